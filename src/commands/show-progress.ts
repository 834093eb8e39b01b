import type {Library} from '../library/post.ts';
import type {Filling} from '../state/session.ts';
import type {SessionStore} from '../ui/session-store.ts';
import type {Sight} from './read-with-index.ts';
import type {SliceListener} from './slices.ts';
import {spareMemory} from './spare-memory.ts';

/** Least time between two signs of progress, in milliseconds. */
const progressPause = 100;

/** Shows a library while it is read for the first time: its posts whenever there are enough new ones, and how far the reading is. */
export const showProgress = (store: SessionStore): SliceListener<Sight> => {
	let latest: Sight | undefined;
	let shown: {readonly library: Library; readonly filling: Filling | null} = store.get();
	let shownAt = performance.now();
	const show = (sight: Sight): void => {
		const {library, filling} = sight;
		if (filling !== null) spareMemory(filling.found);
		if (library === shown.library && performance.now() - shownAt < progressPause) return;
		shownAt = performance.now();
		if (library !== shown.library) store.dispatch({type: 'change-library', library, filling});
		else if (filling !== null) store.dispatch({type: 'fill', filling});
		shown = sight;
	};
	return {
		onStep(sight) {
			latest = sight;
		},
		onPause(isDone) {
			if (!isDone && latest !== undefined) show(latest);
		},
	};
};
