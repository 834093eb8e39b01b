import process from 'node:process';
import {isDeepStrictEqual} from 'node:util';
import {type Screen, windowSize} from '../terminal/screen.ts';
import type {Suspend} from '../ui/app.tsx';
import {frame} from '../ui/frame.ts';
import type {KeyMap} from '../ui/key-map.ts';
import type {Mounted} from '../ui/mount.tsx';
import type {SessionStore} from '../ui/session-store.ts';
import type {SpokenLog} from '../ui/spoken-log.ts';
import {leaveRemovedFolder} from './leave-removed-folder.ts';
import type {Listening} from './listen.ts';

/** What the person sees of the session: frames that are drawn directly until Ink is loaded, then what Ink draws. */
export type View = {
	/** Draws the first frame, unless its rows stand on the screen already, and follows the size of the window from then on. */
	readonly begin: (standing: readonly string[] | undefined) => void;
	/** Loads Ink and hands it the screen. `listen` is called once it is loaded, just before it reads keys. */
	readonly mount: (listen: () => Listening) => Promise<Mounted>;
	/** Lets Ink let go of the terminal while the callback runs. Nothing happens before Ink is there. */
	readonly suspend: Suspend;
	/** Stops drawing and reading keys. */
	readonly close: () => void;
};

/** What is shown, and on what. */
export type Viewed = {
	readonly store: SessionStore;
	readonly keys: KeyMap;
	readonly screen: Screen;
	/** What is said, line by line, to a screen reader; null for a session that is drawn. */
	readonly spoken: SpokenLog | null;
};

/** A view of the session, of which nothing is seen yet. */
export const createView = ({store, keys, screen, spoken}: Viewed): View => {
	let mounted: Mounted | undefined;
	const followSize = (): void => {
		store.dispatch({type: 'resize', size: windowSize()});
		if (mounted === undefined) screen.draw(frame(store.get(), keys));
		else mounted.redraw();
	};
	return {
		begin(standing) {
			// Listens before Ink does: when Ink draws the frame for the new size, that is already the right one.
			process.stdout.on('resize', followSize);
			const rows = frame(store.get(), keys);
			if (!isDeepStrictEqual(rows, standing)) screen.draw(rows);
		},
		async mount(listen) {
			leaveRemovedFolder();
			const {mount} = await import('../ui/mount.tsx');
			mounted = mount({store, keys, ...listen(), wipe: screen.wipe, spoken});
			return mounted;
		},
		async suspend(callback) {
			await mounted?.suspend(callback);
			spoken?.welcomeBack();
		},
		close: () => mounted?.unmount(),
	};
};
