import type {Post} from '../library/post.ts';
import {truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';

/** Widths of the list's columns in cells; 0 where a column has given way. */
export type Columns = {
	/** What stands before the date: the selection's bar, the mark, the state, and free cells. */
	readonly state: number;
	readonly date: number;
	/** The title, and at the right end of the same cells the category and the per cent, as far as the title leaves room. */
	readonly title: number;
	readonly minutes: number;
	readonly hasCategory: boolean;
	readonly hasPercent: boolean;
};

/** Free cells between columns. */
export const gap = 2;

/** Fewer cells than these say nothing of a longer category. */
const leastCategory = 6;

/** `03-10` under its year, `2026-03-10` without one. */
export const dateWidths = {day: 5, full: 10, none: 0} as const;

/** What stands for a post's topic in the list. */
export const categoryOf = (post: Post): string => post.categories[0] ?? post.tags[0] ?? '';

/** A category as far as there is room for it: its first parts rather than pieces of words, and nothing rather than a few letters. */
export const fitCategory = (category: string, width: number): string => {
	let fitting = category;
	while (displayWidth(fitting) > width) {
		const end = fitting.lastIndexOf(' / ');
		if (end <= 0) return width < leastCategory ? '' : truncate(fitting, width);
		fitting = fitting.slice(0, end);
	}
	return fitting;
};

/** What the posts of a list ask for. */
type Wishes = {readonly minutes: number; readonly hasCategories: boolean};

const wishes = new WeakMap<readonly Post[], Wishes>();

const minutesWish = (posts: readonly Post[]): number => {
	let most = 0;
	for (const {minutes} of posts) most = Math.max(most, minutes);
	return most === 0 ? 0 : `${most} min`.length;
};

/** True unless the categories are all the same, and so say nothing. */
const hasCategories = (posts: readonly Post[]): boolean => {
	const [first] = posts;
	if (first === undefined) return false;
	const category = categoryOf(first);
	return posts.length === 1 || posts.some(post => categoryOf(post) !== category);
};

const wishesOf = (posts: readonly Post[]): Wishes => {
	const known = wishes.get(posts);
	if (known !== undefined) return known;
	const wished = {minutes: minutesWish(posts), hasCategories: hasCategories(posts)};
	wishes.set(posts, wished);
	return wished;
};

/** Cells before the date: enough to keep a mark and the state apart where a row has minutes to spare. */
export const stateWidth = (width: number): number => (width >= 26 ? 5 : 4);

/** What a row's cells are shared out by. */
export type ColumnOptions = {
	/** Cells of a row. */
	readonly width: number;
	/** Every post of the list: columns stand still while it scrolls. */
	readonly posts: readonly Post[];
	readonly dates: keyof typeof dateWidths;
};

/** Shares a row's cells out: the category, the per cent, the date and the minutes give way as it gets narrower. */
export const columnsFor = ({width, posts, dates}: ColumnOptions): Columns => {
	const wished = wishesOf(posts);
	const state = stateWidth(width);
	const date = width >= 36 ? dateWidths[dates] : 0;
	const minutes = width >= 26 ? wished.minutes : 0;
	const taken = [date, minutes].reduce((sum, cells) => sum + (cells > 0 ? cells + gap : 0), 0);
	return {
		state,
		date,
		title: Math.max(1, width - state - taken),
		minutes,
		hasCategory: width >= 60 && wished.hasCategories,
		hasPercent: width >= 46,
	};
};
