import type {Post} from '../library/post.ts';
import {drain} from '../library/read-library.ts';
import {createPostRanker} from '../search/rank-posts.ts';
import {type Meaning, onlyOf} from './find-post.ts';
import {readPositioned} from './position.ts';

/**
 * The posts whose titles have the letters that were typed, the closest first: for a word cut short or misspelled by a letter left
 * out. Undefined when there are none.
 */
export const findLoosely = (posts: readonly Post[], word: string): Meaning | undefined => {
	const ranker = createPostRanker(posts);
	for (const meaning of [...readPositioned(word)].reverse()) {
		// A post found by its category alone is not what was named.
		const ranked = drain(ranker.rank(meaning.name)).filter(({marks}) => marks.length > 0);
		const found = onlyOf(
			ranked.map(({post}) => post),
			meaning,
			false,
		);
		if (found !== undefined) return found;
	}
	return undefined;
};
