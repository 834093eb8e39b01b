import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Post} from '../../src/library/post.ts';
import {inOrderOf, nextOrder, type Order, orders} from '../../src/state/order.ts';
import {markRead} from '../../src/state/reading-record.ts';
import {somePost} from '../helpers/posts.ts';

const posts: readonly Post[] = [
	somePost({id: 'c', title: '“Zebra” crossing', date: '2026-03-03', minutes: 2}),
	somePost({id: 'b', title: 'Émile', date: '2026-02-02', minutes: 9}),
	somePost({id: 'a', title: 'apple', date: '2026-01-01', minutes: 2}),
	somePost({id: 'u', title: 'Dune', date: null, minutes: 1}),
];

const record = markRead(markRead(new Map(), 'b', 1000), 'u', 2000);

const ids = (order: Order): string =>
	inOrderOf(posts, order, record)
		.map(({id}) => id)
		.join('');

test('the newest are first as the library has them', () => {
	assert.equal(inOrderOf(posts, 'newest', record), posts);
});

test('the oldest are first, and posts without a date last all the same', () => {
	assert.equal(ids('oldest'), 'abcu');
});

test('titles are ordered without accents, case and quotation marks', () => {
	assert.equal(ids('title'), 'aubc');
});

test('the quickest to read are first, equal ones newest first', () => {
	assert.equal(ids('reading-time'), 'ucab');
});

test('what was read last is first, what was never read follows newest first', () => {
	assert.equal(ids('last-read'), 'ubca');
});

test('a library of no posts has every order', () => {
	for (const order of orders) assert.deepEqual(inOrderOf([], order, record), []);
});

test('the key for the order goes through all of them and comes back', () => {
	let order: Order = 'newest';
	const seen = orders.map(() => {
		order = nextOrder(order);
		return order;
	});
	assert.deepEqual([...seen].sort(), [...orders].sort());
	assert.equal(order, 'newest');
});
