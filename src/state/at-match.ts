import {jumpedTo, withReturn} from './jump.ts';
import {comparePlaces} from './reading-view.ts';
import type {OpenPost, Session} from './session.ts';

/**
 * The session after a find took the reader from `before` to a match, or left them there. A match is jumped to once nothing is
 * typed any more; the first that scrolls the post leaves a way back, and those after it are gone to from there.
 */
export const atMatch = (session: Session, before: OpenPost, found: OpenPost): Session => {
	const {find, place} = found;
	if (find === null || find.typing || comparePlaces(place, before.place) === 0)
		return {...session, open: found};
	const {jump, heardTo = null} = jumpedTo(before, session, place);
	const open = {...found, jump, heardTo};
	if (find.hasReturn) return {...session, open};
	return {...session, open: {...open, find: {...find, hasReturn: true}}, trail: withReturn(session, before)};
};
