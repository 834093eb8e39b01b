import type {Session} from '../../src/state/session.ts';
import type {Context} from '../../src/ui/context.ts';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {createSessionStore} from '../../src/ui/session-store.ts';

/** What keys work with, without anything outside: `calls` names what they asked of it. */
export const someContext = (session: Session): Context & {readonly calls: readonly string[]} => {
	const calls: string[] = [];
	const call = (name: string) => () => {
		calls.push(name);
	};
	const later = (name: string) => async () => {
		calls.push(name);
	};
	return {
		store: createSessionStore(session),
		keys: defaultKeys,
		calls,
		effects: {
			now: () => 1,
			open: later('open'),
			findPost: () => null,
			turn: later('turn'),
			visit: later('visit'),
			copy: call('copy'),
			edit: later('edit'),
			countWords: () => undefined,
			paintOf: () => session.look.paint,
			nextTheme: theme => theme,
			toggleMouse: () => false,
			quit: call('quit'),
			suspend: later('suspend'),
		},
	};
};
