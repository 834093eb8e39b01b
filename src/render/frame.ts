import type {Block, Container} from './block.ts';
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
	/** True when nothing stands at the left, so that wide things may begin further left. */
	readonly free: boolean;
};

/** The text column in the middle of the window; a column as wide as the window (print) has no margin. */
export const columnIn = (columns: number, measure: number): Column => {
	const window = Math.max(1, columns);
	if (measure === columns) return {columns: window, margin: 0, left: 0, width: window};
	const margin = window >= 40 ? 2 : window >= 24 ? 1 : 0;
	const width = Math.max(1, Math.min(measure, window - 2 * margin));
	return {columns: window, margin, left: Math.floor((window - width) / 2), width};
};

const chainOf = (container: Container | undefined): readonly Container[] => {
	const chain: Container[] = [];
	for (let around = container; around !== undefined; around = around.parent) chain.push(around);
	return chain.reverse();
};

/** Text is never set narrower than this many cells, or six tenths of a narrow column, however deep it is nested. */
const narrowest = 20;

/** The outer containers that find room; deeper ones are set without further indent. */
const fitting = (chain: readonly Container[], width: number): readonly Container[] => {
	const room = width - Math.min(narrowest, Math.ceil(width * 0.6));
	let taken = 0;
	const end = chain.findIndex(container => {
		taken += container.width;
		return taken > room;
	});
	return end === -1 ? chain : chain.slice(0, end);
};

const indentOf = (chain: readonly Container[]): number => chain.reduce((sum, {width}) => sum + width, 0);

const prefixOf = (chain: readonly Container[], showsMark: (index: number) => boolean, paint: Paint): string =>
	chain
		.map(({kind, mark, width, role}, index) =>
			mark !== '' && (kind === 'bar' || showsMark(index))
				? paint[role](mark) + ' '.repeat(width - mark.length)
				: ' '.repeat(width),
		)
		.join('');

/** The room for a block's lines. */
export const frameOf = (block: Block, column: Column, paint: Paint): Frame => {
	const margin = ' '.repeat(column.left);
	const right = column.columns - column.margin;
	if (block.container === undefined) {
		const {left, width} = column;
		return {first: margin, rest: margin, left, firstLeft: left, width, reach: right - left, free: true};
	}

	const chain = chainOf(block.container);
	const shown = fitting(chain, column.width);
	const opened = chain.length - block.opens;
	const indent = indentOf(shown);
	const left = column.left + indent;
	const first = margin + prefixOf(shown, index => index >= opened, paint);
	const rest = margin + prefixOf(shown, () => false, paint);
	const room = {left, width: column.width - indent, reach: right - left, free: false};
	const last = chain.at(-1);
	const markWithoutRoom =
		shown.length < chain.length && block.opens > 0 && last?.kind === 'mark' && last.mark !== '';
	if (!markWithoutRoom || last.mark.length + 1 >= room.width) return {...room, first, rest, firstLeft: left};
	return {
		...room,
		first: `${first}${paint[last.role](last.mark)} `,
		rest,
		firstLeft: left + last.mark.length + 1,
	};
};

/** The start of a blank line between two blocks: the bars of the quotes both stand in. */
export const blankBetween = (block: Block, next: Block | undefined, column: Column, paint: Paint): string => {
	if (block.container === undefined || next?.container === undefined) return '';
	const others = chainOf(next.container);
	const chain = chainOf(block.container);
	const parting = chain.findIndex((container, index) => others[index] !== container);
	const shared = fitting(parting === -1 ? chain : chain.slice(0, parting), column.width);
	const lastBar = shared.findLastIndex(({kind}) => kind === 'bar');
	const bars = prefixOf(shared.slice(0, lastBar + 1), () => false, paint).trimEnd();
	return bars === '' ? '' : ' '.repeat(column.left) + bars;
};
