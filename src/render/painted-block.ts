import {withoutStyledTowers} from '../text/stacked-marks.ts';
import {fromAnsi, type Span} from '../text/styled-text.ts';
import type {Code, Content, Page, Shape} from './block.ts';
import type {CodeToken, Highlight} from './code-token.ts';
import {expandTabs} from './expand-tabs.ts';
import {createFlatPainter} from './flat-paint.ts';
import {createInlinePainter, type PaintedText} from './inline-paint.ts';
import type {Range} from './lay-row.ts';
import type {Token} from './lex.ts';
import {styleOf} from './style-of.ts';
import type {Paint, Role} from './theme.ts';

/** A block's text and looks; for a row of a table also where its cells stand. */
export type PaintedBlock = PaintedText & {readonly cells?: readonly Range[]};

/** Turns blocks into styled text, independent of any width. */
export type BlockPainter = (shape: Shape) => PaintedBlock;

/** Between the cells of a row in its text. */
const cellSeparator = '  ';

/** Larger code is shown plain: highlighting it would be felt. */
const largestHighlighted = 50_000;

const plain = (ansi: string): PaintedText => ({styled: fromAnsi(ansi), links: []});

/** Puts painted texts in a row, with a separator between them. */
const join = (texts: readonly PaintedText[], separator: string): PaintedBlock => {
	let text = '';
	const spans: Span[] = [];
	const links: string[] = [];
	const cells: Range[] = [];
	for (const {styled, links: own} of texts) {
		if (cells.length > 0) text += separator;
		const start = text.length;
		for (const span of styled.spans) {
			const link = span.link < 0 ? -1 : span.link + links.length;
			spans.push({...span, start: span.start + start, end: span.end + start, link});
		}
		text += styled.text;
		links.push(...own);
		cells.push([start, text.length]);
	}
	return {styled: {text, spans}, links, cells};
};

/** The part of a link's text and target as a painted text of its own. */
const linked = (text: string, target: string, paint: Paint): PaintedText => {
	const {text: label, spans} = fromAnsi(paint.dim(text));
	return {
		styled: {text: label, spans: [{start: 0, end: label.length, style: spans[0]?.style ?? '', link: 0}]},
		links: [target],
	};
};

/** Where the ways back at the top and the end of a page lead. */
const libraryTarget = 'library:';

const paintHead = ({back, meta, title, deck}: Page, paint: Paint): PaintedBlock => {
	const heading = [
		...(title === undefined ? [] : [plain(paint.title(title))]),
		...(deck === undefined ? [] : [plain(paint.deck(deck))]),
	];
	return join(
		[
			...(back === undefined ? [] : [linked(back, libraryTarget, paint)]),
			...(meta === undefined || meta === '' ? [] : [plain(paint.dim(meta))]),
			...(heading.length > 0 ? [join(heading, '\n')] : []),
		],
		'\n\n',
	);
};

const paintFoot = ({endBack, contact}: Page, paint: Paint): PaintedBlock =>
	join(
		[
			...(endBack === undefined ? [] : [linked(endBack, libraryTarget, paint)]),
			...(contact === undefined ? [] : [linked(contact.label, contact.href, paint)]),
		],
		'\n',
	);

/** The looks of headings by their depth. */
const headingRoles = ['heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6'] as const;

/** The painter of the blocks of one document. */
export const createBlockPainter = (
	read: (content: Content) => readonly Token[],
	paint: Paint,
	highlight?: Highlight,
): BlockPainter => {
	const paintInline = createFlatPainter(paint, createInlinePainter(paint));
	const paintContent = (content: Content, role: Role): PaintedText => {
		const {styled, links} = paintInline(read(content), role);
		return {styled: withoutStyledTowers(styled), links};
	};
	const paintCode = codePainter(paint, highlight);
	return shape => {
		switch (shape.kind) {
			case 'head':
				return paintHead(shape.page, paint);
			case 'foot':
				return paintFoot(shape.page, paint);
			case 'text':
				return paintContent(shape.content, shape.role ?? 'text');
			case 'label':
				return paintContent(shape.content, shape.role);
			case 'heading':
				return paintContent(shape.content, headingRoles[shape.depth - 1] ?? 'heading6');
			case 'code':
				return paintCode(shape);
			case 'row': {
				const {table, row} = shape;
				const cells = (row < 0 ? table.header : table.rows[row]) ?? [];
				const role = row < 0 ? 'tableHeader' : 'text';
				return join(
					cells.map(cell => paintContent(cell, role)),
					cellSeparator,
				);
			}
			case 'rule':
				return plain('');
		}
	};
};

/** Paints groups of code lines; a code block is highlighted once, as a whole, so that long comments and strings are right. */
const codePainter = (
	paint: Paint,
	highlight: Highlight | undefined,
): ((shape: Shape & {kind: 'code'}) => PaintedText) => {
	const known = new WeakMap<Code, readonly CodeToken[]>();
	const tokensOf = (code: Code): readonly CodeToken[] => {
		if (highlight === undefined || code.language === '' || code.text.length > largestHighlighted) return [];
		const tokens = known.get(code) ?? highlight(code.text, code.language) ?? [];
		known.set(code, tokens);
		return tokens;
	};
	const base = styleOf(paint.codeBlock);
	return ({code, from, to}) => {
		const spans: Span[] = [];
		let end = from;
		const add = (start: number, stop: number, style: string): void => {
			if (start < stop && style !== '') spans.push({start: start - from, end: stop - from, style, link: -1});
		};
		for (const token of tokensOf(code)) {
			if (token.end <= from) continue;
			if (token.start >= to) break;
			const start = Math.max(token.start, from);
			add(end, start, base);
			end = Math.min(token.end, to);
			add(start, end, styleOf(paint[token.role]));
		}
		add(end, to, base);
		const styled = withoutStyledTowers({text: code.text.slice(from, to), spans});
		return {styled: expandTabs(styled), links: []};
	};
};
