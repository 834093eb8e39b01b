import type {Post} from '../library/post.ts';
import {type ReadingRecord, stateOf} from './reading-record.ts';
import {positionOf} from './shown.ts';

/** Changed marks up to which the number is put right instead of counted anew. */
const fewChanges = 20;

/** A number and what it was counted from. */
type Count = {readonly record: ReadingRecord; readonly count: number};

const counts = new WeakMap<readonly Post[], Count>();

const countAll = (posts: readonly Post[], record: ReadingRecord): number => {
	let count = 0;
	for (const {id} of posts) if (stateOf(record.get(id)) === 'unread') count++;
	return count;
};

/** The number after a few marks changed; null when many did. Marks are never taken out of a record. */
const adjusted = (
	posts: readonly Post[],
	record: ReadingRecord,
	known: Count,
	near: number,
): number | null => {
	let {count} = known;
	let changes = 0;
	for (const [id, reading] of record) {
		const before = known.record.get(id);
		if (reading === before) continue;
		if (++changes > fewChanges) return null;
		const difference = Number(stateOf(reading) === 'unread') - Number(stateOf(before) === 'unread');
		if (difference !== 0 && positionOf(posts, id, near) >= 0) count += difference;
	}
	return count;
};

/**
 * How many of these posts are unread. Counted once for a list; a mark that changes afterwards costs no more than the marks
 * there are. `near` is the index at which it most likely changed.
 */
export const unreadCount = (posts: readonly Post[], record: ReadingRecord, near: number): number => {
	const known = counts.get(posts);
	if (known?.record === record) return known.count;
	const count = (known && adjusted(posts, record, known, near)) ?? countAll(posts, record);
	counts.set(posts, {record, count});
	return count;
};
