import {isUndecided} from '../state/search.ts';
import type {Session} from '../state/session.ts';
import type {Performed} from './context.ts';
import type {SessionStore} from './session-store.ts';

/** Longest time that what is pressed waits for what was looked for, in milliseconds; nearly always that takes a fraction of it. */
const patience = 200;

/** The same among all posts: what would be opened too early is another post. */
const searchPatience = 1000;

/** True while nothing is known of what is looked for: neither where it stands nor that it stands nowhere. */
const isInTheDark = ({open, search}: Session): boolean => {
	if (open === null) return search !== null && isUndecided(search);
	return open.find !== null && open.find.current === -1 && !open.find.done;
};

/**
 * Waits until the first match is known, or that there is none: what is typed right behind a query is meant for what it finds. A search
 * that takes long holds up nothing for longer than a moment.
 */
export const awaitMatch = (store: SessionStore): Performed => {
	if (!isInTheDark(store.get())) return;
	return new Promise(resolve => {
		const end = (): void => {
			clearTimeout(timer);
			unsubscribe();
			resolve();
		};
		const unsubscribe = store.subscribe(() => {
			if (!isInTheDark(store.get())) end();
		});
		const timer = setTimeout(end, store.get().open === null ? searchPatience : patience);
	});
};
