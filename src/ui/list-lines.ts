import type {Paint} from '../render/theme.ts';
import {countUnread} from '../state/count-unread.ts';
import {listColumn, listRows} from '../state/geometry.ts';
import {type ListRow, rowsFrom} from '../state/list-window.ts';
import {isByDate, type Order} from '../state/order.ts';
import {type Filling, isDated, listShape, type Session} from '../state/session.ts';
import {type Shown, topicName} from '../state/shown.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {padEnd, truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {wrapText} from '../text/wrap.ts';
import type {Drawn} from './drawn.ts';
import {type Columns, columnsFor, gap, stateWidth} from './list-columns.ts';
import {drawPost} from './post-row.ts';
import {resultLines} from './result-lines.ts';

const drawRow = (row: ListRow, columns: Columns, width: number, session: Session, paint: Paint): string => {
	const {shown, list} = session;
	switch (row.kind) {
		case 'blank':
			return '';
		case 'year':
			return ' '.repeat(columns.state) + paint.heading3(row.year);
		case 'post': {
			const post = shown.posts[row.index];
			return post === undefined
				? ''
				: drawPost({post, isSelected: row.index === list.selected, columns}, session, paint);
		}
		case 'deck': {
			const indent = columns.state + (columns.date > 0 ? columns.date + gap : 0);
			const deck = truncate(shown.posts[row.index]?.excerpt ?? '', width - indent);
			return `${paint.accent('▌')}${' '.repeat(indent - 1)}${paint.deck(deck)}`;
		}
	}
};

/** What an order is called; false for the one that a list has by itself. */
export const orderWords: Readonly<Record<Order, string | false>> = {
	newest: false,
	oldest: 'oldest first',
	title: 'by title',
	'reading-time': 'by reading time',
	'last-read': 'last read first',
};

const filterWords = ({show, topic}: Shown): string =>
	[show !== 'all' && show, topic !== null && topicName(topic)].filter(Boolean).join(', ');

/** What is shown of the library, and in which order; empty for all of it, the newest first. */
const shownWords = (shown: Shown): string =>
	[filterWords(shown), orderWords[shown.order]].filter(Boolean).join(', ');

/** A number with its digits in threes. */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ' ');

const postsWord = (count: number): string => `${grouped(count)} ${count === 1 ? 'post' : 'posts'}`;

/** Fewer cells than these say nothing of the title of a library. */
const leastTitle = 8;

const trackLength = 16;

/** How much of the library has been read, as a line that grows and in numbers. */
const drawFilling = ({read, found}: Filling, paint: Paint): Drawn => {
	const done = found === 0 ? 0 : Math.min(trackLength, Math.floor((trackLength * read) / found));
	const words = `Reading ${grouped(read)} of ${grouped(found)}`;
	return {
		text: `${paint.accent('━'.repeat(done))}${paint.rule('─'.repeat(trackLength - done))}  ${paint.dim(words)}`,
		width: trackLength + 2 + displayWidth(words),
	};
};

const drawWords = (words: string, paint: Paint): Drawn => ({
	text: paint.dim(words),
	width: displayWidth(words),
});

/** How many posts there are, or how far they have been read: from the most words to the fewest. */
const drawCounts = (session: Session, paint: Paint): readonly Drawn[] => {
	const {filling, shown} = session;
	const isWhole = filling === null || (filling.from === 'index' && filterWords(shown) === '');
	if (filling !== null)
		return [isWhole ? drawWords(postsWord(filling.found), paint) : drawFilling(filling, paint)];
	const posts = postsWord(shown.posts.length);
	// Of a list of unread posts that is all of them, but for those read since.
	if (shown.show === 'unread') return [drawWords(posts, paint)];
	const unread = countUnread(shown.posts, session.record, session.list.selected);
	return [drawWords(`${posts}  ·  ${grouped(unread)} unread`, paint), drawWords(posts, paint)];
};

/**
 * The list's head: the title of the library, what is shown of it, how many posts there are. The numbers give way first, then the
 * end of the title; what is shown of the library is cut last.
 */
const drawHead = (session: Session, width: number, paint: Paint): string => {
	const counts = drawCounts(session, paint);
	const words = shownWords(session.shown);
	const filter = words === '' ? '' : `  ·  ${words}`;
	const {title} = session.library;
	const state = stateWidth(width);
	const roomBeside = (count: Drawn): number => width - state - count.width - gap;
	const isFitting = (count: Drawn): boolean => displayWidth(title + filter) <= roomBeside(count);
	const count = counts.find(isFitting) ?? (filter === '' ? counts.at(-1) : undefined);
	const indent = ' '.repeat(state);
	if (count === undefined || roomBeside(count) < leastTitle) {
		const room = Math.max(leastTitle, width - state - displayWidth(filter));
		return indent + paint.title(truncate(truncate(title, room) + filter, width - state));
	}
	const room = roomBeside(count);
	return `${indent}${paint.title(padEnd(truncate(title + filter, room), room + gap))}${count.text}`;
};

/** Why a library that has posts shows none. */
const emptySentence = ({show, topic}: Shown): string => {
	const posts = show === 'all' ? 'No posts' : `No ${show} posts`;
	return topic === null ? posts : `${posts} in ${topicName(topic)}`;
};

/** What a list without posts says: why there are none, and what helps; nothing while they are still being read. */
export const emptyWords = ({shown, library, filling}: Session): readonly string[] => {
	if (filling !== null) return [];
	if (library.posts.length > 0)
		return [emptySentence(shown), '', 'Press 1 for all posts, t for other topics'];
	return [
		'No posts here yet',
		'',
		`${sanitizeLine(library.root)} holds no Markdown files that are posts`,
		'Put a file like 2026-05-01-a-title.md there, or open another folder: writing-tui FOLDER',
	];
};

const emptyLines = (session: Session, width: number, paint: Paint): readonly string[] => {
	const state = stateWidth(width);
	return emptyWords(session).flatMap((line, index) => {
		// Names of files and commands are kept whole.
		const nowrap = [...line.matchAll(/\S+/g)].map(({0: word, index: at}) => [at, at + word.length] as const);
		const pieces = wrapText(line, {width: width - state, nowrap});
		return pieces.map(
			({start, end}) =>
				' '.repeat(state) + (index === 0 ? line.slice(start, end) : paint.dim(line.slice(start, end))),
		);
	});
};

const bodyLines = (session: Session, width: number, paint: Paint): readonly string[] => {
	const {shown, list, search} = session;
	if (search !== null) return resultLines(search, session, width, paint);
	if (shown.posts.length === 0) return emptyLines(session, width, paint);
	const shape = listShape(session);
	const dates = shape.byYear ? 'day' : !isByDate(shown.order) && isDated(shown.posts) ? 'full' : 'none';
	const columns = columnsFor({width, posts: shown.posts, dates});
	return rowsFrom(shown.posts, list, shape).map(row => drawRow(row, columns, width, session, paint));
};

/** The list's rows: its head and as many posts as the window holds, without the bar. */
export const listLines = (session: Session, paint: Paint): readonly string[] => {
	const {left, width} = listColumn(session.size.columns);
	const {head, body} = listRows(session.size);
	const title = head === 0 ? [] : [drawHead(session, width, paint)];
	const lines = [
		...(head === 3 ? ['', ...title, ''] : title),
		...bodyLines(session, width, paint).slice(0, body),
	];
	return lines.map(line => (line === '' ? '' : ' '.repeat(left) + line));
};
