import {realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Library} from '../library/post.ts';
import {drain, type Known, type Reading} from '../library/read-library.ts';
import {pruneCache} from '../store/prune-cache.ts';
import {type Archive, asArchive} from './archive.ts';
import {indexPlace, indexSteps} from './index-place.ts';
import {ownArchive} from './own-archive.ts';
import {readWithIndex} from './read-with-index.ts';
import {UsageError} from './usage-error.ts';

/** Where a library comes from, as the command line says it. */
export type Source = {
	/** A folder or a file; undefined for the archive. */
	readonly source: string | undefined;
	/** Drafts and hidden posts too. */
	readonly drafts: boolean;
	/** What an undefined source stands for; the archive that ships when absent. */
	readonly archive?: Archive;
};

/** A day of the reader's own calendar as `YYYY-MM-DD`. */
export const calendarDay = (time: Date): string =>
	[time.getFullYear(), time.getMonth() + 1, time.getDate()]
		.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
		.join('-');

/** What keeps a path from being opened, in words. */
const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	ENOTDIR: 'no such file or folder',
	EACCES: 'no permission to read it',
	EPERM: 'no permission to read it',
	ELOOP: 'its links lead in a circle',
	ENAMETOOLONG: 'the name is too long',
	// What else has a path: a socket refuses to be opened as one.
	NOT_A_FILE: 'it is neither a file nor a folder — use - for standard input',
	ENXIO: 'it is neither a file nor a folder — use - for standard input',
};

/** Why the file system refused a path that the person named, as a `UsageError`; other errors as they are. */
export const asUsageError = (error: unknown, what: string): unknown =>
	error instanceof Error && 'code' in error
		? new UsageError(`${what}: ${reasons[String(error.code)] ?? error.message}`)
		: error;

/** To index a library of more files takes time. That is left to the reader on the screen, which does it behind the keys. */
const quicklyWritten = 1000;

/** True when an index of the reading would hold what the index held before. */
const isAsKnown = ({entries}: Reading, known: Known | null): boolean =>
	known?.entries.size === entries.size &&
	[...entries].every(([id, {stamp, post}]) => {
		const before = known.entries.get(id);
		return before?.stamp === stamp && before.post === post;
	});

/** Reads a library with the help of its index, and brings the index up to date where that is done quickly. A path that cannot be opened is a `UsageError`. */
export const openLibrary = ({source, drafts, archive = ownArchive('')}: Source): Library => {
	const root = source === undefined ? archive.posts : path.resolve(source);
	try {
		const place = indexPlace(root, archive.version);
		const options = {today: calendarDay(new Date()), drafts, now: Date.now()};
		const {reading, known} = drain(readWithIndex(root, options, place));
		if (place !== null && reading.entries.size <= quicklyWritten && !isAsKnown(reading, known)) {
			drain(indexSteps(place, reading));
			pruneCache(place.file, options.now);
		}
		return source === undefined ? asArchive(reading.library, archive) : reading.library;
	} catch (error) {
		throw asUsageError(error, `cannot open ${source ?? root}`);
	}
};

/**
 * Key under which the marks of a library are kept: the folder it was opened from, and the name
 * of the package for an archive that comes with one, wherever it is installed.
 */
export const libraryKey = (source: string | undefined, archive: Archive = ownArchive('')): string => {
	if (source === undefined) return archive.key;
	const root = realpathSync(source);
	return statSync(root).isFile() ? path.dirname(root) : root;
};

/** True when the path is there and is a file. */
export const isFile = (source: string): boolean =>
	statSync(source, {throwIfNoEntry: false})?.isFile() ?? false;
