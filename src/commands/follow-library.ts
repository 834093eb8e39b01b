import {realpathSync} from 'node:fs';
import {type Known, type Reading, type ReadOptions, readEntries} from '../library/read-library.ts';
import {rereadFiles} from '../library/reread-files.ts';
import {createFolderWatcher} from '../terminal/watch-folders.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {createChanges} from './changes.ts';
import {createIndexKeeper} from './index-keeper.ts';
import type {IndexPlace} from './index-place.ts';
import {createLibraryUpdates} from './library-updates.ts';
import {isFile} from './open-library.ts';
import type {Opened, Sight} from './read-with-index.ts';
import {type Repeating, repeat} from './repeat.ts';
import {showProgress} from './show-progress.ts';
import {runInSlices} from './slices.ts';

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

/** Times in milliseconds; a folder whose changes are not told is looked at all the time, but for at most a twentieth of it. */
const pace = {settle: 60, patience: 300, rest: 20};

/** Milliseconds between two looks that nothing has asked for: where every change is told, and where some may not be. */
const slowInterval = 20_000;
const quickInterval = 500;

/**
 * Reads the rest of a library and then keeps the list as the disk is: looks again when the system tells of a change, and now and then
 * anyhow. Returns the function that ends it.
 */
export const followLibrary = ({store, path, opening, options, index, onRead}: Following): (() => void) => {
	const isSingle = isFile(path);
	let isStopped = false;
	let known: Reading | null = null;
	let repeating: Repeating | undefined;
	const isWanted = (): boolean => !isStopped;
	const updates = createLibraryUpdates(store, path, isWanted);
	const keeper = index && createIndexKeeper(index);
	const changes = createChanges();
	const watcher = createFolderWatcher(changed => {
		changes.add(changed);
		repeating?.nudge();
	});

	const take = async (before: Known | null, reading: Reading): Promise<void> => {
		const isSame = await updates.take(before, reading);
		if (isSame === undefined) return;
		if (known?.walked !== reading.walked) watcher.watch([realpathSync(path), ...reading.walked]);
		known = reading;
		if (!isSame) keeper?.keep(reading);
		onRead();
	};
	const lose = (error: unknown): void => {
		if (!isStopped) updates.lose(error);
	};

	/** Reads what may have changed, and takes the rest as it is known; undefined when that was broken off. */
	const reread = async (): Promise<Reading | undefined> => {
		const beside = isSingle ? {beside: store.get().library.posts.map(({file}) => file)} : {};
		const asked = {...options(), ...beside};
		const look = changes.take(asked.today);
		if (known !== null && look.at === 'paths') {
			const part = rereadFiles(known, {paths: look.paths, realRoot: realpathSync(path)}, asked);
			if (part !== null) return part;
		}
		const mayBreakOff = look.at === 'all-to-be-sure';
		const started = performance.now();
		const reading = await runInSlices(readEntries(path, {...asked, known: known ?? undefined}), {
			isWanted: () => !isStopped && !(mayBreakOff && changes.isPending()),
		});
		if (reading === undefined) changes.postpone();
		else changes.sawAll(reading.entries.size, performance.now() - started);
		return reading;
	};

	const readAgain = async (): Promise<void> => {
		try {
			const reading = await reread();
			if (reading !== undefined) await take(known, reading);
		} catch (error) {
			changes.add(null);
			lose(error);
		}
	};

	const begin = async (): Promise<void> => {
		try {
			const opened = await runInSlices(opening, {isWanted, ...showProgress(store)});
			if (opened !== undefined) await take(opened.known, opened.reading);
		} catch (error) {
			lose(error);
		}
		if (isStopped) return;
		const interval = () => (watcher.isReliable() && !updates.isLost() ? slowInterval : quickInterval);
		repeating = repeat(readAgain, {...pace, interval});
		// For what changed between being read and being watched.
		repeating.nudge();
	};

	void begin();
	return () => {
		isStopped = true;
		repeating?.stop();
		watcher.close();
		keeper?.stop();
	};
};
