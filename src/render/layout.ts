import type {Table} from './block.ts';
import {BoundedCache} from './bounded-cache.ts';
import {codeShiftFor} from './code-shift.ts';
import type {Highlight} from './code-token.ts';
import {columnIn, createFramer} from './frame.ts';
import type {GrowingBlocks} from './growing-blocks.ts';
import {layBlock, type Setting} from './lay-block.ts';
import type {Line, Place, TextRange} from './line.ts';
import {createLineSetter, type Laid, type Mark} from './line-setter.ts';
import type {BlockPainter, PaintedBlock} from './painted-block.ts';
import {createReferences} from './references.ts';
import {measuredRows} from './table-columns.ts';
import {createTableReader, type TableReader} from './table-reader.ts';
import {type Paint, printedPaint} from './theme.ts';
import {createWalk} from './walk.ts';

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
	/** Where a window of so many lines begins that is to show a place first: there, or less far when the text ends before the window. */
	readonly top: (place: Place, rows: number) => Place;
	/** True when the last line is in the window of so many lines that begins at a place. */
	readonly showsEnd: (place: Place, rows: number) => boolean;
	/** Cells that code must be scrolled to the left so that a range of the text is seen: as many as it is, if it is seen or no code. */
	readonly codeShiftFor: (range: TextRange) => number;
	/** All lines in order, kept nowhere. */
	readonly all: () => Iterable<Line>;
};

/** What a layout needs to know of its document. */
export type LayoutSource = {
	readonly blocks: GrowingBlocks;
	readonly createPainter: (paint: Paint, highlight: Highlight | undefined) => BlockPainter;
	readonly tables: TableReader;
	/** The page is written from right to left. */
	readonly isMirrored: boolean;
};

/** Blocks that stay laid out; several windows full. */
const remembered = 600;

/** Lays a document out for one window. */
export const createLayout = (source: LayoutSource, options: LayoutOptions): Layout => {
	const {blocks, isMirrored} = source;
	const {paint} = options;
	const references = options.references === true && !options.hyperlinks ? createReferences(paint) : undefined;
	const unnumbered = source.createPainter(paint, options.highlight);
	const numbered: BlockPainter =
		references === undefined ? unnumbered : shape => references.number(unnumbered(shape));
	const addsSigns = references !== undefined || paint === printedPaint;
	const painter = addsSigns ? withMeasuredRows(numbered) : numbered;
	const column = columnIn(options.columns, options.measure);
	const setting: Setting = {
		column,
		frames: createFramer(column, paint, isMirrored),
		isMirrored,
		paint,
		codeView: {wrap: options.codeWrap ?? false, shift: options.codeShift ?? 0},
		tables: addsSigns ? createTableReader(painter) : source.tables,
	};
	const cache = new BoundedCache<number, Laid>(remembered);
	const lay = (index: number): Laid => {
		const block = blocks.at(index);
		if (block === undefined) return nothing;
		const painted = painter(block.shape);
		return {painted, lines: layBlock(block, blocks.at(index + 1), painted, setting)};
	};
	const laid = (index: number): Laid => cache.get(index, () => lay(index));
	const walk = createWalk(blocks, block => laid(block).lines);
	const setter = createLineSetter(paint, options.hyperlinks, remembered);

	const step = (from: Place, by: number): Place => walk.placeAt(walk.move(walk.find(from), by));
	const last = (): Place => walk.placeAt(walk.last());

	return {
		get first() {
			return walk.placeAt(walk.find({block: 0, offset: 0}));
		},
		last,
		step,
		top: (place, rows) => (walk.countFrom(walk.find(place), rows) < rows ? step(last(), 1 - rows) : place),
		showsEnd: (place, rows) => walk.countFrom(walk.find(place), rows + 1) <= rows,
		lines(from, count, marks = noMarks, selectedLink) {
			const start = walk.find(from);
			const lines: Line[] = [];
			for (let block = start.block; lines.length < count && blocks.at(block) !== undefined; block++) {
				const range = {block, from: block === start.block ? start.line : 0, count: count - lines.length};
				lines.push(...setter.setMarked(range, laid(block), {marks, selectedLink}));
			}
			return lines;
		},
		codeShiftFor(range) {
			const {wrap, shift} = setting.codeView;
			const isCode = blocks.at(range.block)?.shape.kind === 'code';
			return isCode && !wrap ? codeShiftFor(laid(range.block), range, {shift, width: column.width}) : shift;
		},
		*all() {
			for (let block = 0; blocks.at(block) !== undefined; block++) yield* setter.setOnce(block, lay(block));
			if (references !== undefined) yield* references.lines(column.width, blocks.all().length);
		},
	};
};

/** A painter that remembers the rows by which a table was measured until they are set, for one table at a time. */
const withMeasuredRows = (painter: BlockPainter): BlockPainter => {
	let known: Table | undefined;
	let rows: PaintedBlock[] = [];
	return shape => {
		if (shape.kind !== 'row' || shape.row >= measuredRows) return painter(shape);
		if (shape.table !== known) {
			known = shape.table;
			rows = [];
		}
		const index = shape.row + 1; // the header is row -1
		const painted = rows[index] ?? painter(shape);
		rows[index] = painted;
		return painted;
	};
};

const noMarks: readonly Mark[] = [];

const nothing: Laid = {painted: {styled: {text: '', spans: []}, links: []}, lines: []};
