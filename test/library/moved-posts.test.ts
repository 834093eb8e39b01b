import assert from 'node:assert/strict';
import {renameSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {findMoved} from '../../src/library/moved-posts.ts';
import type {StampedEntry} from '../../src/library/read-entry.ts';
import {drain, readEntries} from '../../src/library/read-library.ts';
import {somePost} from '../helpers/posts.ts';
import {temporaryFolder} from './temporary-folder.ts';

type Given = Parameters<typeof somePost>[0];

const entry = (stamp: string, post: Given): StampedEntry => ({post: somePost(post), reason: null, stamp});

const moves = (gone: readonly StampedEntry[], present: readonly StampedEntry[]) =>
	Object.fromEntries(drain(findMoved(gone, present)));

const opening = 'Words that open this text and no other one in the world.';

test('a renamed file is told by its size and the time of its last change', () => {
	const gone = [entry('5-100-100', {id: 'old.md', title: 'Old'})];
	const present = [entry('5-100-900', {id: 'new.md', title: 'New'}), entry('6-100-100', {id: 'other.md'})];
	assert.deepEqual(moves(gone, present), {'old.md': 'new.md'});
});

test('a file whose stamp cannot be relied on is looked up on the disk', context => {
	const root = temporaryFolder(context, {'old.md': '# Oak\n', 'other.md': '# Elm, taller\n'});
	const read = () => [
		...drain(readEntries(root, {today: '2024-06-01', now: Date.now() + 60_000})).entries.values(),
	];
	const gone = read().filter(({post}) => post.id === 'old.md');
	renameSync(join(root, 'old.md'), join(root, 'new.md'));
	const present = read().map(found => ({...found, stamp: ''}));
	assert.deepEqual(moves(gone, present), {'old.md': 'new.md'});
});

test('a copied file is told by title and opening words', () => {
	const gone = [entry('5-100-100', {id: 'old.md', title: 'Oak', excerpt: 'On oaks.'})];
	const present = [entry('5-200-200', {id: 'trees/oak.md', title: 'Oak', excerpt: 'On oaks.'})];
	assert.deepEqual(moves(gone, present), {'old.md': 'trees/oak.md'});
});

test('a post whose title came from its name is told by its opening words', () => {
	const gone = [entry('5-100-100', {id: 'old.md', title: 'Old', excerpt: opening})];
	const present = [entry('5-200-200', {id: 'new.md', title: 'New', excerpt: opening})];
	assert.deepEqual(moves(gone, present), {'old.md': 'new.md'});
});

test('where two look alike neither is taken', () => {
	const gone = [entry('5-100-100', {id: 'old.md', title: 'Note', excerpt: opening})];
	const present = ['a.md', 'b.md'].map(id => entry('5-100-100', {id, title: 'Note', excerpt: opening}));
	assert.deepEqual(moves(gone, present), {});
});

test('short opening words alone tell nothing, and no words tell nothing at all', () => {
	const gone = [
		entry('5-100-100', {id: 'a.md', title: 'A', excerpt: 'Hello.'}),
		entry('5-101-100', {id: 'b.md', title: 'Empty'}),
	];
	const present = [
		entry('6-200-200', {id: 'c.md', title: 'C', excerpt: 'Hello.'}),
		entry('6-201-200', {id: 'd.md', title: 'Empty'}),
	];
	assert.deepEqual(moves(gone, present), {});
});
