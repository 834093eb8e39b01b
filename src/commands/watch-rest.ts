import type {SessionStore} from '../ui/session-store.ts';

/** Time without a change that is a rest, in milliseconds: two frames. */
const rest = 33;

/** Returns what tells whether nothing has changed for a moment, so that work in the background holds up no key. */
export const watchRest = (store: SessionStore): (() => boolean) => {
	let changed = Number.NEGATIVE_INFINITY;
	store.subscribe(() => {
		changed = performance.now();
	});
	return () => performance.now() - changed > rest;
};
