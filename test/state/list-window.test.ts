import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type ListShape, rowsFrom, showSelected} from '../../src/state/list-window.ts';
import {somePost} from '../helpers/posts.ts';

const shape: ListShape = {height: 8, byYear: true, withDeck: true};

const words = (rows: ReturnType<typeof rowsFrom>): readonly string[] =>
	rows.map(row => (row.kind === 'year' ? row.year : row.kind === 'blank' ? '' : `${row.kind} ${row.index}`));

const posts = [
	somePost({id: 'a', date: '2026-03-10', excerpt: 'Deck'}),
	somePost({id: 'b', date: '2026-02-14'}),
	somePost({id: 'c', date: '2025-11-02'}),
	somePost({id: 'd', date: null}),
];

test('posts stand under their years, the selected one above its deck', () => {
	assert.deepEqual(words(rowsFrom(posts, {selected: 0, top: 0}, {...shape, height: 20})), [
		'2026',
		'post 0',
		'deck 0',
		'post 1',
		'',
		'2025',
		'post 2',
		'',
		'Undated',
		'post 3',
	]);
});

test('the first row names the year of the first post shown', () => {
	assert.deepEqual(words(rowsFrom(posts, {selected: 1, top: 1}, shape)).slice(0, 2), ['2026', 'post 1']);
});

test('a year without a post under it is not shown at the lower edge', () => {
	assert.deepEqual(words(rowsFrom(posts, {selected: 1, top: 0}, {...shape, height: 5})), [
		'2026',
		'post 0',
		'post 1',
	]);
});

test('a list that fits is never scrolled', () => {
	assert.deepEqual(showSelected(posts, {selected: 3, top: 2}, {...shape, height: 20}), {selected: 3, top: 0});
});

test('a selection beyond the list becomes the last post', () => {
	assert.equal(showSelected(posts, {selected: 99, top: 0}, shape).selected, 3);
});

const arbitraryPosts = fc
	.array(fc.record({year: fc.integer({min: 2000, max: 2004}), deck: fc.boolean()}), {
		minLength: 1,
		maxLength: 60,
	})
	.map(years =>
		years
			.sort((a, b) => b.year - a.year)
			.map(({year, deck}, index) =>
				somePost({id: String(index), date: `${year}-01-01`, excerpt: deck ? 'Deck' : ''}),
			),
	);

const arbitraryShape = fc.record({
	height: fc.integer({min: 1, max: 30}),
	byYear: fc.boolean(),
	withDeck: fc.boolean(),
});

test('the selected post is in the window wherever the list stood before', () => {
	fc.assert(
		fc.property(arbitraryPosts, arbitraryShape, fc.nat(70), fc.nat(70), (some, given, selected, top) => {
			const tall = {...given, height: given.byYear ? Math.max(3, given.height) : given.height};
			const position = showSelected(some, {selected, top}, tall);
			const rows = rowsFrom(some, position, tall);
			assert.ok(rows.some(row => row.kind === 'post' && row.index === position.selected));
			assert.ok(rows.length <= tall.height);
		}),
	);
});

test('no row is left empty while there are posts above', () => {
	fc.assert(
		fc.property(arbitraryPosts, arbitraryShape, fc.nat(70), fc.nat(70), (some, given, selected, top) => {
			const tall = {...given, height: Math.max(12, given.height)};
			const position = showSelected(some, {selected, top}, tall);
			const shown = rowsFrom(some, position, tall);
			const endsHere = shown.some(row => row.kind === 'post' && row.index === some.length - 1);
			if (position.top === 0 || !endsHere) return;
			const withOneMore = rowsFrom(some, {...position, top: position.top - 1}, {...tall, height: 1000});
			assert.ok(withOneMore.length > tall.height);
		}),
	);
});

test('moving the selection by one never moves the window by more than a year needs', () => {
	fc.assert(
		fc.property(arbitraryPosts, fc.nat(60), (some, selected) => {
			const tall: ListShape = {height: 15, byYear: true, withDeck: true};
			const before = showSelected(some, {selected, top: 0}, tall);
			const after = showSelected(some, {...before, selected: before.selected + 1}, tall);
			assert.ok(Math.abs(after.top - before.top) <= 5);
		}),
	);
});
