import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument, type Document} from '../../src/render/document.ts';
import type {TextRange} from '../../src/render/line.ts';
import {inOrder} from '../../src/search/find-in-document.ts';
import {compileQuery} from '../../src/search/find-in-text.ts';
import type {Action} from '../../src/state/action.ts';
import {postRows} from '../../src/state/geometry.ts';
import {topOf} from '../../src/state/reading-view.ts';
import {reduce} from '../../src/state/reduce.ts';
import {layoutOf, type Session} from '../../src/state/session.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const paragraphs = Array.from(
	{length: 40},
	(_, index) =>
		`Paragraph ${index} says ${index % 4 === 0 ? 'lamp' : 'stone'} and a few words that follow it.`,
);

const documentOf = (texts: readonly string[]): Document => createDocument({text: texts.join('\n\n')});

const before = documentOf(paragraphs);

const found = (document: Document, query: string): Action => {
	const matches: TextRange[] = [];
	const compiled = compileQuery(query);
	for (let block = 0; block < document.blockCount; block++)
		for (const range of compiled.findAll(document.textOf(block))) matches.push({block, ...range});
	return {type: 'found', query, matches, done: true};
};

const after = (session: Session, ...actions: readonly Action[]): Session => actions.reduce(reduce, session);

const post = somePost({id: 'a'});
const reading = after(someSession(someLibrary([post])), {type: 'open', post, document: before, at: 1});

/** A find of “lamp” that stands at one of its ten matches. */
const standing = (match: number): Session =>
	after(
		reading,
		{type: 'start-query'},
		{type: 'edit-query', edit: {insert: 'lamp'}},
		found(before, 'lamp'),
		{type: 'accept-query'},
		...Array.from({length: match}, (): Action => ({type: 'step-match', direction: 1})),
	);

const currentBlock = ({open}: Session): string =>
	open?.document.textOf(open.find?.matches[open.find.current]?.block ?? -1) ?? '';

const firstText = ({open}: Session): string => open?.document.textOf(open.place.block) ?? '';

test('a find stands when the text is changed, at the same match, and nothing moves', () => {
	const session = standing(5);
	assert.match(currentBlock(session), /^Paragraph 20 /);
	const edited = documentOf(['A lamp that is new.', 'And more.', ...paragraphs]);
	const changed = after(session, {type: 'reload', document: edited});
	assert.deepEqual(changed.open?.find?.matches, []);
	const again = reduce(changed, found(edited, 'lamp'));
	assert.equal(again.open?.find?.query, 'lamp');
	assert.equal(again.open?.find?.current, 6);
	assert.equal(again.open?.find?.matches.length, 11);
	assert.match(currentBlock(again), /^Paragraph 20 /);
	assert.equal(firstText(again), firstText(session));
});

test('a match that was edited away makes the next one the current one', () => {
	const edited = documentOf(paragraphs.map((text, index) => (index === 20 ? 'Gone.' : text)));
	const again = after(standing(5), {type: 'reload', document: edited}, found(edited, 'lamp'));
	assert.match(currentBlock(again), /^Paragraph 24 /);
});

const sentences = Array.from(
	{length: 9},
	(_, index) => `The needle is number ${index} here and then come words.`,
);

/** The number of the match that a find of “needle” stands at after an edit, when it stood at the third. */
const followed = (texts: readonly string[], edit: (text: string) => string): number => {
	const document = documentOf(texts);
	const changed = documentOf(texts.map(edit));
	const session = after(
		someSession(someLibrary([post])),
		{type: 'open', post, document, at: 1},
		{type: 'start-query'},
		{type: 'edit-query', edit: {insert: 'needle'}},
		found(document, 'needle'),
		{type: 'accept-query'},
		...Array.from({length: 2}, (): Action => ({type: 'step-match', direction: 1})),
	);
	assert.equal(session.open?.find?.current, 2);
	const again = after(session, {type: 'reload', document: changed}, found(changed, 'needle'));
	return again.open?.find?.current ?? -1;
};

for (const [edit, [from, to]] of Object.entries({
	'a word just after it': ['number 2 here', 'number 2 there'],
	'the very next word': ['2 here', '2 now'],
	'the word before it': [/The (?=needle is number 2)/, 'A '],
	'a word that is added before it': [/The (?=needle is number 2)/, 'The old '],
	'two words, one before it and one after': [
		/words. The needle is number 2/,
		'text. The needle was number 2',
	],
	'sentences at both ends and a word after it': [/number 0 here(.*number 2) here(.*)8/, '0$1 there$2 9'],
} satisfies Readonly<Record<string, readonly [string | RegExp, string]>>)) {
	test(`a match is the same one after an edit of ${edit}`, () => {
		assert.equal(
			followed([sentences.join(' ')], text => text.replace(from, to)),
			2,
		);
		assert.equal(
			followed(sentences, text => text.replace(from, to)),
			2,
		);
	});
}

