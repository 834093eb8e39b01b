import {displayWidth} from '../text/width.ts';
import type {LineKind} from './line.ts';

/** A stretch of a line: painted text that is not part of the post, or a range of the block's text. */
export type Part =
	| {readonly literal: string; readonly width: number}
	| {readonly start: number; readonly end: number; readonly hyphen?: boolean};

/** Cells of a part of a line whose block has a text. */
export const widthOfPart = (part: Part, text: string): number =>
	'literal' in part
		? part.width
		: displayWidth(text.slice(part.start, part.end)) + (part.hyphen === true ? 1 : 0);

/** Where the text of a block stands on one line, before it is painted. */
export type LaidLine = {
	readonly kind: LineKind;
	/** Position in the block's text that names the line; greater than that of the line above. */
	readonly offset: number;
	readonly parts: readonly Part[];
	/** Code that goes on beyond the window's edge. */
	readonly isCut?: true;
};

/** The line that shows a position of the block's text. */
export const lineAt = (lines: readonly LaidLine[], offset: number): number => {
	const before = lastAtOrBefore(lines, offset);
	if (lines[before]?.kind !== 'table' || lines[before].offset === offset) return before;
	// The cells of a row stand side by side, so its text does not simply go on from line to line.
	const shown = lines.findIndex(({parts}) =>
		parts.some(part => 'start' in part && part.start <= offset && offset < part.end),
	);
	return shown === -1 ? before : shown;
};

const lastAtOrBefore = (lines: readonly LaidLine[], offset: number): number => {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle]?.offset ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
};
