import {widestPart} from '../text/widest-part.ts';
import {displayWidth} from '../text/width.ts';
import type {Content, Table} from './block.ts';

/** What the cells of one column ask for, in cells of the screen. */
export type ColumnNeed = {
	/** Width of the widest cell on one line. */
	readonly natural: number;
	/** Width of the longest word. */
	readonly word: number;
	/** Width of the longest part of a word that is read as one: an address or an identifier may be parted at its joints. */
	readonly part: number;
};

/** How a table is set: columns of these widths, or every row as a record of `header: value` lines. */
export type TableSetting =
	| {
			readonly kind: 'columns';
			readonly widths: readonly number[];
			readonly gap: number;
			readonly isShrunk: boolean;
	  }
	| {readonly kind: 'records'};

/**
 * Rows measured exactly, and about so many of the further ones measured by their source: a long table need not be read
 * to show its top.
 */
export const measuredRows = 200;
const sampledRows = 2000;
/** A word longer than this may be broken. */
const longestWord = 24;
/** A column is never narrower than this unless its text is; where there is no room for that and for its words, rows become records. */
const narrowestColumn = 8;
/** A column may go beyond the text column of the page to become this wide, but no wider. */
const comfortableColumn = 32;

const widestWord = (text: string): number =>
	text.split(/\s+/).reduce((widest, word) => Math.max(widest, displayWidth(word)), 0);

const widestLine = (text: string): number =>
	text.split('\n').reduce((widest, line) => Math.max(widest, displayWidth(line)), 0);

/** About the text a cell's source will show. */
const roughText = (content: Content): string =>
	typeof content === 'string' ? content.replace(/\]\([^)]*\)|[[\]`*\\]/g, '') : '';

/** Measures the columns of a table; `textsOf` gives the cells of a row as text, -1 being the header. */
export const measureColumns = (
	table: Table,
	textsOf: (row: number) => readonly string[],
): readonly ColumnNeed[] => {
	const needs = table.align.map(() => ({natural: 1, word: 1, part: 1}));
	const take = (texts: readonly string[]): void => {
		for (const [index, text] of texts.entries()) {
			const need = needs[index];
			if (need === undefined) continue;
			const line = widestLine(text);
			need.natural = Math.max(need.natural, line);
			if (line > need.word) need.word = Math.max(need.word, widestWord(text));
			if (line > need.part) need.part = widestPart(text, need.part);
		}
	};

	if (table.header !== undefined) take(textsOf(-1));
	const {rows} = table;
	for (let row = 0; row < Math.min(rows.length, measuredRows); row++) take(textsOf(row));
	const step = Math.max(1, Math.ceil((rows.length - measuredRows) / sampledRows));
	for (let row = measuredRows; row < rows.length; row += step) take((rows[row] ?? []).map(roughText));
	return needs;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Shares `room` out: narrow columns get what they need, the wide ones the same width each, none less than its floor. */
const share = (naturals: readonly number[], floors: readonly number[], room: number): readonly number[] => {
	const at = (level: number): readonly number[] =>
		naturals.map((natural, index) => Math.min(natural, Math.max(floors[index] ?? 0, level)));
	let level = 0;
	while (level < room && sum(at(level + 1)) <= room) level++;
	const widths = [...at(level)];
	let rest = room - sum(widths);
	for (const [index, width] of widths.entries()) {
		if (rest > 0 && width < (naturals[index] ?? 0) && width === level) {
			widths[index] = width + 1;
			rest--;
		}
	}
	return widths;
};

/** The columns of a table in a text column of `width` cells that may be exceeded up to `reach`. */
export const settingOf = (needs: readonly ColumnNeed[], width: number, reach: number): TableSetting => {
	const naturals = needs.map(({natural}) => natural);
	for (const gap of [3, 2]) {
		const gaps = gap * Math.max(0, needs.length - 1);
		const comfortable = sum(naturals.map(natural => Math.min(natural, comfortableColumn))) + gaps;
		const room = Math.min(reach, Math.max(width, comfortable)) - gaps;
		if (sum(naturals) <= room) return {kind: 'columns', widths: naturals, gap, isShrunk: false};
		const words = needs.map(({natural, word}) => Math.min(natural, word, longestWord));
		if (sum(words) <= room)
			return {kind: 'columns', widths: share(naturals, words, room), gap, isShrunk: true};
		const floors = needs.map(({natural, part}) =>
			Math.min(natural, Math.max(narrowestColumn, Math.min(part, longestWord))),
		);
		if (gap === 2 && sum(floors) <= room) {
			return {kind: 'columns', widths: share(naturals, floors, room), gap, isShrunk: true};
		}
	}
	return {kind: 'records'};
};
