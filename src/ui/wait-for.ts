import type {Session} from '../state/session.ts';
import type {SessionStore} from './session-store.ts';

/** Resolves when the session has become what `isReady` asks for, but no later than after so many milliseconds. */
export const waitFor = (
	store: SessionStore,
	isReady: (session: Session) => boolean,
	patience: number,
): Promise<void> =>
	new Promise(resolve => {
		const end = (): void => {
			clearTimeout(timer);
			unsubscribe();
			resolve();
		};
		const timer = setTimeout(end, patience);
		const unsubscribe = store.subscribe(() => {
			if (isReady(store.get())) end();
		});
	});
