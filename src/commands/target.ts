import {statSync} from 'node:fs';
import {type Position, readPositioned} from './position.ts';
import {UsageError} from './usage-error.ts';

/** What the reader is opened with. */
export type Target = {
	/** A folder or a file; undefined for the archive. */
	readonly source: string | undefined;
	/** A post of that library, as the person names it (`findPost` finds it), or `-` for standard input. */
	readonly post?: string;
	/** Where to open the file, or what to search for. */
	readonly at?: Position;
};

/** What stands at a path. */
export const pathKind = (path: string): 'file' | 'folder' | null => {
	try {
		const stats = statSync(path, {throwIfNoEntry: false});
		if (stats === undefined) return null;
		return stats.isDirectory() ? 'folder' : 'file';
	} catch {
		// A title can be longer than any name of a file may be.
		return null;
	}
};

const fileTarget = (word: string): Target | undefined => {
	for (const {name, at} of readPositioned(word)) {
		const kind = pathKind(name);
		if (kind === 'folder' && at === undefined) return {source: name};
		if (kind === 'file') return {source: name, ...(at !== undefined && {at})};
	}
	return undefined;
};

/**
 * Understands the word and the options that the reader is started with. A path that is there is meant as a path, unless a library
 * was named; anything else names a post.
 */
export const readTarget = (
	word: string | undefined,
	{library, search}: {readonly library: string | undefined; readonly search: string | undefined},
): Target => {
	const searched = search === undefined ? {} : {at: {search}};
	if (word === undefined) return {source: library, ...searched};
	if (word === '') throw new UsageError('an empty word names no folder, file or post');
	// Standard input, even where a file is called like that.
	const target = library === undefined && word !== '-' ? fileTarget(word) : undefined;
	if (target !== undefined) return {...target, ...searched};
	return {source: library, post: word, ...searched};
};
