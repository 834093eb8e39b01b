import type {Place} from '../render/line.ts';
import {pageRows, postRows} from './geometry.ts';
import type {Bookmark} from './reading-record.ts';
import {layoutOf, type OpenPost, type Session} from './session.ts';
import {waitingLines} from './waiting-lines.ts';

/** Negative when `a` stands before `b` in the text, positive when after, 0 at the same place. */
export const comparePlaces = (a: Place, b: Place): number => a.block - b.block || a.offset - b.offset;

/** Place of the first line shown: that of the session, or less far where the window reaches the end before it. */
export const topOf = (open: OpenPost, session: Session): Place =>
	layoutOf(open, session).top(open.place, postRows(session.size).body);

/** True when the line in which a place stands is in the window. */
export const isVisible = (place: Place, open: OpenPost, session: Session): boolean => {
	const layout = layoutOf(open, session);
	const line = layout.step(place, 0);
	const top = topOf(open, session);
	const last = layout.step(top, postRows(session.size).body - 1);
	return comparePlaces(line, top) >= 0 && comparePlaces(line, last) <= 0;
};

/** Where the window begins that shows a place with some lines above it, and more below. */
export const windowAround = (place: Place, open: OpenPost, session: Session): Place =>
	layoutOf(open, session).step(place, -Math.floor(postRows(session.size).body / 3));

/** True when the last line of the post is in the window. */
export const showsEnd = (open: OpenPost, session: Session): boolean =>
	layoutOf(open, session).showsEnd(open.place, postRows(session.size).body);

/** Where what was seen of the post from a place on ends: the lower edge of the window, or the end of what was heard. */
export const lowerEdge = (open: OpenPost, session: Session, place = open.place): Place =>
	open.heardTo ?? layoutOf(open, session).step(place, pageRows(session.size));

/** Share of what was seen where only what stands below the text is missing: it is not the end yet. */
const almostAll = 0.99;

/** Share of the text above the lower edge of the window, 0 to 1: what has been seen. 1 only where the end is in the window. */
export const progressOf = (open: OpenPost, session: Session): number => {
	if (showsEnd(open, session)) return 1;
	return Math.min(almostAll, open.document.progress(lowerEdge(open, session)));
};

/** Where the window would begin if nothing had to be kept in sight when its size changed. */
export const placeInAnySize = ({place, resized}: OpenPost): Place =>
	resized !== undefined && comparePlaces(place, resized.to) === 0 ? resized.from : place;

/**
 * The post where it is being read: not at what a query that is being typed shows, and not at what was jumped to, as to a footnote;
 * there it is where the jump began.
 */
export const asRead = (open: OpenPost): OpenPost => {
	const shown = {...open, place: open.find?.typing ? open.find.origin : placeInAnySize(open)};
	return shown.jump === null
		? shown
		: {...shown, place: shown.jump.from, heardTo: shown.jump.heardTo ?? null};
};

/** What is kept of where reading stands. A finished post keeps no place: the next time it opens at its beginning. */
export const bookmarkAt = (open: OpenPost, session: Session): Bookmark => {
	if (open.held !== null) return open.held.left;
	const read = asRead(open);
	if (showsEnd(read, session)) return {progress: 1};
	const place = topOf(read, session);
	return {place, ...open.document.passageAt(place), progress: progressOf(read, session)};
};

/** How far a key moves. */
export type Step = 'line' | 'half' | 'page' | 'all';

/** A movement up or down a post or a list. */
export type Movement = {readonly by: Step; readonly direction: 1 | -1; readonly count?: number};

/** Lines that stay in view when a page is turned, so that the eye finds where it was. */
const overlap = (height: number): number => (height > 10 ? 2 : height > 3 ? 1 : 0);

/** The place a movement leads to, between the first line and the last window full. */
export const movedPlace = (open: OpenPost, session: Session, {by, direction, count = 1}: Movement): Place => {
	const layout = layoutOf(open, session);
	const height = postRows(session.size).body;
	if (by === 'all') return direction < 0 ? layout.first : layout.step(layout.last(), 1 - height);
	const top = topOf(open, session);
	// What waits at the foot of this page must stand on the next one.
	const kept =
		direction > 0 ? Math.max(overlap(height), waitingLines(layout.lines(top, height))) : overlap(height);
	const page = Math.max(1, height - kept);
	const lines = by === 'line' ? 1 : by === 'half' ? Math.ceil(height / 2) : page;
	return layout.top(layout.step(top, direction * lines * count), height);
};
