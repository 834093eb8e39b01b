import {type Dir, type Dirent, opendirSync, realpathSync, type Stats, statSync} from 'node:fs';
import {join, sep} from 'node:path';
import {ownLine} from './own-line.ts';
import type {Problem, Skipped} from './post.ts';

/** A Markdown file that may be a post. */
export type Found = {
	/** Path below the library folder, with `/`, in Unicode NFC and without control characters. */
	readonly id: string;
	/** Absolute path, spelled as the file system spells it. */
	readonly file: string;
};

/** What a walk through the folders has come upon so far. */
export type Findings = {
	readonly found: Found[];
	readonly skipped: Skipped[];
	readonly problems: Problem[];
	/** Real paths of the folders that were looked into: where a new post would show up. */
	readonly walked: string[];
};

const markdown = /\.(?:md|mdx|markdown|mdown|mkd|mkdn|mdoc|qmd|rmd)$/i;

const ignored: ReadonlySet<string> = new Set(
	'node_modules _site _includes _layouts _data _sass _plugins archetypes'.split(' '),
);

/** True for a file name that Markdown is kept under. */
export const isMarkdownName = (name: string): boolean => markdown.test(name) && !name.startsWith('.');

/** True for a folder that holds no posts of the library. */
export const isIgnoredFolder = (name: string): boolean => name.startsWith('.') || ignored.has(name);

/** Why the file system refused something, in a few words. */
export const refusal = (error: unknown): string => {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const words: Readonly<Record<string, string>> = {
		EACCES: 'permission denied — allow it to be read',
		EPERM: 'permission denied — allow it to be read',
		ENOENT: 'it is gone, or its name is not UTF-8 — rename it',
		ELOOP: 'its links run in a circle — remove one of them',
		EMFILE: 'too many files are open — close some programs',
		EIO: 'the disk gives an error — check the disk',
		ENAMETOOLONG: 'its path is too long — shorten the names',
		ERR_FS_FILE_TOO_LARGE: 'it is too large — split it',
		ERR_STRING_TOO_LONG: 'it is too large — split it',
	};
	const message = error instanceof Error ? error.message : String(error);
	return words[code] ?? `${ownLine(message).slice(0, 200)} — look at it with other programs`;
};

/** A folder by the name it is reached under and by its own: they differ below a link. */
type Folder = {readonly path: string; readonly real: string};

type Walk = Findings & {
	readonly root: Folder;
	readonly ids: Set<string>;
	/** Real paths of the folders that were read. */
	readonly visited: Set<string>;
	readonly folders: Folder[];
	/** Links wait until all else is known, so that a post is never listed under two names. */
	readonly links: string[];
};

/** The id of a file in the library at `root`, both absolute. */
export const idOf = (root: string, path: string): string => {
	const below = path.slice(root.length).replace(/^[\\/]+/, '');
	return ownLine((sep === '/' ? below : below.replaceAll(sep, '/')).normalize('NFC'));
};

/** Names that differ on disk and are one as an id are told apart by number. */
const addFile = (walk: Walk, path: string): void => {
	const own = idOf(walk.root.path, path);
	let id = own;
	for (let number = 2; walk.ids.has(id); number++) id = `${own} (${number})`;
	walk.ids.add(id);
	walk.found.push({id, file: path});
};

const skip = (walk: Walk, path: string, reason: string): void => {
	if (isMarkdownName(path.slice(path.lastIndexOf(sep) + 1))) walk.skipped.push({file: path, reason});
};

const addEntry = (walk: Walk, folder: Folder, entry: Dirent): void => {
	const path = join(folder.path, entry.name);
	if (entry.isSymbolicLink()) walk.links.push(path);
	else if (entry.isDirectory()) {
		if (!isIgnoredFolder(entry.name)) walk.folders.push({path, real: join(folder.real, entry.name)});
	} else if (entry.isFile()) {
		if (isMarkdownName(entry.name)) addFile(walk, path);
	} else skip(walk, path, 'not a file');
};

