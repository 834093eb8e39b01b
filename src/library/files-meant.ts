import {dirname, join} from 'node:path';
import type {Post} from './post.ts';
import {isSite} from './post-folders.ts';

/** Where sites keep what they serve from their root. */
const served = ['static', 'public', 'assets', 'source', 'src'] as const;

/** Folders above a library that may be the site it belongs to. */
const maxAbove = 4;

/** The folder of the site that a folder is or lies in; null when it belongs to none. */
export const siteAround = (root: string): string | null => {
	let folder = root;
	for (let count = 0; count <= maxAbove && dirname(folder) !== folder; count++) {
		if (isSite(folder)) return folder;
		folder = dirname(folder);
	}
	return null;
};

/** What is asked of the disk to tell which files a path means. */
export type Disk = {
	/** The library's folder. */
	readonly root: string;
	/** The site around it, see `siteAround`. */
	readonly site: string | null;
	readonly exists: (path: string) => boolean;
};

const rootsOf = ({root, site}: Disk): readonly string[] =>
	site === null ? [root] : [...new Set([root, site])];

/** Where a path counted from the root of a site may lie. */
const servedFrom = (path: string, disk: Disk): readonly string[] =>
	rootsOf(disk).flatMap(root => [
		join(root, path),
		...served.filter(folder => disk.exists(join(root, folder))).map(folder => join(root, folder, path)),
	]);

/** True when the folder that a path from the root begins with, or one that sites serve from, is there. */
const isServed = (path: string, disk: Disk): boolean => {
	const [, first = ''] = path.split('/', 2);
	return rootsOf(disk).some(root => [first, ...served].some(folder => disk.exists(join(root, folder))));
};

/** A name that the generator of a site has for a folder: `@/x.png`, `~/x.png`, `@assets/x.png`. */
const named = /^(?:~|@[\w-]*)\//;

/** The files a path in a post may mean; none when only the generator of a site knows. */
export const filesMeant = (path: string, {file, id}: Post, disk: Disk): readonly string[] => {
	// Docusaurus calls the folder of the site so.
	if (path.startsWith('@site/')) return rootsOf(disk).map(root => join(root, path.slice('@site/'.length)));
	if (disk.site !== null && named.test(path)) return [];
	if (path.startsWith('/')) return isServed(path, disk) ? servedFrom(path, disk) : [];
	const beside = join(dirname(file), path);
	if (disk.site === null) return [beside];
	// On the web a post is a folder of its own, at an address that may have more or fewer parts than its path.
	const below = [join('/', dirname(id), path), `/${path.replace(/^(?:\.\.?\/)+/, '')}`];
	return [
		beside,
		join(file.replace(/\.[^./\\]+$/, ''), path),
		...below.flatMap(web => servedFrom(web, disk)),
	];
};
