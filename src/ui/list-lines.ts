import type {Post} from '../library/post.ts';
import type {Paint} from '../render/theme.ts';
import {listColumn, listRows} from '../state/geometry.ts';
import {type ListRow, rowsFrom} from '../state/list-window.ts';
import {bookmarkOf, isStarred, stateOf} from '../state/reading-record.ts';
import {listShape, type Session, shownPosts} from '../state/session.ts';
import {padEnd, padStart, truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {percentOf} from './bar-lines.ts';

/** Widths of the list's columns in cells; 0 where a column has given way. */
type Columns = {
	readonly date: number;
	readonly title: number;
	readonly category: number;
	readonly progress: number;
	readonly minutes: number;
};

/** Cells before the date: the selection's bar, the mark, the state, and a space. */
const stateWidth = 4;
const gap = 2;
const widestCategory = 22;

const categoryOf = (post: Post): string => post.categories[0] ?? post.tags[0] ?? '';

const categoryWidths = new WeakMap<readonly Post[], number>();

/** Cells the categories want: none when they are all the same, and so say nothing. */
const categoryWidth = (posts: readonly Post[]): number => {
	const known = categoryWidths.get(posts);
	if (known !== undefined) return known;
	const categories = new Set(posts.map(categoryOf));
	const width =
		categories.size < 2 && posts.length > 1
			? 0
			: Math.max(0, ...[...categories].map(name => displayWidth(name)));
	categoryWidths.set(posts, width);
	return width;
};

const columnsFor = (width: number, posts: readonly Post[], byYear: boolean): Columns => {
	const date = byYear && width >= 40 ? 5 : 0;
	const category = width >= 66 ? Math.min(widestCategory, categoryWidth(posts)) : 0;
	const progress = width >= 48 ? 5 : 0;
	const minutes = width >= 28 ? 7 : 0;
	const taken = [date, category, progress, minutes].reduce(
		(sum, cells) => sum + (cells > 0 ? cells + gap : 0),
		0,
	);
	return {date, category, progress, minutes, title: Math.max(1, width - stateWidth - taken)};
};

const stateGlyph = {unread: '●', begun: '◐', read: ' '} as const;

const drawPost = (
	post: Post,
	isSelected: boolean,
	columns: Columns,
	session: Session,
	paint: Paint,
): string => {
	const reading = session.record.get(post.id);
	const state = stateOf(reading);
	const mark = post.problems.length > 0 ? paint.problem('!') : isStarred(reading) ? paint.star('★') : ' ';
	const glyph = stateGlyph[state];
	const title = padEnd(truncate(post.title, columns.title), columns.title);
	const percent = state === 'begun' ? `${percentOf(bookmarkOf(reading)?.progress ?? 0)} %` : '';
	const cells = [
		columns.date > 0 && paint.dim(padEnd(post.date?.slice(5) ?? '', columns.date)),
		isSelected ? paint.title(title) : state === 'read' ? paint.dim(title) : title,
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

const drawRow = (row: ListRow, columns: Columns, width: number, session: Session, paint: Paint): string => {
	const posts = shownPosts(session);
	switch (row.kind) {
		case 'blank':
			return '';
		case 'year':
			return ' '.repeat(stateWidth) + paint.heading3(row.year);
		case 'post': {
			const post = posts[row.index];
			return post === undefined
				? ''
				: drawPost(post, row.index === session.list.selected, columns, session, paint);
		}
		case 'deck': {
			const indent = stateWidth + (columns.date > 0 ? columns.date + gap : 0);
			const deck = truncate(posts[row.index]?.excerpt ?? '', width - indent);
			return `${paint.accent('▌')}${' '.repeat(indent - 1)}${paint.deck(deck)}`;
		}
	}
};

const unreadCounts = new WeakMap<object, {readonly posts: readonly Post[]; readonly count: number}>();

const unreadCount = ({record}: Session, posts: readonly Post[]): number => {
	const known = unreadCounts.get(record);
	if (known?.posts === posts) return known.count;
	const count = posts.reduce((sum, post) => sum + (stateOf(record.get(post.id)) === 'unread' ? 1 : 0), 0);
	unreadCounts.set(record, {posts, count});
	return count;
};

const drawHead = (session: Session, width: number, paint: Paint): string => {
	const posts = shownPosts(session);
	const count = `${posts.length} ${posts.length === 1 ? 'post' : 'posts'}  ·  ${unreadCount(session, posts)} unread`;
	const indent = ' '.repeat(stateWidth);
	const room = width - stateWidth - displayWidth(count) - gap;
	if (room < 8) return indent + paint.title(truncate(session.library.title, width - stateWidth));
	return `${indent}${paint.title(padEnd(truncate(session.library.title, room), room + gap))}${paint.dim(count)}`;
};

const emptyLines = (session: Session, width: number, paint: Paint): readonly string[] =>
	[
		'No posts here yet',
		'',
		`${session.library.root} holds no Markdown files that are posts`,
		'Put a file like 2026-05-01-a-title.md there, or open another folder: writing-tui FOLDER',
	].map(
		(line, index) =>
			' '.repeat(stateWidth) + (index === 0 ? line : paint.dim(truncate(line, width - stateWidth))),
	);

/** The list's rows: its head and as many posts as the window holds, without the bar. */
export const listLines = (session: Session, paint: Paint): readonly string[] => {
	const {left, width} = listColumn(session.size.columns);
	const {head, body} = listRows(session.size);
	const posts = shownPosts(session);
	const shape = listShape(session);
	const columns = columnsFor(width, posts, shape.byYear);
	const rows =
		posts.length === 0
			? emptyLines(session, width, paint)
			: rowsFrom(posts, session.list, shape).map(row => drawRow(row, columns, width, session, paint));
	const top =
		head === 0
			? []
			: head === 1
				? [drawHead(session, width, paint)]
				: ['', drawHead(session, width, paint), ''];
	const indent = ' '.repeat(left);
	return [...top, ...rows.slice(0, body)].map(line => (line === '' ? '' : indent + line));
};
