/** A window's size in cells. */
export type Size = {
	readonly columns: number;
	readonly rows: number;
	/** Rows of text that make a page where nothing is seen, and the window itself counts as one row. */
	readonly pageRows?: number;
};

/** How the rows of the window are shared out. */
export type Rows = {
	/** Rows of the head (the list's title), blank ones included. */
	readonly head: number;
	/** Rows of the list or the post. */
	readonly body: number;
	/** Rows of the bar at the bottom, blank ones included. */
	readonly bar: number;
};

/** Free cells at each side of the window: generous where there is room, none where there is not. */
const marginOf = (columns: number): number => (columns >= 60 ? 3 : columns >= 30 ? 1 : 0);

/** Cells side by side in the window. */
export type Span = {readonly left: number; readonly width: number};

/** A list is read across, so its rows stop where the eye would lose them. */
const widestList = 112;

/** From this many columns on the opening of the selected post stands beside the list. */
const besideFrom = 130;

/** Free cells between the list and what stands beside it. */
const gutter = 4;

/** The list's share of a window in which a post stands beside it: a little more than half, as its rows cannot be wrapped. */
const besideShare = 0.52;

/**
 * The list's part of the window: the middle, or the left when there is room for a post beside it. The mark of the selection hangs
 * in the margin where there is one.
 */
export const listColumn = (columns: number): Span => {
	const margin = marginOf(columns);
	const hanging = margin >= 3 ? 1 : 0;
	if (columns >= besideFrom) {
		const width = Math.floor((columns - 2 * margin - gutter) * besideShare) + hanging;
		return {left: margin - hanging, width};
	}
	const width = Math.min(columns - 2 * margin, widestList) + hanging;
	return {left: Math.floor((columns - width) / 2), width};
};

/** The part beside the list where the opening of the selected post stands; null in windows without room for it. */
export const besideColumn = (columns: number): Span | null => {
	if (columns < besideFrom) return null;
	const list = listColumn(columns);
	const left = list.left + list.width + gutter;
	return {left, width: columns - left - marginOf(columns)};
};

/** The list's rows: its title goes first when the window is low, the blank rows before that. */
export const listRows = ({rows}: Size): Rows => {
	const head = rows >= 12 ? 3 : rows >= 6 ? 1 : 0;
	const bar = rows >= 12 ? 2 : rows >= 3 ? 1 : 0;
	return {head, body: Math.max(1, rows - head - bar), bar};
};

/** The post's rows: everything but the bar. */
export const postRows = ({rows}: Size): Rows => {
	const head = rows >= 12 ? 1 : 0;
	const bar = rows >= 12 ? 2 : rows >= 3 ? 1 : 0;
	return {head, body: Math.max(1, rows - head - bar), bar};
};

/** Rows of a post that are read at a time: those of the window, or those that a page of what is heard would take. */
export const pageRows = (size: Size): number => size.pageRows ?? postRows(size).body;

/** True where a session is heard and nothing of it is seen. */
export const isHeard = ({pageRows: rows}: Size): boolean => rows !== undefined;
