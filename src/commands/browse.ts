import os from 'node:os';
import process from 'node:process';
import type {Library, Post} from '../library/post.ts';
import {layoutOf, type Session, selectedPost} from '../state/session.ts';
import {foldersOf} from '../store/folders.ts';
import {openRecordStore, type RecordStore} from '../store/record-store.ts';
import {watchEndings} from '../terminal/endings.ts';
import {supportsLinks} from '../terminal/links.ts';
import {createScreen, windowSize} from '../terminal/screen.ts';
import {stopJob} from '../terminal/suspend.ts';
import {frame} from '../ui/frame.ts';
import {createKeyQueue} from '../ui/key-queue.ts';
import type {Mounted} from '../ui/mount.tsx';
import {type Effects, press} from '../ui/press.ts';
import {createSessionStore, type SessionStore} from '../ui/session-store.ts';
import {createDocuments, type Documents} from './documents.ts';
import {paintFor, themeNamed} from './look.ts';
import {isFile, libraryKey, openLibrary, type Source} from './open-library.ts';
import {createSaver} from './saver.ts';

/** Cells of a line of text: long enough for a thought, short enough for the eye to find the next line. */
const measure = 72;

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

const openRecords = (source: string | undefined): RecordStore => {
	const {data} = foldersOf({platform: process.platform, env: process.env, home: homeFolder()});
	return openRecordStore({folder: data, library: libraryKey(source)});
};

/** What the command line says about the reader. */
export type BrowseOptions = Source & {readonly theme: string | undefined};

const firstSession = (library: Library, records: RecordStore, theme: string | undefined): Session => ({
	library,
	record: records.record,
	size: windowSize(),
	look: {measure, paint: paintFor(themeNamed(theme, 'auto'), process.env), hyperlinks: supportsLinks()},
	list: {selected: 0, top: 0},
	open: null,
	help: null,
	message: records.warning ?? library.problems[0]?.message ?? null,
});

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

/** Reads a post and shows it. A file that has gone or cannot be read is said in the bar. */
const openPost = async (post: Post, store: SessionStore, documents: Documents): Promise<void> => {
	try {
		store.dispatch({type: 'open', post, document: await documents.get(post)});
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		store.dispatch({type: 'say', message: `${post.id} cannot be opened: ${why}`});
	}
};

/** Reads the selected post ahead whenever the reader pauses at it, so that Enter finds it ready. */
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
			if (document === undefined) return;
			const {size} = store.get();
			const open = {post, document, place: {block: 0, offset: 0}, decided: false};
			layoutOf(open, store.get()).lines(open.place, size.rows);
		}, prefetchDelay).unref();
	};
	store.subscribe(watch);
	watch();
};

/** Loads what will be needed next, while the reader looks at the first frame. */
const warmUp = async (store: SessionStore, records: RecordStore): Promise<void> => {
	await records.warmUp();
	const {highlight} = await import('../render/highlight.ts');
	store.dispatch({type: 'change-look', look: {highlight}});
};

/** The reader on the screen, until the person leaves it. Resolves with the exit code. */
export const browse = async ({source, drafts, theme}: BrowseOptions): Promise<number> => {
	const library = openLibrary({source, drafts});
	const records = openRecords(source);
	const store = createSessionStore(firstSession(library, records, theme));
	const documents = createDocuments(library);
	const saver = createSaver(store, records);
	const screen = createScreen();
	const [only] = library.posts;
	if (source !== undefined && only !== undefined && isFile(source)) await openPost(only, store, documents);

	let mounted: Mounted | undefined;
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
		if (mounted === undefined) screen.draw(frame(store.get()));
		else mounted.redraw();
	});

	// The first frame stands before React and Ink are loaded; what is typed meanwhile waits in the terminal.
	screen.enter();
	screen.draw(frame(store.get()));
	const {mount} = await import('../ui/mount.tsx');

	const effects: Effects = {
		now: Date.now,
		open: post => openPost(post, store, documents),
		quit: () => mounted?.unmount(),
		async suspend() {
			saver.save();
			await mounted?.suspend(async () => {
				screen.leave();
				await stopJob();
				screen.enter();
			});
		},
	};
	mounted = mount(
		store,
		createKeyQueue(key => {
			if (key === 'ctrl+c') exitCode = 130;
			return press(key, store, effects);
		}),
	);
	expireMessages(store);
	prefetchSelected(store, documents);
	setTimeout(() => void warmUp(store, records), prefetchDelay).unref();

	await mounted.ended;
	screen.leave();
	saver.save({leaving: true});
	const warning = saver.warning();
	if (warning !== null) console.error(`writing-tui: ${warning}`);
	return exitCode;
};
