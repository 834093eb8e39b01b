import {type Dirent, readdirSync} from 'node:fs';
import {join, sep} from 'node:path';
import {idOf, isIgnoredFolder, isMarkdownName} from './find-posts.ts';
import {postFolders} from './post-folders.ts';
import {isProjectFile} from './skip-reason.ts';

/** Markdown of a site that lies beside its posts: a folder of it, or one file. */
export type Unread = {
	/** Path below the site, with `/`. */
	readonly path: string;
	/** Files in a folder and below it; null for a file. */
	readonly files: number | null;
};

/** What programs make, and what they bring along: nobody's writing. */
const made: ReadonlySet<string> = new Set(
	'themes vendor bower_components dist build out target coverage public static assets resources'.split(' '),
);

/** Entries of folders that are looked at: what is not counted in time is no folder of writing. */
const maxEntries = 50_000;

const entriesIn = (folder: string): readonly Dirent[] => {
	try {
		return readdirSync(folder, {withFileTypes: true});
	} catch {
		// Nothing that is to be read lies where nothing can be.
		return [];
	}
};

const isPage = (entry: Dirent): boolean =>
	entry.isFile() &&
	isMarkdownName(entry.name) &&
	!isProjectFile(entry.name) &&
	!/^_index\./i.test(entry.name);

const isLookedInto = (entry: Dirent): boolean =>
	entry.isDirectory() && !isIgnoredFolder(entry.name) && !made.has(entry.name);

type Search = {readonly root: string; readonly chosen: readonly string[]; left: number};

const countPages = (search: Search, folder: string): number => {
	let count = 0;
	const folders = [folder];
	for (let next = folders.pop(); next !== undefined && search.left > 0; next = folders.pop()) {
		const entries = entriesIn(next);
		search.left -= entries.length;
		count += entries.filter(isPage).length;
		for (const entry of entries) if (isLookedInto(entry)) folders.push(join(next, entry.name));
	}
	return count;
};

/** What lies beside the chosen folders in one of those around them. */
const besideIn = (search: Search, folder: string): readonly Unread[] =>
	entriesIn(folder).flatMap((entry): readonly Unread[] => {
		const path = join(folder, entry.name);
		if (search.chosen.includes(path)) return [];
		if (isPage(entry)) return [{path: idOf(search.root, path), files: null}];
		if (!entry.isDirectory()) return [];
		if (search.chosen.some(one => one.startsWith(path + sep))) return besideIn(search, path);
		const files = isLookedInto(entry) ? countPages(search, path) : 0;
		return files > 0 ? [{path: idOf(search.root, path), files}] : [];
	});

/** The Markdown of a site that is not read with its posts; none for a folder that is read whole. Only names are looked at. */
export const unreadFiles = (root: string): readonly Unread[] => {
	const chosen = postFolders(root);
	if (chosen.includes(root)) return [];
	const unread = besideIn({root, chosen, left: maxEntries}, root);
	return [...unread].sort((left, right) => (left.path < right.path ? -1 : 1));
};
