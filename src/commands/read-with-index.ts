import {statSync} from 'node:fs';
import {byNewest} from '../library/order.ts';
import type {Library, Post} from '../library/post.ts';
import type {StampedEntry} from '../library/read-entry.ts';
import {
	emptyLibrary,
	type Known,
	type Reading,
	type ReadOptions,
	readEntries,
} from '../library/read-library.ts';
import {isListed, type Showing, showingIn} from '../library/showing.ts';
import {sortSteps} from '../library/sort-steps.ts';
import type {Filling} from '../state/session.ts';
import {type IndexHead, type LibraryIndex, openIndex} from '../store/library-index.ts';
import type {IndexPlace} from './index-place.ts';

/** What there is of a library so far. */
export type Sight = {
	/** A new one whenever enough posts came to be worth a new list. */
	readonly library: Library;
	/** Null when the list stands and only the files are still compared with it. */
	readonly filling: Filling | null;
};

/** What was read, and what was known before. */
export type Opened = {readonly reading: Reading; readonly known: Known | null};

/** Posts of the first list; the next ones have a few times as many, so that all together cost little more than the last. */
const firstPosts = 100;

/** The posts that an index tells of, in the order it has them. */
function* readIndex({head, entries}: LibraryIndex, showing: Showing): Generator<Sight, Known> {
	const known = new Map<string, StampedEntry>();
	const posts: Post[] = [];
	const found = showing.drafts ? head.entries : head.listed;
	let library = libraryOf(head, []);
	let next = firstPosts;
	for (const entry of entries) {
		known.set(entry.post.id, entry);
		if (isListed(entry, showing)) posts.push(entry.post);
		if (posts.length >= next) {
			library = libraryOf(head, [...posts]);
			next = posts.length * 4;
		}
		yield {library, filling: {from: 'index', read: posts.length, found}};
	}
	yield {library: libraryOf(head, posts), filling: null};
	return {entries: known, url: head.url};
}

const libraryOf = ({root, title, author, contact}: IndexHead, posts: readonly Post[]): Library => ({
	root,
	title,
	author,
	contact,
	posts,
	skipped: [],
	problems: [],
});

/** Reads the files of a library of which nothing is known. */
function* readAll(path: string, options: ReadOptions): Generator<Sight, Reading> {
	const steps = readEntries(path, options);
	const about = emptyLibrary(path);
	const posts: Post[] = [];
	let library = about;
	let next = firstPosts;
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		const {read, found, post} = step.value;
		const filling: Filling = {from: 'files', read, found};
		if (post !== null) posts.push(post);
		if (posts.length >= next) {
			const sorting = sortSteps(posts, byNewest);
			let sorted = sorting.next();
			for (; !sorted.done; sorted = sorting.next()) yield {library, filling};
			library = {...about, posts: sorted.value};
			next = posts.length * 1.6;
		}
		yield {library, filling};
	}
}

/** Compares the files of a library with what is known of them, and opens those that changed. */
function* readChanged(path: string, options: ReadOptions, library: Library): Generator<Sight, Reading> {
	const steps = readEntries(path, options);
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		yield {library, filling: null};
	}
}

/**
 * Reads the library at an absolute path: what its index tells comes first, if there is one, then what the files hold. It stops
 * often to show what there is so far. Throws node's error when the path cannot be read.
 */
export function* readWithIndex(
	path: string,
	options: ReadOptions,
	place: IndexPlace | null,
): Generator<Sight, Opened> {
	// An index outlives its library: a path that is gone must not be shown from it.
	statSync(path);
	const index = place && openIndex(place.file, {root: path, version: place.version}, options.today);
	if (!index) return {reading: yield* readAll(path, options), known: null};
	let library: Library = libraryOf(index.head, []);
	const rows = readIndex(index, showingIn(path, options.drafts));
	let row = rows.next();
	for (; !row.done; row = rows.next()) {
		({library} = row.value);
		yield row.value;
	}
	const known = row.value;
	return {reading: yield* readChanged(path, {...options, known}, library), known};
}
