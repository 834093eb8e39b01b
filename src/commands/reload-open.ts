import type {SessionStore} from '../ui/session-store.ts';
import type {Documents} from './documents.ts';

/** Shows the open post as its file is now, where it was; nothing happens when its text is the same. */
export const reloadOpen = async (store: SessionStore, documents: Documents): Promise<void> => {
	const {open} = store.get();
	if (open === null || open.isGone === true) return;
	try {
		const document = await documents.get(open.post);
		const now = store.get().open;
		if (now?.post.id === open.post.id && now.document !== document)
			store.dispatch({type: 'reload', document});
	} catch {
		// Gone since the library was read: the next reading will tell.
	}
};
