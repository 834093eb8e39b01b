import {statSync} from 'node:fs';
import type {Post} from '../library/post.ts';
import {readBody} from '../library/read-body.ts';
import {countWords} from '../library/word-count.ts';

/** Files up to this many bytes have their words counted while a key waits: that takes a few milliseconds. */
const countedBytes = 1024 * 1024;

/** Words of a post, as its file is now; undefined when it cannot be read, or is so long that counting would be felt. */
export const countPostWords = (post: Post): number | undefined => {
	try {
		if (statSync(post.file).size > countedBytes) return undefined;
		const {words, characters, code} = countWords(readBody(post).text, 0);
		return words + characters + code;
	} catch {
		// Details of a post whose file is gone are shown without it; opening the post says why.
		return undefined;
	}
};
