import {statSync} from 'node:fs';
import type {Library, Post} from '../library/post.ts';
import {readBody} from '../library/read-body.ts';
import type {Document} from '../render/document.ts';
import {pageOf} from '../ui/page.ts';

/** The documents of posts, read from disk when they are wanted. */
export type Documents = {
	/** The document of a post as its file is now. Rejects with node's error when the file cannot be read. */
	readonly get: (post: Post) => Promise<Document>;
	/** Reads a post that is likely to be opened next, unless that would be felt. */
	readonly prefetch: (post: Post) => Promise<Document | undefined>;
};

/** Posts up to this many bytes are read ahead: their structure is known within a few milliseconds. */
const prefetchLimit = 256 * 1024;

/** Documents kept: the open post, the one beside the list, and those that links lead back and forth between. */
const mostKept = 4;

/** A change within this many milliseconds of the last may leave no trace in a file's times. */
const coarsest = 2000;

type Kept = {
	readonly file: string;
	/** Changes when the file does. */
	readonly stamp: string;
	/** What the document was made of. */
	readonly head: string;
	readonly text: string;
	readonly document: Document;
};

/** Milliseconds until it is looked again whether the reader rests. */
const patience = 20;

/**
 * Keeps the documents read last. A file that was written anew with the same content keeps its document, so that who asks
 * can tell by it whether anything has changed. The rest of a long one is read while the person rests.
 */
export const createDocuments = (library: () => Library, isResting: () => boolean = () => true): Documents => {
	let kept: readonly Kept[] = [];

	/** Reads the structure of a document little by little between the keys, so that what needs all of it finds it ready. */
	const readOn = (document: Document): void => {
		setImmediate(() => {
			// Another one has taken its place.
			if (!kept.some(one => one.document === document)) return;
			if (!isResting()) setTimeout(() => readOn(document), patience).unref();
			else if (document.readOn()) readOn(document);
		});
	};

	const keep = (one: Kept): Document => {
		kept = [one, ...kept.filter(({file}) => file !== one.file)].slice(0, mostKept);
		return one.document;
	};

	const get = async (post: Post): Promise<Document> => {
		const stats = statSync(post.file);
		// Something that never ends, such as a pipe, may have taken its place since the list was read.
		if (!stats.isFile()) throw new Error('it is not a file any more');
		const {mtimeMs, ctimeMs, size} = stats;
		const page = pageOf(post, library());
		const head = JSON.stringify(page);
		const stamp = [size, mtimeMs, ctimeMs].join('-');
		const known = kept.find(({file}) => file === post.file);
		const isSettled = Math.max(mtimeMs, ctimeMs) < Date.now() - coarsest;
		if (known?.head === head && known.stamp === stamp && isSettled) return keep(known);
		const body = readBody(post);
		if (known?.head === head && known.text === body.text) return keep({...known, stamp});
		const {createDocument} = await import('../render/document.ts');
		const document = keep({
			file: post.file,
			stamp,
			head,
			text: body.text,
			document: createDocument({...body, page}),
		});
		readOn(document);
		return document;
	};

	return {
		get,
		async prefetch(post) {
			try {
				return statSync(post.file).size <= prefetchLimit ? await get(post) : undefined;
			} catch {
				// Whoever opens it is told why it cannot be read.
				return undefined;
			}
		},
	};
};
