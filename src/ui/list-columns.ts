import type {Post} from '../library/post.ts';
import {truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';

/** Widths of the list's columns in cells; 0 where a column has given way. */
export type Columns = {
	/** What stands before the date: the selection's bar, the mark, the state, and free cells. */
	readonly state: number;
	readonly date: number;
	readonly title: number;
	readonly category: number;
	readonly progress: number;
	readonly minutes: number;
};

/** Free cells between columns. */
export const gap = 2;

const widestCategory = 22;
/** Fewer cells than these say nothing of a longer category. */
const leastCategory = 6;
/** `99 %`: a begun post is never seen whole. */
const progressWidth = 4;

/** `03-10` under its year, `2026-03-10` without one. */
export const dateWidths = {day: 5, full: 10, none: 0} as const;

/** What stands for a post's topic in the list. */
export const categoryOf = (post: Post): string => post.categories[0] ?? post.tags[0] ?? '';

/** A category as far as there is room for it: its first parts rather than pieces of words. */
export const fitCategory = (category: string, width: number): string => {
	let fitting = category;
	while (displayWidth(fitting) > width) {
		const end = fitting.lastIndexOf(' / ');
		if (end <= 0) return truncate(category, width);
		fitting = fitting.slice(0, end);
	}
	return fitting;
};

/** Cells that columns want for what stands in them. */
type Wishes = {readonly title: number; readonly category: number; readonly minutes: number};

const wishes = new WeakMap<readonly Post[], Wishes>();

/** Titles that speak for all: measuring each of a hundred thousand would be felt. */
const measuredTitles = 200;

/** The width that nine of ten titles are content with, and all of a few. */
const titleWish = (posts: readonly Post[]): number => {
	const widths = posts
		.slice(0, measuredTitles)
		.map(({title}) => displayWidth(title))
		.sort((a, b) => a - b);
	return widths[Math.ceil(widths.length * 0.9) - 1] ?? 0;
};

/** Cells the categories want: none when they are all the same, and so say nothing. */
const categoryWish = (posts: readonly Post[]): number => {
	const categories = new Set(posts.map(categoryOf));
	if (categories.size < 2 && posts.length > 1) return 0;
	let width = 0;
	for (const name of categories) width = Math.max(width, displayWidth(name));
	return Math.min(width, widestCategory);
};

const minutesWish = (posts: readonly Post[]): number => {
	let most = 0;
	for (const {minutes} of posts) most = Math.max(most, minutes);
	return most === 0 ? 0 : `${most} min`.length;
};

const wishesOf = (posts: readonly Post[]): Wishes => {
	const known = wishes.get(posts);
	if (known !== undefined) return known;
	const wished = {title: titleWish(posts), category: categoryWish(posts), minutes: minutesWish(posts)};
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
	/** Any of the posts has a per cent to show. */
	readonly withProgress: boolean;
};

/** Shares a row's cells out: category, progress and date give way as it gets narrower, and the category wherever a title wants its cells. */
export const columnsFor = ({width, posts, dates, withProgress}: ColumnOptions): Columns => {
	const wished = wishesOf(posts);
	const state = stateWidth(width);
	const date = width >= 36 ? dateWidths[dates] : 0;
	const progress = withProgress && width >= 46 ? progressWidth : 0;
	const minutes = width >= 26 ? wished.minutes : 0;
	const taken = [date, progress, minutes].reduce((sum, cells) => sum + (cells > 0 ? cells + gap : 0), 0);
	const room = Math.max(1, width - state - taken);
	const spare = Math.min(wished.category, room - gap - wished.title);
	const category = width >= 60 && spare >= Math.min(wished.category, leastCategory) ? spare : 0;
	return {state, date, progress, minutes, category, title: category > 0 ? room - gap - category : room};
};
