import type {Post} from '../library/post.ts';
import type {Paint} from '../render/theme.ts';
import {listColumn, listRows} from '../state/geometry.ts';
import {type ListRow, rowsFrom} from '../state/list-window.ts';
import {stateOf} from '../state/reading-record.ts';
import {listShape, type Session} from '../state/session.ts';
import type {Shown} from '../state/shown.ts';
import {padEnd, truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {type Columns, columnsFor, drawPost, gap, stateWidth} from './post-row.ts';
import {resultLines} from './result-lines.ts';

const drawRow = (row: ListRow, columns: Columns, width: number, session: Session, paint: Paint): string => {
	const {shown, list} = session;
	switch (row.kind) {
		case 'blank':
			return '';
		case 'year':
			return ' '.repeat(stateWidth) + paint.heading3(row.year);
		case 'post': {
			const post = shown.posts[row.index];
			return post === undefined
				? ''
				: drawPost({post, isSelected: row.index === list.selected, columns}, session, paint);
		}
		case 'deck': {
			const indent = stateWidth + (columns.date > 0 ? columns.date + gap : 0);
			const deck = truncate(shown.posts[row.index]?.excerpt ?? '', width - indent);
			return `${paint.accent('▌')}${' '.repeat(indent - 1)}${paint.deck(deck)}`;
		}
	}
};

const unreadCounts = new WeakMap<object, {readonly posts: readonly Post[]; readonly count: number}>();

const unreadCount = ({record, shown: {posts}}: Session): number => {
	const known = unreadCounts.get(record);
	if (known?.posts === posts) return known.count;
	const count = posts.reduce((sum, post) => sum + (stateOf(record.get(post.id)) === 'unread' ? 1 : 0), 0);
	unreadCounts.set(record, {posts, count});
	return count;
};

const filterWords = ({show, topic}: Shown): string =>
	[show !== 'all' && show, topic !== null && (topic.kind === 'tag' ? `#${topic.name}` : topic.name)]
		.filter(Boolean)
		.join(', ');

/** The list's head: the title of the library, what is shown of it, how many posts there are. */
const drawHead = (session: Session, width: number, paint: Paint): string => {
	const {posts} = session.shown;
	const filter = filterWords(session.shown);
	const count = [
		`${posts.length} ${posts.length === 1 ? 'post' : 'posts'}`,
		`${unreadCount(session)} unread`,
	].join('  ·  ');
	const indent = ' '.repeat(stateWidth);
	const room = width - stateWidth - displayWidth(count) - gap;
	const title = session.library.title + (filter === '' ? '' : `  ·  ${filter}`);
	if (room < 8) return indent + paint.title(truncate(title, width - stateWidth));
	return `${indent}${paint.title(padEnd(truncate(title, room), room + gap))}${paint.dim(count)}`;
};

const emptyLines = ({shown, library}: Session, width: number, paint: Paint): readonly string[] => {
	const lines =
		library.posts.length > 0
			? [`No posts are ${filterWords(shown)}`, '', 'Press 1 for all posts, t for other topics']
			: [
					'No posts here yet',
					'',
					`${library.root} holds no Markdown files that are posts`,
					'Put a file like 2026-05-01-a-title.md there, or open another folder: writing-tui FOLDER',
				];
	return lines.map((line, index) => {
		const shownLine = truncate(line, width - stateWidth);
		return ' '.repeat(stateWidth) + (index === 0 ? shownLine : paint.dim(shownLine));
	});
};

const bodyLines = (session: Session, width: number, paint: Paint): readonly string[] => {
	const {shown, list, search} = session;
	if (search !== null) return resultLines(search, session, width, paint);
	if (shown.posts.length === 0) return emptyLines(session, width, paint);
	const shape = listShape(session);
	const columns = columnsFor(width, shown.posts, shape.byYear ? 'day' : 'none');
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