test('a match in code is the same one after an edit of the line that follows', () => {
	const lines = Array.from({length: 8}, (_, index) => `const line${index} = 'some words' + needle;`);
	const code = ['```js', ...lines, '```'].join('\n');
	assert.equal(
		followed([code], text => text.replace('line3', 'third')),
		2,
	);
	assert.equal(
		followed([code], text => text.replace("line3 = 'some", "third = 'other")),
		2,
	);
});

test('a match that was edited away in the midst of its paragraph makes the next one the current one', () => {
	assert.equal(
		followed([sentences.join(' ')], text => text.replace('needle is number 2', 'pin is number 2')),
		2,
	);
	assert.equal(
		followed([sentences.join(' ')], text => text.replace(/The needle is number 2[^.]*\. /, '')),
		2,
	);
});

test('who has read on since is not taken back to a match by a change of the text', () => {
	const away = after(standing(1), {type: 'move', by: 'all', direction: 1, at: 2});
	const edited = documentOf([...paragraphs, 'One more lamp.']);
	const again = after(away, {type: 'reload', document: edited}, found(edited, 'lamp'));
	assert.equal(firstText(again), firstText(away));
	const stepped = reduce(again, {type: 'step-match', direction: 1});
	assert.match(currentBlock(stepped), /^Paragraph 8 /);
});

test('a query that is being typed goes on in a changed text, and Esc still returns to where one was', () => {
	const typing = after(
		reading,
		{type: 'move', by: 'page', direction: 1, at: 1},
		{type: 'start-query'},
		{type: 'edit-query', edit: {insert: 'Paragraph 36'}},
		found(before, 'Paragraph 36'),
	);
	const from = firstText(after(reading, {type: 'move', by: 'page', direction: 1, at: 1}));
	const edited = documentOf(['New.', ...paragraphs]);
	const changed = after(typing, {type: 'reload', document: edited}, found(edited, 'Paragraph 36'));
	assert.match(currentBlock(changed), /^Paragraph 36 /);
	const left = reduce(changed, {type: 'leave-query'});
	assert.equal(firstText(left), from);
	const retyped = after(
		changed,
		{type: 'edit-query', edit: 'clear'},
		{type: 'edit-query', edit: {insert: 'lamp'}},
		found(edited, 'lamp'),
	);
	assert.ok((retyped.open?.find?.current ?? -1) >= 0);
});

test('a changed text in which the query stands nowhere has no match, and says so', () => {
	const edited = documentOf(['Nothing of the kind.']);
	const again = after(standing(2), {type: 'reload', document: edited}, found(edited, 'lamp'));
	assert.equal(again.open?.find?.current, -1);
	assert.equal(reduce(again, {type: 'step-match', direction: 1}).message, 'No match');
});

/** A find of “lamp” that was kept before anything was found. */
const asked = after(
	reading,
	{type: 'start-query'},
	{type: 'edit-query', edit: {insert: 'lamp'}},
	{type: 'accept-query'},
);

const partly = (document: Document, from: number, to: number): Action => {
	const all = found(document, 'lamp');
	if (all.type !== 'found') throw new Error('nothing is found');
	return {...all, matches: all.matches.filter(({block}) => block >= from && block < to), done: false};
};

const step = (direction: 1 | -1): Action => ({type: 'step-match', direction});

test('steps asked for before anything was found are taken as soon as it is known where to', () => {
	const waiting = after(asked, step(1), step(1));
	assert.equal(waiting.open?.place, asked.open?.place);
	const first = reduce(waiting, partly(before, 0, 4));
	assert.match(currentBlock(first), /^Paragraph 0 /);
	assert.match(currentBlock(reduce(first, partly(before, 0, 20))), /^Paragraph 8 /);
});

test('a step back from the first match waits for the last one, and then says that it went around', () => {
	const waiting = after(asked, step(-1), partly(before, 0, 20));
	assert.match(currentBlock(waiting), /^Paragraph 0 /);
	assert.equal(waiting.message, null);
	const all = reduce(waiting, found(before, 'lamp'));
	assert.match(currentBlock(all), /^Paragraph 36 /);
	assert.equal(all.message, 'from the end again');
	assert.ok((all.open?.place.block ?? 0) > 20);
});

