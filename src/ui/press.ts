import type {Post} from '../library/post.ts';
import {postRows} from '../state/geometry.ts';
import type {Step} from '../state/reading-view.ts';
import {selectedPost} from '../state/session.ts';
import {screenOf} from './frame.ts';
import {helpOverflow} from './help-lines.ts';
import {type Command, commandFor} from './key-map.ts';
import type {SessionStore} from './session-store.ts';

/** What keys can do beyond the session: everything that reaches outside comes in from the edge. */
export type Effects = {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Reads a post and shows it; what goes wrong is said in the bar. */
	readonly open: (post: Post) => Promise<void>;
	/** Ends the program. */
	readonly quit: () => void;
	/** Gives the terminal to the shell until the program is continued. */
	readonly suspend: () => Promise<void>;
};

const movements: Partial<Record<Command, readonly [by: Step, direction: 1 | -1]>> = {
	down: ['line', 1],
	up: ['line', -1],
	'page-down': ['page', 1],
	'page-up': ['page', -1],
	'half-down': ['half', 1],
	'half-up': ['half', -1],
	first: ['all', -1],
	last: ['all', 1],
};

const scrolledHelp = (top: number, store: SessionStore, by: Step, direction: 1 | -1): number => {
	const {look, size} = store.get();
	const {body} = postRows(size);
	const overflow = helpOverflow(size, look.paint);
	const lines = by === 'line' ? 1 : by === 'half' ? Math.ceil(body / 2) : by === 'page' ? body : overflow;
	return Math.min(overflow, Math.min(top, overflow) + direction * lines);
};

/** Does what a key asks for: at once, or by the time the promise resolves. */
export const press = (key: string, store: SessionStore, effects: Effects): Promise<void> | void => {
	const session = store.get();
	const command = commandFor(key, screenOf(session));
	if (command === undefined) return;
	const at = effects.now();
	const movement = movements[command];
	if (movement !== undefined) {
		const [by, direction] = movement;
		store.dispatch(
			session.help === null
				? {type: 'move', by, direction, at}
				: {type: 'scroll-help', top: scrolledHelp(session.help, store, by, direction)},
		);
		return;
	}
	switch (command) {
		case 'open': {
			const post = selectedPost(session);
			return post && effects.open(post);
		}
		case 'back':
			return store.dispatch(session.help === null ? {type: 'close', at} : {type: 'close-help'});
		case 'help':
			return store.dispatch({type: 'open-help'});
		case 'read':
			return store.dispatch({type: 'toggle-read', at});
		case 'star':
			return store.dispatch({type: 'toggle-star', at});
		case 'suspend':
			return effects.suspend();
		case 'quit':
		case 'leave':
		case 'interrupt':
			return effects.quit();
	}
};
