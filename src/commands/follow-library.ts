import {realpathSync, statSync} from 'node:fs';
import type {Library, Post} from '../library/post.ts';
import {type Known, type Reading, type ReadOptions, readEntries} from '../library/read-library.ts';
import {rereadFiles} from '../library/reread-files.ts';
import type {Filling} from '../state/session.ts';
import {createFolderWatcher} from '../terminal/watch-folders.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {createChanges} from './changes.ts';
import {createIndexKeeper} from './index-keeper.ts';
import type {IndexPlace} from './index-place.ts';
import {isFile} from './open-library.ts';
import type {Opened, Sight} from './read-with-index.ts';
import {type Repeating, repeat} from './repeat.ts';
import {runInSlices} from './slices.ts';
import {spareMemory} from './spare-memory.ts';
import {createMoveTracker} from './track-moves.ts';

/** What is needed to keep the list as the disk is. */
export type Following = {
	readonly store: SessionStore;
	/** Absolute path of the folder or file. */
	readonly path: string;
	/** The first reading, as far as it has come. */
	readonly opening: Generator<Sight, Opened>;
	/** What reading it again takes, the time included. */
	readonly options: () => ReadOptions;
	/** Where its index is kept; null for none. */
	readonly index: IndexPlace | null;
	/** Called after each reading: the text of the open post may have changed though nothing in the list has. */
	readonly onRead: () => void;
};

/** Time between two signs of progress, in milliseconds. */
const progressPause = 100;

/** Times in milliseconds; a folder whose changes are not told is looked at all the time, but for at most a twentieth of it. */
const pace = {settle: 60, patience: 300, rest: 20};
const slowInterval = 20_000;
const quickInterval = 500;

/** Shows what has been read so far, when it is worth it. */
const showProgress = ({store}: Following) => {
	let shown: {readonly library: Library; readonly filling: Filling | null} = store.get();
	let shownAt = performance.now();
	return (sight: Sight): void => {
		if (sight.filling !== null) spareMemory(sight.filling.found);
		if (sight.library === shown.library && performance.now() - shownAt < progressPause) return;
		shownAt = performance.now();
		const {library, filling} = sight;
		if (library !== shown.library) store.dispatch({type: 'change-library', library, filling});
		else if (filling !== null) store.dispatch({type: 'fill', filling});
		shown = sight;
	};
};

/** True when the library folder itself could not be looked into; the list that stands says more than an empty one. */
const refusalOf = ({library}: Reading): string | undefined =>
	library.problems.find(({file}) => file === '')?.message;

const isSamePost = (a: Post, b: Post | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const isSameLibrary = (a: Library, b: Library): boolean =>
	a.title === b.title &&
	a.author === b.author &&
	a.contact === b.contact &&
	a.posts.length === b.posts.length &&
	a.posts.every((post, index) => post === b.posts[index] || isSamePost(post, b.posts[index])) &&
	JSON.stringify(a.problems) === JSON.stringify(b.problems);

const sentenceOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	return 'code' in error && error.code === 'ENOENT' ? 'it is gone' : error.message;
};

const filesOf = ({posts}: Library): readonly string[] => posts.map(({file}) => file);

const deviceOf = (path: string): number => statSync(path).dev;

/**
 * Reads the rest of a library and then keeps the list as the disk is: looks again when the system tells of a change,
 * and now and then anyhow. Returns the function that ends it.
 */
export const followLibrary = (following: Following): (() => void) => {
	const {store, path, opening, options, index, onRead} = following;
	const keeper = index && createIndexKeeper(index);
	const isSingle = isFile(path);
	let stopped = false;
	let known: Reading | null = null;
	let device: number | null = null;
	let isLost = false;
	let repeating: Repeating | undefined;
	const track = createMoveTracker(id => store.get().record.has(id));
	const changes = createChanges();
	const watcher = createFolderWatcher(changed => {
		changes.add(changed);
		repeating?.nudge();
	});
	const work = {isWanted: () => !stopped, onStep() {}, onPause() {}};

	const take = async (before: Known | null, reading: Reading): Promise<void> => {
		const refused = refusalOf(reading);
		if (refused !== undefined) throw new Error(refused);
		if (reading.library.posts.length === 0 && device !== null && device !== deviceOf(path))
			throw new Error('its disk is not there');
		const difference = await runInSlices(track(before, reading), work);
		if (difference === undefined) return;
		const {moves, isSame} = difference;
		const {library, filling} = store.get();
		// A search over all posts wants to know of changed texts, too, of which the list shows nothing.
		if (filling !== null || isLost || !isSame || !isSameLibrary(library, reading.library))
			store.dispatch({type: 'change-library', library: reading.library, moves});
		device = deviceOf(path);
		if (isLost) store.dispatch({type: 'say', message: `${path} is back`});
		isLost = false;
		if (known?.walked !== reading.walked) watcher.watch([realpathSync(path), ...reading.walked]);
		known = reading;
		if (!isSame) keeper?.keep(reading);
		onRead();
	};

	const lose = (error: unknown): void => {
		if (stopped || isLost) return;
		isLost = true;
		const {library, filling} = store.get();
		if (filling !== null) store.dispatch({type: 'change-library', library});
		store.dispatch({type: 'lose-post'});
		store.dispatch({type: 'say', message: `${path} cannot be read: ${sentenceOf(error)}`});
	};

	const readAgain = async (): Promise<void> => {
		try {
			const asked = isSingle ? {...options(), beside: filesOf(store.get().library)} : options();
			const look = changes.take(asked.today);
			if (known !== null && look.at === 'paths') {
				const part = rereadFiles(known, {paths: look.paths, realRoot: realpathSync(path)}, asked);
				if (part !== null) return await take(known, part);
			}
			const mayBreakOff = look.at === 'all-to-be-sure';
			const isWanted = () => !stopped && !(mayBreakOff && changes.isPending());
			const started = performance.now();
			const steps = readEntries(path, {...asked, known: known ?? undefined});
			const reading = await runInSlices(steps, {...work, isWanted});
			if (reading === undefined) return changes.postpone();
			changes.sawAll(reading.entries.size, performance.now() - started);
			await take(known, reading);
		} catch (error) {
			changes.add(null);
			lose(error);
		}
	};

	const begin = async (): Promise<void> => {
		try {
			let sight: Sight | undefined;
			const show = showProgress(following);
			const opened = await runInSlices(opening, {
				isWanted: () => !stopped,
				onStep(step) {
					sight = step;
				},
				onPause(done) {
					if (!done && sight !== undefined) show(sight);
				},
			});
			if (opened !== undefined) await take(opened.known, opened.reading);
		} catch (error) {
			lose(error);
		}
		if (stopped) return;
		const interval = () => (watcher.isReliable() && !isLost ? slowInterval : quickInterval);
		repeating = repeat(readAgain, {...pace, interval});
		// For what changed between being read and being watched.
		repeating.nudge();
	};

	void begin();
	return () => {
		stopped = true;
		repeating?.stop();
		watcher.close();
		keeper?.stop();
	};
};
