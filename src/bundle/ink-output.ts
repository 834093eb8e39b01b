import Output from 'original:ink/build/output.js';
import {wholeLines} from './whole-lines.ts';

/**
 * Ink's frame buffer, for a program whose components write lines that are complete in themselves
 * (styled, measured, closed): those are put together as they are instead of being taken apart into
 * cells and measured again in every frame, which is where most of Ink's time goes.
 */
export default class LineOutput extends Output {
	override get(): {output: string; height: number} {
		const rows = wholeLines(this.operations, this.height);
		return rows === undefined ? super.get() : {output: rows.join('\n'), height: this.height};
	}
}
