import type {Post} from '../library/post.ts';
import {listRows} from '../state/geometry.ts';
import {rowsFrom} from '../state/list-window.ts';
import {stateOf} from '../state/reading-record.ts';
import {listShape, type Session} from '../state/session.ts';
import {counted, inList} from './spoken-count.ts';
import {spokenHit, spokenPost} from './spoken-post.ts';

/** How many posts a finished search has found. */
export const resultWords = ({search}: Session): string =>
	search === null || !search.done || search.query.trim() === ''
		? ''
		: counted(new Set(search.hits.map(({post}) => post.id)).size, 'post');

const listHead = ({library, shown, record}: Session): string => {
	const unread = shown.posts.filter(({id}) => stateOf(record.get(id)) === 'unread').length;
	const topic = shown.topic === null ? '' : `, ${shown.topic.name}`;
	const show = shown.show === 'all' ? '' : `, ${shown.show}`;
	// A list of what is not read yet holds begun posts, too.
	const marks = shown.show === 'unread' ? '' : `, ${unread} unread`;
	return `${library.title}${show}${topic}, ${counted(shown.posts.length, 'post')}${marks}`;
};

/** The list as it opens: how many posts there are, then those in the window, then the selected one. */
export const wholeList = (session: Session): readonly string[] => {
	const {shown, list} = session;
	if (shown.posts.length === 0) return [listHead(session), 'No posts here'];
	const rows = rowsFrom(shown.posts, list, {...listShape(session), height: listRows(session.size).body});
	const posts = rows.flatMap(row => {
		const post = row.kind === 'post' ? shown.posts[row.index] : undefined;
		return post === undefined ? [] : [spokenPost(post, session)];
	});
	return [listHead(session), ...posts, ...selectedPost(session)];
};

/** The selected post of the list. */
export const selectedPost = (session: Session): readonly string[] => {
	const {shown, list} = session;
	const post = shown.posts[list.selected];
	return post === undefined
		? []
		: [`Selected: ${inList(spokenPost(post, session), list.selected, shown.posts.length)}`];
};

/** The selected result of a search. */
export const selectedHit = (session: Session): readonly string[] => {
	const {search} = session;
	const hit = search?.hits[search.selected];
	if (search === null || hit === undefined) return [];
	const [head = '', ...rest] = spokenHit(hit, session);
	return [inList(head, search.selected, search.hits.length), ...rest];
};

/** What is to be said of the results: the selected one, when it is another one or the search has come to its end. */
const resultChange = (before: Session, session: Session): readonly string[] => {
	if (before.search === null || session.search === null) return ['Search all posts: type words'];
	const words = selectedHit(session);
	const isOther = words.join('\n') !== selectedHit(before).join('\n');
	const isDone = session.search.done && (isOther || !before.search.done);
	return isDone || before.search.selected !== session.search.selected ? words : [];
};

/** True when a list was only made anew, as after a change in the text of a post. */
export const isSameList = (before: readonly Post[], posts: readonly Post[]): boolean =>
	before === posts ||
	(before.length === posts.length &&
		posts.every(({id, title}, index) => id === before[index]?.id && title === before[index].title));

/** What is to be said of the list or the results. */
export const listChange = (before: Session, session: Session): readonly string[] => {
	const {search, shown, list} = session;
	if (search !== null) return resultChange(before, session);
	if (before.search !== null || !isSameList(before.shown.posts, shown.posts))
		return [listHead(session), ...selectedPost(session)];
	return before.list.selected === list.selected ? [] : selectedPost(session);
};
