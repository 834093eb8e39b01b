import {clusterAt} from './cluster-at.ts';
import {clusterEnd} from './cluster-end.ts';
import {clusterWidth} from './cluster-width.ts';
import {notCommonNarrow, propertiesOf, simple, wide} from './code-points.ts';
import {stripEscapes} from './escape-sequences.ts';

/**
 * Cells a string takes in a terminal, as `string-width` 9 counts them: East Asian wide and emoji two, ambiguous one, marks
 * and controls none; escape sequences none. Linear in the length, whatever the script.
 */
export const displayWidth = (text: string): number => {
	const index = text.search(notCommonNarrow);
	if (index === -1) {
		return text.length;
	}

	// The last narrow character may carry marks, so it is counted with what follows.
	const counted = Math.max(index - 1, 0);
	const rest = text.slice(counted);
	return counted + plainWidth(escapeIntroducer.test(rest) ? stripEscapes(rest) : rest);
};

const escapeIntroducer = /[\x1b\x90\x98\x9b\x9d-\x9f]/;

const plainWidth = (text: string): number => {
	const {length} = text;
	let width = 0;
	let index = 0;
	let current = length > 0 ? propertiesAt(text, 0) : 0;
	while (index < length) {
		let end = index + sizeAt(text, index);
		let next = end < length ? propertiesAt(text, end) : simple;
		if (current & next & simple) {
			width += current & wide ? 2 : 1;
		} else {
			end = clusterEnd(text, index);
			width += clusterWidth(text, index, end);
			next = end < length ? propertiesAt(text, end) : simple;
		}

		index = end;
		current = next;
	}

	return width;
};

const propertiesAt = (text: string, index: number): number => propertiesOf(text.codePointAt(index) ?? 0);
const sizeAt = (text: string, index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

/** One user-perceived character. */
export type Cluster = {
	readonly text: string;
	/** UTF-16 index of its first unit. */
	readonly start: number;
	/** Cells: 0 for controls and lone marks, 1 or 2 for nearly all others, more for stacked Indic syllables. */
	readonly width: number;
};

/** The clusters of plain text (without escape sequences), found as they are asked for. */
export const clusters = function* (text: string): Generator<Cluster, undefined> {
	let start = 0;
	while (start < text.length) {
		const {end, width} = clusterAt(text, start);
		yield {text: text.slice(start, end), start, width};
		start = end;
	}
};
