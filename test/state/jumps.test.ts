import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import type {TextRange} from '../../src/render/line.ts';
import {compileQuery} from '../../src/search/find-in-text.ts';
import type {Action} from '../../src/state/action.ts';
import {postRows} from '../../src/state/geometry.ts';
import {recordOf} from '../../src/state/post-moves.ts';
import {bookmarkOf, stateOf} from '../../src/state/reading-record.ts';
import {topOf} from '../../src/state/reading-view.ts';
import {reduce} from '../../src/state/reduce.ts';
import {layoutOf, type Session} from '../../src/state/session.ts';
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

const lines = (count: number): readonly Action[] =>
	Array.from({length: count}, () => ({type: 'move', by: 'line', direction: 1, at: 2}));

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
	'the key to the end, a line up and a line down': [
		{type: 'move', by: 'all', direction: 1, at: 2},
		{type: 'move', by: 'line', direction: -1, at: 2},
		...lines(1),
	],
	'a link to near it and a few lines': [
		{type: 'go', place: {block: end.block - 13, offset: 0}, at: 2},
		...lines(12),
	],
	'two jumps': [
		{type: 'go', place: {block: 30, offset: 0}, at: 2},
		{type: 'go', place: end, at: 2},
	],
};

const middle = {block: 30, offset: 0};
const inTheMiddle: Readonly<Record<string, readonly Action[]>> = {
	'a link': [{type: 'go', place: middle, at: 2}],
	'a heading': [{type: 'go', place: middle, follows: true, at: 2}],
	'a find': [...typing('Paragraph 30'), {type: 'accept-query'}],
	'a find whose marks were taken away': [
		...typing('Paragraph 30'),
		{type: 'accept-query'},
		{type: 'leave-query'},
	],
	'a link selected further down': [{type: 'select-link', link: {id: 1, leadsTo: 'there'}, place: middle}],
	'the key to the end and a few lines up': [
		{type: 'move', by: 'all', direction: 1, at: 2},
		{type: 'move', by: 'line', direction: -1, count: 5, at: 2},
	],
	'a link and less than a window': [{type: 'go', place: middle, at: 2}, ...lines(15)],
	'a link and a text that changed': [
		{type: 'go', place: middle, at: 2},
		{type: 'reload', document: documentOf(60)},
	],
};

for (const [name, actions] of Object.entries(inTheMiddle)) {
	test(`a part come to by ${name} leaves the place where reading was left`, () => {
		const jumped = after(reading, ...actions);
		assert.deepEqual(bookmarkOf(kept(jumped)), bookmarkOf(kept(reading)));
		assert.notDeepEqual(jumped.open?.place, reading.open?.place);
	});
}

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
	assert.match(opensAt(after(jumped, ...pages(2))), /^Paragraph (?:4[6-9]|50) /);
});

test('the key to the end is reading when what it shows follows what is in the window', () => {
	const near = after(reading, ...lines(end.block * 2 - 2 * 21 - 10));
	assert.equal(stateOf(kept(near)), 'begun');
	const read = after(near, {type: 'move', by: 'all', direction: 1, at: 3});
	assert.equal(stateOf(read.record.get('a')), 'read');
});

test('who goes up a window or more from where a jump led, and reads down again, has read the end', () => {
	const up: Action = {type: 'move', by: 'page', direction: -1, at: 2};
	const jumped = after(reading, {type: 'move', by: 'all', direction: 1, at: 2}, up, up);
	assert.equal(stateOf(kept(after(jumped, ...pages(1)))), 'begun');
	assert.equal(stateOf(kept(after(jumped, ...pages(2)))), 'read');
});

test('who goes back up to where reading was left, and on from there, reads', () => {
	const shortly = after(library, opening, {type: 'open', post, document: documentOf(25), at: 1});
	const up = Array.from({length: 14}, (): Action => ({type: 'move', by: 'line', direction: -1, at: 2}));
	const jumped = after(shortly, {type: 'move', by: 'all', direction: 1, at: 2});
	assert.equal(stateOf(kept(after(jumped, ...up.slice(0, 3), ...lines(3)))), 'begun');
	assert.equal(stateOf(kept(after(jumped, ...up, ...lines(14)))), 'read');
});

const backFrom = (...actions: readonly Action[]): Session => {
	const there = after(reading, ...actions);
	assert.equal(there.trail.back.length, 1);
	return after(there, {type: 'turn', direction: 'back', document, at: 3});
};

