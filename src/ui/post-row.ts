import type {Post} from '../library/post.ts';
import type {Paint} from '../render/theme.ts';
import {percentOf} from '../state/percent-of.ts';
import {bookmarkOf, isStarred, stateOf} from '../state/reading-record.ts';
import type {Range} from '../state/search.ts';
import type {Session} from '../state/session.ts';
import {padEnd, padStart} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {aroundMatch} from './around-match.ts';
import {type Columns, categoryOf, dateWidths, fitCategory, gap} from './list-columns.ts';
import {withheldWords} from './withheld-words.ts';

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

/** `99 %`: a begun post is never seen whole. */
const percentWidth = 4;

/** A title is not cut to fewer cells for what stands beside it. */
const leastTitle = 12;

/** Why a post is not for everybody, as far as its title leaves room for that in `room` cells. */
const fitWithheld = (post: Post, room: number): string => {
	const words = withheldWords(post).join(', ');
	const least = Math.min(leastTitle, displayWidth(post.title));
	return words !== '' && room - displayWidth(words) - gap >= least ? words : '';
};

/** The columns of a row: in one that has no room for all, why a post is not for everybody matters more than how long it is. */
const columnsOf = ({post, columns}: PostRow, {record}: Session): Columns => {
	const {title, minutes, hasPercent} = columns;
	if (withheldWords(post).length === 0 || minutes === 0) return columns;
	const percent = hasPercent && stateOf(record.get(post.id)) === 'begun' ? percentWidth + gap : 0;
	if (fitWithheld(post, title - percent) !== '') return columns;
	const whole = {...columns, title: title + gap + minutes, minutes: 0, hasPercent: false};
	return fitWithheld(post, whole.title) === '' ? columns : whole;
};

/** The title, and at the right end of its cells why it is not for everybody, the category, if the title leaves room for it, and how far the post was read. */
const titleCells = (
	{post, isSelected, columns, marks = []}: PostRow,
	{record}: Session,
	paint: Paint,
): string => {
	const reading = record.get(post.id);
	const state = stateOf(reading);
	const isBegun = columns.hasPercent && state === 'begun';
	const percent = isBegun ? `${Math.min(99, percentOf(bookmarkOf(reading)?.progress ?? 0))} %` : '';
	const beside = columns.title - (isBegun ? percentWidth + gap : 0);
	const withheld = fitWithheld(post, beside);
	const room = withheld === '' ? beside : beside - displayWidth(withheld) - gap;
	const title = aroundMatch({text: post.title, marks}, room);
	const paintTitle = isSelected ? paint.title : state === 'read' ? paint.dim : (text: string) => text;
	const free = room - displayWidth(title.text) - gap;
	const category = columns.hasCategory ? fitCategory(categoryOf(post), free) : '';
	const note = [withheld, category, isBegun ? padStart(percent, percentWidth) : '']
		.filter(Boolean)
		.join(' '.repeat(gap));
	const shown = padEnd(title.text, columns.title - displayWidth(note));
	return withMarks(shown, title.marks, paint.mark, paintTitle) + paint.dim(note);
};

/** A post as one row of the list: state, date, title, category, progress, reading time. */
export const drawPost = (given: PostRow, session: Session, paint: Paint): string => {
	const {post, isSelected} = given;
	const columns = columnsOf(given, session);
	const row = {...given, columns};
	const reading = session.record.get(post.id);
	const mark = post.problems.length > 0 ? paint.problem('!') : isStarred(reading) ? paint.star('★') : ' ';
	const glyph = stateGlyph[stateOf(reading)];
	const date = columns.date === dateWidths.day ? post.date?.slice(5) : post.date;
	const cells = [
		columns.date > 0 && paint.dim(padEnd(date ?? '', columns.date)),
		titleCells(row, session, paint),
		columns.minutes > 0 &&
			paint.dim(padStart(post.minutes > 0 ? `${post.minutes} min` : '', columns.minutes)),
	];
	return [
		isSelected ? paint.accent('▌') : ' ',
		stateCells(mark, glyph === ' ' ? '' : paint.unread(glyph), columns.state),
		cells.filter(cell => cell !== false).join(' '.repeat(gap)),
	].join('');
};
