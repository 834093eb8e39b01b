import process from 'node:process';
import {isDeepStrictEqual} from 'node:util';
import {loadChoice} from '../store/list-choice.ts';
import {askBackground, type Background} from '../terminal/background.ts';
import {watchEndings} from '../terminal/endings.ts';
import {createScreen, windowSize} from '../terminal/screen.ts';
import {stopJob, watchStops} from '../terminal/suspend.ts';
import type {Suspend} from '../ui/app.tsx';
import {frame} from '../ui/frame.ts';
import type {Mounted} from '../ui/mount.tsx';
import {rebind} from '../ui/rebind.ts';
import {createSessionStore} from '../ui/session-store.ts';
import {createDocuments} from './documents.ts';
import {type Early, framePlace} from './early-frame.ts';
import {createEffects} from './effects.ts';
import {expireMessages} from './expire-messages.ts';
import {firstSession} from './first-session.ts';
import {firstSight} from './first-sight.ts';
import {followLibrary} from './follow-library.ts';
import {keepChoice} from './keep-choice.ts';
import {keepFrame} from './keep-frame.ts';
import {keepSettings} from './keep-settings.ts';
import {layAhead} from './lay-ahead.ts';
import {listen} from './listen.ts';
import {themeNamed} from './look.ts';
import {isFile, libraryKey, type Source} from './open-library.ts';
import {openRecords} from './open-records.ts';
import {ownArchive} from './own-archive.ts';
import {ownFolders} from './own-folders.ts';
import {ownSettings, settingsFaults} from './own-settings.ts';
import {prefetchSelected} from './prefetch-selected.ts';
import {reloadOpen} from './reload-open.ts';
import {createSaver} from './saver.ts';
import type {Target} from './target.ts';
import {warmUp} from './warm-up.ts';
import {watchRest} from './watch-rest.ts';

/** What the command line says about the reader. */
export type BrowseOptions = Source & {
	readonly theme: string | undefined;
	/** Says what happens, line by line, for a screen reader; without it INK_SCREEN_READER decides. */
	readonly screenReader?: boolean;
	/** The screen with its first frame, when that was drawn before anything else was loaded. */
	readonly early?: Early | null;
} & Pick<Target, 'post' | 'at'>;

/** Ink asks for the current folder when it is loaded, and the one the program was started in may have been removed. */
const leaveRemovedFolder = (): void => {
	try {
		process.cwd();
	} catch {
		process.chdir('/');
	}
};

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
	const folders = ownFolders();
	const {rest, ...sight} = firstSight({source, drafts, archive}, {whole: post !== undefined || isSpoken});
	const key = libraryKey(source, archive);
	const place = {folder: folders.data, library: key};
	const {settings, warnings} = ownSettings(archive);
	const records = openRecords(key, settings);
	const {keys, warnings: keyWarnings} = rebind(settings.keys);
	const faults = settingsFaults([...warnings, ...keyWarnings]);
	const [problem] = sight.library.problems;
	const message = faults.sentence ?? problem?.message ?? null;
	const store = createSessionStore(
		firstSession({
			...sight,
			record: records.record,
			choice: loadChoice(place),
			theme: themeNamed(theme, settings.theme),
			measure: settings.width,
			message: records.warning ?? message,
		}),
	);
	const documents = createDocuments(() => store.get().library, watchRest(store));
	const saver = createSaver(store, records);
	const screen = early?.screen ?? createScreen({isDrawn: !isSpoken});
	const mouse = {on: settings.mouse};
	let mounted: Mounted | undefined;
	let background: Background | undefined;
	let isAway = false;
	const suspend: Suspend = async callback => {
		if (mounted === undefined || isAway) return;
		isAway = true;
		try {
			await mounted.suspend(callback);
		} finally {
			isAway = false;
		}
	};
	const effects = createEffects({
		store,
		documents,
		saver,
		screen,
		mouse,
		suspend,
		quit: () => mounted?.unmount(),
		background: () => background,
	});
	const isSingleFile = source !== undefined && isFile(source);
	if (post !== undefined || at !== undefined || isSingleFile) {
		const {openTarget} = await import('./open-target.ts');
		await openTarget({post, at}, isSingleFile, {
			library: sight.library,
			source,
			program: archive,
			store,
			documents,
			effects,
		});
	}

	let exitCode = 0;
	let stopFollowing = () => {};
	const saveChoice = keepChoice(store, place);
	const tellWarning = () => {
		for (const line of [...faults.lines, saver.warning() ?? []].flat())
			console.error(`${archive.name}: ${line}`);
	};
	const keep = () => {
		const beginsWithList = post === undefined && at === undefined && !isSingleFile && !isSpoken;
		const framed = beginsWithList ? framePlace(archive.identity) : null;
		if (framed === null) return;
		const {record, shown, look} = store.get();
		const begin = {theme: themeNamed(theme, look.theme), measure: look.measure, message};
		const asked = {source, drafts, archive};
		keepFrame(framed, {asked, now: store.get().library, settings, keys, record, choice: shown, ...begin});
	};
	const endings = early?.endings ?? watchEndings([]);
	endings.take([
		() => mounted?.unmount(),
		screen.leave,
		() => saver.save({leaving: true}),
		saveChoice,
		() => stopFollowing(),
		tellWarning,
		keep,
	]);
	watchStops({
		// While an editor has the terminal it is the editor's to give back.
		onStop: () => void (isAway ? stopJob() : effects.suspend()),
		onContinue: () => void suspend(async () => screen.enter()),
	});
	// Listens before Ink does: when Ink draws the frame for the new size, that is already the right one.
	process.stdout.on('resize', () => {
		store.dispatch({type: 'resize', size: windowSize()});
		if (mounted === undefined) screen.draw(frame(store.get(), keys));
		else mounted.redraw();
	});

	try {
		// The first frame stands before React and Ink are loaded; what is typed meanwhile waits in the terminal.
		if (early === null) screen.enter();
		const rows = frame(store.get(), keys);
		if (!isDeepStrictEqual(rows, early?.rows)) screen.draw(rows);
		leaveRemovedFolder();
		const {mount} = await import('../ui/mount.tsx');
		const listening = listen(
			{store, effects, keys},
			{
				onInterrupt: () => {
					exitCode = 130;
				},
				onBackground: behind => {
					background = behind;
				},
			},
		);
		mounted = mount({store, keys, ...listening, wipe: screen.wipe, isSpoken});
		screen.reportMouse(mouse.on);
		if (!isSpoken) process.stdout.write(askBackground);
		expireMessages(store);
		prefetchSelected(store, documents);
		layAhead(store);
		keepSettings(store, folders.config);
		if (rest !== null) {
			const onRead = () => void reloadOpen(store, documents);
			stopFollowing = followLibrary({...rest, store, onRead});
		}
		warmUp(store);

		await mounted.ended;
	} catch (error) {
		// A component failed, or the first frame, or a part of the program is not there to be loaded.
		endings.fail(error);
	}
	endings.leave();
	return exitCode;
};
