import {render} from 'ink';
import {App, type Suspend} from './app.tsx';
import type {KeyMap} from './key-map.ts';
import type {Input} from './read-input.ts';
import type {SessionStore} from './session-store.ts';
import type {SpokenLog} from './spoken-log.ts';

/** The program on the screen, run by Ink. */
export type Mounted = {
	/** Draws the present session at once, on an empty screen: after the window has changed, nobody knows what stands on it. */
	readonly redraw: () => void;
	/** Stops drawing and reading keys. */
	readonly unmount: () => void;
	/** Resolves when nothing is drawn any more; rejects when a component failed. */
	readonly ended: Promise<unknown>;
	/** Gives the terminal away while the callback runs, and draws everything anew afterwards. */
	readonly suspend: Suspend;
};

/**
 * Frames a second: so many that no key waits behind one that was drawn just before. A flood of keys needs no limit: those that come
 * while a frame is drawn are read together, and share the next.
 */
const maxFps = 500;

/** What is put on the screen. */
export type MountOptions = {
	readonly store: SessionStore;
	readonly keys: KeyMap;
	readonly onInput: (input: Input) => void;
	readonly stdin: NodeJS.ReadStream;
	/** Empties the screen and puts the cursor at its first cell. */
	readonly wipe: () => void;
	/** What is said, line by line, to a screen reader; null draws a window. */
	readonly spoken: SpokenLog | null;
};

/**
 * Lets Ink draw and read keys. For a window the terminal's other screen has been entered and the cursor stands at its
 * first cell: the first frame goes over the one that may stand there already.
 */
export const mount = ({store, keys, onInput, stdin, wipe, spoken}: MountOptions): Mounted => {
	let handleReady: (suspend: Suspend) => void = () => {};
	const ready = new Promise<Suspend>(resolve => {
		handleReady = resolve;
	});
	const isSpoken = spoken !== null;
	const app = <App store={store} keys={keys} onInput={onInput} spoken={spoken} onReady={handleReady} />;
	const instance = render(app, {
		stdin,
		incrementalRendering: true,
		interactive: true,
		isScreenReaderEnabled: isSpoken,
		exitOnCtrlC: false,
		patchConsole: false,
		maxFps,
	});
	let isSuspended = false;
	return {
		redraw() {
			if (!isSuspended && !isSpoken) {
				// A frame for the old size that was on its way went over the edges of the new one.
				instance.clear();
				wipe();
			}
			instance.rerender(app);
		},
		unmount: () => instance.unmount(),
		ended: instance.waitUntilExit(),
		async suspend(callback) {
			// A signal can be faster than Ink.
			const suspend = await ready;
			isSuspended = true;
			try {
				await suspend(callback);
			} finally {
				isSuspended = false;
			}
		},
	};
};
