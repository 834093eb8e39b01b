import type {Post} from '../library/post.ts';
import {drain} from '../library/read-library.ts';
import {createPostRanker} from '../search/rank-posts.ts';
import type {FoundPost} from './find-post.ts';
import {readPositioned} from './position.ts';

/** The post whose title is closest to what was typed, when only its letters are there: a word cut short or misspelled by a letter left out. */
export const findLoosely = (posts: readonly Post[], word: string): FoundPost | undefined => {
	const ranker = createPostRanker(posts);
	for (const {name, at} of [...readPositioned(word)].reverse()) {
		// A post found by its category alone is not what was named.
		const found = drain(ranker.rank(name)).find(({marks}) => marks.length > 0);
		if (found !== undefined) return {post: found.post, ...(at !== undefined && {at})};
	}
	return undefined;
};
