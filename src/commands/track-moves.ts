import {findMoved} from '../library/moved-posts.ts';
import type {StampedEntry} from '../library/read-entry.ts';
import type {Known, Reading} from '../library/read-library.ts';

/** What differs between two readings. */
export type Difference = {
	/** Nothing that an index would hold differs. */
	readonly isSame: boolean;
	/** Posts with marks that have another id now, by the old one. */
	readonly moves: ReadonlyMap<string, string>;
};

/** Entries looked at between two pauses. */
const stride = 500;

/** Tells what became of posts from one reading to the next; it stops often. */
export type MoveTracker = (before: Known | null, reading: Reading) => Generator<void, Difference>;

/**
 * Follows posts with marks to where they are now. One that goes away is remembered: it may come back under another name
 * in a later reading, as when files are copied and the old ones removed.
 */
export const createMoveTracker = (isMarked: (id: string) => boolean): MoveTracker => {
	const missing = new Map<string, StampedEntry>();

	return function* (before, reading) {
		const known = before?.entries ?? new Map<string, StampedEntry>();
		let isSame = before !== null && before.url === reading.url && known.size === reading.entries.size;
		let count = 0;
		const fresh: StampedEntry[] = [];
		const unmarked: StampedEntry[] = [];
		for (const [id, entry] of reading.entries) {
			const {post, stamp, reason} = known.get(id) ?? {};
			if (post !== entry.post || stamp !== entry.stamp || reason !== entry.reason) isSame = false;
			missing.delete(id);
			if (!isMarked(id)) (post === undefined ? fresh : unmarked).push(entry);
			if (++count % stride === 0) yield;
		}
		const stillMissing = missing.size;
		for (const [id, entry] of known) {
			if (!reading.entries.has(id) && isMarked(id)) missing.set(id, entry);
			if (++count % stride === 0) yield;
		}
		if (missing.size === 0) return {isSame, moves: new Map()};
		// A copy may have been there before the original went. Posts that were not found among the old ones are not sought there again.
		const present = missing.size > stillMissing ? [...fresh, ...unmarked] : fresh;
		const moves = yield* findMoved([...missing.values()], present);
		for (const id of moves.keys()) missing.delete(id);
		return {isSame, moves};
	};
};
