import {widestPart} from '../text/widest-part.ts';
import {displayWidth} from '../text/width.ts';
import {type Piece, wrapText} from '../text/wrap.ts';
import type {Alignment} from './block.ts';
import {type Frame, movedLeft} from './frame.ts';
import type {LaidLine, Part} from './laid-line.ts';
import {runEnd} from './mirror.ts';
import type {TableSetting} from './table-columns.ts';
import type {Paint} from './theme.ts';

/** A range of a row's text. */
export type Range = readonly [start: number, end: number];

/** A row to be set. */
export type Row = {
	readonly text: string;
	/** Where each cell stands in the text. */
	readonly cells: readonly Range[];
	readonly align: readonly Alignment[];
	readonly isHeader: boolean;
	/** More rows follow. */
	readonly goesOn: boolean;
	/** Names of the columns, for records. */
	readonly headers: readonly string[];
};

type Columns = TableSetting & {readonly kind: 'columns'};

const spaces = (width: number): Part => ({
	literal: ' '.repeat(Math.max(0, width)),
	width: Math.max(0, width),
});

/** Sets one row of a table. */
export const layRow = (row: Row, setting: TableSetting, frame: Frame, paint: Paint): readonly LaidLine[] =>
	setting.kind === 'columns' ? inColumns(row, setting, frame, paint) : asRecord(row, frame, paint);

const widthOf = ({widths, gap}: Columns): number =>
	widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);

const inColumns = (row: Row, setting: Columns, given: Frame, paint: Paint): readonly LaidLine[] => {
	const frame = movedLeft(given, widthOf(setting) - given.reach);
	const pieces = row.cells.map(([start, end], index) =>
		wrapCell(row.text, start, end, setting.widths[index] ?? 1),
	);
	const height = Math.max(1, ...pieces.map(({length}) => length));
	const deepest = pieces.find(({length}) => length === height) ?? [];
	const start = (first: boolean): Part =>
		first ? {literal: frame.first, width: frame.firstLeft} : {literal: frame.rest, width: frame.left};
	// In a narrow window the marker of a list may leave less room on its line than the lines below have.
	const isMarkerAlone = widthOf(setting) > frame.width - (frame.firstLeft - frame.left);
	const marker: LaidLine = {
		kind: 'table',
		offset: 0,
		parts: [{literal: frame.first, width: frame.firstLeft}],
	};
	const align = frame.isMirrored ? row.align.map(mirrorAlignment) : row.align;
	const between = frame.isMirrored ? runEnd : '';
	const lines: LaidLine[] = isMarkerAlone && frame.firstLeft > frame.left ? [marker] : [];
	const isFirst = (line: number) => line === 0 && lines.length === 0;
	for (let line = 0; line < height; line++) {
		const offset = line === 0 ? 0 : Math.max(deepest[line]?.start ?? 0, (lines.at(-1)?.offset ?? 0) + 1);
		lines.push({
			kind: 'table',
			offset,
			parts: [start(isFirst(line)), ...cellParts(pieces, line, {...setting, align, between})],
		});
	}
	const end = Math.max(row.text.length, (lines.at(-1)?.offset ?? 0) + 1);
	if (row.isHeader) {
		const widths = frame.isMirrored ? setting.widths.toReversed() : setting.widths;
		const rules = widths.map(width => '─'.repeat(width)).join(' '.repeat(setting.gap));
		const rule = {literal: paint.rule(rules), width: widthOf(setting)};
		lines.push({kind: 'table', offset: end, parts: [start(false), rule]});
	} else if (setting.isShrunk && row.goesOn) {
		lines.push({kind: 'blank', offset: end, parts: [{literal: frame.rest, width: frame.left}]});
	}
	return lines;
};

const wrapCell = (text: string, start: number, end: number, width: number): readonly Piece[] =>
	start === end
		? []
		: wrapText(text.slice(start, end), {width}).map(piece => ({
				...piece,
				start: piece.start + start,
				end: piece.end + start,
			}));

/** What is left in the text is right in its mirror. */
const mirrorAlignment = (alignment: Alignment): Alignment =>
	alignment === 'left' ? 'right' : alignment === 'right' ? 'left' : alignment;

type CellSetting = Columns & {
	readonly align: readonly Alignment[];
	/** Written between two cells. */
	readonly between: string;
};

