import {displayWidth} from '../text/width.ts';
import type {Block, Container} from './block.ts';
import {leftSide, rightSide, type Side} from './side.ts';
import type {Paint} from './theme.ts';

/** Where on the screen lines may stand. */
export type Column = {
	/** Cells of the window. */
	readonly columns: number;
	/** Cells left and right that stay empty. */
	readonly margin: number;
	/** First cell of the text column. */
	readonly left: number;
	/** Cells of the text column. */
	readonly width: number;
};

/** Room for the lines of one block, inside everything it stands in. */
export type Frame = {
	/** Painted start of the first line: margin, bars, marks. */
	readonly first: string;
	/** Painted start of every other line, as wide as `left`. */
	readonly rest: string;
	/** Cells before the text; on the first line `firstLeft`, which is more when a mark had no room of its own. */
	readonly left: number;
	readonly firstLeft: number;
	/** Cells for text. */
	readonly width: number;
	/** Cells up to the right margin of the window, for what does not fit into the column. */
	readonly reach: number;
	/** Cells by which wide things may begin further left: none where something stands there. */
	readonly slack: number;
	/** The lines are mirrored when they are done: the starts of lines are their ends then, and have no margin. */
	readonly isMirrored: boolean;
};

/** The frame of something that lacks so many cells at its right: begun further left by as many, as far as it may be. */
export const movedLeft = (frame: Frame, lacking: number): Frame => {
	const cells = Math.min(frame.slack, Math.max(0, lacking));
	return cells === 0
		? frame
		: {
				...frame,
				first: frame.first.slice(cells),
				rest: frame.rest.slice(cells),
				left: frame.left - cells,
				firstLeft: frame.firstLeft - cells,
				width: frame.width + cells,
				reach: frame.reach + cells,
				slack: frame.slack - cells,
			};
};

/** The text column in the middle of the window; a column as wide as the window (print) has no margin. */
export const columnIn = (columns: number, measure: number): Column => {
	const window = Math.max(1, columns);
	if (measure === columns) return {columns: window, margin: 0, left: 0, width: window};
	const margin = window >= 40 ? 2 : window >= 24 ? 1 : 0;
	const width = Math.max(1, Math.min(measure, window - 2 * margin));
	return {columns: window, margin, left: Math.floor((window - width) / 2), width};
};

/** Text is never set narrower than this many cells, or six tenths of a narrow column, however deep it is nested. */
const narrowest = 20;

/** Gives blocks their room in one column. */
export type Framer = {
	readonly frameOf: (block: Block) => Frame;
	/** The start of a blank line between two blocks: the bars of the quotes both stand in. */
	readonly barsBetween: (block: Block, next: Block | undefined) => string;
};

/** What stands at the left of the lines inside a container. */
type Left = {
	/** Painted, as wide as `width`. */
	readonly text: string;
	readonly width: number;
	/** The text up to the last bar. */
	readonly bars: string;
	/** There was no room for this container, so that it is set without an indent of its own, as are those inside. */
	readonly isFull: boolean;
};

/** Works out frames; what belongs to a container is worked out once for all of its blocks. */
export const createFramer = (column: Column, paint: Paint, isMirrored: boolean): Framer => {
	const margin = isMirrored ? '' : ' '.repeat(column.left);
	const reach = column.columns - column.margin - column.left;
	const side = isMirrored ? rightSide(paint) : leftSide(paint);
	const leftOf = createLeft(column, side);
	const free: Frame = {
		first: margin,
		rest: margin,
		left: column.left,
		firstLeft: column.left,
		width: column.width,
		reach,
		slack: column.left - column.margin,
		isMirrored,
	};

	return {
		frameOf({container, opens}) {
			if (container === undefined) return free;
			const {text, width: indent, isFull} = leftOf(container);
			const rest = margin + text;
			const left = column.left + indent;
			const width = column.width - indent;
			const start = opens === 0 ? text : firstText(container, opens, leftOf, side);
			// At the right end of a mirrored line is something, so that nothing can go beyond it.
			const inside: Frame = {
				first: margin + start,
				rest,
				left,
				firstLeft: left,
				width,
				reach: isMirrored ? width : reach - indent,
				slack: 0,
				isMirrored,
			};
			if (!isFull) return inside;
			const marks = marksWithoutRoom(container, opens, leftOf).slice(-Math.ceil(width / 8));
			const cells = marks.reduce((sum, {mark}) => sum + mark.length + 1, 0);
			const shown = cells > width / 2 ? [] : marks;
			const marked = shown.reduce(
				(outer, around) => side.join(outer, side.paintMark({...around, width: around.mark.length + 1})),
				start,
			);
			const first = margin + marked;
			const firstLeft = left + (shown.length > 0 ? cells : 0);
			return {...inside, first, firstLeft};
		},
		barsBetween(block, next) {
			const {bars} = leftOf(commonContainer(block.container, next?.container));
			if (bars === '') return '';
			return isMirrored ? ' '.repeat(column.left + column.width - displayWidth(bars)) + bars : margin + bars;
		},
	};
};

type LeftOf = (container: Container | undefined) => Left;

const createLeft = (column: Column, {paintMark, join, trim}: Side): LeftOf => {
	const room = column.width - Math.min(narrowest, Math.ceil(column.width * 0.6));
	const outside: Left = {text: '', width: 0, bars: '', isFull: false};
	// Blocks come in order, so that a container is asked for while those around it are; more than these are not needed again.
	const known: {readonly container: Container; readonly left: Left}[] = [];
	const make = (container: Container, outer: Left): Left => {
		const width = outer.width + container.width;
		if (outer.isFull || width > room) return {...outer, isFull: true};
		const isBar = container.kind === 'bar';
		const text = join(outer.text, isBar ? paintMark(container) : ' '.repeat(container.width));
		return {text, width, bars: isBar ? trim(text) : outer.bars, isFull: false};
	};
	const leftOf = (container: Container | undefined): Left => {
		if (container === undefined) return outside;
		const ready = known[container.depth];
		if (ready?.container === container) return ready.left;
		const left = make(container, leftOf(container.parent));
		known[container.depth] = {container, left};
		return left;
	};
	return leftOf;
};

/** The left of a first line, on which the marks of the containers that begin there stand. */
const firstText = (container: Container | undefined, opens: number, leftOf: LeftOf, side: Side): string => {
	if (container === undefined || opens === 0) return leftOf(container).text;
	const outer = firstText(container.parent, opens - 1, leftOf, side);
	return leftOf(container).isFull ? outer : side.join(outer, side.paintMark(container));
};

/** Marks of containers that begin with a block but have no room for an indent of their own, outermost first. */
const marksWithoutRoom = (
	container: Container | undefined,
	opens: number,
	leftOf: LeftOf,
): readonly Container[] => {
	if (container === undefined || opens === 0 || !leftOf(container).isFull) return [];
	const outer = marksWithoutRoom(container.parent, opens - 1, leftOf);
	return container.kind === 'mark' && container.mark !== '' ? [...outer, container] : outer;
};

const commonContainer = (one: Container | undefined, other: Container | undefined): Container | undefined => {
	let [inner, outer] = [one, other];
	while (inner !== outer) {
		if (inner === undefined || outer === undefined) return undefined;
		if (inner.depth >= outer.depth) inner = inner.parent;
		else outer = outer.parent;
	}
	return inner;
};
