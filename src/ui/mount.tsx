import {render} from 'ink';
import {App, type Suspend} from './app.tsx';
import type {KeyMap} from './key-map.ts';
import type {Input} from './read-input.ts';
import type {SessionStore} from './session-store.ts';

/** The program on the screen, run by Ink. */
export type Mounted = {
	/** Draws the present session at once. */
	readonly redraw: () => void;
	/** Stops drawing and reading keys. */
	readonly unmount: () => void;
	/** Resolves when nothing is drawn any more; rejects when a component failed. */
	readonly ended: Promise<unknown>;
	/** Gives the terminal away while the callback runs, and draws everything anew afterwards. */
	readonly suspend: Suspend;
};

/** Frames a second: so many that no key waits for one, and a flood of keys still shares one. */
const maxFps = 120;

/**
 * Lets Ink draw and read keys. The terminal's other screen has been entered and the cursor stands at its
 * first cell: the first frame goes over the one that may stand there already.
 */
export const mount = (
	store: SessionStore,
	keys: KeyMap,
	onInput: (input: Input) => void,
	onReport: (report: string) => void,
): Mounted => {
	let suspend: Suspend = async () => {};
	const handleReady = (given: Suspend) => {
		suspend = given;
	};
	const app = <App store={store} keys={keys} onInput={onInput} onReport={onReport} onReady={handleReady} />;
	const instance = render(app, {
		incrementalRendering: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
		maxFps,
	});
	return {
		redraw: () => instance.rerender(app),
		unmount: () => instance.unmount(),
		ended: instance.waitUntilExit(),
		suspend: callback => suspend(callback),
	};
};
