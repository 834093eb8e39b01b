import type {SessionStore} from '../ui/session-store.ts';

/** Longest time that keys wait for a library that is slow to read, in milliseconds. */
const patience = 1000;

/**
 * Resolves when the list has something to show, or after a second: what is typed before is meant for what will stand there. Null
 * when nothing needs to be waited for, or has been waited for before.
 */
export const awaitFirstPosts = (store: SessionStore): (() => Promise<void> | null) => {
	const isBare = () => {
		const {filling, shown} = store.get();
		return filling !== null && shown.posts.length === 0;
	};
	let first: Promise<void> | null = isBare()
		? new Promise(resolve => {
				const end = () => {
					clearTimeout(timer);
					unsubscribe();
					first = null;
					resolve();
				};
				const timer = setTimeout(end, patience);
				const unsubscribe = store.subscribe(() => {
					if (!isBare()) end();
				});
			})
		: null;
	return () => first;
};
