import type {Post} from '../library/post.ts';
import {type ReadingRecord, readAtOf} from './reading-record.ts';

/** The orders a list can have, as a key goes through them. */
export const orders = ['newest', 'oldest', 'title', 'reading-time', 'last-read'] as const;

/** What the posts of a list are ordered by. */
export type Order = (typeof orders)[number];

/** The order after this one. */
export const nextOrder = (order: Order): Order =>
	orders[(orders.indexOf(order) + 1) % orders.length] ?? 'newest';

/** True when posts of one year stand together. */
export const isByDate = (order: Order): boolean => order === 'newest' || order === 'oldest';

/** Letters that decide about the place of a title: without accents, case, quotation marks and the like before it. */
const titleKey = (title: string): string =>
	(/[^ -~]/.test(title) ? title.normalize('NFKD').replace(/\p{M}+/gu, '') : title)
		.toLowerCase()
		.replace(/^[^\p{L}\p{N}]+/u, '');

/** Posts sorted by a key that is made once for each; equal ones stay as they are. */
const sortedBy = <Key extends string | number>(
	posts: readonly Post[],
	keyOf: (post: Post) => Key,
): readonly Post[] =>
	posts
		.map(post => ({post, key: keyOf(post)}))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({post}) => post);

const oldestFirst = (posts: readonly Post[]): readonly Post[] => {
	const dated = posts.findLastIndex(({date}) => date !== null) + 1;
	return [...posts.slice(0, dated).reverse(), ...posts.slice(dated)];
};

/** Posts that were read or begun, the last first, before those that were not. */
const lastReadFirst = (posts: readonly Post[], record: ReadingRecord): readonly Post[] => {
	const touched: Post[] = [];
	const others: Post[] = [];
	for (const post of posts) (readAtOf(record.get(post.id)) === null ? others : touched).push(post);
	return [...sortedBy(touched, ({id}) => -(readAtOf(record.get(id)) ?? 0)), ...others];
};

const known = new WeakMap<readonly Post[], Map<Order, readonly Post[]>>();

/** Remembers an order that depends on the posts alone: who goes through the orders comes by again. */
const remembered = (posts: readonly Post[], order: Order, sort: () => readonly Post[]): readonly Post[] => {
	const orderings = known.get(posts) ?? new Map<Order, readonly Post[]>();
	known.set(posts, orderings);
	const ordered = orderings.get(order) ?? sort();
	orderings.set(order, ordered);
	return ordered;
};

/** The posts of a library (newest first) in another order. */
export const inOrderOf = (posts: readonly Post[], order: Order, record: ReadingRecord): readonly Post[] => {
	switch (order) {
		case 'newest':
			return posts;
		case 'oldest':
			return remembered(posts, order, () => oldestFirst(posts));
		case 'title':
			return remembered(posts, order, () => sortedBy(posts, ({title}) => titleKey(title)));
		case 'reading-time':
			return remembered(posts, order, () => sortedBy(posts, ({minutes}) => minutes));
		case 'last-read':
			return lastReadFirst(posts, record);
	}
};