const cellParts = (
	pieces: readonly (readonly Piece[])[],
	line: number,
	{widths, gap, align, between}: CellSetting,
): readonly Part[] => {
	const parts: Part[] = [];
	const last = pieces.findLastIndex(cell => line < cell.length);
	for (const [index, width] of widths.entries()) {
		if (index > last) break;
		const piece = pieces[index]?.[line];
		const free = width - (piece?.width ?? 0);
		const alignment = align[index];
		const before = alignment === 'right' ? free : alignment === 'center' ? Math.floor(free / 2) : 0;
		if (before > 0) parts.push(spaces(before));
		if (piece !== undefined) parts.push({start: piece.start, end: piece.end, hyphen: piece.hyphen});
		if (index < last) {
			const space = free - before + gap;
			parts.push({literal: ' '.repeat(space) + between, width: space});
		}
	}
	return parts;
};

/** Cells that further lines of a record's value are set in. */
const recordIndent = 2;

const asRecord = (row: Row, frame: Frame, paint: Paint): readonly LaidLine[] => {
	// The header stands in front of every value, and needs no line of its own unless there are no values.
	if (row.isHeader && row.goesOn) return [];
	const lines: LaidLine[] = [];
	for (const [index, [start, end]] of row.cells.entries()) {
		const name = row.isHeader ? '' : (row.headers[index] ?? '');
		const setting = {frame, paint, isFirst: lines.length === 0};
		for (const line of recordLines(row.text, [start, end], name, setting)) lines.push(line);
	}
	if (row.goesOn && lines.length > 0) {
		const offset = Math.max(row.text.length, (lines.at(-1)?.offset ?? 0) + 1);
		lines.push({kind: 'blank', offset, parts: [{literal: frame.rest, width: frame.left}]});
	}
	return lines;
};

/** Less than the usual indent where that keeps the widest word whole. */
const indentOf = (value: string, width: number): number => {
	const free = width - widestPart(value);
	return free < 0 ? recordIndent : Math.min(recordIndent, free);
};

const firstWordOf = (value: string): string => /^\s*\S*/.exec(value)?.[0] ?? '';

type RecordFrame = {readonly frame: Frame; readonly paint: Paint; readonly isFirst: boolean};

const recordLines = (
	text: string,
	[start, end]: Range,
	header: string,
	{frame, paint, isFirst}: RecordFrame,
): readonly LaidLine[] => {
	const name = frame.isMirrored ? `:${header}` : `${header}:`;
	const labelWidth = header === '' ? 0 : displayWidth(name) + 1;
	const prefix = isFirst ? frame.first : frame.rest;
	const left = isFirst ? frame.firstLeft : frame.left;
	const room = frame.width - (left - frame.left);
	const value = text.slice(start, end);
	const indent = frame.width > 2 * recordIndent + 4 ? indentOf(value, frame.width) : 0;
	// A long name has a line of its own, and so has one that would make the first word of the value be broken.
	const ownLine = labelWidth > room / 2 || widestPart(firstWordOf(value)) > room - labelWidth;
	const names = ownLine && header !== '' ? wrapText(name, {width: room}) : [];
	const lines: LaidLine[] = names.map((line, index): LaidLine => {
		const literal = paint.tableHeader(name.slice(line.start, line.end));
		const before = index === 0 ? {literal: prefix, width: left} : {literal: frame.rest, width: frame.left};
		return {kind: 'table', offset: start, parts: [before, {literal, width: line.width}]};
	});
	const isAlone = names.length === 0;
	const firstWidth = isAlone ? room - labelWidth : frame.width - indent;
	const pieces = start === end ? [] : wrapText(value, {width: frame.width - indent, firstWidth});
	if (isAlone) {
		const [piece] = pieces;
		const parts: Part[] = [{literal: prefix, width: left}];
		if (header !== '') {
			const space = {literal: frame.isMirrored ? ` ${runEnd}` : ' ', width: 1};
			parts.push({literal: paint.tableHeader(name), width: labelWidth - 1}, space);
		}
		if (piece !== undefined)
			parts.push({start: piece.start + start, end: piece.end + start, hyphen: piece.hyphen});
		lines.push({kind: 'table', offset: start, parts});
	}
	for (const piece of isAlone ? pieces.slice(1) : pieces) {
		const before = {literal: frame.rest, width: frame.left};
		const part = {start: piece.start + start, end: piece.end + start, hyphen: piece.hyphen};
		lines.push({kind: 'table', offset: part.start, parts: [before, spaces(indent), part]});
	}
	return lines;
};
