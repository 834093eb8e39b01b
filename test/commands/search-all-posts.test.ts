import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {findHits} from '../../src/commands/search.ts';
import {createPostSearch} from '../../src/commands/search-all-posts.ts';
import {watchQueries} from '../../src/commands/searcher.ts';
import type {Post} from '../../src/library/post.ts';
import {createDocument} from '../../src/render/document.ts';
import type {Search} from '../../src/state/search.ts';
import {createSessionStore, type SessionStore} from '../../src/ui/session-store.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

/** Posts with these texts, in files that are there as long as the test runs. */
const write = (t: TestContext, texts: Readonly<Record<string, string>>): readonly Post[] => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'writing-tui-'));
	t.after(() => rmSync(folder, {recursive: true}));
	return Object.entries(texts).map(([title, text]) => {
		const file = path.join(folder, `${title}.md`);
		writeFileSync(file, text);
		return somePost({id: `${title}.md`, file, title});
	});
};

/** A session in which these words were typed into a search, and the states of the search from then on. */
const typed = (posts: readonly Post[], words: string) => {
	const store = createSessionStore(someSession(someLibrary(posts)));
	store.dispatch({type: 'start-query'});
	if (words !== '') store.dispatch({type: 'edit-query', edit: {insert: words}});
	const states: Search[] = [];
	store.subscribe(() => {
		const {search} = store.get();
		if (search !== null && search !== states.at(-1)) states.push(search);
	});
	return {store, states};
};

const found = (store: SessionStore): readonly string[] =>
	store.get().search?.hits.map(({kind, post}) => `${kind} ${post.title}`) ?? [];

const always = () => true;

test('titles come first, then texts with the phrase, then texts with its words', async t => {
	const posts = write(t, {
		'Some words': 'A lamp, and far from it a post.',
		'The lamp post': 'Nothing of the kind.',
		'Other words': 'Here is a lamp post, and a lamp post again.',
	});
	const {store} = typed(posts, 'lamp post');
	await createPostSearch()(store, always);
	assert.deepEqual(found(store), ['title The lamp post', 'text Other words', 'text Some words']);
	const [, text] = store.get().search?.hits ?? [];
	assert.equal(text?.kind === 'text' && text.sentence, 'Here is a lamp post, and a lamp post again.');
	assert.equal(text?.kind === 'text' && text.count, 2);
	assert.equal(store.get().search?.done, true);
});

test('words between quotation marks are found side by side only, as by the search command', async t => {
	const posts = write(t, {
		'A post with a lamp': 'A post. A lamp.',
		Other: 'Here is a lamp post, by a wall.',
		'Lamp posts': 'A wall and a lamp-post.',
	});
	for (const query of ['"lamp post"', '“lamp post', 'wall "lamp post"']) {
		const {store} = typed(posts, query);
		await createPostSearch()(store, always);
		assert.deepEqual(
			found(store),
			[...findHits(posts, query)].map(({kind, post}) => `${kind} ${post.title}`),
		);
		assert.deepEqual(
			found(store).filter(hit => hit !== 'title Lamp posts'),
			['text Other'],
			query,
		);
	}
});

test('what a small library has is there in one step', async t => {
	const {store, states} = typed(write(t, {One: 'A lamp.', Two: 'A lamp.'}), 'lamp');
	await createPostSearch()(store, always);
	assert.equal(states.length, 1);
	assert.equal(states[0]?.hits.length, 2);
});

test('a search over many posts shows some of what it finds before all, and all of it in the end', async t => {
	const posts = write(
		t,
		Object.fromEntries(
			Array.from({length: 250}, (_, index) => [`Post ${index}`, `${'Many words. '.repeat(3000)} A lamp.`]),
		),
	);
	const {store, states} = typed(posts, 'lamp');
	await createPostSearch()(store, always);
	assert.ok(states.some(({done, hits}) => !done && hits.length > 0 && hits.length < 250));
	assert.equal(found(store).length, 250);
	assert.equal(store.get().search?.done, true);
});

test('in a library that changed, what was found stands until all is searched anew', async t => {
	const posts = write(t, {One: 'A lamp.', Two: 'A lamp.', Three: 'Nothing.'});
	const {store, states} = typed(posts, 'lamp');
	const search = createPostSearch();
	await search(store, always);
	const [one, two, three] = posts;
	assert.ok(one && two && three);
	writeFileSync(three.file, 'A lamp as well.');
	store.dispatch({type: 'change-library', library: someLibrary([two, {...three}])});
	await search(store, always);
	assert.deepEqual([...found(store)].sort(), ['text Three', 'text Two']);
	assert.ok(states.every(({done, hits}) => done && hits.length > 0));
});

