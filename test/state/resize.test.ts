import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import type {TextRange} from '../../src/render/line.ts';
import {compileQuery} from '../../src/search/find-in-text.ts';
import type {Action} from '../../src/state/action.ts';
import type {Size} from '../../src/state/geometry.ts';
import {recordOf} from '../../src/state/post-moves.ts';
import {comparePlaces, topOf} from '../../src/state/reading-view.ts';
import {reduce} from '../../src/state/reduce.ts';
import {layoutOf, type Session} from '../../src/state/session.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';
import {writing} from '../helpers/writing.ts';

const post = somePost({id: 'a'});

const after = (session: Session, ...actions: readonly Action[]): Session => actions.reduce(reduce, session);

const resize = (size: Size): Action => ({type: 'resize', size});

const sizes = fc.record({columns: fc.integer({min: 20, max: 140}), rows: fc.integer({min: 3, max: 40})});

/** A post that was opened in a window and scrolled, in which something is looked for where a query is given. */
const read = (texts: readonly string[], size: Size, lines: number, query: string | null): Session => {
	const document = createDocument({text: texts.join('\n\n')});
	const down: Action = {type: 'move', by: 'line', direction: 1, count: lines, at: 2};
	const opened = after(someSession(someLibrary([post]), {size}), {type: 'open', post, document, at: 1}, down);
	if (query === null) return opened;
	const matches: TextRange[] = [];
	const compiled = compileQuery(query);
	for (let block = 0; block < document.blockCount; block++)
		for (const range of compiled.findAll(document.textOf(block))) matches.push({block, ...range});
	return after(
		opened,
		{type: 'start-query'},
		{type: 'edit-query', edit: {insert: query}},
		{type: 'found', query, matches, done: true},
		{type: 'accept-query'},
	);
};

const queries = fc.constantFrom(null, 'harbor', 'one by', 'n3');

test('the window begins where it did when it has its size again, whatever sizes it had meanwhile', () => {
	fc.assert(
		fc.property(
			fc.tuple(writing, sizes, fc.nat(40), queries),
			fc.array(sizes, {maxLength: 5}),
			fc.integer({min: -6, max: 6}),
			([texts, size, lines, query], others, scrolled) => {
				const direction = scrolled < 0 ? -1 : 1;
				const scroll: Action = {type: 'move', by: 'line', direction, count: Math.abs(scrolled), at: 3};
				const before = after(read(texts, size, lines, query), scroll);
				const again = after(before, ...others.map(resize), resize(size));
				assert.deepEqual(again.open?.place, before.open?.place);
				assert.deepEqual(recordOf(again, 9), recordOf(before, 9));
			},
		),
		{numRuns: 300},
	);
});

test('the first sentence in the window is the first one in any other size, while nothing is looked for', () => {
	fc.assert(
		fc.property(writing, sizes, fc.nat(40), fc.array(sizes, {minLength: 1, maxLength: 5}), (...given) => {
			const [texts, size, lines, others] = given;
			const before = read(texts, size, lines, null);
			const session = after(before, ...others.map(resize));
			const {open} = session;
			assert.ok(open && before.open);
			const layout = layoutOf(open, session);
			const top = layout.step(topOf(open, session), 0);
			const end = layout.step(layout.last(), 0);
			const line = layout.step(before.open.place, 0);
			const isAtEnd = comparePlaces(layout.lines(top, session.size.rows).at(-1) ?? end, end) === 0;
			assert.ok(comparePlaces(top, line) === 0 || (isAtEnd && comparePlaces(top, line) < 0));
		}),
		{numRuns: 200},
	);
});

test('a place that was kept while a match was held in sight is not that of the match', () => {
	const texts = Array.from({length: 80}, (_, index) => `Sentence ${index} says a few words of its own here.`);
	const wide = after(read(texts, {columns: 80, rows: 14}, 0, 'Sentence 42'), {
		type: 'move',
		by: 'line',
		direction: -1,
		count: 5,
		at: 3,
	});
	const small = after(wide, resize({columns: 40, rows: 10}));
	assert.notDeepEqual(small.open?.place, wide.open?.place);
	const placeKept = (session: Session) => recordOf(session, 9).get('a')?.bookmark?.value?.place;
	assert.deepEqual(placeKept(small), placeKept(wide));
	const moved = after(small, {type: 'move', by: 'line', direction: -1, at: 4});
	const back = after(moved, resize({columns: 80, rows: 14}));
	assert.deepEqual(back.open?.place, moved.open?.place);
});
