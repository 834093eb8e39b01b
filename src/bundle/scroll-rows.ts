/** Rows of a window that move together, and so need not be drawn again. */
export type Scroll = {
	/** First and last row of the part that moves, from 0. */
	readonly top: number;
	readonly bottom: number;
	/** Rows that it moves up; negative: down. */
	readonly by: number;
};

/** Rows are moved only where that saves drawing at least this many: the sequence that moves them is written, too. */
const leastGain = 4;

/** How many rows of `next` that stand just once in `previous` have moved up by each number of rows; down where it is negative. */
const distances = (previous: readonly string[], next: readonly string[]): ReadonlyMap<number, number> => {
	const places = new Map<string, number>();
	for (const [index, row] of previous.entries()) places.set(row, places.has(row) ? -1 : index);
	const counts = new Map<number, number>();
	for (const [index, row] of next.entries()) {
		const place = places.get(row) ?? -1;
		if (place >= 0 && place !== index) counts.set(place - index, (counts.get(place - index) ?? 0) + 1);
	}
	return counts;
};

/** The longest run of rows of `next` that stand `by` rows lower in `previous`; its end is not part of it. */
const longestRun = (previous: readonly string[], next: readonly string[], by: number) => {
	let best = {start: 0, end: 0};
	let start = 0;
	for (let index = 0; index <= next.length; index++) {
		if (index < next.length && next[index] === previous[index + by]) continue;
		if (index - start > best.end - best.start) best = {start, end: index};
		start = index + 1;
	}
	return best;
};

/** The part of a window that has moved between two frames of the same height; null when there is nothing to gain. */
export const findScroll = (previous: readonly string[], next: readonly string[]): Scroll | null => {
	if (previous.length !== next.length) return null;
	let by = 0;
	let most = 0;
	for (const [distance, count] of distances(previous, next)) if (count > most) [by, most] = [distance, count];
	if (most < leastGain) return null;
	const {start, end} = longestRun(previous, next, by);
	const scroll = by > 0 ? {top: start, bottom: end - 1 + by, by} : {top: start + by, bottom: end - 1, by};
	const gain = countOther(previous, next) - countOther(scrolled(previous, scroll), next);
	return gain >= leastGain ? scroll : null;
};

/** How many rows are not what the others are in the same place. */
const countOther = (rows: readonly string[], others: readonly string[]): number =>
	rows.reduce((count, row, index) => (row === others[index] ? count : count + 1), 0);

/** The rows that stand in the window after the terminal has moved a part of it: what comes in is blank. */
export const scrolled = (rows: readonly string[], {top, bottom, by}: Scroll): readonly string[] => {
	const moved = rows.slice(top, bottom + 1);
	const blank = new Array<string>(Math.abs(by)).fill('');
	const part = by > 0 ? [...moved.slice(by), ...blank] : [...blank, ...moved.slice(0, by)];
	return [...rows.slice(0, top), ...part, ...rows.slice(bottom + 1)];
};

/**
 * What makes a terminal move a part of its window: a scrolling region (DECSTBM) and line feeds at its lower end or reverse indexes
 * at its upper one, which every terminal since the VT100 understands. The cursor stands in the first cell of the last row afterwards.
 */
export const scrollSequence = ({top, bottom, by}: Scroll, rows: number): string => {
	const move =
		by > 0 ? `\u001B[${bottom + 1};1H${'\n'.repeat(by)}` : `\u001B[${top + 1};1H${'\u001BM'.repeat(-by)}`;
	return `\u001B[0m\u001B[${top + 1};${bottom + 1}r${move}\u001B[r\u001B[${rows};1H`;
};
