import {type Dirent, readdirSync, realpathSync, type Stats, statSync} from 'node:fs';
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
export type Findings = {readonly found: Found[]; readonly skipped: Skipped[]; readonly problems: Problem[]};

const markdown = /\.(?:md|mdx|markdown|mdown|mkd|mkdn|mdoc|qmd|rmd)$/i;

const ignored: ReadonlySet<string> = new Set(
	'node_modules _site _includes _layouts _data _sass _plugins archetypes'.split(' '),
);

/** True for a file name that Markdown is kept under. */
export const isMarkdownName = (name: string): boolean => markdown.test(name) && !name.startsWith('.');

const isIgnoredFolder = (name: string): boolean => name.startsWith('.') || ignored.has(name);

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

type Walk = Findings & {
	readonly root: string;
	/** The real path of the library folder: links may not lead out of it. */
	readonly realRoot: string;
	readonly visited: Set<string>;
	readonly folders: string[];
	/** Links wait until all else is known, so that a post is never listed under two names. */
	readonly links: string[];
};

const idOf = (root: string, path: string): string => {
	const below = path.slice(root.length).replace(/^[\\/]+/, '');
	return ownLine((sep === '/' ? below : below.replaceAll(sep, '/')).normalize('NFC'));
};

const addFile = (walk: Walk, path: string): void => {
	walk.found.push({id: idOf(walk.root, path), file: path});
};

const skip = (walk: Walk, path: string, reason: string): void => {
	if (isMarkdownName(path.slice(path.lastIndexOf(sep) + 1))) walk.skipped.push({file: path, reason});
};

const addEntry = (walk: Walk, folder: string, entry: Dirent): void => {
	const path = join(folder, entry.name);
	if (entry.isSymbolicLink()) walk.links.push(path);
	else if (entry.isDirectory()) {
		if (!isIgnoredFolder(entry.name)) walk.folders.push(path);
	} else if (entry.isFile()) {
		if (isMarkdownName(entry.name)) addFile(walk, path);
	} else skip(walk, path, 'not a file');
};

const readFolder = (walk: Walk, folder: string): void => {
	try {
		const real = realpathSync(folder);
		if (walk.visited.has(real)) return;
		walk.visited.add(real);
		for (const entry of readdirSync(folder, {withFileTypes: true})) addEntry(walk, folder, entry);
	} catch (error) {
		const id = idOf(walk.root, folder);
		walk.problems.push({file: id, message: `folder cannot be read: ${refusal(error)}`});
	}
};

const isInside = (walk: Walk, real: string): boolean =>
	real === walk.realRoot ||
	real.startsWith(walk.realRoot.endsWith(sep) ? walk.realRoot : walk.realRoot + sep);

const linkTarget = (path: string): {readonly real: string; readonly stats: Stats} | null => {
	try {
		const real = realpathSync(path);
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
		if (!isIgnoredFolder(path.slice(path.lastIndexOf(sep) + 1))) walk.folders.push(path);
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
		readFolder(walk, folder);
		yield;
	}
}

/** Names that differ on disk and are one in NFC would share their marks: the later ones are told apart by number. */
const separateIds = (found: Found[]): void => {
	const seen = new Set<string>();
	for (const [index, post] of found.entries()) {
		let id = post.id;
		for (let number = 2; seen.has(id); number++) id = `${post.id} (${number})`;
		seen.add(id);
		if (id !== post.id) found[index] = {...post, id};
	}
};

/**
 * Walks through the folders of a library and gathers what may be a post into `findings`, yielding after each folder.
 * Links are followed inside the library only and never to a file that is listed already.
 */
export function* findPosts(root: string, folders: readonly string[], findings: Findings): Generator<void> {
	const walk: Walk = {
		...findings,
		root,
		realRoot: realpathSync(root),
		visited: new Set(),
		folders: [...folders],
		links: [],
	};
	yield* readFolders(walk);
	if (walk.links.length > 0) {
		// Resolved only now and only when there are links: a hundred thousand paths take their time.
		const files = new Set(walk.found.map(post => linkTarget(post.file)?.real ?? post.file));
		for (let link = walk.links.pop(); link !== undefined; link = walk.links.pop()) {
			followLink(walk, link, files);
			yield* readFolders(walk);
		}
	}
	separateIds(walk.found);
}
