import {createSpokenLog, type SpokenLog} from '../ui/spoken-log.ts';
import {createSpokenStore} from '../ui/spoken-store.ts';
import type {Prepared} from './prepare-reader.ts';

/** A reader that is heard, and what it says. */
export type SpokenReader = {
	readonly prepared: Prepared;
	readonly spoken: SpokenLog;
	/** To be called before marks are saved for the last time. */
	readonly finish: () => void;
};

/** Makes a prepared reader one that is heard. There is no window that a mouse could mean, so no key turns it on or off. */
export const spokenReader = (drawn: Prepared): SpokenReader => {
	const store = createSpokenStore(drawn.store);
	const keys = drawn.keys.filter(({command}) => command !== 'mouse');
	const finish = (): void => store.finish(Date.now());
	return {prepared: {...drawn, store, keys}, spoken: createSpokenLog(store, keys), finish};
};
