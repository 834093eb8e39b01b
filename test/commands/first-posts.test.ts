import assert from 'node:assert/strict';
import {test} from 'node:test';
import {awaitFirstPosts} from '../../src/commands/first-posts.ts';
import {createSessionStore} from '../../src/ui/session-store.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const filling = {from: 'files', read: 0, found: 0} as const;
const none = someLibrary([]);
const one = someLibrary([somePost({id: 'a.md'})]);

test('nothing waits for a list that has posts, or will never have any', () => {
	assert.equal(awaitFirstPosts(createSessionStore(someSession(one, {filling})))(), null);
	assert.equal(awaitFirstPosts(createSessionStore(someSession(none)))(), null);
});

test('what is pressed before the first posts are there waits for them, and nothing waits afterwards', async () => {
	const store = createSessionStore(someSession(none, {filling}));
	const firstPosts = awaitFirstPosts(store);
	const wait = firstPosts();
	assert.ok(wait);
	store.dispatch({type: 'change-library', library: one, filling});
	await wait;
	assert.equal(store.get().shown.posts.length, 1);
	assert.equal(firstPosts(), null);
});

test('a library that stays empty for long holds up nothing for ever', async () => {
	const firstPosts = awaitFirstPosts(createSessionStore(someSession(none, {filling})));
	await firstPosts();
	assert.equal(firstPosts(), null);
});
