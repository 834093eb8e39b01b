import {statSync} from 'node:fs';
import type {Library, Post} from '../library/post.ts';
import type {Known, Reading} from '../library/read-library.ts';
import {hasCode} from '../store/has-code.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {runInSlices} from './slices.ts';
import {createMoveTracker} from './track-moves.ts';

/** Brings what was read of a library into the session. */
export type LibraryUpdates = {
	/**
	 * Takes a reading, with what was known before it. Resolves with whether an index of it would hold the same as before, or with
	 * undefined when that is no longer wanted. Rejects when the library is not there: the list that stands says more than an empty one.
	 */
	readonly take: (before: Known | null, reading: Reading) => Promise<boolean | undefined>;
	/** Says, once, why the library cannot be read; what is shown of it stays. */
	readonly lose: (error: unknown) => void;
	/** True from a loss until the next reading that is taken. */
	readonly isLost: () => boolean;
};

/** Why the library folder itself could not be looked into; undefined when it could. */
const refusalOf = ({library}: Reading): string | undefined =>
	library.problems.find(({file}) => file === '')?.message;

const isSamePost = (a: Post, b: Post | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const isSameLibrary = (a: Library, b: Library): boolean =>
	a.title === b.title &&
	a.author === b.author &&
	a.contact === b.contact &&
	a.posts.length === b.posts.length &&
	a.posts.every((post, index) => post === b.posts[index] || isSamePost(post, b.posts[index])) &&
	JSON.stringify(a.problems) === JSON.stringify(b.problems);

const sentenceOf = (error: unknown): string => {
	if (hasCode(error, 'ENOENT')) return 'it is gone';
	return error instanceof Error ? error.message : String(error);
};

const deviceOf = (path: string): number => statSync(path).dev;

/** Updates of the library in the folder or file at an absolute path. */
export const createLibraryUpdates = (
	store: SessionStore,
	path: string,
	isWanted: () => boolean,
): LibraryUpdates => {
	let device: number | null = null;
	let isLost = false;
	const track = createMoveTracker(id => store.get().record.has(id));
	const say = (message: string) => store.dispatch({type: 'say', message});

	const checkPresence = (reading: Reading): void => {
		const refusal = refusalOf(reading);
		if (refusal !== undefined) throw new Error(refusal);
		// The folder that a disk is mounted on is there without the disk, and empty.
		if (reading.library.posts.length === 0 && device !== null && device !== deviceOf(path))
			throw new Error('its disk is not there');
	};

	return {
		async take(before, reading) {
			checkPresence(reading);
			const difference = await runInSlices(track(before, reading), {isWanted});
			if (difference === undefined) return undefined;
			const {moves, isSame} = difference;
			const {library, filling} = store.get();
			// A search over all posts wants to know of changed texts, too, of which the list shows nothing.
			if (filling !== null || isLost || !isSame || !isSameLibrary(library, reading.library))
				store.dispatch({type: 'change-library', library: reading.library, moves});
			device = deviceOf(path);
			if (isLost) say(`${path} is back`);
			isLost = false;
			return isSame;
		},
		lose(error) {
			if (isLost) return;
			isLost = true;
			const {library, filling} = store.get();
			if (filling !== null) store.dispatch({type: 'change-library', library});
			store.dispatch({type: 'lose-post'});
			say(`${path} cannot be read: ${sentenceOf(error)}`);
		},
		isLost: () => isLost,
	};
};
