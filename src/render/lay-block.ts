import type {Block, Shape} from './block.ts';
import type {Column, Frame, Framer} from './frame.ts';
import {type LaidLine, widthOfPart} from './laid-line.ts';
import {type CodeView, codeIndent, frameOfCode, layCode} from './lay-code.ts';
import {layFoot} from './lay-foot.ts';
import {layRow} from './lay-row.ts';
import {layText} from './lay-text.ts';
import {mirrorCodeLine, mirrorLine} from './mirror.ts';
import type {PaintedBlock} from './painted-block.ts';
import {settingOf} from './table-columns.ts';
import type {TableReader} from './table-reader.ts';
import type {Paint} from './theme.ts';

/** What the lines of a block depend on besides the block. */
export type Setting = {
	readonly column: Column;
	readonly frames: Framer;
	readonly paint: Paint;
	readonly codeView: CodeView;
	readonly tables: TableReader;
	/** The page is written from right to left. */
	readonly isMirrored: boolean;
};

/** Cells of the line under a heading of the second level, and of the longer one between parts. */
const headingRule = 4;
const partRule = 12;

/** Lays one block out, with the blank lines after it. */
export const layBlock = (
	block: Block,
	next: Block | undefined,
	painted: PaintedBlock,
	setting: Setting,
): readonly LaidLine[] => {
	const {frames} = setting;
	const {text} = painted.styled;
	const left = layLines(block.shape, next, painted, frames.frameOf(block), setting);
	const lines = setting.isMirrored ? mirrored(left, isCode(block.shape, next), text, setting.column) : left;
	if (lines.length === 0 || block.gap === 0) return inOrder(lines);
	const all = [...lines];
	const parts = [{literal: frames.barsBetween(block, next), width: 0}];
	for (let index = 0; index < block.gap; index++) {
		all.push({kind: 'blank', offset: text.length + index, parts});
	}
	return inOrder(all);
};

const layLines = (
	shape: Shape,
	next: Block | undefined,
	{styled: {text}, cells}: PaintedBlock,
	frame: Frame,
	{paint, codeView, tables}: Setting,
): readonly LaidLine[] => {
	switch (shape.kind) {
		case 'head':
			return text === '' ? [] : layText(text, frame);
		case 'foot':
			return layFoot(text, frame);
		case 'heading':
			return layHeading(text, shape.depth, frame, paint);
		case 'label':
			return next?.shape.kind === 'code'
				? layCodeLabel(text, frameOfCode(next.shape.code, frame))
				: layText(text, frame, 'label');
		case 'code':
			return layCode({text, code: shape.code}, frameOfCode(shape.code, frame), paint, codeView);
		case 'rule':
			return [middleRule(frame, paint)];
		case 'row': {
			const {table, row} = shape;
			const reach = Math.max(frame.width, frame.reach + frame.slack);
			const setting = settingOf(tables.needsOf(table), frame.width, reach);
			const headers = setting.kind === 'records' ? tables.headersOf(table) : [];
			const goesOn = row < table.rows.length - 1;
			const isHeader = row < 0;
			return layRow(
				{text, cells: cells ?? [], align: table.align, isHeader, goesOn, headers},
				setting,
				frame,
				paint,
			);
		}
		case 'text':
			return layText(text, frame);
	}
};

/** True for code and for the line above it. */
const isCode = (shape: Shape, next: Block | undefined): boolean =>
	shape.kind === 'code' || (shape.kind === 'label' && next?.shape.kind === 'code');

const mirrored = (
	lines: readonly LaidLine[],
	isOfCode: boolean,
	text: string,
	column: Column,
): readonly LaidLine[] =>
	lines.map(line => (isOfCode ? mirrorCodeLine(line, text, column) : mirrorLine(line, text, column)));

/** The line above code, which begins where the code does. */
const layCodeLabel = (text: string, frame: Frame): readonly LaidLine[] => {
	const indent = frame.width > 2 * codeIndent + 4 ? codeIndent : 0;
	const space = {literal: ' '.repeat(indent), width: indent};
	return layText(text, {...frame, width: frame.width - indent}, 'label').map(line => {
		const [start, ...parts] = line.parts;
		return start === undefined ? line : {...line, parts: [start, space, ...parts]};
	});
};

/** A heading; a line as long as itself stands under one of the first level, a short one under one of the second. */
const layHeading = (text: string, depth: number, frame: Frame, paint: Paint): readonly LaidLine[] => {
	const lines = layText(text, frame, 'heading');
	if (depth > 2 || text === '') return lines;
	const width = Math.min(depth === 1 ? widestOf(lines, text) : headingRule, frame.width);
	const start = {literal: frame.rest, width: frame.left};
	const rule = {literal: paint.rule('─'.repeat(width)), width};
	return [...lines, {kind: 'rule', offset: text.length, parts: [start, rule]}];
};

const widestOf = (lines: readonly LaidLine[], text: string): number =>
	lines.reduce((widest, line) => Math.max(widest, widthOfText(line, text)), 0);

const widthOfText = ({parts}: LaidLine, text: string): number =>
	parts.reduce((sum, part) => sum + ('literal' in part ? 0 : widthOfPart(part, text)), 0);

const middleRule = (frame: Frame, paint: Paint): LaidLine => {
	const room = frame.width - (frame.firstLeft - frame.left);
	const width = Math.min(partRule, room);
	const indent = Math.floor((room - width) / 2);
	const start = {literal: frame.first, width: frame.firstLeft};
	const space = {literal: ' '.repeat(indent), width: indent};
	return {kind: 'rule', offset: 0, parts: [start, space, {literal: paint.rule('─'.repeat(width)), width}]};
};

/** Makes the offsets of the lines increase, so that each names one line. */
const inOrder = (lines: readonly LaidLine[]): readonly LaidLine[] => {
	const isBehind = ({offset}: LaidLine, index: number): boolean => offset > (lines[index - 1]?.offset ?? -1);
	if (lines.every(isBehind)) return lines;
	let previous = -1;
	return lines.map(line => {
		previous = Math.max(line.offset, previous + 1);
		return line.offset === previous ? line : {...line, offset: previous};
	});
};
