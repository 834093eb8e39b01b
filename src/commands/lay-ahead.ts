import {postRows} from '../state/geometry.ts';
import {topOf} from '../state/reading-view.ts';
import {layoutOf} from '../state/session.ts';
import type {SessionStore} from '../ui/session-store.ts';

/** Time without a change after which a page is laid out, in milliseconds: a key that is held repeats sooner, on a Mac after 90. */
const pause = 120;

/**
 * Lays out the page below the window while the reader pauses, then the one above it, so that the keys that go there find them ready:
 * the first code in a language takes as long as ten keys.
 */
export const layAhead = (store: SessionStore): void => {
	let waiting: NodeJS.Timeout | undefined;
	const lay = (direction: 1 | -1) => {
		const session = store.get();
		const {open, size} = session;
		if (open === null) return;
		const {body} = postRows(size);
		const layout = layoutOf(open, session);
		layout.lines(layout.step(topOf(open, session), direction * body), body);
	};
	const wait = (work: () => void) => {
		clearTimeout(waiting);
		waiting = setTimeout(work, pause).unref();
	};
	const watch = () =>
		wait(() => {
			lay(1);
			wait(() => lay(-1));
		});
	store.subscribe(watch);
	watch();
};
