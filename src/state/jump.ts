import type {Place} from '../render/line.ts';
import {pageRows} from './geometry.ts';
import {asRead, comparePlaces, lowerEdge, topOf} from './reading-view.ts';
import {layoutOf, type OpenPost, type Session} from './session.ts';
import {followed, type Stop, type Trail} from './trail.ts';

/** True when nothing is left out between what is in the window and what would be from a place on. */
const isNext = (open: OpenPost, session: Session, place: Place): boolean =>
	comparePlaces(place, lowerEdge(open, session, topOf(open, session))) <= 0;

/** True when text lies between what is in the window and what would be from a place on. */
export const isFar = (open: OpenPost, session: Session, place: Place): boolean =>
	!isNext(open, session, place) || !isNext({...open, place, heardTo: null}, session, topOf(open, session));

/** The open post at a place that the reader jumped to. */
export const jumpedTo = (open: OpenPost, session: Session, place: Place): OpenPost => {
	const read = asRead(open);
	const begun = open.jump ?? {from: topOf(read, session), heardTo: read.heardTo ?? null};
	return {...open, place, heardTo: null, held: null, jump: {...begun, to: place}};
};

/** The open post once it was heard up to a place. What is heard at once where a jump led is no reading on from there. */
export const heardUpTo = (open: OpenPost, place: Place): OpenPost => {
	const {jump, heardTo = null} = open;
	const isLanding = jump !== null && heardTo === null && comparePlaces(place, jump.to) > 0;
	return {...open, heardTo: place, jump: isLanding ? {...jump, to: place} : jump};
};

/** True when at least a page of text lies between two places: the end of the post is none, however near it is. */
const isPageApart = (open: OpenPost, session: Session, from: Place, to: Place): boolean => {
	const layout = layoutOf(open, session);
	const rows = pageRows(session.size);
	const page = layout.step(from, rows);
	return comparePlaces(to, page) >= 0 && comparePlaces(layout.step(page, -rows), layout.step(from, 0)) >= 0;
};

/**
 * The open post at a place that the reader scrolled to. A jump before it is over once a window's height was read on from where it
 * led, or once the reader is back at what had been read.
 */
export const readOnTo = (open: OpenPost, session: Session, place: Place): OpenPost => {
	const {jump} = open;
	if (comparePlaces(place, topOf(open, session)) === 0) return {...open, place};
	if (jump === null) return {...open, place, held: null};
	const to = comparePlaces(place, jump.to) < 0 ? place : jump.to;
	const isOver = isPageApart(open, session, to, place) || isNext(asRead(open), session, place);
	return {...open, place, held: null, jump: isOver ? null : {...jump, to}};
};

/** Where the reader is, for a way back. */
export const stopAt = (open: OpenPost, session: Session): Stop => ({
	post: open.post,
	place: topOf(open, session),
	jump: open.jump,
});

/** The trail with a way back to where the reader is. */
export const withReturn = (session: Session, open: OpenPost): Trail =>
	followed(session.trail, stopAt(open, session));
