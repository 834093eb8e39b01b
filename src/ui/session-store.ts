import type {Action} from '../state/action.ts';
import {reduce} from '../state/reduce.ts';
import type {Session} from '../state/session.ts';

/**
 * Holds the session. It lives outside of React, so that each key of a burst sees what the one before
 * it did, a signal can save what the reader has done, and a frame can be drawn before React is loaded.
 */
export type SessionStore = {
	readonly get: () => Session;
	readonly dispatch: (action: Action) => void;
	/** Calls back after each change; returns the function that ends it. */
	readonly subscribe: (listener: () => void) => () => void;
};

/** A store that starts with `session`. */
export const createSessionStore = (session: Session): SessionStore => {
	const listeners = new Set<() => void>();
	let current = session;
	return {
		get: () => current,
		dispatch(action) {
			const next = reduce(current, action);
			if (next === current) return;
			current = next;
			for (const listener of listeners) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};
