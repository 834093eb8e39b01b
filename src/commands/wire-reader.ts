import type {Background} from '../terminal/background.ts';
import {createScreen, type Screen} from '../terminal/screen.ts';
import type {SpokenLog} from '../ui/spoken-log.ts';
import {createLending} from './create-lending.ts';
import {createDocuments} from './documents.ts';
import {createEffects} from './effects.ts';
import {listen} from './listen.ts';
import type {Prepared} from './prepare-reader.ts';
import {createSaver} from './saver.ts';
import {createView} from './view.ts';
import {watchRest} from './watch-rest.ts';

/** How the person meets the reader. */
export type Meeting = {
	/** The screen, when a frame stands on it already. */
	readonly screen: Screen | undefined;
	/** What is said, line by line, to a screen reader; null where a window is drawn. */
	readonly spoken: SpokenLog | null;
};

/** The parts of a reader, each with those it works with. Nothing is drawn, read or written yet. */
export const wireReader = ({store, records, settings, keys}: Prepared, {spoken, ...meeting}: Meeting) => {
	let background: Background | undefined;
	const documents = createDocuments(() => store.get().library, watchRest(store));
	const saver = createSaver(store, records);
	const screen = meeting.screen ?? createScreen({isDrawn: spoken === null});
	const view = createView({store, keys, screen, spoken});
	const lending = createLending({screen, suspend: view.suspend, beforeStop: saver.save});
	const effects = createEffects({
		store,
		documents,
		saver,
		screen,
		lending,
		mouse: settings.mouse,
		background: () => background,
		quit: view.close,
	});
	const onBackground = (behind: Background): void => {
		background = behind;
	};
	return {
		documents,
		saver,
		screen,
		view,
		lending,
		effects,
		/** Begins to do what keys and mouse say. */
		listen: (onInterrupt: () => void) => listen({store, effects, keys}, {onInterrupt, onBackground}),
	};
};
