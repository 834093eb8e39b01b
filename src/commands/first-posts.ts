import type {Session} from '../state/session.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {waitFor} from '../ui/wait-for.ts';

/** Longest time that keys wait for a library that is slow to read, in milliseconds. */
const patience = 1000;

const hasPosts = ({filling, shown}: Session): boolean => filling === null || shown.posts.length > 0;

/**
 * Lets keys wait for the first posts of the list: what is typed before they are there is meant for them. The function that is returned
 * gives what to wait for, which comes after a second at the latest; null when there is nothing to wait for, or no more.
 */
export const awaitFirstPosts = (store: SessionStore): (() => Promise<void> | null) => {
	let waiting: Promise<void> | null = hasPosts(store.get())
		? null
		: waitFor(store, hasPosts, patience).then(() => {
				waiting = null;
			});
	return () => waiting;
};
