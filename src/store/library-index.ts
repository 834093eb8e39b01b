import {closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {StringDecoder} from 'node:string_decoder';
import type {Library} from '../library/post.ts';
import type {StampedEntry} from '../library/read-entry.ts';
import {checksum} from '../text/checksum.ts';
import {type RowContext, readRow, rowFormat, writeRow} from './post-row.ts';

// An index is lines of text: a head, then one line per file in the order of the list, each behind its checksum. The
// first screen of a library of any size is its head and the next few lines.

/** What an index says of its library before any post is read. */
export type IndexHead = Pick<Library, 'root' | 'title' | 'author' | 'contact'> & {
	/** Address pattern the posts' addresses were made with. */
	readonly url: string | null;
	/** Entries that follow, left-out ones too. */
	readonly entries: number;
	/** Posts among them that a list shows without drafts and hidden ones. */
	readonly listed: number;
	/** Tells the program's releases apart: another one may read the same file otherwise. */
	readonly version: string;
};

/** An index that is open. `entries` must be run to its end or returned: that closes the file. */
export type LibraryIndex = {
	readonly head: IndexHead;
	/** The entries in the order of the list; ends with true when the index was whole, with false where it is damaged. */
	readonly entries: Generator<StampedEntry, boolean>;
};

/** Where the index of a library is kept, in the cache folder of this program. */
export const indexFile = (cache: string, root: string): string =>
	join(cache, 'index', `${checksum(root)}${checksum(`${root}/`)}.ndjson`);

const chunkLength = 1 << 16;

/** No row is nearly as long; a file that is one long line is no index. */
const maxRow = 1 << 22;

/** Lines of an open file, as far as they end in a line feed. */
function* linesOf(descriptor: number): Generator<string> {
	const chunk = Buffer.allocUnsafe(chunkLength);
	const decoder = new StringDecoder('utf8');
	let rest = '';
	for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
		const text = rest + decoder.write(chunk.subarray(0, length));
		let start = 0;
		for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			yield text.slice(start, end);
			start = end + 1;
		}
		rest = text.slice(start);
		if (rest.length > maxRow) return;
	}
}

/** The content of a line behind its checksum; null when they do not agree. */
const verified = (line: string): string | null => {
	const content = line.slice(8);
	return checksum(content) === line.slice(0, 8) ? content : null;
};

const sealed = (content: string): string => `${checksum(content)}${content}\n`;

type HeadLine = IndexHead & {readonly format: number};

const readHead = (line: string | undefined): HeadLine | null => {
	const content = line === undefined ? null : verified(line);
	// The checksum vouches for what `writeIndex` wrote.
	return content === null ? null : (JSON.parse(content) as HeadLine);
};

function* readEntries(
	lines: Generator<string>,
	count: number,
	context: RowContext,
	descriptor: number,
): Generator<StampedEntry, boolean> {
	try {
		let read = 0;
		for (const line of lines) {
			const content = verified(line);
			if (content === null || read === count) return false;
			read++;
			yield readRow(content, context);
		}
		return read === count;
	} catch {
		// An index that cannot be read is one that is not there: the posts themselves are.
		return false;
	} finally {
		closeSync(descriptor);
	}
}

/** What an index must have been made of to be of use. */
export type IndexKey = Pick<IndexHead, 'root' | 'version'>;

const openLines = (descriptor: number, key: IndexKey, today: string): LibraryIndex | null => {
	const lines = linesOf(descriptor);
	const head = fstatSync(descriptor).isFile() ? readHead(lines.next().value) : null;
	if (!head || head.format !== rowFormat || head.root !== key.root || head.version !== key.version)
		return null;
	const root = key.root.endsWith(sep) ? key.root : key.root + sep;
	return {head, entries: readEntries(lines, head.entries, {root, today, lists: new Map()}, descriptor)};
};

/**
 * Opens the index of a library. Null when there is none, or it is damaged, or of another library or release: then the posts
 * are read. What it tells is a guess until every file's stamp was compared.
 */
export const openIndex = (file: string, key: IndexKey, today: string): LibraryIndex | null => {
	let descriptor: number | undefined;
	try {
		descriptor = openSync(file, 'r');
		const index = openLines(descriptor, key, today);
		if (!index) closeSync(descriptor);
		return index;
	} catch {
		// Not there, not to be read, not an index: all the same, and none of them worth a word.
		if (descriptor !== undefined) closeSync(descriptor);
		return null;
	}
};

function* writeDraft(descriptor: number, head: IndexHead, entries: Iterable<StampedEntry>): Generator<void> {
	const root = head.root.endsWith(sep) ? head.root : head.root + sep;
	let text = sealed(JSON.stringify({...head, format: rowFormat}));
	for (const entry of entries) {
		text += sealed(writeRow(entry, root));
		if (text.length < chunkLength) continue;
		writeSync(descriptor, text);
		text = '';
		yield;
	}
	writeSync(descriptor, text);
}

/**
 * Writes an index over the old one and yields now and then. Given up halfway it leaves the old one as it was; a power cut
 * may damage it, which the checksums tell. Returns what kept it from writing, if anything did.
 */
export function* writeIndex(
	file: string,
	head: IndexHead,
	entries: Iterable<StampedEntry>,
): Generator<void, Error | null> {
	// Two readers at once write two drafts; the later rename wins, and either is right.
	const draft = `${file}.${Math.random().toString(36).slice(2)}`;
	let descriptor: number | undefined;
	let isWhole = false;
	try {
		mkdirSync(dirname(file), {recursive: true, mode: 0o700});
		descriptor = openSync(draft, 'wx', 0o600);
		yield* writeDraft(descriptor, head, entries);
		isWhole = true;
	} catch (error) {
		return asError(error);
	} finally {
		if (descriptor !== undefined) closeSync(descriptor);
		if (descriptor !== undefined && !isWhole) rmSync(draft, {force: true});
	}
	return replace(draft, file);
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const replace = (draft: string, file: string): Error | null => {
	try {
		renameSync(draft, file);
		return null;
	} catch (error) {
		rmSync(draft, {force: true});
		return asError(error);
	}
};
