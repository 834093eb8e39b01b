import {overlay, type StyledText} from '../text/styled-text.ts';
import type {Block, Table} from './block.ts';
import {BoundedCache} from './bounded-cache.ts';
import type {Highlight} from './code-token.ts';
import {columnIn, createFramer} from './frame.ts';
import {type LaidLine, lineAt} from './laid-line.ts';
import {layBlock, type Setting} from './lay-block.ts';
import type {Line, Place} from './line.ts';
import {linkName} from './links.ts';
import type {BlockPainter, PaintedBlock} from './painted-block.ts';
import {createReferences} from './references.ts';
import {setLine} from './set-line.ts';
import {styleOf} from './style-of.ts';
import type {ColumnNeed} from './table-columns.ts';
import type {Paint} from './theme.ts';

/** How a document is set. */
export type LayoutOptions = {
	/** Cells of the window: no line is wider. */
	readonly columns: number;
	/** Cells of the text column, centered in the window; code and tables may use the whole window when they need it. */
	readonly measure: number;
	readonly paint: Paint;
	/** Links are hyperlinks of the terminal (OSC 8). */
	readonly hyperlinks: boolean;
	/** Without hyperlinks: links are numbered, and `all` ends with the list of where they lead. */
	readonly references?: boolean;
	/** Arrives late; where lines stand does not depend on it. */
	readonly highlight?: Highlight;
	/** Lines of code wider than the window go on in the next line, after a mark; otherwise they are cut. */
	readonly codeWrap?: boolean;
	/** Cells that lines of code are scrolled to the left. */
	readonly codeShift?: number;
};

/** A range of a block's text to be marked, such as a match of a search. */
export type Mark = {
	readonly block: number;
	readonly start: number;
	readonly end: number;
	/** The one match the reader stands at. */
	readonly current?: boolean;
};

/** A document set for one window. Blocks are laid out when they are looked at. */
export type Layout = {
	/** Place of the first line. */
	readonly first: Place;
	/** Place of the last line. */
	readonly last: () => Place;
	/** `count` lines, fewer at the end, from the line that shows `from`; with marks, and a link shown as selected. */
	readonly lines: (
		from: Place,
		count: number,
		marks?: readonly Mark[],
		selectedLink?: number,
	) => readonly Line[];
	/** Place of the line `by` lines below the line that shows `from`, or above it when negative; stops at the ends. */
	readonly step: (from: Place, by: number) => Place;
	/** All lines in order, kept nowhere. */
	readonly all: () => Iterable<Line>;
};

/** What a layout needs to know of its document. */
export type LayoutSource = {
	readonly blocks: readonly Block[];
	readonly createPainter: (paint: Paint, highlight: Highlight | undefined) => BlockPainter;
	readonly needsOf: (table: Table) => readonly ColumnNeed[];
	readonly headersOf: (table: Table) => readonly string[];
};

/** A block that was painted and laid out. */
type Laid = {readonly painted: PaintedBlock; readonly lines: readonly LaidLine[]};

/** Where a line is: its block, and its number in the block. */
type Position = {readonly block: number; readonly line: number};

/** Blocks that stay laid out; several windows full. */
const remembered = 600;

