import {isUndecided} from '../state/search.ts';
import type {Session} from '../state/session.ts';
import type {Performed} from './context.ts';
import type {SessionStore} from './session-store.ts';
import {waitFor} from './wait-for.ts';

/** Longest time that keys wait for a find in the open post, in milliseconds; nearly always it takes a fraction of that. */
const findPatience = 200;

/** Longest time that keys wait for a search over all posts, in milliseconds: what would be opened too early is another post. */
const searchPatience = 1000;

/** True when the first match is known, or that there is none. */
const isKnown = ({open, search}: Session): boolean => {
	if (open === null) return search === null || !isUndecided(search);
	return open.find === null || open.find.current !== -1 || open.find.done;
};

/**
 * Waits until the first match is known, or that there is none: what is typed right behind a query is meant for what it finds. A search
 * that takes long holds up nothing for longer than a moment.
 */
export const awaitMatch = (store: SessionStore): Performed => {
	const session = store.get();
	if (isKnown(session)) return;
	return waitFor(store, isKnown, session.open === null ? searchPatience : findPatience);
};
