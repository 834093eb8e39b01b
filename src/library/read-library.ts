import {statSync} from 'node:fs';
import {basename, dirname, resolve} from 'node:path';
import {type Findings, findPosts} from './find-posts.ts';
import {isDraftFolder} from './folder-kind.ts';
import {readLibraryFile} from './library-file.ts';
import {byNewest} from './order.ts';
import {ownLine} from './own-line.ts';
import type {Library, Post, Skipped} from './post.ts';
import {postFolders} from './post-folders.ts';
import {type Entry, inLibrary, type LibraryContext, readEntry, type StampedEntry} from './read-entry.ts';
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

/** Why a file is not in the list of posts; null when it is. */
export const leftOut = ({post, reason}: Entry, showsDrafts: boolean): string | null => {
	if (reason !== null || showsDrafts) return reason;
	return post.draft ? 'draft' : post.hidden ? 'hidden' : null;
};

/** True for an entry that stands in the list, `showsDrafts` with drafts and hidden posts. */
export const isListed = (entry: Entry, showsDrafts: boolean): boolean => leftOut(entry, showsDrafts) === null;

const folderTitle = (root: string): string =>
	titleFromName(ownLine(basename(root).normalize('NFC')).replace(/^_+/, '')) || 'Library';

/** Reads one file as a library: it is shown whatever it is called and whatever its flags say. */
const readSingle = (file: string, options: ReadOptions): Library => {
	const rootName = ownLine(basename(dirname(file)));
	const {post} = readEntry({id: ownLine(basename(file).normalize('NFC')), file}, rootName);
	const listed = inLibrary(post, {rootName, url: null, today: options.today});
	const title = titleFromName(ownLine(basename(file)).replace(/\.[^.]+$/, '')) || 'Library';
	return {root: file, title, author: null, contact: null, posts: [listed], skipped: [], problems: []};
};

type Sorted = {
	readonly posts: Post[];
	readonly skipped: Skipped[];
	readonly projectFiles: Post[];
	readonly entries: Map<string, StampedEntry>;
};

/** Puts an entry where it belongs; returns its post when it is listed. */
const sortEntry = (sorted: Sorted, entry: Entry, showsDrafts: boolean): Post | null => {
	const {post} = entry;
	const why = leftOut(entry, showsDrafts);
	if (why === null) sorted.posts.push(post);
	else sorted.skipped.push({file: post.file, reason: why});
	if (why === 'project file') sorted.projectFiles.push(post);
	return why === null ? post : null;
};

/** A folder that holds nothing else shows its README and its kin. */
const orProjectFiles = (sorted: Sorted): Sorted => {
	if (sorted.posts.length > 0 || sorted.projectFiles.length === 0) return sorted;
	const skipped = sorted.skipped.filter(({reason}) => reason !== 'project file');
	return {...sorted, posts: sorted.projectFiles, skipped};
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

type Files = {readonly findings: Findings; readonly context: LibraryContext; readonly showsDrafts: boolean};

/** The post as it was known when nothing that is told of it has changed: who compares posts then need not look inside. */
export const unlessSame = (post: Post, before: Post | undefined): Post =>
	before !== undefined && before !== post && JSON.stringify(before) === JSON.stringify(post) ? before : post;

/** Reads the files that were found; yields after each. */
function* readFiles(
	{findings, context, showsDrafts}: Files,
	options: ReadOptions,
): Generator<Progress, Sorted> {
	const sorted: Sorted = {posts: [], skipped: findings.skipped, projectFiles: [], entries: new Map()};
	// Addresses of another pattern are worth nothing, and the front matter's own cannot be told from them.
	const known = options.known?.url === context.url ? options.known.entries : undefined;
	for (const found of findings.found) {
		const before = known?.get(found.id);
		const read = readEntry(found, context.rootName, options.now, before);
		const entry = {...read, post: unlessSame(inLibrary(read.post, context), before?.post)};
		sorted.entries.set(found.id, entry);
		yield {
			read: sorted.entries.size,
			found: findings.found.length,
			post: sortEntry(sorted, entry, showsDrafts),
		};
	}
	return orProjectFiles(sorted);
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
	// Who opens a folder of drafts wants to see them.
	const showsDrafts = options.drafts === true || isDraftFolder(rootName);
	const context: LibraryContext = {rootName, url, today: options.today};
	const {posts, skipped, entries} = yield* readFiles({findings, context, showsDrafts}, options);
	const done = {read: findings.found.length, found: findings.found.length, post: null};
	const sorting = sortSteps(posts, byNewest);
	let sorted = sorting.next();
	for (; !sorted.done; sorted = sorting.next()) yield done;
	const library = {root, title: title ?? folderTitle(root), author, contact, posts: sorted.value, skipped};
	return {library: {...library, problems: findings.problems}, entries, url, walked: findings.walked};
};

/**
 * Reads a folder, or a single file, as a library, and keeps what it was made of. It stops after every folder and file to tell
 * how far it is, so that a large library is read in slices. Throws node's own error when the path itself cannot be read.
 */
export function* readEntries(path: string, options: ReadOptions): Generator<Progress, Reading> {
	const root = resolve(path);
	if (!statSync(root).isDirectory())
		return {library: readSingle(root, options), entries: new Map(), url: null, walked: [dirname(root)]};
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
