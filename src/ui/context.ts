import {noPost, type OpenPost, type Session} from '../state/session.ts';
import type {Effects} from './effects.ts';
import type {KeyMap} from './key-map.ts';
import type {SessionStore} from './session-store.ts';

/** What a key works with. */
export type Context = {readonly store: SessionStore; readonly effects: Effects; readonly keys: KeyMap};

/** Done at once, or by the time the promise resolves. */
export type Performed = Promise<void> | void;

/** What a command does. */
export type Handler = (context: Context) => Performed;

/** Says that there is no post to do something with. */
export const sayNoPost = (store: SessionStore): void => store.dispatch({type: 'say', message: noPost});

/** Does something with the open post, and nothing without one. */
export const withOpen =
	(action: (open: OpenPost, session: Session, context: Context) => Performed): Handler =>
	context => {
		const session = context.store.get();
		return session.open === null ? undefined : action(session.open, session, context);
	};
