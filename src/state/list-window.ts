import type {Post} from '../library/post.ts';

/** Which part of the list the window shows. */
export type ListPosition = {
	/** Index of the selected post. */
	readonly selected: number;
	/** Index of the first post shown. */
	readonly top: number;
	/** The post that was selected until the choice of what is shown left it out; absent once another one was selected. */
	readonly leftOut?: string;
};

/** What one row of the list shows. */
export type ListRow =
	| {readonly kind: 'year'; readonly year: string}
	| {readonly kind: 'post'; readonly index: number}
	| {readonly kind: 'deck'; readonly index: number}
	| {readonly kind: 'blank'};

/** How the list is shown at present. */
export type ListShape = {
	/** Rows there are. */
	readonly height: number;
	/** Posts stand under the year they were written in. */
	readonly byYear: boolean;
	/** The selected post shows its deck underneath. */
	readonly withDeck: boolean;
};

/** Rows kept between the selection and the edge of the window while there is more to see. */
const reserve = 2;

const yearOf = (post: Post | undefined): string => post?.date?.slice(0, 4) ?? 'Undated';

const startsYear = (posts: readonly Post[], index: number): boolean =>
	yearOf(posts[index]) !== yearOf(posts[index - 1]);

/** True for the post that shows its deck underneath. */
const showsDeck = (posts: readonly Post[], index: number, selected: number, {withDeck}: ListShape): boolean =>
	withDeck && index === selected && Boolean(posts[index]?.excerpt);

/** Rows that a new year takes above a post that is not the first shown: a blank one and its heading. */
const yearRows = (posts: readonly Post[], index: number, {byYear}: ListShape): number =>
	byYear && startsYear(posts, index) ? 2 : 0;

/**
 * The rows from `top` on. The first row names the year of the first post shown, so that a date
 * without its year can be read anywhere in a long list.
 */
export const rowsFrom = (
	posts: readonly Post[],
	{selected, top}: ListPosition,
	shape: ListShape,
): readonly ListRow[] => {
	const rows: ListRow[] = [];
	for (let index = top; index < posts.length && rows.length < shape.height; index++) {
		if (shape.byYear && (index === top || startsYear(posts, index))) {
			if (index > top) rows.push({kind: 'blank'});
			rows.push({kind: 'year', year: yearOf(posts[index])});
		}
		rows.push({kind: 'post', index});
		if (showsDeck(posts, index, selected, shape)) rows.push({kind: 'deck', index});
	}
	// A year with no post under it says nothing at the bottom edge.
	const rest = rows.slice(0, shape.height);
	while (rest.length > 1 && (rest.at(-1)?.kind === 'year' || rest.at(-1)?.kind === 'blank')) rest.pop();
	return rest;
};

/** The lowest `top` from which post `index` is the last that fits. */
const topShowingLast = (
	posts: readonly Post[],
	index: number,
	selected: number,
	shape: ListShape,
): number => {
	const ownRows = (at: number): number => (showsDeck(posts, at, selected, shape) ? 2 : 1);
	// Above the first post shown stands its year, wherever in the year it is.
	let used = (shape.byYear ? 1 : 0) + ownRows(index);
	for (let top = index; top > 0; top--) {
		used += yearRows(posts, top, shape) + ownRows(top - 1);
		if (used > shape.height) return top;
	}
	return 0;
};

/** Moves the window as little as possible so that the selected post and a few rows around it are shown. */
export const showSelected = (
	posts: readonly Post[],
	{selected, top}: ListPosition,
	shape: ListShape,
): ListPosition => {
	const last = Math.max(0, posts.length - 1);
	const chosen = Math.min(Math.max(0, selected), last);
	const spare = shape.height >= 10 ? reserve : 0;
	const highest = Math.max(0, chosen - spare);
	const lowest = topShowingLast(posts, Math.min(last, chosen + spare), chosen, shape);
	// Never leave rows empty at the end of the list.
	const end = topShowingLast(posts, last, chosen, shape);
	return {selected: chosen, top: Math.min(Math.max(top, lowest), highest, end)};
};

/** Posts that fit into the window: the step of a page key. */
export const pageLength = (posts: readonly Post[], position: ListPosition, shape: ListShape): number =>
	Math.max(1, rowsFrom(posts, position, shape).filter(row => row.kind === 'post').length - 1);
