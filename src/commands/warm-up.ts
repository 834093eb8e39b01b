import {faultOf} from '../store/read-json-file.ts';
import type {SessionStore} from '../ui/session-store.ts';

/** Time after the first frame that belongs to the first keys, in milliseconds. */
const warmUpDelay = 100;

const load = async (store: SessionStore): Promise<void> => {
	try {
		const {watchQueries} = await import('./searcher.ts');
		watchQueries(store);
	} catch (error) {
		// An update has taken the program away while it was starting: what is loaded is enough to read on.
		const message = `Parts of the program are gone, please start it again: ${faultOf(error)}`;
		store.dispatch({type: 'say', message});
	}
};

/** Loads what will be needed next, while the reader looks at the first frame. */
export const warmUp = (store: SessionStore): void => {
	setTimeout(() => void load(store), warmUpDelay).unref();
};
