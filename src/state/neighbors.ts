import type {Post} from '../library/post.ts';
import type {OpenPost, Session} from './session.ts';
import {positionOf} from './shown.ts';

/** Index of an open post in the list, or of the post that followed it when its file is gone; -1 where it never stood in the list. */
export const indexInList = ({shown, list}: Session, {post, gap = -1}: OpenPost): number => {
	const index = positionOf(shown.posts, post.id, list.selected);
	return index < 0 ? gap : index;
};

/** The post of the list after an open one, or before it, also where the open one is not in the list any more. */
export const neighborOf = (session: Session, open: OpenPost, direction: 1 | -1): Post | undefined => {
	const {posts} = session.shown;
	const index = indexInList(session, open);
	if (index < 0) return undefined;
	const isThere = posts[index]?.id === open.post.id;
	return posts[direction > 0 && !isThere ? index : index + direction];
};

/** Where a post that stood in a list left a gap in the one that followed it: the index of the first post after it that is still there. */
export const gapIn = (before: readonly Post[], index: number, after: readonly Post[]): number => {
	const places = new Map(after.map(({id}, place) => [id, place]));
	for (const {id} of before.slice(index)) {
		const place = places.get(id);
		if (place !== undefined) return place;
	}
	return after.length;
};
