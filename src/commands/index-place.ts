import {statSync} from 'node:fs';
import {entriesInOrder, type Reading} from '../library/read-library.ts';
import {isListed, showingIn} from '../library/showing.ts';
import {indexFile, writeIndex} from '../store/library-index.ts';
import {ownFolders} from './own-folders.ts';

/** Where the index of a library is kept, and the release that may use it. */
export type IndexPlace = {readonly file: string; readonly version: string};

/** The place for the library in the folder at this absolute path; null for a single file, and where the machine names no folder. */
export const indexPlace = (root: string, version: string): IndexPlace | null => {
	const {cache} = ownFolders();
	const isFolder = statSync(root, {throwIfNoEntry: false})?.isDirectory() === true;
	return cache === null || !isFolder ? null : {file: indexFile(cache, root), version};
};

/** Writes what was read into the index, in steps. Returns what kept it from being written; null when nothing did. */
export const indexSteps = ({file, version}: IndexPlace, reading: Reading): Generator<void, Error | null> => {
	const {root, title, author, contact} = reading.library;
	const showing = showingIn(root, false);
	let listed = 0;
	for (const entry of reading.entries.values()) if (isListed(entry, showing)) listed++;
	const about = {root, title, author, contact, url: reading.url};
	return writeIndex(
		file,
		{...about, entries: reading.entries.size, listed, version},
		entriesInOrder(reading),
	);
};