test('there is a way back from the key to the end or the beginning, a find and a heading far away', () => {
	const top = reading.open?.place;
	assert.deepEqual(backFrom({type: 'move', by: 'all', direction: 1, at: 2}).open?.place, top);
	assert.deepEqual(backFrom(...typing('last word'), {type: 'accept-query'}).open?.place, top);
	const [startQuery, editQuery, matches] = typing('last word');
	assert.ok(startQuery && editQuery && matches);
	assert.deepEqual(backFrom(startQuery, editQuery, {type: 'accept-query'}, matches).open?.place, top);
	const heading: Action = {type: 'go', place: {block: 50, offset: 0}, follows: true, at: 2};
	assert.deepEqual(backFrom(heading).open?.place, top);
	const far = after(library, opening, ...pages(3));
	const first = after(far, {type: 'move', by: 'all', direction: -1, at: 3});
	const back = after(first, {type: 'turn', direction: 'back', document, at: 3});
	assert.deepEqual(back.open?.place, far.open?.place);
});

test('there is a way back from a find and from the key to the end however near they led', () => {
	const top = reading.open?.place;
	// Below the window, but so near that nothing is left out between.
	const near = backFrom(...typing('Paragraph 24 '), {type: 'accept-query'});
	assert.deepEqual(near.open?.place, top);
	const late = after(reading, ...pages(4));
	const there = after(late, {type: 'move', by: 'all', direction: 1, at: 2});
	assert.notDeepEqual(there.open?.place, late.open?.place);
	assert.deepEqual(
		after(there, {type: 'turn', direction: 'back', document, at: 3}).open?.place,
		late.open?.place,
	);
	const inSight = after(reading, ...typing('Paragraph 12 '), {type: 'accept-query'});
	assert.equal(inSight.trail.back.length, 0);
});

test('from match to match, from heading to heading in sight, and to where one is already no way back is added', () => {
	const step: Action = {type: 'step-match', direction: 1};
	const found30 = after(reading, ...typing('Paragraph 3'), {type: 'accept-query'}, step, step, step);
	assert.equal(found30.trail.back.length, 1);
	const next: Action = {type: 'go', place: {block: 10, offset: 0}, follows: true, at: 2};
	assert.equal(after(reading, next).trail, reading.trail);
	const first: Action = {type: 'move', by: 'all', direction: -1, at: 2};
	assert.equal(after(library, opening, first, first).trail.back.length, 0);
	assert.equal(after(reading, ...typing('last word'), {type: 'leave-query'}).trail, reading.trail);
});

test('a match that is in the window stays there when the window gets smaller', () => {
	for (const kept of [[], [{type: 'accept-query'}] as const]) {
		const wide = after(reading, ...typing('Paragraph 19 '), ...kept);
		const small = after(wide, {type: 'resize', size: {columns: 40, rows: 12}});
		const {open} = small;
		assert.ok(open);
		const shown = layoutOf(open, small).lines(topOf(open, small), postRows(small.size).body);
		assert.ok(shown.some(({text}) => text.includes('Paragraph 19')));
	}
});

test('the post that was read last is selected among the results, when it is one of them', () => {
	const others = ['a', 'b', 'c'].map(id => somePost({id}));
	const hits = [0, 1, 1].map(index => ({
		kind: 'title' as const,
		post: others[index] ?? post,
		marks: [],
	}));
	const results = after(
		someSession(someLibrary(others)),
		{type: 'start-query'},
		{type: 'edit-query', edit: {insert: 'x'}},
		{type: 'hits', query: 'x', hits, done: true},
		{type: 'accept-query'},
	);
	const selectedAfter = (index: number, from: Session): number | undefined =>
		after(from, {type: 'open', post: others[index] ?? post, document, at: 1}, {type: 'close', at: 2}).search
			?.selected;
	assert.equal(selectedAfter(1, results), 1);
	assert.equal(selectedAfter(1, after(results, {type: 'select', index: 2})), 2);
	assert.equal(selectedAfter(2, results), 0);
});

test('the per cent at which a post opens again is that of its bar, and its beginning is not resumed', () => {
	const long = createDocument({text: paragraphs.join('\n\n').repeat(8)});
	const resuming: Action = {type: 'open', post, document: long, at: 1};
	const up: Action = {type: 'move', by: 'line', direction: -1, at: 2};
	const nearly = after(library, resuming, ...pages(60), up);
	const again = after(nearly, {type: 'close', at: 2}, resuming);
	assert.match(again.message ?? '', /^Resumed at 99 %/);
	assert.equal(after(library, opening, {type: 'close', at: 2}, opening).message, null);
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
