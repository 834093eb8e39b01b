import {realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Library} from '../library/post.ts';
import {drain, readLibrary} from '../library/read-library.ts';
import {type Archive, asArchive} from './archive.ts';
import {ownArchive} from './own-archive.ts';
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
};

/** Why the file system refused a path that the person named, as a `UsageError`; other errors as they are. */
export const asUsageError = (error: unknown, what: string): unknown =>
	error instanceof Error && 'code' in error
		? new UsageError(`${what}: ${reasons[String(error.code)] ?? error.message}`)
		: error;

/** Reads the library. A path that cannot be opened is a `UsageError`. */
export const openLibrary = ({source, drafts, archive = ownArchive('')}: Source): Library => {
	const root = source === undefined ? archive.posts : path.resolve(source);
	try {
		const library = drain(readLibrary(root, {today: calendarDay(new Date()), drafts}));
		return source === undefined ? asArchive(library, archive) : library;
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