test('a search that is no longer wanted shows nothing more', async t => {
	const posts = write(
		t,
		Object.fromEntries(Array.from({length: 100}, (_, index) => [`Post ${index}`, 'A lamp. '.repeat(5000)])),
	);
	const {store} = typed(posts, 'lamp');
	await createPostSearch()(store, () => false);
	assert.equal(store.get().search?.done, false);
});

test('a post that cannot be read is found by its title', async t => {
	const posts = write(t, {'A lamp': 'Words.'});
	for (const {file} of posts) rmSync(file);
	const {store} = typed(posts, 'lamp');
	await createPostSearch()(store, always);
	assert.deepEqual(found(store), ['title A lamp']);
});

test('while nothing is typed, texts are read for the first query and nothing is shown', async t => {
	const posts = write(t, {One: 'A lamp.'});
	const {store, states} = typed(posts, '');
	const search = createPostSearch();
	await search(store, always);
	assert.deepEqual(states, []);
	// What was read already is not read again.
	for (const {file} of posts) rmSync(file);
	store.dispatch({type: 'edit-query', edit: {insert: 'lamp'}});
	await search(store, always);
	assert.deepEqual(found(store), ['text One']);
});

/** Waits until something is so. */
const until = async (isSo: () => boolean): Promise<void> => {
	while (!isSo()) await setTimeout(5);
};

test('a result has a sentence, and as many matches as the post shows when it is opened from there', {
	timeout: 20_000,
}, async t => {
	const texts = {
		One: '# One\n\nA lamp, and one lamp.',
		Sharp: 'Die Straße und das Haus.',
		Family: 'A family: 👩‍👩‍👧, and no more.',
		Words: 'A post, and far from it a lamp. The abcd of it.',
	};
	const posts = write(t, texts);
	const page = {back: '← One lamp', meta: '2026  ·  lamp', endBack: '← All lamps'};
	const counts: string[] = [];
	for (const query of ['lamp', 'one', 's', '👩', 'lamp post', 'abc bcd', '"one lamp"', '"far from" abcd']) {
		const {store} = typed(posts, query);
		watchQueries(store);
		await until(() => store.get().search?.done === true);
		for (const hit of store.get().search?.hits ?? []) {
			if (hit.kind !== 'text') continue;
			assert.notEqual(hit.sentence.trim(), '', query);
			const {title} = hit.post;
			const [, text = ''] = Object.entries(texts).find(([name]) => name === title) ?? [];
			const document = createDocument({text, page: {...page, title}, startsWithTitle: title === 'One'});
			store.dispatch({type: 'open', post: hit.post, document, target: {words: query}, at: 1});
			await until(() => store.get().open?.find?.done === true);
			assert.equal(store.get().open?.find?.matches.length, hit.count, `${query} in ${title}`);
			assert.equal(store.get().open?.find?.current, 0);
			store.dispatch({type: 'close', at: 2});
			counts.push(`${query}: ${hit.count} in ${title}`);
		}
	}
	assert.deepEqual(counts, [
		'lamp: 2 in One',
		'lamp: 1 in Words',
		'one: 1 in One',
		's: 3 in Sharp',
		's: 1 in Words',
		'lamp post: 2 in Words',
		'abc bcd: 1 in Words',
		'"one lamp": 1 in One',
		'"far from" abcd: 2 in Words',
	]);
});

test('a find looks through the title of a post, and not through what stands around its text', {
	timeout: 20_000,
}, async t => {
	const [post] = write(t, {Lamp: 'A lamp.'});
	assert.ok(post);
	const page = {back: '← One lamp', meta: 'lamp', title: 'Lamp', deck: 'A deck', endBack: '← All lamps'};
	const {store} = typed([post], '');
	store.dispatch({type: 'open', post, document: createDocument({text: 'A lamp.', page}), at: 1});
	store.dispatch({type: 'start-query'});
	watchQueries(store);
	store.dispatch({type: 'edit-query', edit: {insert: 'lamp'}});
	await until(() => store.get().open?.find?.done === true);
	const {document, find} = store.get().open ?? {};
	assert.deepEqual(
		find?.matches.map(({block, start, end}) => document?.textOf(block).slice(start, end)),
		['Lamp', 'lamp'],
	);
});
