import process from 'node:process';
import {askBackground} from '../terminal/background.ts';
import {watchEndings} from '../terminal/endings.ts';
import {watchStops} from '../terminal/suspend.ts';
import type {OptionValues} from './arguments.ts';
import type {Early} from './early-frame.ts';
import {keepChoice} from './keep-choice.ts';
import {keepFrame} from './keep-frame.ts';
import {isFile, type Source} from './open-library.ts';
import {ownArchive} from './own-archive.ts';
import {prepareReader} from './prepare-reader.ts';
import type {Target} from './target.ts';
import {wireReader} from './wire-reader.ts';
import {workBehind} from './work-behind.ts';

/** What the command line says about the reader. */
export type BrowseOptions = Source &
	Pick<Target, 'post' | 'at'> & {
		readonly theme: OptionValues['theme'];
		/** Says what happens, line by line, for a screen reader; without it INK_SCREEN_READER decides. */
		readonly screenReader?: boolean;
		/** The screen with its first frame, when that was drawn before anything else was loaded. */
		readonly early?: Early | null;
	};

/** Exit code of a program that was interrupted with Ctrl-C: 128 and the number of SIGINT. */
const interrupted = 130;

/** The reader on the screen, until the person leaves it. Resolves with the exit code. */
export const browse = async ({
	source,
	post,
	at,
	drafts,
	theme,
	archive = ownArchive(''),
	screenReader: isSpoken = process.env['INK_SCREEN_READER'] === 'true',
	early = null,
}: BrowseOptions): Promise<number> => {
	const asked = {source, drafts, archive};
	const drawn = prepareReader({...asked, theme, whole: post !== undefined || isSpoken});
	const {prepared, spoken, finish} = isSpoken
		? (await import('./spoken-reader.ts')).spokenReader(drawn)
		: {prepared: drawn, spoken: null, finish() {}};
	const {store, settings, keys, message} = prepared;
	const reader = wireReader(prepared, {screen: early?.screen, spoken});
	const {documents, effects, saver, screen, view} = reader;

	const isSingleFile = source !== undefined && isFile(source);
	const beginsWithList = post === undefined && at === undefined && !isSingleFile;
	if (!beginsWithList) {
		const {openTarget} = await import('./open-target.ts');
		const names = {library: store.get().library, source, program: archive};
		await openTarget({post, at}, isSingleFile, {...names, store, documents, effects});
	}

	let exitCode = 0;
	let stopWork = () => {};
	const saveChoice = keepChoice(store, prepared.choicePlace);
	const tellFaults = (): void => {
		for (const line of [...prepared.settingsFaults, saver.warning()])
			if (line !== null) console.error(`${archive.name}: ${line}`);
	};
	const keepFirstFrame = (): void => {
		if (beginsWithList && !isSpoken) keepFrame({asked, theme, message, settings, keys, last: store.get()});
	};
	const endings = early?.endings ?? watchEndings([]);
	endings.take([
		view.close,
		screen.leave,
		finish,
		() => saver.save({leaving: true}),
		saveChoice,
		() => stopWork(),
		tellFaults,
		keepFirstFrame,
	]);
	watchStops(reader.lending.stops);

	try {
		// The first frame stands before React and Ink are loaded; what is typed meanwhile waits in the terminal.
		if (early === null) screen.enter();
		view.begin(early?.rows);
		const listen = () =>
			reader.listen(() => {
				exitCode = interrupted;
			});
		const {ended} = await view.mount(listen);
		screen.reportMouse(settings.mouse);
		if (!isSpoken) process.stdout.write(askBackground);
		stopWork = workBehind(prepared, documents);
		await ended;
	} catch (error) {
		// A component failed, or the first frame, or a part of the program is not there to be loaded.
		endings.fail(error);
	}
	endings.leave();
	return exitCode;
};
