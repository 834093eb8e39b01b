import type {Block, Shape} from './block.ts';
import type {Column, Frame, Framer} from './frame.ts';
import type {LaidLine} from './laid-line.ts';
import {type CodeView, codeIndent, layCode} from './lay-code.ts';
import {layFoot} from './lay-foot.ts';
import {layRow} from './lay-row.ts';
import {layText} from './lay-text.ts';
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
};

/** Cells of the short line under a heading that opens a section, and of the longer one between parts. */
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
	const lines = layLines(block.shape, next, painted, frames.frameOf(block), setting);
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
	{column, paint, codeView, tables}: Setting,
): readonly LaidLine[] => {
	switch (shape.kind) {
		case 'head':
			return text === '' ? [] : layText(text, frame);
		case 'foot':
			return layFoot(text, frame);
		case 'heading':
			return [...layText(text, frame, 'heading'), ...ruleUnder(shape.depth, text, frame, paint)];
		case 'label':
			return layText(text, next?.shape.kind === 'code' ? indented(frame) : frame);
		case 'code':
			return layCode({text, code: shape.code}, frame, paint, codeView);
		case 'rule':
			return [middleRule(frame, paint)];
		case 'row': {
			const {table, row} = shape;
			const reach = frame.free ? column.columns - 2 * column.margin : frame.reach;
			const setting = settingOf(tables.needsOf(table), frame.width, Math.max(frame.width, reach));
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

/** The frame of the line above code, which begins where the code does. */
const indented = (frame: Frame): Frame => {
	const indent = frame.width > 2 * codeIndent + 4 ? codeIndent : 0;
	return {
		...frame,
		first: frame.first + ' '.repeat(indent),
		rest: frame.rest + ' '.repeat(indent),
		left: frame.left + indent,
		firstLeft: frame.firstLeft + indent,
		width: frame.width - indent,
	};
};

const ruleUnder = (depth: number, text: string, frame: Frame, paint: Paint): readonly LaidLine[] => {
	if (depth > 2 || text === '') return [];
	const width = Math.min(headingRule, frame.width);
	const rule = {literal: frame.rest + paint.rule('─'.repeat(width)), width: frame.left + width};
	return [{kind: 'rule', offset: text.length, parts: [rule]}];
};

const middleRule = (frame: Frame, paint: Paint): LaidLine => {
	const room = frame.width - (frame.firstLeft - frame.left);
	const width = Math.min(partRule, room);
	const indent = Math.floor((room - width) / 2);
	const literal = frame.first + ' '.repeat(indent) + paint.rule('─'.repeat(width));
	return {kind: 'rule', offset: 0, parts: [{literal, width: frame.firstLeft + indent + width}]};
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
