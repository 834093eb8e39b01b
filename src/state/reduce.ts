import type {Post} from '../library/post.ts';
import type {Document} from '../render/document.ts';
import type {Size} from './geometry.ts';
import {pageLength, showSelected} from './list-window.ts';
import {
	bookmarkOf,
	leaveAt,
	markRead,
	markUnread,
	mergeRecords,
	type ReadingRecord,
	stateOf,
	toggleStar,
} from './reading-record.ts';
import {movedPlace, progressOf, type Step, showsEnd, topOf} from './reading-view.ts';
import {
	type Look,
	layoutOf,
	listShape,
	type OpenPost,
	type Session,
	selectedPost,
	shownPosts,
} from './session.ts';

/** Everything that can happen to a session. Times are milliseconds since 1970, given by the caller. */
export type Action =
	| {readonly type: 'resize'; readonly size: Size}
	| {
			readonly type: 'move';
			readonly by: Step;
			readonly direction: 1 | -1;
			readonly count?: number;
			readonly at: number;
	  }
	| {readonly type: 'open'; readonly post: Post; readonly document: Document}
	| {readonly type: 'close'; readonly at: number}
	| {readonly type: 'toggle-read'; readonly at: number}
	| {readonly type: 'toggle-star'; readonly at: number}
	| {readonly type: 'open-help'}
	| {readonly type: 'close-help'}
	| {readonly type: 'scroll-help'; readonly top: number}
	| {readonly type: 'say'; readonly message: string}
	| {readonly type: 'fall-silent'; readonly message: string}
	| {readonly type: 'change-look'; readonly look: Partial<Look>}
	| {readonly type: 'merge-record'; readonly record: ReadingRecord};

/** What the reader has done up to now, the place in the open post included: what is to be kept. */
export const recordOf = (session: Session, at: number): ReadingRecord => {
	const {open, record} = session;
	if (open === null) return record;
	const {post, document, decided} = open;
	// A finished post keeps no place: the next time it opens at its beginning.
	if (showsEnd(open, session)) {
		const marked = decided ? record : markRead(record, post.id, at);
		return stateOf(marked.get(post.id)) === 'read' ? leaveAt(marked, post.id, {progress: 1}, at) : marked;
	}
	const place = topOf(open, session);
	return leaveAt(
		record,
		post.id,
		{place, quote: document.quoteAt(place), progress: progressOf(open, session)},
		at,
	);
};

const inView = (session: Session): Session => {
	const list = showSelected(shownPosts(session), session.list, listShape(session));
	return list.selected === session.list.selected && list.top === session.list.top
		? session
		: {...session, list};
};

const moveInList = (session: Session, by: Step, direction: 1 | -1, count: number): Session => {
	const posts = shownPosts(session);
	const page = pageLength(posts, session.list, listShape(session));
	const step = by === 'line' ? 1 : by === 'half' ? Math.ceil(page / 2) : by === 'page' ? page : posts.length;
	return inView({
		...session,
		list: {...session.list, selected: session.list.selected + direction * step * count},
	});
};

const moveInPost = (session: Session, open: OpenPost, action: Action & {type: 'move'}): Session => {
	const place = movedPlace(open, session, action.by, action.direction, action.count);
	const moved: Session = {...session, open: {...open, place}};
	return action.direction > 0 && !open.decided && showsEnd({...open, place}, moved)
		? {...moved, record: markRead(moved.record, open.post.id, action.at)}
		: moved;
};

const openPost = (session: Session, post: Post, document: Document): Session => {
	const bookmark = bookmarkOf(session.record.get(post.id));
	const unopened: OpenPost = {post, document, place: {block: 0, offset: 0}, decided: false};
	if (bookmark?.place === undefined) {
		return {...session, open: {...unopened, place: layoutOf(unopened, session).first}, message: null};
	}
	const open = {...unopened, place: document.relocate(bookmark.place, bookmark.quote ?? '')};
	const percent = Math.round(progressOf(open, session) * 100);
	return {...session, open, message: `Resumed at ${percent} %  ·  g top`};
};

const closePost = (session: Session, {post}: OpenPost, at: number): Session => {
	const selected = shownPosts(session).findIndex(({id}) => id === post.id);
	const list = selected < 0 ? session.list : {...session.list, selected};
	return inView({...session, record: recordOf(session, at), open: null, message: null, list});
};

/** The post the marks keys speak of: the open one, else the selected one. */
const markedPost = (session: Session): Post | undefined => session.open?.post ?? selectedPost(session);

/** The session after an action. Pure; an action that makes no sense now leaves the session as it is. */
export const reduce = (session: Session, action: Action): Session => {
	const {open} = session;
	const marked = markedPost(session);
	switch (action.type) {
		case 'resize':
			return inView({...session, size: action.size});
		case 'move':
			return open === null
				? moveInList(session, action.by, action.direction, action.count ?? 1)
				: moveInPost(session, open, action);
		case 'open':
			return openPost(session, action.post, action.document);
		case 'close':
			return open === null ? session : closePost(session, open, action.at);
		case 'toggle-read': {
			if (marked === undefined) return session;
			const mark = stateOf(session.record.get(marked.id)) === 'read' ? markUnread : markRead;
			const record = mark(session.record, marked.id, action.at);
			return {...session, record, open: open && {...open, decided: true}};
		}
		case 'toggle-star':
			return marked === undefined
				? session
				: {...session, record: toggleStar(session.record, marked.id, action.at)};
		case 'open-help':
			return {...session, help: 0};
		case 'close-help':
			return {...session, help: null};
		case 'scroll-help':
			return session.help === null ? session : {...session, help: Math.max(0, action.top)};
		case 'say':
			return {...session, message: action.message};
		case 'fall-silent':
			return session.message === action.message ? {...session, message: null} : session;
		case 'change-look':
			return {...session, look: {...session.look, ...action.look}};
		case 'merge-record':
			return {...session, record: mergeRecords(session.record, action.record)};
	}
};
