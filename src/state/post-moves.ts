import type {Post} from '../library/post.ts';
import type {Document} from '../render/document.ts';
import type {Place} from '../render/line.ts';
import {startFind} from './find.ts';
import {isHeard} from './geometry.ts';
import {isFar, jumpedTo, readOnTo, stopAt, withReturn} from './jump.ts';
import {selectInList} from './list-moves.ts';
import {indexInList} from './neighbors.ts';
import {percentOf} from './percent-of.ts';
import {bookmarkOf, leaveAt, markRead, type ReadingRecord, stateOf} from './reading-record.ts';
import {
	asRead,
	bookmarkAt,
	comparePlaces,
	type Movement,
	movedPlace,
	progressOf,
	showsEnd,
	topOf,
} from './reading-view.ts';
import type {Search} from './search.ts';
import {layoutOf, type OpenPost, type Session} from './session.ts';
import {emptyTrail, turned} from './trail.ts';
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
	const {post, decided} = open;
	const left = bookmarkAt(open, session);
	if (left.place !== undefined) return leaveAt(record, post.id, left, at);
	const marked = decided ? record : markRead(record, post.id, at);
	return stateOf(marked.get(post.id)) === 'read' ? leaveAt(marked, post.id, left, at) : marked;
};

/** The session with the open post's place in its record, as it must be before another post opens: its code begins at the left. */
export const leavePost = (before: Session, at: number): Session => {
	const {open, record, look} = before;
	if (open === null) return before;
	const left = recordOf(before, at);
	const session = (look.codeShift ?? 0) === 0 ? before : {...before, look: {...look, codeShift: 0}};
	const isFinished =
		stateOf(record.get(open.post.id)) !== 'read' && stateOf(left.get(open.post.id)) === 'read';
	// A post that the window shows as a whole is read without a movement: that can be undone like any mark.
	return isFinished ? withChange(session, open.post, left, 'marked as read') : {...session, record: left};
};

const placeFor = (open: OpenPost, session: Session, target: Target | undefined): Place | undefined => {
	if (target === undefined) return undefined;
	if ('place' in target) return target.place;
	if ('id' in target) return open.document.placeOfId(target.id);
	return layoutOf(open, session).first;
};

/** Where a post was left the last time, as far as its text is the same. */
const placeLeft = ({post, document}: OpenPost, {record}: Session): Place | undefined => {
	const bookmark = bookmarkOf(record.get(post.id));
	return bookmark?.place && document.relocate(bookmark.place, {quote: '', ...bookmark}).place;
};

/** Opens a post: where the target says, else where it was left. A followed link leaves a way back. */
export const openPost = (
	session: Session,
	{post, document, target}: {readonly post: Post; readonly document: Document; readonly target?: Target},
): Session => {
	const {open: before} = session;
	const isFollowed = target !== undefined && 'followed' in target && target.followed === true;
	const trail =
		isFollowed && before !== null
			? withReturn(session, before)
			: before === null
				? emptyTrail
				: session.trail;
	const next: Session = {...session, panel: null, message: null, trail};
	const fresh: OpenPost = {
		post,
		document,
		place: {block: 0, offset: 0},
		jump: null,
		held: null,
		decided: false,
		find: null,
		link: null,
	};
	const first = layoutOf(fresh, next).first;
	const wanted = placeFor(fresh, next, target);
	const left = placeLeft(fresh, next);
	const jump = {from: left ?? first, to: wanted ?? first};
	if (target !== undefined && 'words' in target) {
		const found = {query: target.words, typing: false, loose: true, hasReturn: true, done: false};
		return {...next, open: {...fresh, place: first, jump, find: {...startFind(first), ...found}}};
	}
	if (target !== undefined && wanted !== undefined && comparePlaces(wanted, first) > 0)
		return {...next, open: {...fresh, place: wanted, jump}};
	if (target !== undefined || left === undefined) return {...next, open: {...fresh, place: first}};
	const open = {...fresh, place: left};
	if (comparePlaces(topOf(open, next), first) === 0) return {...next, open};
	// Nothing is heard yet of what is said next: it is as much as the list says.
	const heard = isHeard(session.size) ? bookmarkOf(next.record.get(post.id)) : null;
	const share = heard?.progress ?? progressOf(open, next);
	return {...next, open, message: `Resumed at ${percentOf(share)} %  ·  g top`};
};

/** Index of the hit of a post, the selected one rather than another; -1 when it was not found. */
const hitOf = ({hits, selected}: Search, {id}: Post): number =>
	hits[selected]?.post.id === id ? selected : hits.findIndex(hit => hit.post.id === id);

/** Goes back to the list or the results, where the post that was read last is selected. */
export const closePost = (session: Session, open: OpenPost, at: number): Session => {
	const {post} = open;
	const {search, list} = session;
	const left: Session = {
		...leavePost(session, at),
		open: null,
		panel: null,
		message: null,
		trail: emptyTrail,
		// Whoever read a post means it, although nothing was selected anew.
		list: {selected: list.selected, top: list.top},
	};
	const index = search === null ? indexInList(session, open) : hitOf(search, post);
	return index < 0 ? left : selectInList(left, index);
};

/** The session with its post read, if its end is in the window and was read up to: not where the words that were read are gone. */
const readAtEnd = (session: Session, open: OpenPost, at: number): Session =>
	open.decided || open.held?.isThere === false || !showsEnd(asRead(open), session)
		? session
		: withChange(session, open.post, markRead(session.record, open.post.id, at), 'marked as read');

/** Scrolls the open post; at its end it is read. */
export const movePost = (
	session: Session,
	open: OpenPost,
	movement: Movement & {readonly at: number; readonly to?: Place},
): Session => {
	const place = movement.to ?? movedPlace(open, session, movement);
	// There is a way back from a key to the end or the beginning; where it leaves something out it is no reading on either.
	const isJump = movement.by === 'all' && isFar(open, session, place);
	const moved = {...(isJump ? jumpedTo : readOnTo)(open, session, place), link: null};
	const hasReturn = movement.by === 'all' && comparePlaces(place, topOf(open, session)) !== 0;
	const next = {...session, open: moved, trail: hasReturn ? withReturn(session, open) : session.trail};
	return movement.direction < 0 ? next : readAtEnd(next, moved, movement.at);
};

/**
 * Jumps within the open post and leaves a way back. To the part that `follows`, or the one before, it is no jump where nothing is
 * left out.
 */
export const goTo = (
	session: Session,
	open: OpenPost,
	{place, follows = false, at}: {readonly place: Place; readonly follows?: boolean; readonly at: number},
): Session => {
	const shown = topOf({...open, place}, session);
	const isReadOn = follows && !isFar(open, session, shown);
	const moved = {...(isReadOn ? readOnTo : jumpedTo)(open, session, shown), link: null};
	const trail = isReadOn ? session.trail : withReturn(session, open);
	const next: Session = {...session, open: moved, panel: null, trail};
	const isForward = comparePlaces(shown, topOf(open, session)) > 0;
	return isReadOn && isForward ? readAtEnd(next, moved, at) : next;
};

/** Goes back (or forward) to where a jump began; the document is that of the post there. */
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
	const turn = turned(session.trail, direction, stopAt(open, session));
	if (turn === undefined) return session;
	const left = leavePost(session, at);
	const isSame = open.post.id === turn.stop.post.id;
	const look = isSame ? session.look : left.look;
	const next = {...left, look, trail: turn.trail, panel: null, message: null};
	const decided = open.decided && isSame;
	return {...next, open: {...turn.stop, document, held: null, decided, find: null, link: null}};
};
