import type {Post} from '../library/post.ts';
import {type ReadingRecord, stateOf} from './reading-record.ts';
import {positionOf} from './shown.ts';

/** Changed marks up to which the number is put right instead of counted anew. */
const fewChanges = 20;

/** A number and what it was counted from. */
type Counted = {readonly record: ReadingRecord; readonly unread: number};

const counted = new WeakMap<readonly Post[], Counted>();

const isUnread = (record: ReadingRecord, id: string): boolean => stateOf(record.get(id)) !== 'read';

const countAll = (posts: readonly Post[], record: ReadingRecord): number => {
	if (record.size === 0) return posts.length;
	let unread = 0;
	for (const {id} of posts) if (isUnread(record, id)) unread++;
	return unread;
};

/** The number after a few marks changed; null when many did, or it is another record: marks are never taken out of one. */
const adjusted = (
	posts: readonly Post[],
	record: ReadingRecord,
	known: Counted,
	near: number,
): number | null => {
	if (record.size < known.record.size) return null;
	let {unread} = known;
	let changes = 0;
	for (const [id, reading] of record) {
		if (reading === known.record.get(id)) continue;
		if (++changes > fewChanges) return null;
		const change = Number(isUnread(record, id)) - Number(isUnread(known.record, id));
		if (change !== 0 && positionOf(posts, id, near) >= 0) unread += change;
	}
	return unread;
};

/**
 * How many of these posts are not read yet, begun ones included: as many as the list shows of them when it shows unread posts. Counted once for a list; a mark that changes afterwards costs no more than the marks there
 * are. `near` is the index at which it most likely changed.
 */
export const countUnread = (posts: readonly Post[], record: ReadingRecord, near: number): number => {
	const known = counted.get(posts);
	if (known?.record === record) return known.unread;
	const unread = (known && adjusted(posts, record, known, near)) ?? countAll(posts, record);
	counted.set(posts, {record, unread});
	return unread;
};
