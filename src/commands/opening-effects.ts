import {readLinkedPost} from '../library/linked-post.ts';
import type {Post} from '../library/post.ts';
import {createPostFinder} from '../library/post-finder.ts';
import {type FindPost, lazyFinder} from '../ui/destination.ts';
import type {Effects} from '../ui/effects.ts';
import type {SessionStore} from '../ui/session-store.ts';
import type {Documents} from './documents.ts';
import {calendarDay, isFile} from './open-library.ts';
import {readFault} from './read-fault.ts';

/** Finds what links lead to. Beside a file that was opened alone, which is a library of one post, that may be any file. */
const createFinder = (store: SessionStore): FindPost => {
	const findInLibrary = lazyFinder(() => store.get().library, createPostFinder);
	return (href, from) => {
		const {root, posts} = store.get().library;
		const beside = isFile(root) ? readLinkedPost(href, from, {root, today: calendarDay(new Date())}) : null;
		// Few of the files there are known yet: the very file that a link names comes before a known one that is called like it.
		if (beside === null) return findInLibrary(href, from);
		return {...beside, post: posts.find(({id}) => id === beside.post.id) ?? beside.post};
	};
};

/** What finds posts, reads them and shows them. */
export const openingEffects = (
	store: SessionStore,
	documents: Documents,
): Pick<Effects, 'findPost' | 'open' | 'turn'> => {
	const say = (message: string) => store.dispatch({type: 'say', message});
	const sayUnreadable = ({id}: Post, error: unknown) => say(`${id} cannot be opened: ${readFault(error)}`);

	/** Takes a post that a link led to into the library of a file that was opened alone. */
	const takeIn = (post: Post): void => {
		const {library} = store.get();
		if (!isFile(library.root) || library.posts.some(({id}) => id === post.id)) return;
		store.dispatch({type: 'change-library', library: {...library, posts: [...library.posts, post]}});
	};

	return {
		findPost: createFinder(store),
		async open(post, target) {
			try {
				const document = await documents.get(post);
				takeIn(post);
				store.dispatch({type: 'open', post, document, at: Date.now(), ...(target && {target})});
				if (target !== undefined && 'id' in target && document.placeOfId(target.id) === undefined)
					say(`This post has no part called “${target.id}”`);
			} catch (error) {
				sayUnreadable(post, error);
			}
		},
		async turn(direction) {
			const [stop] = store.get().trail[direction];
			if (stop === undefined) return;
			try {
				store.dispatch({type: 'turn', direction, document: await documents.get(stop.post), at: Date.now()});
			} catch (error) {
				sayUnreadable(stop.post, error);
			}
		},
	};
};
