import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import type {TextRange} from '../../src/render/line.ts';
import {compileQuery} from '../../src/search/find-in-text.ts';
import {recordOf} from '../../src/state/post-moves.ts';
import {bookmarkOf, stateOf} from '../../src/state/reading-record.ts';
import {type Action, reduce} from '../../src/state/reduce.ts';
import type {Session} from '../../src/state/session.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const paragraphs = Array.from({length: 60}, (_, index) => `Paragraph ${index} says a few words.`);

const documentOf = (count: number) =>
	createDocument({text: [...paragraphs.slice(0, count), 'The last word.'].join('\n\n')});

const post = somePost({id: 'a'});
const document = documentOf(60);
const end = {block: document.blockCount - 2, offset: 0};

const after = (session: Session, ...actions: readonly Action[]): Session => actions.reduce(reduce, session);

const opening: Action = {type: 'open', post, document, at: 1};
const library = someSession(someLibrary([post]));
const reading = after(library, opening, {type: 'move', by: 'page', direction: 1, at: 1});

const pages = (count: number): readonly Action[] =>
	Array.from({length: count}, () => ({type: 'move', by: 'page', direction: 1, at: 2}));

/** What is kept of the post when it is left now. */
const kept = (session: Session) => recordOf(session, 9).get('a');

/** The words at which the post opens the next time. */
const opensAt = (session: Session): string => {
	const {open} = after(session, {type: 'close', at: 9}, opening);
	return open?.document.textOf(open.place.block) ?? '';
};

const found = (query: string): Action => {
	const matches: TextRange[] = [];
	const compiled = compileQuery(query);
	for (let block = 0; block < document.blockCount; block++)
		for (const range of compiled.findAll(document.textOf(block))) matches.push({block, ...range});
	return {type: 'found', query, matches, done: true};
};

const typing = (query: string): readonly Action[] => [
	{type: 'start-query'},
	{type: 'edit-query', edit: {insert: query}},
	found(query),
];

const jumps: Readonly<Record<string, readonly Action[]>> = {
	'a link': [{type: 'go', place: end, at: 2}],
	'the key to the end': [{type: 'move', by: 'all', direction: 1, at: 2}],
	'a find that is being typed': typing('last word'),
	'a find that was kept': [...typing('last word'), {type: 'accept-query'}],
	'a find whose marks were taken away': [
		...typing('last word'),
		{type: 'accept-query'},
		{type: 'leave-query'},
	],
	'a link selected further down': [{type: 'select-link', link: {id: 1, leadsTo: 'there'}, place: end}],
	'a jump, and keys that find nothing below it': [{type: 'go', place: end, at: 2}, ...pages(2)],
	'two jumps': [
		{type: 'go', place: {block: 30, offset: 0}, at: 2},
		{type: 'go', place: end, at: 2},
	],
};

for (const [name, actions] of Object.entries(jumps)) {
	test(`an end come to by ${name} is not read, and the place stays where reading was left`, () => {
		const jumped = after(reading, ...actions);
		assert.equal(stateOf(kept(jumped)), 'begun');
		assert.deepEqual(bookmarkOf(kept(jumped)), bookmarkOf(kept(reading)));
		assert.equal(opensAt(jumped), opensAt(reading));
	});
}

test('a find that is given up changes no mark and no place, wherever it led', () => {
	const left = after(reading, ...typing('last word'), {type: 'leave-query'});
	assert.deepEqual(kept(left), kept(reading));
});

test('the way back from a jump leads to reading on, and forward to the jump', () => {
	const there = after(reading, {type: 'go', place: end, at: 2});
	const back = after(there, {type: 'turn', direction: 'back', document, at: 3});
	assert.deepEqual(kept(back)?.bookmark?.value, kept(reading)?.bookmark?.value);
	const forward = after(back, {type: 'turn', direction: 'forward', document, at: 4});
	assert.equal(stateOf(kept(forward)), 'begun');
	assert.equal(stateOf(kept(after(back, ...pages(20)))), 'read');
});

