import type {Post} from '../library/post.ts';
import type {Document} from '../render/document.ts';
import type {Place} from '../render/line.ts';
import {startFind} from './find.ts';
import {selectInList} from './list-moves.ts';
import {bookmarkOf, leaveAt, markRead, type ReadingRecord, stateOf} from './reading-record.ts';
import {movedPlace, progressOf, type Step, showsEnd, topOf} from './reading-view.ts';
import {layoutOf, type OpenPost, type Session} from './session.ts';
import {positionOf} from './shown.ts';
import {emptyTrail, followed, turned} from './trail.ts';
import {withChange} from './undo.ts';

/** Where in a post to begin: at a place, at what a link's `#id` names, at a line of the file, or at words. */
export type Target =
	| {readonly place: Place}
	| {readonly id: string; readonly followed: boolean}
	| {readonly words: string}
	| {readonly start: true; readonly followed?: boolean};

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

/** The session with the open post's place in its record, as it must be before another post opens. */
export const leavePost = (session: Session, at: number): Session => {
	const {open, record} = session;
	if (open === null) return session;
	const left = recordOf(session, at);
	const isFinished =
		stateOf(record.get(open.post.id)) !== 'read' && stateOf(left.get(open.post.id)) === 'read';
	// A post that the window shows as a whole is read without a movement: that can be undone like any mark.
	return isFinished ? withChange(session, open.post.id, left, 'marked as read') : {...session, record: left};
};

const placeFor = (open: OpenPost, session: Session, target: Target | undefined): Place | undefined => {
	if (target === undefined) return undefined;
	if ('place' in target) return target.place;
	if ('id' in target) return open.document.placeOfId(target.id);
	return layoutOf(open, session).first;
};

const percentSeen = (open: OpenPost, session: Session): number => Math.round(progressOf(open, session) * 100);

/** Opens a post: where the target says, else where it was left. A followed link leaves a way back. */
export const openPost = (
	session: Session,
	{post, document, target}: {readonly post: Post; readonly document: Document; readonly target?: Target},
): Session => {
	const {open: before} = session;
	const isFollowed = target !== undefined && 'followed' in target && target.followed === true;
	const trail =
		isFollowed && before !== null
			? followed(session.trail, {post: before.post, place: topOf(before, session)})
			: before === null
				? emptyTrail
				: session.trail;
	const next: Session = {...session, panel: null, message: null, trail};
	const fresh: OpenPost = {
		post,
		document,
		place: {block: 0, offset: 0},
		decided: false,
		find: null,
		link: null,
	};
	const first = layoutOf(fresh, next).first;
	const wanted = placeFor(fresh, next, target);
	if (target !== undefined && 'words' in target) {
		const find = {...startFind(first), query: target.words, typing: false, loose: true, done: false};
		return {...next, open: {...fresh, place: first, find}};
	}
	if (target !== undefined) return {...next, open: {...fresh, place: wanted ?? first}};
	const bookmark = bookmarkOf(next.record.get(post.id));
	if (bookmark?.place === undefined) return {...next, open: {...fresh, place: first}};
	const open = {...fresh, place: document.relocate(bookmark.place, bookmark.quote ?? '')};
	return {...next, open, message: `Resumed at ${percentSeen(open, next)} %  ·  g top`};
};

/** Goes back to the list, where the post that was read last is selected. */
export const closePost = (session: Session, {post}: OpenPost, at: number): Session => {
	const left: Session = {
		...leavePost(session, at),
		open: null,
		panel: null,
		message: null,
		trail: emptyTrail,
	};
	const index = positionOf(session.shown.posts, post.id, session.list.selected);
	return session.search !== null || index < 0 ? left : selectInList(left, index);
};

/** Scrolls the open post; at its end it is read. */
export const movePost = (
	session: Session,
	open: OpenPost,
	action: {readonly by: Step; readonly direction: 1 | -1; readonly count?: number; readonly at: number},
): Session => {
	const place = movedPlace(open, session, action.by, action.direction, action.count);
	const moved: Session = {...session, open: {...open, place, link: null}};
	if (action.direction < 0 || open.decided || !showsEnd({...open, place}, moved)) return moved;
	return withChange(moved, open.post.id, markRead(moved.record, open.post.id, action.at), 'marked as read');
};

/** Jumps within the open post and leaves a way back. */
export const goTo = (session: Session, open: OpenPost, place: Place, at: number): Session => {
	const trail = followed(session.trail, {post: open.post, place: topOf(open, session)});
	const moved: Session = {...session, open: {...open, place, link: null}, panel: null, trail};
	return movePost(moved, {...open, place}, {by: 'line', direction: 1, count: 0, at});
};

/** Goes back (or forward) to where a link was followed; the document is that of the post there. */
export const turnTrail = (
	session: Session,
	{
		direction,
		document,
		at,
	}: {readonly direction: 'back' | 'forward'; readonly document: Document; readonly at: number},
): Session => {
	const {open} = session;
	if (open === null) return session;
	const turn = turned(session.trail, direction, {post: open.post, place: topOf(open, session)});
	if (turn === undefined) return session;
	const {post, place} = turn.stop;
	const next = {...leavePost(session, at), trail: turn.trail, panel: null, message: null};
	return {...next, open: {post, document, place, decided: false, find: null, link: null}};
};
