import {closeSync, existsSync, opendirSync, statSync} from 'node:fs';
import {basename, dirname, resolve} from 'node:path';
import {type Findings, findPosts, idOf} from './find-posts.ts';
import {readLibraryFile} from './library-file.ts';
import {byNewest} from './order.ts';
import {ownLine} from './own-line.ts';
import type {Library, Post, Skipped} from './post.ts';
import {postFolders} from './post-folders.ts';
import {type Entry, type LibraryContext, placeEntry, readEntry, type StampedEntry} from './read-entry.ts';
import {openRegular} from './read-regular.ts';
import {leftOut, type Showing, showingIn} from './showing.ts';
import {sortSteps} from './sort-steps.ts';
import {titleFromName} from './title.ts';

export type ReadOptions = {
	/** `YYYY-MM-DD`: posts dated later are scheduled. */
	readonly today: string;
	/** True to list drafts and hidden posts too. */
	readonly drafts?: boolean;
	/** Milliseconds since 1970, when entries are to be used again: a file changed just before is read anew next time. */
	readonly now?: number;
	/** What an earlier reading knew; a file that has not changed since is not opened. */
	readonly known?: Known | undefined;
	/** Files to read together with a single one, see `readLinkedPost`. */
	readonly beside?: readonly string[];
};

/** How far a reading is. */
export type Progress = {
	/** Files read. */
	readonly read: number;
	/** Files found; grows while the folders are walked through. */
	readonly found: number;
	/** The post just read, when it will be listed. */
	readonly post: Post | null;
};

const folderTitle = (root: string): string =>
	titleFromName(ownLine(basename(root).normalize('NFC')).replace(/^_+/, '')) || 'Library';

/**
 * Reads one file as a library, with the files beside it that its links led to: each is shown whatever it is called and whatever
 * its flags say.
 */
const readSingle = (root: string, {today, now, known, beside = []}: ReadOptions): Reading => {
	const folder = dirname(root);
	const rootName = ownLine(basename(folder));
	const entries = new Map<string, StampedEntry>();
	for (const file of new Set([root, ...beside.filter(name => existsSync(name))])) {
		const id = idOf(folder, file);
		const before = known?.entries.get(id);
		const read = readEntry({id, file}, rootName, now, before);
		entries.set(id, placeEntry(read, {rootName, url: null, today}, before));
	}
	const title = titleFromName(ownLine(basename(root)).replace(/\.[^.]+$/, '')) || 'Library';
	const posts = Array.from(entries.values(), ({post}) => post);
	const nothingElse = {author: null, contact: null, skipped: [], problems: []};
	const walked = [...new Set(posts.map(({file}) => dirname(file)))];
	return {library: {root, title, posts, ...nothingElse}, entries, url: null, walked};
};

type Sorted = {
	readonly posts: Post[];
	readonly skipped: Skipped[];
	/** Files that are shown where there are no others. */
	readonly spare: Post[];
	readonly entries: Map<string, StampedEntry>;
};

const isSpare = (reason: string | null): boolean =>
	/^(?:start page|project file|project note)$/.test(reason ?? '');

/** Puts an entry where it belongs; returns its post when it is listed. */
const sortEntry = (sorted: Sorted, entry: Entry, showing: Showing): Post | null => {
	const {post} = entry;
	const why = leftOut(entry, showing);
	if (why === null) sorted.posts.push(post);
	else sorted.skipped.push({file: post.file, reason: why});
	if (isSpare(why)) sorted.spare.push(post);
	return why === null ? post : null;
};

/** A folder that holds nothing else shows its start page, its README and the like. */
const orSpare = (sorted: Sorted): Sorted => {
	if (sorted.posts.length > 0 || sorted.spare.length === 0) return sorted;
	return {...sorted, posts: sorted.spare, skipped: sorted.skipped.filter(({reason}) => !isSpare(reason))};
};

