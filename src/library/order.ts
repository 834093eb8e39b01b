import type {Post} from './post.ts';

let collator: Intl.Collator | undefined;

const descending = (left: string, right: string): number => (left < right ? 1 : left > right ? -1 : 0);

/** Puts the newest post first: by date, time and title; posts without a date come last, by path. */
export const byNewest = (left: Post, right: Post): number => {
	if (left.date === null || right.date === null) {
		if (left.date !== right.date) return left.date === null ? 1 : -1;
		return -descending(left.id, right.id);
	}
	const order = descending(left.date, right.date) || descending(left.time, right.time);
	if (order !== 0) return order;
	// Made when two posts of one day ask for it: loading its tables takes longer than reading a small library.
	collator ??= new Intl.Collator();
	return collator.compare(left.title, right.title) || -descending(left.id, right.id);
};
