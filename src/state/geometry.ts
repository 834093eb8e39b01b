/** A window's size in cells. */
export type Size = {readonly columns: number; readonly rows: number};

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
export const marginOf = (columns: number): number => (columns >= 60 ? 3 : columns >= 30 ? 1 : 0);

/** A list is read across, so its rows stop where the eye would lose them. */
const widestList = 112;

/** First cell and width of the list, centered in a wide window. */
export const listColumn = (columns: number): {readonly left: number; readonly width: number} => {
	const width = Math.min(columns - 2 * marginOf(columns), widestList);
	return {left: Math.floor((columns - width) / 2), width};
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