/** A library and what it was made of. */
export type Reading = {
	readonly library: Library;
	/** Every file that was looked at, by id: given back as `known`, the next reading opens only those that changed. */
	readonly entries: ReadonlyMap<string, StampedEntry>;
	/** Address pattern the entries' addresses were made with. */
	readonly url: string | null;
	/** Real paths of the folders that were looked into. */
	readonly walked: readonly string[];
};

/** The entries of a reading in the order of its list, then those that are not in it; one at a time, for there may be many. */
export function* entriesInOrder({library, entries}: Reading): Generator<StampedEntry> {
	const listed = new Set<string>();
	for (const {id} of library.posts) {
		const entry = entries.get(id);
		if (entry) yield entry;
		listed.add(id);
	}
	for (const [id, entry] of entries) if (!listed.has(id)) yield entry;
}

/** Entries of an earlier reading, and the address pattern they were read with. */
export type Known = Pick<Reading, 'entries' | 'url'>;

type Files = {readonly findings: Findings; readonly context: LibraryContext; readonly showing: Showing};

/** Reads the files that were found; yields after each. */
function* readFiles({findings, context, showing}: Files, options: ReadOptions): Generator<Progress, Sorted> {
	const sorted: Sorted = {posts: [], skipped: findings.skipped, spare: [], entries: new Map()};
	// Addresses of another pattern are worth nothing, and the front matter's own cannot be told from them.
	const known = options.known?.url === context.url ? options.known.entries : undefined;
	for (const found of findings.found) {
		const before = known?.get(found.id);
		const entry = placeEntry(readEntry(found, context.rootName, options.now, before), context, before);
		sorted.entries.set(found.id, entry);
		yield {
			read: sorted.entries.size,
			found: findings.found.length,
			post: sortEntry(sorted, entry, showing),
		};
	}
	return orSpare(sorted);
}

/** What can be said of the library in a folder before any of its posts is read. */
export const emptyLibrary = (root: string): Library => {
	const {title, author, contact, problems} = readLibraryFile(root);
	return {root, title: title ?? folderTitle(root), author, contact, posts: [], skipped: [], problems};
};

const readFolder = function* (root: string, options: ReadOptions): Generator<Progress, Reading> {
	const {title, author, contact, url, problems} = readLibraryFile(root);
	const rootName = ownLine(basename(root));
	const findings: Findings = {found: [], skipped: [], problems: [...problems], walked: []};
	for (const _ of findPosts(root, postFolders(root), findings)) {
		yield {read: 0, found: findings.found.length, post: null};
	}
	const showing = showingIn(root, options.drafts);
	const context: LibraryContext = {rootName, url, today: options.today};
	const {posts, skipped, entries} = yield* readFiles({findings, context, showing}, options);
	const done = {read: findings.found.length, found: findings.found.length, post: null};
	const sorting = sortSteps(posts, byNewest);
	let sorted = sorting.next();
	for (; !sorted.done; sorted = sorting.next()) yield done;
	const library = {root, title: title ?? folderTitle(root), author, contact, posts: sorted.value, skipped};
	return {library: {...library, problems: findings.problems}, entries, url, walked: findings.walked};
};

/**
 * Reads a folder, or a single file, as a library, and keeps what it was made of. It stops after every folder and file to tell
 * how far it is, so that a large library is read in slices. Throws node's own error when the path itself cannot be read, and that of
 * `openRegular` when it is neither a folder nor a file.
 */
export function* readEntries(path: string, options: ReadOptions): Generator<Progress, Reading> {
	const root = resolve(path);
	if (!statSync(root).isDirectory()) {
		closeSync(openRegular(root));
		return readSingle(root, options);
	}
	opendirSync(root).closeSync();
	return yield* readFolder(root, options);
}

/** Reads a folder, or a single file, as a library; see `readEntries`. `drain` runs it in one go. */
export function* readLibrary(path: string, options: ReadOptions): Generator<Progress, Library> {
	return (yield* readEntries(path, options)).library;
}

/** Runs steps to their end without a pause and returns their result. */
export const drain = <T>(steps: Generator<unknown, T>): T => {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
};
