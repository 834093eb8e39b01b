import type {Post} from '../library/post.ts';
import type {Paint} from '../render/theme.ts';
import {percentOf} from '../state/percent-of.ts';
import {bookmarkOf, isStarred, stateOf} from '../state/reading-record.ts';
import type {Range} from '../state/search.ts';
import type {Session} from '../state/session.ts';
import {padEnd, padStart} from '../text/truncate.ts';
import {aroundMatch} from './around-match.ts';
import {type Columns, categoryOf, dateWidths, fitCategory, gap} from './list-columns.ts';

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

/** The mark and the state, one cell each, behind the selection's bar: apart from each other where there is room. */
const stateCells = (mark: string, state: string, width: number): string => {
	const between = width > 4 ? ' ' : '';
	// A mark with nothing beside it stands where the state would.
	return state === '' ? ` ${between}${mark} ` : `${mark}${between}${state} `;
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
	const title = aroundMatch({text: post.title, marks}, columns.title);
	const paintTitle = isSelected ? paint.title : state === 'read' ? paint.dim : (text: string) => text;
	const percent = state === 'begun' ? `${Math.min(99, percentOf(bookmarkOf(reading)?.progress ?? 0))} %` : '';
	const date = columns.date === dateWidths.day ? post.date?.slice(5) : post.date;
	const cells = [
		columns.date > 0 && paint.dim(padEnd(date ?? '', columns.date)),
		withMarks(padEnd(title.text, columns.title), title.marks, paint.mark, paintTitle),
		columns.category > 0 &&
			paint.dim(padEnd(fitCategory(categoryOf(post), columns.category), columns.category)),
		columns.progress > 0 && paint.dim(padStart(percent, columns.progress)),
		columns.minutes > 0 &&
			paint.dim(padStart(post.minutes > 0 ? `${post.minutes} min` : '', columns.minutes)),
	];
	return [
		isSelected ? paint.accent('▌') : ' ',
		stateCells(mark, glyph === ' ' ? '' : paint.unread(glyph), columns.state),
		cells.filter(cell => cell !== false).join(' '.repeat(gap)),
	].join('');
};
