import {statSync} from 'node:fs';
import type {Library, Post} from '../library/post.ts';
import {readBody} from '../library/read-body.ts';
import type {Document} from '../render/document.ts';
import {pageOf} from '../ui/page.ts';
import {readWhileResting} from './read-while-resting.ts';

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

/** Some file systems count in steps of this many milliseconds: two changes within one leave the same times. */
const coarsestTime = 2000;

type Kept = {
	readonly file: string;
	/** Changes when the file does. */
	readonly stamp: string;
	/** What stands on its page besides the text. */
	readonly pageJson: string;
	readonly text: string;
	readonly document: Document;
};

/**
 * Keeps the documents that were read last. A file that was written anew with the same content keeps its document, so that whoever asks
 * for it can tell whether anything has changed. The rest of a long one is read while the person rests.
 */
export const createDocuments = (library: () => Library, isResting: () => boolean = () => true): Documents => {
	let kept: readonly Kept[] = [];

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
		const pageJson = JSON.stringify(page);
		const stamp = [size, mtimeMs, ctimeMs].join('-');
		const known = kept.find(({file}) => file === post.file);
		const isSettled = Math.max(mtimeMs, ctimeMs) < Date.now() - coarsestTime;
		if (known?.pageJson === pageJson && known.stamp === stamp && isSettled) return keep(known);
		const body = readBody(post);
		if (known?.pageJson === pageJson && known.text === body.text) return keep({...known, stamp});
		const {createDocument} = await import('../render/document.ts');
		const document = keep({
			file: post.file,
			stamp,
			pageJson,
			text: body.text,
			document: createDocument({...body, page}),
		});
		// Until another one has taken its place.
		const isWanted = () => kept.some(one => one.document === document);
		readWhileResting(document, {isWanted, isResting});
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
