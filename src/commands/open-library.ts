import {realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Library} from '../library/post.ts';
import {drain, readLibrary} from '../library/read-library.ts';
import {UsageError} from './usage-error.ts';

/** Where a library comes from, as the command line says it. */
export type Source = {
	/** A folder or a file; undefined for the archive that ships. */
	readonly source: string | undefined;
	/** Drafts and hidden posts too. */
	readonly drafts: boolean;
};

/** The archive that ships stands beside the bundle's folder. */
const ownPosts = (): string => {
	const parent = path.dirname(import.meta.dirname);
	return path.basename(import.meta.dirname) === 'dist'
		? path.join(parent, 'posts')
		: path.join(parent, '../posts');
};

/** Today in the reader's own calendar, as `YYYY-MM-DD`. */
const today = (): string => {
	const now = new Date();
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
		.map(part => String(part).padStart(2, '0'))
		.join('-');
};

/** What keeps a path from being opened, in words. */
const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	ENOTDIR: 'no such file or folder',
	EACCES: 'no permission to read it',
	EPERM: 'no permission to read it',
	ELOOP: 'its links lead in a circle',
	ENAMETOOLONG: 'the name is too long',
};

/** Reads the library. A path that cannot be opened is a `UsageError`. */
export const openLibrary = ({source, drafts}: Source): Library => {
	try {
		return drain(
			readLibrary(source === undefined ? ownPosts() : path.resolve(source), {today: today(), drafts}),
		);
	} catch (error) {
		if (!(error instanceof Error) || !('code' in error)) throw error;
		throw new UsageError(`cannot open ${source}: ${reasons[String(error.code)] ?? error.message}`);
	}
};

/**
 * Key under which the marks of a library are kept: the folder it was opened from, and one and the same
 * for the archive that ships, wherever it is installed.
 */
export const libraryKey = (source: string | undefined): string => {
	if (source === undefined) return 'writing-tui';
	const root = realpathSync(source);
	return statSync(root).isFile() ? path.dirname(root) : root;
};

/** True when the path is there and is a file. */
export const isFile = (source: string): boolean =>
	statSync(source, {throwIfNoEntry: false})?.isFile() ?? false;
