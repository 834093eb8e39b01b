import type {Library} from '../library/post.ts';
import {binary} from '../library/read-entry.ts';
import {UsageError} from './usage-error.ts';

/** Throws a `UsageError` when the library is a single file that holds no text: there is nothing of it to show. `source` is what the person calls it. */
export const refuseBinary = ({root, posts}: Pick<Library, 'root' | 'posts'>, source: string): void => {
	const post = posts.find(({file}) => file === root);
	if (post?.problems.some(({message}) => message === binary.message))
		throw new UsageError(`${source} ${binary.message}`);
};
