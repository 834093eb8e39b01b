import {type Stats, statSync} from 'node:fs';
import {checksum} from '../text/checksum.ts';
import {addressByPattern} from './addresses.ts';
import {decode} from './decode.ts';
import {type Found, refusal} from './find-posts.ts';
import {type ParsedPost, parsePost, type Source} from './parse-post.ts';
import type {Post, Problem} from './post.ts';
import {readRegular} from './read-regular.ts';

/** What one file is: a post, or why it is none. */
export type Entry = {readonly post: Post; readonly reason: ParsedPost['reason'] | 'binary file' | null};

/** What a library says of all its posts. */
export type LibraryContext = {
	/** Name of the library folder. */
	readonly rootName: string;
	/** Address pattern of the posts; null for none. */
	readonly url: string | null;
	/** `YYYY-MM-DD`: posts dated later are scheduled. */
	readonly today: string;
};

/** A post as it stands in its library: with the address the library gives it, and scheduled when its day is to come. */
export const inLibrary = (post: Post, {url, today}: LibraryContext): Post => {
	const address = post.url ?? (url === null ? null : addressByPattern(url, post.slug, post.date));
	const scheduled = post.date !== null && post.date > today;
	return address === post.url && scheduled === post.scheduled ? post : {...post, url: address, scheduled};
};

/** A file as it was when it was read. */
export type StampedEntry = Entry & {
	/** Changes when the file does; empty when that cannot be relied on. */
	readonly stamp: string;
	/** Sum of the text, where a stamp does not tell whether it is the same as before. */
	readonly sum?: string;
};

/** True when the file holds what it held before; what is not known to be the same counts as another text. */
const isSameText = (entry: StampedEntry, before: StampedEntry): boolean =>
	entry === before ||
	(entry.stamp !== '' && entry.stamp === before.stamp) ||
	(entry.sum !== undefined && entry.sum === before.sum);

/**
 * The entry as it stands in its library. Its post is the very one it was before when neither the file's text nor anything told of it has
 * changed: who compares posts need not look inside them, and who has read the text need not read it again.
 */
export const placeEntry = (
	entry: StampedEntry,
	context: LibraryContext,
	before: StampedEntry | undefined,
): StampedEntry => {
	const post = inLibrary(entry.post, context);
	const isSame =
		before !== undefined &&
		isSameText(entry, before) &&
		(before.post === post || JSON.stringify(before.post) === JSON.stringify(post));
	return {...entry, post: isSame ? before.post : post};
};

/** A change within this many milliseconds of the last may leave no trace in a file's times (FAT counts in twos). */
const coarsest = 2000;

/**
 * What tells a file's content from any other it had: size, change of content, change of anything. Empty when the file changed so
 * shortly before `now` (milliseconds since 1970) that another change could look the same.
 */
export const stampOf = ({size, mtimeMs, ctimeMs}: Stats, now: number): string =>
	Math.max(mtimeMs, ctimeMs) > now - coarsest ? '' : [size, mtimeMs, ctimeMs].join('-');

/** What is wrong with a file that holds something else than text. */
export const binary: Problem = {message: 'is no text — it holds zero bytes; open it with another program'};

const parseFile = (source: Omit<Source, 'text'>, isSummed: boolean): Entry & {readonly sum?: string} => {
	const decoded = decode(readRegular(source.file));
	const sum = isSummed ? {sum: checksum(decoded?.text ?? '')} : {};
	if (decoded) return {...parsePost({...source, ...decoded}), ...sum};
	return {post: parsePost({...source, text: '', problems: [binary]}).post, reason: 'binary file', ...sum};
};

/**
 * Reads one file as a post, unless `known` is what it still is. A file that cannot be read is a post that says so: it
 * never hides the others. `now` is the time in milliseconds since 1970, by which stamps are told from doubtful ones.
 */
export const readEntry = (found: Found, rootName: string, now = 0, known?: StampedEntry): StampedEntry => {
	const source = {...found, rootName};
	try {
		// Before the text is read: a change in between makes the stamp too old, never too new.
		const stamp = now > 0 ? stampOf(statSync(found.file), now) : '';
		if (known && stamp !== '' && known.stamp === stamp && known.post.file === found.file) return known;
		const isSummed = now > 0 && (stamp === '' || known?.sum !== undefined);
		return {...parseFile(source, isSummed), stamp};
	} catch (error) {
		const problems = [{message: `cannot be read: ${refusal(error)}`}];
		return {post: parsePost({...source, text: '', problems}).post, reason: null, stamp: ''};
	}
};
