import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument, type Document} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import {postRows} from '../../src/state/geometry.ts';
import {recordOf} from '../../src/state/post-moves.ts';
import {stateOf} from '../../src/state/reading-record.ts';
import {topOf} from '../../src/state/reading-view.ts';
import {reduce} from '../../src/state/reduce.ts';
import {layoutOf, type Session} from '../../src/state/session.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';
import {edited, editsOf, writing} from '../helpers/writing.ts';

const paragraphs = Array.from({length: 60}, (_, index) => `Paragraph ${index} says a few words.`);

const documentOf = (texts: readonly string[]): Document =>
	createDocument({text: texts.join('\n\n'), page: {back: '← Writing', title: 'A', endBack: '← All writing'}});

const after = (session: Session, ...actions: readonly Action[]): Session => actions.reduce(reduce, session);

const page: Action = {type: 'move', by: 'page', direction: 1, at: 2};
const post = somePost({id: 'a'});
const fresh = after(someSession(someLibrary([post])), {
	type: 'open',
	post,
	document: documentOf(paragraphs),
	at: 1,
});
const reading = after(fresh, page, page, {type: 'move', by: 'line', direction: 1, at: 2});

const reload = (...texts: readonly string[]): Action => ({type: 'reload', document: documentOf(texts)});

/** What stands in the first line with text of the window and below it in its block. */
const firstWords = (session: Session, whole = false): string => {
	const {open} = session;
	if (open === null) return '';
	const lines = layoutOf(open, session).lines(topOf(open, session), postRows(session.size).body);
	const first = lines.find(({kind}) => kind !== 'blank' && kind !== 'rule');
	return first === undefined ? '' : open.document.textOf(first.block).slice(whole ? 0 : first.offset);
};

/** The name of the block that a text is. */
const nameIn = (block: string): string => block.match(/\bn\d+\b/)?.[0] ?? 'nothing';

const kept = (session: Session) => recordOf(session, 9).get('a');

for (const [name, texts] of Object.entries({
	nothing: [],
	'a few words': ['Other words.'],
	'its beginning': paragraphs.slice(0, 3),
})) {
	test(`a text of which ${name} was left for a moment is not read, and its place stays`, () => {
		for (const begun of [fresh, reading]) {
			const cut = after(begun, reload(...texts));
			assert.deepEqual(kept(cut)?.bookmark?.value, kept(begun)?.bookmark?.value);
			assert.equal(stateOf(kept(cut)), 'begun');
			const back = after(cut, reload('Still not.'), reload('New.', ...paragraphs));
			assert.equal(stateOf(kept(back)), 'begun');
			assert.equal(back.open?.held, null);
			const {block = 0, offset = 0} = begun.open?.place ?? {};
			assert.deepEqual(back.open?.place, {block: block === 0 ? 0 : block + 1, offset});
		}
	});
}

test('a text that now ends in the window is not read by that', () => {
	const cut = after(reading, reload(...paragraphs.slice(0, 25)));
	assert.deepEqual(kept(cut)?.bookmark?.value, kept(reading)?.bookmark?.value);
	assert.equal(stateOf(kept(cut)), 'begun');
});

test('who reads on in a text that now ends in the window reads it to its end', () => {
	assert.equal(stateOf(after(reading, reload(...paragraphs.slice(0, 25)), page).record.get('a')), 'read');
});

test('a key that moves nothing while the text is gone for a moment changes nothing', () => {
	for (const texts of [[], ['Other words.']]) {
		for (const direction of [1, -1] as const) {
			const line: Action = {type: 'move', by: 'line', direction, at: 3};
			const pressed = after(reading, reload(...texts), line, page, line);
			assert.deepEqual(kept(pressed), kept(reading));
			const back = after(pressed, reload(...paragraphs));
			assert.deepEqual(kept(back), kept(reading));
			assert.deepEqual(back.open?.place, reading.open?.place);
		}
	}
});

test('the first sentence in the window stays there whatever is edited around its paragraph', () => {
	fc.assert(
		fc.property(writing, editsOf, fc.nat(), fc.nat(60), (texts, edits, choice, lines) => {
			const session = someSession(someLibrary([post]), {size: {columns: 40, rows: 8}});
			const down: Action = {type: 'move', by: 'line', direction: 1, count: lines, at: 2};
			const opened = after(session, {type: 'open', post, document: documentOf(texts), at: 1}, down);
			const words = firstWords(opened);
			const index = texts.findIndex(text => text.includes(nameIn(firstWords(opened, true))));
			fc.pre(index >= 0);
			// What follows keeps the window from ending with the text.
			const tail = Array.from({length: 12}, (_, line) => `Below ${choice % 7} ${line}.`);
			const changed = after(opened, reload(...edited(texts, edits, [index]), ...tail));
			assert.equal(firstWords(changed), words);
		}),
		{numRuns: 300},
	);
});

test('who moves in a text that became short is not taken back when it grows again', () => {
	const moved = after(reading, reload(...paragraphs.slice(40)), {...page, direction: -1});
	assert.equal(moved.open?.held, null);
	const words = moved.open?.document.textOf(moved.open.place.block);
	const back = after(moved, reload(...paragraphs));
	assert.equal(back.open?.document.textOf(back.open.place.block), words);
});

test('a post whose end is in the window already is as read after a change as before', () => {
	const whole = after(fresh, reload('One.'), page, reload('One.', 'Two.'));
	assert.equal(stateOf(kept(whole)), 'read');
});

test('where the hearing of a post had come to before a jump is followed through an edit', () => {
	const spoken = after(
		fresh,
		{type: 'hear', to: {block: 20, offset: 0}},
		{type: 'go', place: {block: 45, offset: 0}, at: 3},
	);
	assert.deepEqual(spoken.open?.jump?.heardTo, {block: 20, offset: 0});
	const edited = after(spoken, reload('One more.', 'And one.', ...paragraphs));
	assert.deepEqual(edited.open?.jump?.heardTo, {block: 22, offset: 0});
});

test('where a jump began is found again with the words that were jumped to', () => {
	const jumped = after(reading, {type: 'go', place: {block: 45, offset: 0}, at: 3});
	const back = after(jumped, reload(), reload(...paragraphs));
	assert.deepEqual(kept(back)?.bookmark?.value, kept(reading)?.bookmark?.value);
	assert.deepEqual(back.open?.place, jumped.open?.place);
});

test('a post opens again where the paragraph it was left in was, though that is gone', () => {
	const session = after(reading, {type: 'close', at: 4});
	const [first = ''] = firstWords(reading).split('\n');
	const index = paragraphs.indexOf(first);
	const edited = ['New.', 'And new.', ...paragraphs.filter((_, at) => at !== index)];
	const again = after(session, {type: 'open', post, document: documentOf(edited), at: 5});
	assert.equal(firstWords(again), paragraphs[index + 1]);
});