/** Lays a document out for one window. */
export const createLayout = (source: LayoutSource, options: LayoutOptions): Layout => {
	const {blocks} = source;
	const {paint} = options;
	const painter = source.createPainter(paint, options.highlight);
	const column = columnIn(options.columns, options.measure);
	const setting: Setting = {
		column,
		frames: createFramer(column, paint),
		paint,
		codeView: {wrap: options.codeWrap ?? false, shift: options.codeShift ?? 0},
		needsOf: source.needsOf,
		headersOf: source.headersOf,
	};
	const references = options.references === true && !options.hyperlinks ? createReferences(paint) : undefined;
	const cache = new BoundedCache<number, Laid>(remembered);

	const numbered = (painted: PaintedBlock): PaintedBlock => references?.number(painted) ?? painted;
	const lay = (index: number): Laid => {
		const block = blocks[index];
		if (block === undefined) return nothing;
		const painted = numbered(painter(block.shape));
		return {painted, lines: layBlock(block, blocks[index + 1], painted, setting)};
	};
	const laid = (index: number): Laid => cache.get(index, () => lay(index));
	const linesOf = (block: number): readonly LaidLine[] => laid(block).lines;
	const setBlock = (index: number, {painted, lines}: Laid): readonly Line[] => {
		const lineOptions = {
			block: index,
			hyperlinks: options.hyperlinks,
			nameOf: (link: number) => linkName(index, link),
		};
		return lines.map(line => setLine(line, painted, lineOptions));
	};
	const lineCache = new BoundedCache<number, readonly Line[]>(remembered);
	const plainLines = (index: number): readonly Line[] =>
		lineCache.get(index, () => setBlock(index, laid(index)));

	const positionOf = createLocator(blocks.length, linesOf);
	const placeAt = ({block, line}: Position): Place => ({block, offset: linesOf(block)[line]?.offset ?? 0});
	const lastPosition = (): Position => {
		let block = blocks.length - 1;
		while (block > 0 && linesOf(block).length === 0) block--;
		return {block, line: Math.max(0, linesOf(block).length - 1)};
	};
	const markedLines = createMarker(paint, laid, setBlock, plainLines);

	return {
		get first() {
			return placeAt(positionOf({block: 0, offset: 0}));
		},
		last: () => placeAt(lastPosition()),
		step: (from, by) => placeAt(move(positionOf(from), by, blocks.length, linesOf)),
		lines(from, count, marks = [], selectedLink) {
			const start = positionOf(from);
			const lines: Line[] = [];
			for (let block = start.block; block < blocks.length && lines.length < count; block++) {
				const own = markedLines(block, marks, selectedLink);
				lines.push(...(block === start.block ? own.slice(start.line) : own).slice(0, count - lines.length));
			}
			return lines;
		},
		*all() {
			for (let block = 0; block < blocks.length; block++) yield* setBlock(block, lay(block));
			if (references !== undefined) yield* references.lines(setting.column.width, blocks.length);
		},
	};
};

const nothing: Laid = {painted: {styled: {text: '', spans: []}, links: []}, lines: []};

type LinesOf = (block: number) => readonly LaidLine[];

/** Finds the line that shows a place; where a block has no lines, the next line there is. */
const createLocator =
	(blockCount: number, linesOf: LinesOf) =>
	({block, offset}: Place): Position => {
		const clamped = Math.max(0, Math.min(block, blockCount - 1));
		const lines = linesOf(clamped);
		if (lines.length > 0) {
			if (block < clamped) return {block: clamped, line: 0};
			if (block > clamped) return {block: clamped, line: lines.length - 1};
			return {block: clamped, line: lineAt(lines, offset)};
		}
		for (let next = clamped + 1; next < blockCount; next++) {
			if (linesOf(next).length > 0) return {block: next, line: 0};
		}
		for (let previous = clamped - 1; previous >= 0; previous--) {
			const {length} = linesOf(previous);
			if (length > 0) return {block: previous, line: length - 1};
		}
		return {block: 0, line: 0};
	};

/** Goes a number of lines down or up, and stops at the first and the last line. */
const move = (from: Position, by: number, blockCount: number, linesOf: LinesOf): Position => {
	let {block} = from;
	let line = from.line + by;
	while (line < 0) {
		let previous = block - 1;
		while (previous >= 0 && linesOf(previous).length === 0) previous--;
		if (previous < 0) return {block, line: 0};
		block = previous;
		line += linesOf(block).length;
	}
	while (line >= linesOf(block).length) {
		let next = block + 1;
		while (next < blockCount && linesOf(next).length === 0) next++;
		if (next >= blockCount) return {block, line: Math.max(0, linesOf(block).length - 1)};
		line -= linesOf(block).length;
		block = next;
	}
	return {block, line};
};

/** Sets lines with marks laid over their text; lines without marks come from the cache. */
const createMarker = (
	paint: Paint,
	laid: (block: number) => Laid,
	setBlock: (block: number, laid: Laid) => readonly Line[],
	plainLines: (block: number) => readonly Line[],
): ((block: number, marks: readonly Mark[], selectedLink: number | undefined) => readonly Line[]) => {
	const styles = {
		mark: styleOf(paint.mark),
		current: styleOf(paint.currentMark),
		link: styleOf(paint.selected),
	};
	return (block, marks, selectedLink) => {
		const own = marks.filter(mark => mark.block === block);
		const {painted, lines} = laid(block);
		const selected = painted.styled.spans.filter(
			({link}) => link >= 0 && selectedLink !== undefined && linkName(block, link) === selectedLink,
		);
		if (own.length === 0 && selected.length === 0) return plainLines(block);
		let {styled}: {styled: StyledText} = painted;
		for (const {start, end} of selected) styled = overlay(styled, start, end, styles.link);
		for (const {start, end, current} of own) {
			styled = overlay(styled, start, end, current === true ? styles.current : styles.mark);
		}
		return setBlock(block, {painted: {...painted, styled}, lines});
	};
};
