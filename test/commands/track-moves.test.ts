import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMoveTracker} from '../../src/commands/track-moves.ts';
import type {StampedEntry} from '../../src/library/read-entry.ts';
import {drain, type Reading} from '../../src/library/read-library.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';

const entry = (id: string, size: number): StampedEntry => ({
	post: somePost({id}),
	reason: null,
	stamp: `${size}-${size}-${size}`,
});

const readingOf = (...entries: readonly StampedEntry[]): Reading => ({
	library: someLibrary(entries.map(({post}) => post)),
	entries: new Map(entries.map(one => [one.post.id, one])),
	url: null,
	walked: [],
});

const [a, b] = [entry('a', 1), entry('b', 2)];

test('a reading that differs in nothing is the same; a stamp that differs is not', () => {
	const track = createMoveTracker(() => false);
	assert.equal(drain(track(readingOf(a, b), readingOf({...a}, b))).isSame, true);
	assert.equal(drain(track(readingOf(a, b), readingOf({...a, stamp: ''}, b))).isSame, false);
	assert.equal(drain(track(readingOf(a, b), readingOf(a))).isSame, false);
	assert.equal(drain(track(null, readingOf())).isSame, false);
});

test('a post with marks is followed, one without is not looked for', () => {
	const track = createMoveTracker(id => id === 'a');
	const before = readingOf(a, b);
	const after = readingOf(entry('new-a', 1), entry('new-b', 2));
	assert.deepEqual([...drain(track(before, after)).moves], [['a', 'new-a']]);
});

test('a post that was copied before it went is found in the copy', () => {
	const track = createMoveTracker(id => id === 'a');
	const copied = readingOf(a, entry('copy', 1));
	assert.deepEqual([...drain(track(readingOf(a), copied)).moves], []);
	assert.deepEqual([...drain(track(copied, readingOf(entry('copy', 1)))).moves], [['a', 'copy']]);
});

test('a post that went comes back under another name later', () => {
	const track = createMoveTracker(id => id === 'a');
	assert.deepEqual([...drain(track(readingOf(a, b), readingOf(b))).moves], []);
	assert.deepEqual([...drain(track(readingOf(b), readingOf(b, entry('later', 1)))).moves], [['a', 'later']]);
});

test('marks are not taken from one post with marks to another', () => {
	const track = createMoveTracker(() => true);
	assert.deepEqual([...drain(track(readingOf(a), readingOf(entry('other', 1)))).moves], []);
});
