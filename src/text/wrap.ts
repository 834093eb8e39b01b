import {type Breaks, breakMark} from './breaks.ts';
import {notCommonNarrow} from './code-points.ts';
import {findBreaks} from './find-breaks.ts';
import {fitLines} from './fit-lines.ts';
import {keepWhole} from './keep-whole.ts';

/** How a paragraph is broken into lines. */
export type WrapOptions = {
	/** Cells of a line, at least 1. */
	readonly width: number;
	/** Cells of the first line when it differs. */
	readonly firstWidth?: number;
	/** UTF-16 ranges, sorted, that are kept on one line when they fit on one. */
	readonly nowrap?: readonly (readonly [start: number, end: number])[];
};

/** One line of a paragraph. */
export type Piece = {
	/** UTF-16 index of the first unit on the line. */
	readonly start: number;
	/** UTF-16 index after the last, without the spaces at the end. */
	readonly end: number;
	/** Whether the line ends in a soft hyphen, which is shown as `-`. */
	readonly hyphen: boolean;
	/** Cells, with the hyphen. */
	readonly width: number;
};

/**
 * Breaks one paragraph of plain text into lines; `\n`, U+2028 and U+2029 in it are hard breaks, and there is one piece at
 * least. Each piece starts after the one before. None is wider than its line but a single cluster that is. Spaces at the
 * start of a line are left out. Tabs count no cells: they are to be expanded before.
 */
export const wrapText = (text: string, options: WrapOptions): readonly Piece[] => {
	const other = Math.max(Math.floor(options.width), 1);
	const first = Math.max(Math.floor(options.firstWidth ?? other), 1);
	if (text !== '' && text.length <= Math.min(first, other) && !notCommonNarrow.test(text))
		return [wholePiece(text)];
	const breaks = findBreaks(text, {first, other});
	const {nowrap = []} = options;
	const kept = nowrap.length > 0 ? keepWhole(breaks, nowrap, {first, other}) : breaks;
	return piecesOf(kept, fitLines(kept, {first, other}));
};

/** The one line of a text that fits on it, as most headings, items and cells do. */
const wholePiece = (text: string): Piece => {
	let end = text.length;
	while (end > 0 && text.charCodeAt(end - 1) === 0x20) {
		end--;
	}

	let start = 0;
	while (start < end && text.charCodeAt(start) === 0x20) {
		start++;
	}

	return {start, end, hyphen: false, width: end - start};
};

const piecesOf = (breaks: Breaks, chosen: readonly number[]): readonly Piece[] => {
	let {start} = breaks;
	return chosen.map(number => {
		const {end, next, mark} = breaks.at(number);
		const hyphen = mark === breakMark.hyphen;
		const width = end.cells - start.cells + (hyphen ? 1 : 0);
		const piece = {start: start.index, end: end.index, hyphen, width};
		start = next;
		return piece;
	});
};
