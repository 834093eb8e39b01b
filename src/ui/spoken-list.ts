import {stateOf} from '../state/reading-record.ts';
import type {Hit} from '../state/search.ts';
import type {Session} from '../state/session.ts';
import {topicName} from '../state/shown.ts';
import {emptyWords, orderWords} from './list-lines.ts';
import {emptySentence} from './result-lines.ts';
import {counted, inList} from './spoken-count.ts';
import {spokenHit, spokenPost} from './spoken-post.ts';

/** What a finished search has found. */
export const resultWords = ({search}: Session): string => {
	if (search === null || !search.done || search.query.trim() === '') return '';
	const posts = new Set(search.hits.map(({post}) => post.id)).size;
	if (posts === 0) return emptySentence(search);
	return `${counted(search.hits.length, 'result')} in ${counted(posts, 'post')}`;
};

const showWords = {all: '', unread: 'unread posts only', starred: 'starred posts only'} as const;

/** What the list shows: which posts, in which order, how many. `withOrder` names the order that it has by itself, too. */
const listHead = ({library, shown, record}: Session, withOrder = false): string => {
	const {posts, show, topic, order} = shown;
	const unread = posts.filter(({id}) => stateOf(record.get(id)) !== 'read').length;
	return [
		library.title,
		showWords[show],
		topic !== null && topicName(topic),
		orderWords[order] || (withOrder && 'newest first'),
		counted(posts.length, 'post'),
		// Of a list of unread posts that is all of them, but for those read since.
		show !== 'unread' && posts.length > 0 && `${unread} unread`,
	]
		.filter(Boolean)
		.join(', ');
};

/** Posts that are said when the list opens: about as many as a window shows. */
const postsAtOnce = 20;

/** The list as it opens: how many posts there are, the first of them, and the selected one. */
export const wholeList = (session: Session): readonly string[] => {
	const {posts} = session.shown;
	const {selected} = session.list;
	const first = Math.max(0, selected - Math.floor(postsAtOnce / 2));
	const said = posts.slice(first, first + postsAtOnce).map(post => spokenPost(post, session));
	return [listHead(session), ...said, ...selectedPost(session)];
};

/** The selected post of the list, or why there is none. */
const selectedPost = (session: Session): readonly string[] => {
	const {shown, list} = session;
	const post = shown.posts[list.selected];
	return post === undefined
		? emptyWords(session)
		: [`Selected: ${inList(spokenPost(post, session), list.selected, shown.posts.length)}`];
};

const hitIn = ({search}: Session): Hit | undefined => search?.hits[search.selected];

/** The selected result of a search. */
const selectedHit = (session: Session): readonly string[] => {
	const {search} = session;
	const hit = hitIn(session);
	if (search === null || hit === undefined) return [];
	const [head = '', ...rest] = spokenHit(hit, session);
	return [inList(head, search.selected, search.hits.length), ...rest];
};

/** The selected result, or the selected post of the list. */
export const selectedWords = (session: Session): readonly string[] =>
	session.search === null ? selectedPost(session) : selectedHit(session);

const isSameHit = (one: Hit | undefined, other: Hit | undefined): boolean =>
	one?.kind === other?.kind && one?.post.id === other?.post.id;

/** What is to be said of the results: the selected one, when it is another one or the search has come to its end. */
const resultChange = (before: Session, session: Session): readonly string[] => {
	if (before.search === null || session.search === null) return ['Search all posts: type words'];
	const {query, selected, done} = session.search;
	const isOther = query !== before.search.query || !isSameHit(hitIn(before), hitIn(session));
	const isNew = done && (isOther || !before.search.done);
	return isNew || selected !== before.search.selected ? selectedHit(session) : [];
};

/** True when a list was only made anew, as after a change in the text of a post. */
export const isSameList = (before: Session, session: Session): boolean => {
	const [one, other] = [before.shown, session.shown];
	if (one.show !== other.show || one.topic !== other.topic || one.order !== other.order) return false;
	if (one.posts === other.posts) return true;
	return (
		one.posts.length === other.posts.length &&
		other.posts.every(({id, title}, index) => id === one.posts[index]?.id && title === one.posts[index].title)
	);
};

/** What is to be said of the list or the results. */
export const listChange = (before: Session, session: Session): readonly string[] => {
	const isBack = before.open !== null || before.panel !== null;
	if (session.search !== null) return isBack ? selectedHit(session) : resultChange(before, session);
	if (before.search !== null || !isSameList(before, session))
		return [listHead(session, before.shown.order !== session.shown.order), ...selectedPost(session)];
	return isBack || before.list.selected !== session.list.selected ? selectedPost(session) : [];
};
