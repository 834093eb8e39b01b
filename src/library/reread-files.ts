import {lstatSync, type Stats, statSync} from 'node:fs';
import {basename, dirname, sep} from 'node:path';
import {type Found, idOf, isIgnoredFolder, isMarkdownName} from './find-posts.ts';
import {byNewest} from './order.ts';
import {ownLine} from './own-line.ts';
import type {Post} from './post.ts';
import {placeEntry, readEntry, type StampedEntry} from './read-entry.ts';
import type {Reading, ReadOptions} from './read-library.ts';
import {isListed, leftOut, type Showing, showingIn} from './showing.ts';

/** Files that changed, by the real paths of their folders. */
export type ChangedFiles = {
	readonly paths: ReadonlySet<string>;
	/** Real path of the library folder. */
	readonly realRoot: string;
};

const statsOf = (path: string): Stats | null => lstatSync(path, {throwIfNoEntry: false}) ?? null;

/** What became of a path: a file to read, an entry that is gone, nothing that matters, or more than can be told from it. */
type Fate = {readonly read: Found} | {readonly gone: string} | 'nothing' | 'more';

const fateOf = (
	real: string,
	{realRoot}: ChangedFiles,
	reading: Reading,
	walked: ReadonlySet<string>,
): Fate => {
	const {root} = reading.library;
	if (!real.startsWith(realRoot + sep)) return 'more';
	const file = root + real.slice(realRoot.length);
	const name = basename(real);
	const id = idOf(root, file);
	const known = reading.entries.get(id);
	const stats = statsOf(real);
	if (name === 'library.yaml' || (known !== undefined && known.post.file !== file)) return 'more';
	if (stats === null) return known ? {gone: id} : walked.has(real) ? 'more' : 'nothing';
	if (stats.isDirectory()) return isIgnoredFolder(name) ? 'nothing' : 'more';
	if (!isMarkdownName(name)) return known ? 'more' : 'nothing';
	// What stands behind a link, or in a folder that was not looked into by its own name, has another id or none.
	const folders = dirname(real).slice(realRoot.length).split(sep);
	if (!stats.isFile() || !walked.has(dirname(real)) || folders.some(isIgnoredFolder)) return 'more';
	return {read: {id, file}};
};

/** Index of the first post that comes after this one. */
const placeFor = (posts: readonly Post[], post: Post): number => {
	let low = 0;
	let high = posts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const other = posts[middle];
		if (other !== undefined && byNewest(other, post) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
};

/** The reading with some of its entries replaced; undefined stands for one that is gone. */
const withEntries = (
	reading: Reading,
	changes: ReadonlyMap<string, StampedEntry | undefined>,
	showing: Showing,
): Reading => {
	const entries = new Map(reading.entries);
	const replaced = new Set<Post>();
	const files = new Set<string>();
	for (const [id, entry] of changes) {
		const before = entries.get(id)?.post;
		if (before !== undefined) replaced.add(before);
		const file = (before ?? entry?.post)?.file;
		if (file !== undefined) files.add(file);
		if (entry === undefined) entries.delete(id);
		else entries.set(id, entry);
	}
	const {library} = reading;
	const posts = library.posts.filter(post => !replaced.has(post));
	const skipped = library.skipped.filter(({file}) => !files.has(file));
	for (const entry of changes.values()) {
		if (entry === undefined) continue;
		const reason = leftOut(entry, showing);
		if (reason === null) posts.splice(placeFor(posts, entry.post), 0, entry.post);
		else skipped.push({file: entry.post.file, reason});
	}
	return {...reading, library: {...library, posts, skipped}, entries};
};

/**
 * Reads some files of a large library again instead of looking at all of them. Null when what changed may concern more than
 * these files, such as a folder; then the library must be read as a whole. Throws node's error when its folder is gone.
 */
export const rereadFiles = (
	reading: Reading,
	changed: ChangedFiles,
	options: ReadOptions,
): Reading | null => {
	statSync(reading.library.root);
	const rootName = ownLine(basename(reading.library.root));
	const context = {rootName, url: reading.url, today: options.today};
	const walked = new Set(reading.walked);
	const changes = new Map<string, StampedEntry | undefined>();
	for (const path of changed.paths) {
		const fate = fateOf(path, changed, reading, walked);
		if (fate === 'more') return null;
		if (fate === 'nothing') continue;
		if ('gone' in fate) {
			changes.set(fate.gone, undefined);
			continue;
		}
		const before = reading.entries.get(fate.read.id);
		const read = readEntry(fate.read, rootName, options.now, before);
		changes.set(fate.read.id, placeEntry(read, context, before));
	}
	const showing = showingIn(reading.library.root, options.drafts);
	const next = withEntries(reading, changes, showing);
	// Whether a folder shows its README though it is no post depends on all the others.
	const [first] = next.library.posts;
	const entry = first && next.entries.get(first.id);
	return entry && isListed(entry, showing) ? next : null;
};
