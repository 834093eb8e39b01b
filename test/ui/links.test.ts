import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {reduce} from '../../src/state/reduce.ts';
import {frame} from '../../src/ui/frame.ts';
import type {Command} from '../../src/ui/key-map.ts';
import {pageOf} from '../../src/ui/page.ts';
import {perform} from '../../src/ui/perform.ts';
import {someContext} from '../helpers/context.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const filler = Array.from({length: 40}, (_, index) => `Paragraph ${index}.`).join('\n\n');

const text = `The [web](https://example.com) and a note.[^1] Another one.[^b]

${filler}

## The last part

[^1]: The first note, with words.
[^b]: The second note.
`;

const post = somePost({id: 'a', file: '/posts/a.md', title: 'Links'});

const reading = (source: string, root = '/posts') => {
	const library = someLibrary([post], {root, contact: 'mailto:a@example.org'});
	const document = createDocument({text: source, page: pageOf(post, library)});
	const context = someContext(reduce(someSession(library), {type: 'open', post, document, at: 1}));
	return {
		...context,
		press(...commands: readonly Command[]) {
			for (const command of commands) perform(command, context);
			const {open, message} = context.store.get();
			return {link: open?.link && document.link(open.link.id)?.href, leadsTo: open?.link?.leadsTo, message};
		},
		bar: () => frame(context.store.get(), context.keys).at(-1) ?? '',
		words: () => context.store.get().open?.document.textOf(context.store.get().open?.place.block ?? 0) ?? '',
	};
};

test('the first Tab selects the first link of the text, and Shift-Tab from there the way back', () => {
	const {press} = reading(text);
	assert.equal(press('next-link').link, 'https://example.com');
	assert.equal(press('previous-link').leadsTo, '← Writing');
});

test('in a text without links the way back in the window comes before what stands at its end', () => {
	const {press, words} = reading(filler);
	assert.equal(press('next-link').leadsTo, '← Writing');
	assert.match(words(), /^← Writing/);
	assert.equal(press('next-link').leadsTo, '← All writing');
	assert.equal(press('next-link').link, 'mailto:a@example.org');
});

test('a link to a note says its number and its opening words', () => {
	const {press} = reading(text);
	assert.equal(press('next-link', 'next-link').leadsTo, '→ note 1: The first note, with words.');
});

test('a long note says as many of its words as the bar has room for', () => {
	const {press} = reading(
		text.replace('with words', 'with many words, of which the bar has no room for all'),
	);
	assert.match(press('next-link', 'next-link').leadsTo ?? '', /^→ note 1: The first note, with many .*…$/);
});

test('the note that was meant is marked, and Enter leads back to the text', () => {
	const {press} = reading(text);
	const there = press('next-link', 'next-link', 'next-link', 'follow');
	assert.deepEqual(there, {link: '#fnref-2', leadsTo: 'Note 2  → the text', message: null});
	assert.deepEqual(press('follow'), {link: '#fn-2', leadsTo: '→ note 2', message: null});
});

test('a heading that a jump cannot bring to the top is named', () => {
	const {press, bar} = reading(text);
	press('outline', 'choose');
	assert.match(bar(), /The last part/);
});

test('one file alone has no ways back on its page, and the keys that lead back end the program', () => {
	for (const command of ['back', 'dismiss'] as const) {
		const {press, calls, store} = reading(text, post.file);
		assert.doesNotMatch(frame(store.get(), []).join('\n'), /← /);
		press(command);
		assert.deepEqual(calls, ['quit']);
	}
	const {press, calls} = reading(text, post.file);
	press('next-link', 'dismiss');
	assert.deepEqual(calls, []);
});

test('a folder that holds one post has its list', () => {
	const {press, calls, store} = reading(text);
	assert.match(frame(store.get(), []).join('\n'), /← Writing/);
	press('back');
	assert.deepEqual(calls, []);
	assert.equal(store.get().open, null);
});

test('the column grows as far as the window holds, says how wide it is, and comes back from there', () => {
	const {press, store} = reading(text);
	store.dispatch({type: 'resize', size: {columns: 100, rows: 24}});
	const pressed = Array.from({length: 7}, () => press('wider').message);
	assert.deepEqual(pressed.slice(-3), ['92 columns', '96 columns', '96 columns, the widest in this window']);
	assert.equal(press('narrower').message, '92 columns');
	const narrow = Array.from({length: 14}, () => press('narrower').message);
	assert.deepEqual(narrow.slice(-2), ['40 columns', '40 columns, the narrowest']);
});

test('the width that was set for a wider window stays set in one that is too narrow for it', () => {
	const {press, store} = reading(text);
	store.dispatch({type: 'change-look', look: {measure: 120}});
	press('wider');
	assert.equal(store.get().look.measure, 120);
});

test('a find without a match says so once', () => {
	const {press, store, bar} = reading(text);
	for (const insert of ['zz', 'qx']) {
		press('find');
		store.dispatch({type: 'edit-query', edit: {insert}});
		store.dispatch({type: 'found', query: insert, matches: [], done: true});
		store.dispatch({type: 'accept-query'});
		assert.match(bar(), new RegExp(`/${insert} {2}No match`));
		press('next-match');
		assert.match(bar(), new RegExp(`/${insert} {2}No match`));
		assert.doesNotMatch(bar(), /no match.*no match/i);
	}
});
