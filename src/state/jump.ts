import type {Place} from '../render/line.ts';
import {postRows} from './geometry.ts';
import {asRead, comparePlaces, topOf} from './reading-view.ts';
import {layoutOf, type OpenPost, type Session} from './session.ts';
import {followed, type Stop, type Trail} from './trail.ts';

/** True when nothing is left out between what is in the window and what would be from a place on. */
const isNext = (open: OpenPost, session: Session, place: Place): boolean =>
	comparePlaces(place, layoutOf(open, session).step(topOf(open, session), postRows(session.size).body)) <= 0;

/** True when text lies between what is in the window and what would be from a place on. */
export const isFar = (open: OpenPost, session: Session, place: Place): boolean =>
	!isNext(open, session, place) || !isNext({...open, place}, session, topOf(open, session));

/** The open post at a place that the reader jumped to. */
export const jumpedTo = (open: OpenPost, session: Session, place: Place): OpenPost => ({
	...open,
	place,
	held: null,
	jump: {from: open.jump?.from ?? topOf(asRead(open), session), to: place},
});

/**
 * The open post at a place that the reader scrolled to. A jump before it is over once a window's height was read on from where it
 * led, or once the reader is back at what had been read.
 */
export const readOnTo = (open: OpenPost, session: Session, place: Place): OpenPost => {
	const {jump} = open;
	if (comparePlaces(place, topOf(open, session)) === 0) return {...open, place};
	if (jump === null) return {...open, place, held: null};
	const to = comparePlaces(place, jump.to) < 0 ? place : jump.to;
	const readOn = layoutOf(open, session).step(to, postRows(session.size).body);
	const isOver = comparePlaces(place, readOn) >= 0 || isNext({...open, place: jump.from}, session, place);
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
