import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {createLibraryUpdates} from '../../src/commands/library-updates.ts';
import type {Library} from '../../src/library/post.ts';
import type {Reading} from '../../src/library/read-library.ts';
import {createSessionStore} from '../../src/ui/session-store.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const one = somePost({id: 'a.md', title: 'One'});
const two = somePost({id: 'b.md', title: 'Two'});

const readingOf = (library: Library): Reading => ({
	library,
	entries: new Map(library.posts.map(post => [post.id, {post, reason: null, stamp: '1-1-1'}])),
	url: null,
	walked: [],
});

/** Updates of a folder that is there, and a session that shows one post of it. */
const someUpdates = (context: TestContext) => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'writing-tui-'));
	context.after(() => rmSync(folder, {recursive: true, force: true}));
	const first = readingOf(someLibrary([one]));
	const store = createSessionStore(someSession(first.library));
	return {folder, first, store, updates: createLibraryUpdates(store, folder, () => true)};
};

test('a reading that differs is shown, and one that does not leaves the list as it is', async context => {
	const {first, store, updates} = someUpdates(context);
	assert.equal(await updates.take(first, readingOf(someLibrary([one]))), true);
	assert.equal(store.get().library, first.library);
	assert.equal(await updates.take(first, readingOf(someLibrary([one, two]))), false);
	assert.deepEqual(
		store.get().library.posts.map(({id}) => id),
		['a.md', 'b.md'],
	);
});

test('a folder that could not be looked into leaves the list as it is', async context => {
	const {first, store, updates} = someUpdates(context);
	const refused = {...someLibrary([]), problems: [{file: '', message: 'no permission'}]};
	await assert.rejects(updates.take(first, readingOf(refused)), /no permission/);
	assert.equal(store.get().library, first.library);
});

test('why a library cannot be read is said once, and that it is back as well', async context => {
	const {folder, first, store, updates} = someUpdates(context);
	updates.lose(Object.assign(new Error('ENOENT: no such file'), {code: 'ENOENT'}));
	assert.equal(store.get().message, `${folder} cannot be read: it is gone`);
	assert.equal(updates.isLost(), true);
	store.dispatch({type: 'say', message: 'something else'});
	updates.lose(new Error('again'));
	assert.equal(store.get().message, 'something else');
	await updates.take(first, first);
	assert.equal(store.get().message, `${folder} is back`);
	assert.equal(updates.isLost(), false);
});
