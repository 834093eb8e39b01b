import os from 'node:os';
import process from 'node:process';
import type {Library, Post} from '../library/post.ts';
import {layoutOf, type Session, selectedPost} from '../state/session.ts';
import {choosePosts} from '../state/shown.ts';
import {emptyTrail} from '../state/trail.ts';
import {changeSetting} from '../store/change-setting.ts';
import {type Folders, foldersOf} from '../store/folders.ts';
import {openRecordStore, type RecordStore} from '../store/record-store.ts';
import {loadSettings, type Settings} from '../store/settings.ts';
import {askBackground, type Background, readBackground} from '../terminal/background.ts';
import {watchEndings} from '../terminal/endings.ts';
import {supportsLinks} from '../terminal/links.ts';
import {createScreen, windowSize} from '../terminal/screen.ts';
import {frame} from '../ui/frame.ts';
import {createKeyQueue} from '../ui/key-queue.ts';
import type {Mounted} from '../ui/mount.tsx';
import {press} from '../ui/press.ts';
import type {Input} from '../ui/read-input.ts';
import {rebind} from '../ui/rebind.ts';
import {createSessionStore, type SessionStore} from '../ui/session-store.ts';
import {createDocuments, type Documents} from './documents.ts';
import {createEffects} from './effects.ts';
import {paintFor, themeNamed} from './look.ts';
import {isFile, libraryKey, openLibrary, type Source} from './open-library.ts';
import {createSaver} from './saver.ts';

/** Time a message stays in the bar, in milliseconds. */
const messageTime = 4000;

/** Time without a change after which the selected post is read ahead, in milliseconds. */
const prefetchDelay = 100;

const homeFolder = (): string | null => {
	try {
		return os.homedir();
	} catch {
		// A user without an entry in the system's list and without HOME.
		return null;
	}
};

const ourFolders = (): Folders =>
	foldersOf({platform: process.platform, env: process.env, home: homeFolder()});

/** What the command line says about the reader. */
export type BrowseOptions = Source & {readonly theme: string | undefined};

const firstSession = (
	library: Library,
	records: RecordStore,
	settings: Settings,
	{theme, warnings}: {theme: string | undefined; warnings: readonly string[]},
): Session => {
	const name = themeNamed(theme, settings.theme);
	return {
		library,
		record: records.record,
		size: windowSize(),
		look: {
			theme: name,
			measure: settings.width,
			paint: paintFor(name, process.env),
			hyperlinks: supportsLinks(),
		},
		shown: choosePosts(library, records.record, {show: 'all', topic: null}),
		list: {selected: 0, top: 0},
		search: null,
		open: null,
		beside: null,
		panel: null,
		trail: emptyTrail,
		changes: [],
		message: records.warning ?? warnings[0] ?? library.problems[0]?.message ?? null,
	};
};

/** Takes each message back after a while. */
const expireMessages = (store: SessionStore): void => {
	let shown: string | null = null;
	const watch = () => {
		const {message} = store.get();
		if (message === shown) return;
		shown = message;
		if (message !== null)
			setTimeout(() => store.dispatch({type: 'fall-silent', message}), messageTime).unref();
	};
	store.subscribe(watch);
	watch();
};

/** Reads the selected post ahead when the reader pauses at it: Enter finds it ready, and a wide window shows it. */
const prefetchSelected = (store: SessionStore, documents: Documents): void => {
	let selected: Post | undefined;
	const watch = () => {
		const session = store.get();
		const post = session.open === null ? selectedPost(session) : undefined;
		if (post === selected) return;
		selected = post;
		if (post === undefined) return;
		setTimeout(async () => {
			if (post !== selected) return;
			const document = await documents.prefetch(post);
			if (document === undefined || post !== selected) return;
			const layout = layoutOf({document}, store.get());
			layout.lines(layout.first, store.get().size.rows);
			store.dispatch({type: 'set-beside', post, document});
		}, prefetchDelay).unref();
	};
	store.subscribe(watch);
	watch();
};

/** Keeps the width and the theme that the reader chose with a key. */
const keepSettings = (store: SessionStore, folder: string | null): void => {
	let {measure, theme} = store.get().look;
	store.subscribe(() => {
		const {look} = store.get();
		const warning =
			look.measure !== measure
				? changeSetting(folder, 'width', look.measure)
				: look.theme !== theme
					? changeSetting(folder, 'theme', look.theme)
					: null;
		({measure, theme} = look);
		if (warning !== null) store.dispatch({type: 'say', message: warning});
	});
};

/** Loads what will be needed next, while the reader looks at the first frame. */
const warmUp = async (store: SessionStore, records: RecordStore): Promise<void> => {
	await records.warmUp();
	const {highlight} = await import('../render/highlight.ts');
	store.dispatch({type: 'change-look', look: {highlight}});
	const {watchQueries} = await import('./searcher.ts');
	watchQueries(store);
};

/** The reader on the screen, until the person leaves it. Resolves with the exit code. */
export const browse = async ({source, drafts, theme}: BrowseOptions): Promise<number> => {
	const library = openLibrary({source, drafts});
	const folders = ourFolders();
	const records = openRecordStore({folder: folders.data, library: libraryKey(source)});
	const {settings, warnings} = loadSettings(folders.config);
	const {keys, warnings: keyWarnings} = rebind(settings.keys);
	const told = {theme, warnings: [...warnings, ...keyWarnings]};
	const store = createSessionStore(firstSession(library, records, settings, told));
	const documents = createDocuments(library);
	const saver = createSaver(store, records);
	const screen = createScreen();
	const mouse = {on: settings.mouse};
	let mounted: Mounted | undefined;
	let background: Background | undefined;
	const effects = createEffects({
		store,
		documents,
		saver,
		screen,
		mouse,
		suspend: async callback => mounted?.suspend(callback),
		quit: () => mounted?.unmount(),
		background: () => background,
	});
	const [only] = library.posts;
	if (source !== undefined && only !== undefined && isFile(source)) await effects.open(only);

	let exitCode = 0;
	watchEndings(({error}) => {
		mounted?.unmount();
		screen.leave();
		saver.save({leaving: true});
		if (error !== undefined) console.error(error);
	});
	// Listens before Ink does: when Ink draws the frame for the new size, that is already the right one.
	process.stdout.on('resize', () => {
		store.dispatch({type: 'resize', size: windowSize()});
		if (mounted === undefined) screen.draw(frame(store.get(), keys));
		else mounted.redraw();
	});

	// The first frame stands before React and Ink are loaded; what is typed meanwhile waits in the terminal.
	screen.enter();
	screen.draw(frame(store.get(), keys));
	const {mount} = await import('../ui/mount.tsx');
	const handle = createKeyQueue((input: Input) => {
		if ('key' in input && input.key === 'ctrl+c') exitCode = 130;
		return press(input, {store, effects, keys});
	});
	mounted = mount(store, keys, handle, report => {
		background = readBackground(report) ?? background;
	});
	screen.reportMouse(mouse.on);
	process.stdout.write(askBackground);
	expireMessages(store);
	prefetchSelected(store, documents);
	keepSettings(store, folders.config);
	setTimeout(() => void warmUp(store, records), prefetchDelay).unref();

	await mounted.ended;
	screen.leave();
	saver.save({leaving: true});
	const warning = saver.warning();
	if (warning !== null) console.error(`writing-tui: ${warning}`);
	return exitCode;
};
