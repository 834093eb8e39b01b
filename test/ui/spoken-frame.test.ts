import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import {reduce} from '../../src/state/reduce.ts';
import type {Session} from '../../src/state/session.ts';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {pageOf} from '../../src/ui/page.ts';
import {perform} from '../../src/ui/perform.ts';
import {spokenFrame} from '../../src/ui/spoken-frame.ts';
import {someContext} from '../helpers/context.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const post = somePost({id: 'a', title: 'Signs'});
const library = someLibrary([post]);

const opened = (text: string): Session =>
	reduce(someSession(library), {
		type: 'open',
		post,
		document: createDocument({text, page: pageOf(post, library)}),
		at: 1,
	});

const heard = (before: Session, after: Session): readonly string[] => spokenFrame(before, after, defaultKeys);

test('the signs in a text are said, cell by cell, and an empty cell is blank', () => {
	const text = '| Sign | State |\n| --- | --- |\n| ● | unread |\n|  | read |\n| → | 42 % |\n\nFrom A → B.';
	const lines = heard(someSession(library), opened(text));
	assert.deepEqual(lines.slice(-7, -1), [
		'Sign, State',
		'●, unread',
		'blank, read',
		'→, 42 %',
		'From A → B.',
		'to All writing',
	]);
});

test('how far one is is not said between two rows of a table', () => {
	const rows = Array.from({length: 40}, (_, row) => `| ${row} | a row |`).join('\n');
	const filler = Array.from({length: 30}, (_, index) => `Paragraph ${index}.`).join('\n\n');
	const begin = opened(`| Number | Row |\n| --- | --- |\n${rows}\n\n${filler}`);
	const next: Action = {type: 'move', by: 'page', direction: 1, at: 1};
	assert.match(heard(someSession(library), begin).at(-1) ?? '', /, a row$/);
	const pages = [1, 2, 3, 4].map(count => new Array<Action>(count).fill(next).reduce(reduce, begin));
	const last = pages.map((page, index) => heard(pages[index - 1] ?? begin, page).at(-1) ?? '');
	assert.match(last[0] ?? '', /, a row$/);
	assert.match(last.at(-1) ?? '', /per cent$/);
});

test('a jump to a note says the note, and then which one it is', () => {
	const filler = Array.from({length: 30}, (_, index) => `Paragraph ${index}.`).join('\n\n');
	const before = opened(`A word.[^1]\n\n${filler}\n\n[^1]: What is to be said.`);
	const context = someContext(before);
	perform('next-link', context);
	const selected = context.store.get();
	assert.deepEqual(heard(before, selected), ['Link: ¹, to note 1: What is to be said.']);
	perform('follow', context);
	const lines = heard(selected, context.store.get());
	assert.ok(lines.includes('What is to be said.'));
	assert.equal(lines.at(-1), 'Link: Note 1 to the text');
});

test('what an address stands for drives no terminal', () => {
	const before = opened('[x](#a%1b]0;title%07b)');
	const context = someContext(before);
	perform('next-link', context);
	const selected = context.store.get();
	assert.deepEqual(heard(before, selected), ['Link: x, to #ab']);
	perform('follow', context);
	assert.deepEqual(heard(selected, context.store.get()), ['This post has no part called “ab”']);
});
