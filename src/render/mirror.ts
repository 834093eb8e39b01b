import type {Column} from './frame.ts';
import {type LaidLine, type Part, widthOfPart} from './laid-line.ts';

/**
 * Pages written from right to left are set as in a mirror: bars, bullets and numbers stand at the right edge, columns of tables run
 * to the left. The letters of a line stay in the order in which they were written. Some terminals turn them around, each run of them
 * where it stands, and most do not; both show every run in the cells it was given only when none of our own numbers and columns is
 * taken for a part of the run beside it. So this mark, which has no width, stands between them, right behind a space: behind a change
 * of style, xterm.js gives it a cell. Nothing else is written for the sake of direction: who turns the letters of a whole line around
 * knows the language better than we do.
 */
export const runEnd = '\u200e';

const spaces = (width: number): Part => ({literal: ' '.repeat(width), width});

/** A line without its start, the marks in it that do not go away in the mirror, and the cells it takes. */
const partsOf = (line: LaidLine, text: string, {left}: Column) => {
	const [start, ...parts] = line.parts;
	const hasMarks = start !== undefined && 'literal' in start && start.literal.trim() !== '';
	const marks = hasMarks ? [{...start, width: start.width - left}] : [];
	return {parts, marks, taken: line.parts.reduce((sum, part) => sum + widthOfPart(part, text), 0)};
};

/** Mirrors a line of a block in the text column; its first part is what stands before the text. */
export const mirrorLine = (line: LaidLine, text: string, column: Column): LaidLine => {
	const {parts, marks, taken} = partsOf(line, text, column);
	const free = spaces(Math.max(0, 2 * column.left + column.width - taken));
	return {...line, parts: [free, ...parts.reverse(), ...marks]};
};

/** Moves only what stands before a line of code to the other side: programs run from left to right in every language. */
export const mirrorCodeLine = (line: LaidLine, text: string, column: Column): LaidLine => {
	const {parts, marks, taken} = partsOf(line, text, column);
	const [start] = line.parts;
	// Code wider than the column begins further left.
	const margin = spaces(start === undefined ? column.left : Math.min(column.left, widthOfPart(start, text)));
	if (marks.length === 0) return {...line, parts: [margin, ...parts]};
	const free = spaces(Math.max(0, column.left + column.width - taken));
	return {...line, parts: [margin, ...parts, free, ...marks]};
};

/** A mark as it stands at the right of its text: `10. ☐` becomes `☐ .10`. */
export const mirrorMark = (mark: string): string =>
	mark
		.split(' ')
		.map(sign => sign.replace(/^(\d+)\.$/, '.$1'))
		.reverse()
		.join(' ');
