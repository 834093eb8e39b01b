import type {Post} from '../library/post.ts';
import {currentPost, layoutOf} from '../state/session.ts';
import type {SessionStore} from '../ui/session-store.ts';
import type {Documents} from './documents.ts';

/** Time without a change after which the selected post is read ahead, in milliseconds. */
const prefetchDelay = 100;

/** Reads the selected post ahead when the reader pauses at it: Enter finds it ready, and a wide window shows it. */
export const prefetchSelected = (store: SessionStore, documents: Documents): void => {
	let selected: Post | undefined;
	const watch = () => {
		const session = store.get();
		const post = session.open === null ? currentPost(session) : undefined;
		if (post === selected) return;
		selected = post;
		if (post === undefined) return;
		setTimeout(async () => {
			if (post !== selected) return;
			const document = await documents.prefetch(post);
			if (document === undefined || post !== selected) return;
			const layout = layoutOf({document}, store.get());
			layout.lines(layout.first, store.get().size.rows);
			store.dispatch({type: 'set-beside', post, document});
		}, prefetchDelay).unref();
	};
	store.subscribe(watch);
	watch();
};
