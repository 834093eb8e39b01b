import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {findHits, hitJson, hitText} from '../../src/commands/search.ts';
import {somePost} from '../helpers/posts.ts';
import {temporaryFolder} from '../library/temporary-folder.ts';

const shout = (text: string): string => text.toUpperCase();

test('titles come first, best first, then texts with the sentence around the match', context => {
	const files = {
		'a.md': 'Nothing here. A word about the sea and more. The end.\n',
		'b.md': 'The sea.\n',
		'c.md': 'No.\n',
	};
	const root = temporaryFolder(context, files);
	const posts = [
		somePost({id: 'a.md', title: 'Inland', file: join(root, 'a.md')}),
		somePost({id: 'b.md', title: 'By the sea', file: join(root, 'b.md')}),
		somePost({id: 'c.md', title: 'Sea', file: join(root, 'c.md')}),
		somePost({id: 'gone.md', title: 'Gone', file: join(root, 'gone.md')}),
	];
	assert.deepEqual([...findHits(posts, 'sea')].map(hitJson), [
		{
			id: 'c.md',
			title: 'Sea',
			date: '2026-03-10',
			kind: 'title',
			sentence: null,
			count: null,
			marks: [[0, 3]],
		},
		{
			id: 'b.md',
			title: 'By the sea',
			date: '2026-03-10',
			kind: 'title',
			sentence: null,
			count: null,
			marks: [[7, 10]],
		},
		{
			id: 'a.md',
			title: 'Inland',
			date: '2026-03-10',
			kind: 'text',
			sentence: 'A word about the sea and more.',
			count: 1,
			marks: [[17, 20]],
		},
		{
			id: 'b.md',
			title: 'By the sea',
			date: '2026-03-10',
			kind: 'text',
			sentence: 'The sea.',
			count: 1,
			marks: [[4, 7]],
		},
	]);
});

test('a title is a line with what matched marked', () => {
	const post = somePost({id: 'a.md', title: 'By the sea'});
	const hit = {post, kind: 'title', marks: [{start: 3, end: 6}]} as const;
	assert.equal(hitText(hit, {mark: shout, columns: 80}), '2026-03-10  By THE sea  a.md\n');
	assert.equal(hitText(hit), '2026-03-10  By the sea  a.md\n');
});

test('a sentence stands below its post, broken and marked across the break, and whole in a pipe', () => {
	const post = somePost({id: 'a.md', title: 'By the sea', date: null});
	const sentence = 'one two three four';
	const hit = {post, kind: 'text', sentence, count: 1, marks: [{start: 4, end: 13}]} as const;
	assert.equal(hitText(hit, {mark: shout, columns: 14}), 'By the sea\n  a.md\n    one TWO\n    THREE four\n');
	assert.equal(hitText(hit), 'By the sea  a.md\n    one two three four\n');
});

test('the row of a post is broken to the columns, with what matched marked across the break', () => {
	const post = somePost({id: '2026-by-the-sea.md', title: 'By the wide sea'});
	const hit = {post, kind: 'title', marks: [{start: 7, end: 15}]} as const;
	const text = hitText(hit, {mark: shout, columns: 24});
	assert.equal(text, '2026-03-10  By\n  the WIDE SEA\n  2026-by-the-sea.md\n');
	const narrow = hitText(hit, {mark: shout, columns: 12}).trimEnd().split('\n');
	assert.ok(
		narrow.every(line => line.length <= 12),
		narrow.join('|'),
	);
});

test('words between quotation marks are found side by side only, in titles as in texts', context => {
	const files = {'a.md': 'A walk before\nlunch, and more.\n', 'b.md': 'Lunch, and a walk before it.\n'};
	const root = temporaryFolder(context, files);
	const posts = [
		somePost({id: 'a.md', title: 'Lunch before', file: join(root, 'a.md')}),
		somePost({id: 'b.md', title: 'Before lunch', file: join(root, 'b.md')}),
	];
	const found = (words: string) => [...findHits(posts, words)].map(({post, kind}) => `${kind} ${post.id}`);
	assert.deepEqual(found('"before lunch"'), ['title b.md', 'text a.md']);
	assert.deepEqual(found('“before lunch”'), ['title b.md', 'text a.md']);
	assert.deepEqual(found('"before lunch" more'), ['text a.md']);
	assert.deepEqual(found('"before lunch" zebra'), []);
	assert.deepEqual(found('"'), []);
	assert.equal(found('lunch before').length, 4);
});

test('a heading that repeats the title is no match of the text, whatever its form', context => {
	const texts = {
		'a.md': '# By the *sea* {#top}\n\nThe sea.\n',
		'b.md': '---\ntitle: By the sea\n---\nBy the sea\n==========\n\nA sea.\n',
		'c.md': '# The sea again\n\nNo.\n',
	};
	const root = temporaryFolder(context, texts);
	const posts = Object.keys(texts).map(id => somePost({id, title: 'By the sea', file: join(root, id)}));
	assert.deepEqual(
		[...findHits(posts, 'sea')]
			.map(hitJson)
			.flatMap(({id, kind, count, sentence}) => (kind === 'text' ? [[id, count, sentence]] : [])),
		[
			['a.md', 1, 'The sea.'],
			['b.md', 1, 'A sea.'],
			['c.md', 1, 'The sea again'],
		],
	);
});
