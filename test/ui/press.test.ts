import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Post} from '../../src/library/post.ts';
import {createDocument} from '../../src/render/document.ts';
import {createPress} from '../../src/ui/press.ts';
import {someContext} from '../helpers/context.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

/** A reader of these posts that keys are pressed in; what the bar says after the last of them. */
const reader = (posts: readonly Post[]) => {
	const context = someContext(someSession(someLibrary(posts)));
	const copied: string[] = [];
	const copy = (_: string, what: string) => {
		copied.push(what);
	};
	const press = createPress({...context, effects: {...context.effects, copy}}, () => {});
	return {
		...context,
		copied,
		press: (...keys: readonly string[]): string | null => {
			for (const key of keys) press({key, text: key});
			return context.store.get().message;
		},
	};
};

test('every key that wants a post says that there is none, and nothing changes', () => {
	for (const key of ['r', 's', 'y', 'o', 'e', 'i', 'O', 'enter']) {
		const {press, store, calls} = reader([]);
		const before = store.get();
		press('z');
		assert.equal(press(key), 'No post is selected', key);
		assert.deepEqual({...store.get(), message: null}, before);
		assert.deepEqual(calls, []);
	}
});

test('a key that does nothing takes away what was said before it', () => {
	const {press} = reader([somePost({id: 'a'})]);
	assert.equal(press('z'), 'Nothing to undo');
	assert.equal(press('Q'), null);
});

test('what is said twice stays', () => {
	const {press} = reader([]);
	assert.equal(press('s', 's'), 'No post is selected');
	assert.equal(press('z', 'z'), 'Nothing to undo');
});

test('the path of a file that is gone is copied as such, and undo names its post', () => {
	const post = somePost({id: 'a', title: 'A harbor'});
	const {press, store, copied} = reader([post]);
	store.dispatch({type: 'open', post, document: createDocument({text: 'Words.'}), at: 1});
	press('r');
	store.dispatch({type: 'change-library', library: someLibrary([])});
	press('y', 'q', 'z');
	assert.deepEqual(copied, ['The path of a file that is gone']);
	assert.equal(store.get().message, 'Undone: marked as read  ·  A harbor');
});

test('Enter behind a query waits for the titles, which come first, and then opens the first of them', async () => {
	const posts = ['text', 'title'].map(id => somePost({id}));
	const context = someContext(someSession(someLibrary(posts)));
	const opened: string[] = [];
	const open = async ({id}: Post): Promise<void> => {
		opened.push(id);
	};
	const press = createPress({...context, effects: {...context.effects, open}}, () => {});
	const [text, title] = posts;
	assert.ok(text && title);
	for (const key of ['/', 'k']) press({key, text: key});
	const waiting = press({key: 'enter'});
	const texts = [{kind: 'text', post: text, sentence: 'k', marks: [], count: 1}] as const;
	const titles = [{kind: 'title', post: title, marks: []}] as const;
	context.store.dispatch({type: 'hits', query: 'k', hits: texts, done: false, lacksTitles: true});
	await Promise.resolve();
	assert.deepEqual(opened, []);
	context.store.dispatch({type: 'hits', query: 'k', hits: [...titles, ...texts], done: false});
	await waiting;
	assert.deepEqual(opened, ['title']);
});

test('who went down among the first results opens the one they went to', () => {
	const posts = ['one', 'two'].map(id => somePost({id}));
	const {press, calls, store} = reader(posts);
	press('/', 'k');
	const hits = posts.map(post => ({kind: 'text', post, sentence: 'k', marks: [], count: 1}) as const);
	store.dispatch({type: 'hits', query: 'k', hits, done: false, lacksTitles: true});
	store.dispatch({type: 'accept-query'});
	assert.equal(press('enter'), 'Searching …');
	press('down', 'enter');
	assert.deepEqual(calls, ['open']);
});

test('code is scrolled sideways as before once it was wrapped and is not any more', () => {
	const post = somePost({id: 'a'});
	const {press, store} = reader([post]);
	store.dispatch({type: 'open', post, document: createDocument({text: 'Words.'}), at: 1});
	press('>', '>', 'w', 'w');
	const {codeShift, codeWrap} = store.get().look;
	assert.deepEqual({codeShift, codeWrap}, {codeShift: 16, codeWrap: false});
});
