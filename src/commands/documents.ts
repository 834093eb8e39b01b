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

/** Keeps the document read last, for who goes back and forth between list and post. */
export const createDocuments = (library: Library): Documents => {
	let last: {readonly post: Post; readonly stamp: string; readonly document: Document} | undefined;

	const get = async (post: Post): Promise<Document> => {
		const {mtimeMs, size} = statSync(post.file);
		const stamp = `${mtimeMs} ${size}`;
		if (last?.post === post && last.stamp === stamp) return last.document;
		const {createDocument} = await import('../render/document.ts');
		const document = createDocument({...readBody(post), page: pageOf(post, library)});
		last = {post, stamp, document};
		return document;
	};

	return {
		get,
		async prefetch(post) {
			const size = statSync(post.file, {throwIfNoEntry: false})?.size ?? Number.POSITIVE_INFINITY;
			return size <= prefetchLimit ? get(post).catch(() => undefined) : undefined;
		},
	};
};