test('who goes on reading while a text is searched is not taken back to the match', () => {
	const moved = after(asked, partly(before, 0, 4), {type: 'move', by: 'all', direction: 1, at: 2});
	assert.equal(firstText(reduce(moved, found(before, 'lamp'))), firstText(moved));
	const early = after(asked, {type: 'move', by: 'page', direction: 1, at: 2});
	assert.equal(firstText(reduce(early, found(before, 'lamp'))), firstText(early));
});

test('steps taken while a text is searched lead where they would have led afterwards', () => {
	const blocks = fc.array(fc.nat(2), {minLength: 1, maxLength: 8});
	const steps = fc.array(fc.option(fc.constantFrom<1 | -1>(1, -1), {freq: 2}), {maxLength: 24});
	fc.assert(
		fc.property(blocks, fc.nat(7), steps, (counts, start, events) => {
			const document = documentOf(counts.map(count => `Some ${'lamp '.repeat(count)}words.`));
			const {blockCount} = document;
			const from = start % blockCount;
			const origin = {block: from, offset: 0};
			const looking = after(
				someSession(someLibrary([post])),
				{type: 'open', post, document, at: 1},
				{type: 'start-query'},
				{type: 'edit-query', edit: {insert: 'lamp'}},
			);
			if (!looking.open?.find) throw new Error('nothing is looked for');
			// Where reading began, though so short a post is in the window as a whole.
			let session: Session = {...looking, open: {...looking.open, find: {...looking.open.find, origin}}};
			const all = found(document, 'lamp');
			if (all.type !== 'found') throw new Error('nothing is found');
			const order = Array.from({length: blockCount}, (_, index) => (from + index) % blockCount);
			let searched = 0;
			let sum = 0;
			for (const event of events) {
				if (event === null) {
					searched = Math.min(order.length, searched + 1);
					const known = order
						.slice(0, searched)
						.flatMap(block => all.matches.filter(match => match.block === block));
					session = reduce(session, {...all, matches: inOrder(known), done: false});
				} else {
					sum += event;
					session = reduce(session, step(event));
				}
			}
			session = reduce(session, all);
			const {length} = all.matches;
			const first = Math.max(
				0,
				all.matches.findIndex(({block}) => block >= from),
			);
			const expected = length === 0 ? -1 : (((first + sum) % length) + length) % length;
			assert.equal(session.open?.find?.current, expected);
			assert.equal(session.open?.find?.steps, 0);
		}),
	);
});

test('a step from the only match stays there and says so', () => {
	const only = after(
		reading,
		{type: 'start-query'},
		{type: 'edit-query', edit: {insert: 'Paragraph 7 '}},
		found(before, 'Paragraph 7 '),
		{type: 'accept-query'},
	);
	for (const direction of [1, -1] as const) {
		const stepped = reduce(only, {type: 'step-match', direction});
		assert.equal(stepped.message, 'the only match');
		assert.equal(stepped.open?.find?.current, 0);
	}
});

const wideCode = `\`\`\`js
const first = "${'x'.repeat(100)} needle one";
const needle = 2;
\`\`\``;

const code = documentOf([wideCode, 'A needle in plain text.', wideCode.replace('one', 'two')]);

/** What the window shows of a find that stands at a match. */
const shownLines = (session: Session): readonly string[] => {
	const {open} = session;
	if (open === null) return [];
	const {body} = postRows(session.size);
	return layoutOf(open, session)
		.lines(topOf(open, session), body)
		.map(({text}) => text);
};