test('page by page, line by line or by half pages to the end is reading', () => {
	for (const by of ['page', 'line', 'half'] as const) {
		const moves = Array.from({length: 150}, (): Action => ({type: 'move', by, direction: 1, at: 2}));
		const read = after(reading, ...moves);
		assert.equal(stateOf(read.record.get('a')), 'read', by);
	}
});

test('reading on from where a jump led, down to the end, is reading', () => {
	const jumped = after(reading, {type: 'go', place: {block: 30, offset: 0}, at: 2});
	assert.equal(stateOf(kept(after(jumped, ...pages(20)))), 'read');
	assert.match(opensAt(jumped), /^Paragraph 29 |^Paragraph 30 /);
});

test('the key to the end is reading when what it shows follows what is in the window', () => {
	const near = after(reading, {type: 'go', place: {block: end.block - 14, offset: 0}, at: 2});
	assert.equal(stateOf(kept(near)), 'begun');
	const read = after(near, {type: 'move', by: 'all', direction: 1, at: 3});
	assert.equal(stateOf(read.record.get('a')), 'read');
});

test('from heading to heading is reading where each follows what is in the window, and a jump where it does not', () => {
	const next = (block: number): Action => ({type: 'go', place: {block, offset: 0}, follows: true, at: 2});
	const walked = Array.from({length: 12}, (_, index) => next(Math.min(end.block, (index + 1) * 6)));
	assert.equal(stateOf(after(reading, ...walked).record.get('a')), 'read');
	assert.equal(stateOf(kept(after(reading, next(end.block)))), 'begun');
});

test('a post that the window holds as a whole is read, whatever was jumped to in it', () => {
	const short = documentOf(3);
	const whole = after(library, {type: 'open', post, document: short, at: 1});
	assert.equal(stateOf(kept(whole)), 'read');
	const jumped = after(whole, {type: 'go', place: {block: 3, offset: 0}, at: 2});
	assert.equal(stateOf(kept(jumped)), 'read');
});

test('a post opened near its end, as by a line or a search, is begun where it was left before', () => {
	const opened = after(library, {...opening, target: {place: end}});
	assert.equal(stateOf(kept(opened)), 'begun');
	assert.match(opensAt(opened), /^Paragraph 0 /);
	const again = after(reading, {type: 'close', at: 3}, {...opening, target: {place: end}});
	assert.equal(opensAt(again), opensAt(reading));
	const searched = after(library, {...opening, target: {words: 'last word'}}, found('last word'));
	assert.equal(stateOf(kept(searched)), 'begun');
});

test('what was marked as unread by hand is not marked as read after the way back from a link', () => {
	const decided = after(reading, {type: 'toggle-read', at: 2}, {type: 'toggle-read', at: 3});
	const back = after(
		decided,
		{type: 'go', place: end, at: 4},
		{type: 'turn', direction: 'back', document, at: 5},
	);
	assert.equal(stateOf(after(back, ...pages(20)).record.get('a')), 'begun');
});

test('a message goes with the next thing the reader does, and stays while other things happen', () => {
	const resumed = after(reading, {type: 'close', at: 2}, opening);
	assert.match(resumed.message ?? '', /^Resumed at /);
	const size = {columns: 90, rows: 30};
	assert.equal(after(resumed, {type: 'resize', size}).message, resumed.message);
	const doings: readonly Action[] = [
		{type: 'move', by: 'line', direction: 1, at: 3},
		{type: 'go', place: end, at: 3},
		{type: 'start-query'},
		{type: 'open-panel', panel: 'outline'},
		{type: 'select-link', link: {id: 1, leadsTo: 'there'}},
		{type: 'change-look', look: {measure: 60}},
	];
	for (const action of doings) assert.equal(after(resumed, action).message, null, action.type);
});
