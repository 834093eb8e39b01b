import type {Post} from '../library/post.ts';
import {type Reading, type ReadingRecord, stateOf} from './reading-record.ts';
import type {Session} from './session.ts';
import {positionOf} from './shown.ts';

/** How many posts of a list are unread, and how many are begun. */
export type MarkCounts = {readonly unread: number; readonly begun: number};

/** Changed marks up to which the numbers are put right instead of counted anew. */
const fewChanges = 20;

/** Numbers and what they were counted from. */
type Counted = {readonly record: ReadingRecord; readonly counts: MarkCounts};

const counted = new WeakMap<readonly Post[], Counted>();

const countAll = (posts: readonly Post[], record: ReadingRecord): MarkCounts => {
	if (record.size === 0) return {unread: posts.length, begun: 0};
	let unread = 0;
	let begun = 0;
	for (const {id} of posts) {
		const state = stateOf(record.get(id));
		if (state === 'unread') unread++;
		else if (state === 'begun') begun++;
	}
	return {unread, begun};
};

const difference = (
	state: keyof MarkCounts,
	before: Reading | undefined,
	after: Reading | undefined,
): number => Number(stateOf(after) === state) - Number(stateOf(before) === state);

/** The numbers after a few marks changed; null when many did, or it is another record: marks are never taken out of one. */
const adjusted = (
	posts: readonly Post[],
	record: ReadingRecord,
	known: Counted,
	near: number,
): MarkCounts | null => {
	if (record.size < known.record.size) return null;
	let {unread, begun} = known.counts;
	let changes = 0;
	for (const [id, reading] of record) {
		const before = known.record.get(id);
		if (reading === before) continue;
		if (++changes > fewChanges) return null;
		if (stateOf(reading) === stateOf(before) || positionOf(posts, id, near) < 0) continue;
		unread += difference('unread', before, reading);
		begun += difference('begun', before, reading);
	}
	return {unread, begun};
};

/**
 * How many of these posts are unread or begun. Counted once for a list; a mark that changes afterwards costs no more than the
 * marks there are. `near` is the index at which it most likely changed.
 */
export const countMarks = (posts: readonly Post[], record: ReadingRecord, near: number): MarkCounts => {
	const known = counted.get(posts);
	if (known?.record === record) return known.counts;
	const counts = (known && adjusted(posts, record, known, near)) ?? countAll(posts, record);
	counted.set(posts, {record, counts});
	return counts;
};

/** True when a post of the list has a per cent to show. While the list fills, one that may be among the posts to come counts. */
export const hasBegun = ({filling, record, list}: Session, posts: readonly Post[]): boolean => {
	if (filling === null) return countMarks(posts, record, list.selected).begun > 0;
	for (const reading of record.values()) if (stateOf(reading) === 'begun') return true;
	return false;
};
