import type {Post} from '../library/post.ts';
import type {Paint} from '../render/theme.ts';
import {bookmarkOf, isStarred, stateOf} from '../state/reading-record.ts';
import type {Range} from '../state/search.ts';
import type {Session} from '../state/session.ts';
import {padEnd, padStart, truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {percentOf} from './percent-of.ts';

/** Widths of the list's columns in cells; 0 where a column has given way. */
export type Columns = {
	readonly date: number;
	readonly title: number;
	readonly category: number;
	readonly progress: number;
	readonly minutes: number;
};

/** Cells before the date: the selection's bar, the mark, the state, and a space. */
export const stateWidth = 4;
export const gap = 2;
const widestCategory = 22;
/** `03-10` under its year, `2026-03-10` without one. */
const dateWidths = {day: 5, full: 10, none: 0} as const;

const categoryOf = (post: Post): string => post.categories[0] ?? post.tags[0] ?? '';

const categoryWidths = new WeakMap<readonly Post[], number>();

/** Cells the categories want: none when they are all the same, and so say nothing. */
const categoryWidth = (posts: readonly Post[]): number => {
	const known = categoryWidths.get(posts);
	if (known !== undefined) return known;
	const categories = new Set(posts.map(categoryOf));
	let width = 0;
	for (const name of categories) width = Math.max(width, displayWidth(name));
	const wanted = categories.size < 2 && posts.length > 1 ? 0 : width;
	categoryWidths.set(posts, wanted);
	return wanted;
};

/** Shares a row's cells out: category, progress and date give way as it gets narrower, the title never. */
export const columnsFor = (
	width: number,
	posts: readonly Post[],
	dates: keyof typeof dateWidths,
): Columns => {
	const date = width >= 36 ? dateWidths[dates] : 0;
	const category = width >= 60 ? Math.min(widestCategory, Math.floor(width * 0.22), categoryWidth(posts)) : 0;
	const progress = width >= 46 ? 5 : 0;
	const minutes = width >= 26 ? 7 : 0;
	const taken = [date, category, progress, minutes].reduce(
		(sum, cells) => sum + (cells > 0 ? cells + gap : 0),
		0,
	);
	return {date, category, progress, minutes, title: Math.max(1, width - stateWidth - taken)};
};

/** A text in which some ranges are marked, painted by `paint` elsewhere. */
export const withMarks = (
	text: string,
	marks: readonly Range[],
	mark: (text: string) => string,
	rest: (text: string) => string,
): string => {
	if (marks.length === 0) return rest(text);
	let drawn = '';
	let end = 0;
	for (const range of marks) {
		const start = Math.min(Math.max(range.start, end), text.length);
		const stop = Math.min(Math.max(range.end, start), text.length);
		if (start > end) drawn += rest(text.slice(end, start));
		if (stop > start) drawn += mark(text.slice(start, stop));
		end = stop;
	}
	return end < text.length ? drawn + rest(text.slice(end)) : drawn;
};

const stateGlyph = {unread: '●', begun: '◐', read: ' '} as const;

/** What a row of the list is drawn from. */
export type PostRow = {
	readonly post: Post;
	readonly isSelected: boolean;
	readonly columns: Columns;
	/** Letters of the title that a search found. */
	readonly marks?: readonly Range[];
};

/** A post as one row of the list: state, date, title, category, progress, reading time. */
export const drawPost = (
	{post, isSelected, columns, marks = []}: PostRow,
	{record}: Session,
	paint: Paint,
): string => {
	const reading = record.get(post.id);
	const state = stateOf(reading);
	const mark = post.problems.length > 0 ? paint.problem('!') : isStarred(reading) ? paint.star('★') : ' ';
	const glyph = stateGlyph[state];
	const title = padEnd(truncate(post.title, columns.title), columns.title);
	const paintTitle = isSelected ? paint.title : state === 'read' ? paint.dim : (text: string) => text;
	const percent = state === 'begun' ? `${percentOf(bookmarkOf(reading)?.progress ?? 0)} %` : '';
	const date = columns.date === dateWidths.day ? post.date?.slice(5) : post.date;
	const cells = [
		columns.date > 0 && paint.dim(padEnd(date ?? '', columns.date)),
		withMarks(title, marks, paint.mark, paintTitle),
		columns.category > 0 && paint.dim(padEnd(truncate(categoryOf(post), columns.category), columns.category)),
		columns.progress > 0 && paint.dim(padStart(percent, columns.progress)),
		columns.minutes > 0 && paint.dim(padStart(`${post.minutes} min`, columns.minutes)),
	];
	return [
		isSelected ? paint.accent('▌') : ' ',
		// A mark with nothing beside it stands where the state would.
		glyph === ' ' ? ` ${mark}` : `${mark}${paint.unread(glyph)}`,
		' ',
		cells.filter(cell => cell !== false).join(' '.repeat(gap)),
	].join('');
};