const withoutMarks = (line: string): string => line.replaceAll(/\u001B\[[\d;]*m/g, '');

const inCode = after(
	someSession(someLibrary([post]), {size: {columns: 80, rows: 24}}),
	{type: 'open', post, document: code, at: 1},
	{type: 'start-query'},
	{type: 'edit-query', edit: {insert: 'needle'}},
	found(code, 'needle'),
);

test('a match in wide code is scrolled into sight, and code goes back for the next one that needs it', () => {
	assert.ok(shownLines(inCode).some(line => line.includes('needle one')));
	const next = reduce(inCode, step(1));
	assert.ok(shownLines(next).some(line => line.includes('  const needle = 2;')));
	assert.ok(shownLines(reduce(next, step(1))).some(line => line.includes('  const needle = 2;')));
	const last = after(next, step(1), step(1));
	assert.ok(shownLines(last).some(line => line.includes('needle two')));
});

test('a match in wide code is in sight in a narrower window, too', () => {
	const narrow = reduce(inCode, {type: 'resize', size: {columns: 40, rows: 24}});
	assert.ok(shownLines(narrow).some(line => line.includes('needle one')));
});

/** True when the code in the window is scrolled to its beginning. */
const isAtStart = (session: Session): boolean =>
	shownLines(session).some(line => line.includes('  const first ='));

test('code is where the reader scrolled it once they give a find up or scroll it again', () => {
	assert.equal(isAtStart(inCode), false);
	assert.ok(isAtStart(reduce(inCode, {type: 'leave-query'})));
	assert.ok(isAtStart(reduce(inCode, {type: 'change-look', look: {codeShift: 0}})));
	assert.equal(isAtStart(reduce(inCode, {type: 'change-look', look: {measure: 60}})), false);
});

test('only the marks go when a find that was kept ends, and nothing moves when the next one begins', () => {
	const keptFind = reduce(inCode, {type: 'accept-query'});
	const plain = reduce(keptFind, {type: 'leave-query'});
	assert.equal(plain.open?.find, null);
	assert.deepEqual(shownLines(plain).map(withoutMarks), shownLines(keptFind).map(withoutMarks));
	const next = reduce(keptFind, {type: 'start-query'});
	assert.deepEqual(shownLines(next).map(withoutMarks), shownLines(plain).map(withoutMarks));
	assert.deepEqual(shownLines(reduce(next, {type: 'leave-query'})), shownLines(plain));
});

test('code that was scrolled sideways in one post is not scrolled in the next one', () => {
	const scrolled = reduce(inCode, {type: 'change-look', look: {codeShift: 16}});
	const opening: Action = {type: 'open', post: somePost({id: 'b'}), document: code, at: 2};
	for (const session of [scrolled, after(inCode, {type: 'accept-query'}, {type: 'leave-query'})]) {
		assert.equal(isAtStart(session), false);
		assert.ok(isAtStart(reduce(session, opening)));
		assert.ok(isAtStart(after(session, {type: 'close', at: 2}, opening)));
	}
});

const wrap = (codeWrap: boolean): Action => ({type: 'change-look', look: {codeWrap}});

const longCode = documentOf([
	[
		'```js',
		...Array.from({length: 40}, (_, index) => `const line${index} = '${'words '.repeat(40)}needle${index}';`),
		'```',
	].join('\n'),
	...paragraphs,
]);

const inLongCode = after(
	someSession(someLibrary([post]), {size: {columns: 60, rows: 12}}),
	{type: 'open', post, document: longCode, at: 1},
	{type: 'start-query'},
	{type: 'edit-query', edit: {insert: 'needle6'}},
	found(longCode, 'needle6'),
	{type: 'accept-query'},
);

test('a match in code is in sight when wide code is wrapped, and again when it is not', () => {
	const isShown = (session: Session) => shownLines(session).some(line => line.includes('needle6'));
	assert.ok(isShown(inLongCode));
	const wrapped = reduce(inLongCode, wrap(true));
	assert.ok(isShown(wrapped));
	assert.deepEqual(shownLines(reduce(wrapped, wrap(false))), shownLines(inLongCode));
});

test('a match is in sight when the text is set narrower, and the window begins where it did when it is set wider', () => {
	const low = after(standing(4), {type: 'move', by: 'line', direction: -1, count: 5, at: 2});
	const isShown = (session: Session) => shownLines(session).some(line => line.includes('Paragraph 16 '));
	assert.ok(isShown(low));
	const narrow = reduce(low, {type: 'change-look', look: {measure: 40}});
	assert.ok(isShown(narrow));
	assert.deepEqual(reduce(narrow, {type: 'change-look', look: {measure: 72}}).open?.place, low.open?.place);
});

test('code that was scrolled by hand, away from a match too, is where it was once it was wrapped and is not any more', () => {
	const byHand = reduce(inLongCode, {type: 'change-look', look: {codeShift: 16}});
	assert.deepEqual(shownLines(after(byHand, wrap(true), wrap(false))), shownLines(byHand));
	const alone = reduce(byHand, {type: 'leave-query'});
	assert.deepEqual(shownLines(after(alone, wrap(true), wrap(false))), shownLines(alone));
});
