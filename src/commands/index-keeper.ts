import type {Reading} from '../library/read-library.ts';
import {pruneCache} from '../store/prune-cache.ts';
import {type IndexPlace, indexSteps} from './index-place.ts';
import {runInSlices} from './slices.ts';

/** Keeps the index of a library as the library is. */
export type IndexKeeper = {
	/** Writes what was read, soon, instead of an earlier reading that is not written yet. */
	readonly keep: (reading: Reading) => void;
	/** Gives up what is being written; the index before it stays. */
	readonly stop: () => void;
};

/** Least time between two writings, in milliseconds: somebody who writes a post saves it every few seconds. */
const leastPause = 5000;

/** After a writing comes a pause so many times as long: what is not written yet only has to be read again at the next start. */
const rest = 30;

/** A keeper of the index at this place. An index that cannot be written does no harm: the files are read the next time. */
export const createIndexKeeper = (place: IndexPlace): IndexKeeper => {
	let newest = 0;
	let timer: NodeJS.Timeout | undefined;
	let notBefore = 0;
	let current: Iterator<void> | undefined;

	const write = async (reading: Reading, isWanted: () => boolean): Promise<void> => {
		const started = performance.now();
		const steps = indexSteps(place, reading);
		current = steps;
		const failed = await runInSlices(steps, {isWanted});
		current = undefined;
		const now = performance.now();
		notBefore = now + Math.max(leastPause, rest * (now - started));
		if (failed === null) pruneCache(place.file, Date.now());
	};

	return {
		keep(reading) {
			clearTimeout(timer);
			const ticket = ++newest;
			const begin = () => void write(reading, () => ticket === newest);
			timer = setTimeout(begin, Math.max(0, notBefore - performance.now()));
			timer.unref();
		},
		stop() {
			newest++;
			clearTimeout(timer);
			// The process ends before the next slice would: the half-written file goes now.
			current?.return?.();
		},
	};
};
