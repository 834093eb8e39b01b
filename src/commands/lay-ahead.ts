import {postRows} from '../state/geometry.ts';
import {topOf} from '../state/reading-view.ts';
import {layoutOf} from '../state/session.ts';
import type {SessionStore} from '../ui/session-store.ts';

/** Time without a change after which the next pages are laid out, in milliseconds: longer than a key that is held takes to repeat. */
const pause = 60;

/**
 * Lays out the page below the window and the one above it while the reader pauses, so that the keys that go there find them ready: the
 * first code in a language takes as long as ten keys.
 */
export const layAhead = (store: SessionStore): void => {
	let waiting: NodeJS.Timeout | undefined;
	const lay = () => {
		const session = store.get();
		const {open, size} = session;
		if (open === null) return;
		const {body} = postRows(size);
		const layout = layoutOf(open, session);
		const top = topOf(open, session);
		for (const distance of [body, -body]) layout.lines(layout.step(top, distance), body);
	};
	const watch = () => {
		clearTimeout(waiting);
		waiting = setTimeout(lay, pause).unref();
	};
	store.subscribe(watch);
	watch();
};