/** Entries read between two pauses. */
const stride = 500;

/** Reads an open folder; yields now and then, for it may hold a hundred thousand files. */
function* readEntriesOf(walk: Walk, folder: Folder, open: Dir): Generator<void> {
	try {
		let count = 0;
		for (let entry = open.readSync(); entry !== null; entry = open.readSync()) {
			addEntry(walk, folder, entry);
			if (++count % stride === 0) yield;
		}
	} finally {
		open.closeSync();
	}
}

const refuseFolder = (walk: Walk, path: string, why: string): void => {
	walk.problems.push({file: idOf(walk.root.path, path), message: `folder cannot be read: ${why}`});
};

function* readFolder(walk: Walk, folder: Folder): Generator<void> {
	if (walk.visited.has(folder.real)) return;
	walk.visited.add(folder.real);
	walk.walked.push(folder.real);
	try {
		yield* readEntriesOf(walk, folder, opendirSync(folder.path, {bufferSize: stride}));
	} catch (error) {
		refuseFolder(walk, folder.path, refusal(error));
	}
}

const isInside = ({root}: Walk, real: string): boolean =>
	real === root.real || real.startsWith(root.real.endsWith(sep) ? root.real : root.real + sep);

const linkTarget = (path: string): {readonly real: string; readonly stats: Stats} | null => {
	try {
		const real = realpathSync.native(path);
		return {real, stats: statSync(real)};
	} catch {
		// Gone, circular or out of reach: in each case there is nothing behind it to read.
		return null;
	}
};

const followLink = (walk: Walk, path: string, files: Set<string>): void => {
	const target = linkTarget(path);
	if (!target) skip(walk, path, 'a link to nothing');
	else if (!isInside(walk, target.real)) skip(walk, path, 'a link out of the folder');
	else if (target.stats.isDirectory()) {
		if (!isIgnoredFolder(path.slice(path.lastIndexOf(sep) + 1))) walk.folders.push({path, real: target.real});
	} else if (!target.stats.isFile()) skip(walk, path, 'not a file');
	else if (files.has(target.real)) skip(walk, path, 'a link to a listed file');
	else if (isMarkdownName(path.slice(path.lastIndexOf(sep) + 1))) {
		files.add(target.real);
		addFile(walk, path);
	}
};

/** Reads folders until none is left; yields after each. */
function* readFolders(walk: Walk): Generator<void> {
	for (let folder = walk.folders.pop(); folder !== undefined; folder = walk.folders.pop()) {
		yield* readFolder(walk, folder);
		yield;
	}
}

const startAt = (walk: Walk, path: string): void => {
	try {
		const real = realpathSync.native(path);
		if (isInside(walk, real)) walk.folders.push({path, real});
		else refuseFolder(walk, path, 'it is a link out of the library — open it by itself');
	} catch (error) {
		refuseFolder(walk, path, refusal(error));
	}
};

/**
 * Walks through the folders of a library and gathers what may be a post into `findings`, yielding now and then. Links are
 * followed inside the library only and never to a file that is listed already.
 */
export function* findPosts(root: string, folders: readonly string[], findings: Findings): Generator<void> {
	const real = realpathSync.native(root);
	const walk: Walk = {
		...findings,
		root: {path: root, real},
		ids: new Set(),
		visited: new Set(),
		folders: [],
		links: [],
	};
	for (const folder of folders) startAt(walk, folder);
	yield* readFolders(walk);
	if (walk.links.length === 0) return;
	// Resolved only now and only when there are links: a hundred thousand paths take their time.
	const files = new Set(walk.found.map(post => linkTarget(post.file)?.real ?? post.file));
	for (let link = walk.links.pop(); link !== undefined; link = walk.links.pop()) {
		followLink(walk, link, files);
		yield* readFolders(walk);
	}
}
