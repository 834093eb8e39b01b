import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument, type Document} from '../../src/render/document.ts';
import type {Place} from '../../src/render/line.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {type Edit, edited, editedText, editsOf, writing} from '../helpers/writing.ts';

const documentOf = (texts: readonly string[]): Document => createDocument({text: texts.join('\n\n')});

const layoutOf = (document: Document) =>
	document.layout({
		columns: 40,
		measure: 40,
		paint: createPaint(themes.mono, 'plain'),
		hyperlinks: false,
		codeWrap: true,
	});

/** A line of one of the texts, and what stands there up to the end of its block. */
const lineOf = (document: Document, texts: readonly string[], index: number, line: number) => {
	const block = blockOf(document, texts[index] ?? '');
	const lines = [...layoutOf(document).all()].filter(
		one => one.block === block && one.kind !== 'blank' && one.kind !== 'rule',
	);
	const {offset} = lines[line % lines.length] ?? {offset: 0};
	return {place: {block, offset}, words: document.textOf(block).slice(offset)};
};

/** The block that a text became; its first word is in no other. */
const blockOf = (document: Document, text: string): number => {
	const [name = ''] = text.match(/n\d+/) ?? [];
	for (let block = 0; block < document.blockCount; block++)
		if (new RegExp(`${name}\\b`).test(document.textOf(block))) return block;
	throw new Error(`nothing is called ${name}`);
};

const wordsAt = (document: Document, {block, offset}: Place): string => document.textOf(block).slice(offset);

/** True for changes that put nothing beside a block. */
const notBeside =
	(texts: readonly string[], index: number) =>
	({kind, at}: Edit): boolean =>
		kind !== 'insert' || ![index, index + 1].includes(at % texts.length);

test('a line is found again whatever is inserted, deleted and rewritten around its paragraph', () => {
	fc.assert(
		fc.property(writing, editsOf, fc.nat(), fc.nat(), (texts, edits, choice, line) => {
			const index = choice % texts.length;
			const before = documentOf(texts);
			const {place, words} = lineOf(before, texts, index, line);
			const after = documentOf(edited(texts, edits, [index]));
			const found = after.relocate(place, before.passageAt(place));
			assert.equal(wordsAt(after, found.place), words);
			assert.equal(found.isThere, true);
		}),
		{numRuns: 400},
	);
});

test('a line that was deleted with its paragraph is followed by what stood below it, whatever was edited elsewhere', () => {
	fc.assert(
		fc.property(writing, editsOf, fc.nat(), fc.nat(), (texts, edits, choice, line) => {
			fc.pre(texts.length > 2);
			const index = 1 + (choice % (texts.length - 2));
			const [above = '', below = ''] = [texts[index - 1], texts[index + 1]];
			fc.pre(above.length > 30 && below.length > 30);
			const before = documentOf(texts);
			const {place} = lineOf(before, texts, index, line);
			const rest = edited(texts, edits.filter(notBeside(texts, index)), [index - 1, index, index + 1]);
			const after = documentOf(rest.filter(text => text !== texts[index]));
			const found = after.relocate(place, before.passageAt(place));
			assert.deepEqual(found, {place: {block: blockOf(after, below), offset: 0}, isThere: false});
		}),
		{numRuns: 400},
	);
});

test('a line whose paragraph was edited in one place is found between the paragraphs around it', () => {
	fc.assert(
		fc.property(writing, editsOf, fc.nat(), fc.nat(), fc.nat(), (texts, edits, choice, line, at) => {
			fc.pre(texts.length > 2);
			const index = 1 + (choice % (texts.length - 2));
			const before = documentOf(texts);
			const {place} = lineOf(before, texts, index, line);
			const rest = edited(texts, edits.filter(notBeside(texts, index)), [index - 1, index, index + 1]);
			const after = documentOf(rest.map(text => (text === texts[index] ? editedText(text, at) : text)));
			const found = after.relocate(place, before.passageAt(place));
			assert.equal(found.place.block, blockOf(after, texts[index] ?? ''));
		}),
		{numRuns: 200},
	);
});

const sentences = Array.from({length: 250}, (_, index) =>
	`Sentence ${index} says what all of these say. `.repeat(3),
);

test('a paragraph that is gone is not taken for one that says nearly the same', () => {
	const before = documentOf(sentences);
	for (const offset of [0, 60]) {
		const place = {block: 16, offset};
		const passage = before.passageAt(place);
		const added = Array.from({length: 10}, (_, index) => `Something new ${index} that stands above.`);
		const after = documentOf([...added, ...sentences.filter((_, index) => index !== 15)]);
		const {place: found} = after.relocate(place, passage);
		assert.match(wordsAt(after, found), /^Sentence 16 /);
	}
});

test('of paragraphs that differ in their first words only the right one is found', () => {
	const before = documentOf(sentences);
	const place = {block: 16, offset: 60};
	const after = documentOf(['New.', 'And new.', ...sentences]);
	assert.deepEqual(after.relocate(place, before.passageAt(place)).place, {block: 18, offset: 60});
});

test('a short heading is found by itself when the text under it and above it was edited', () => {
	const texts = ['## Start', 'It begins.', '## Moving', 'The same keys move here.', 'And there.', '## End'];
	const before = documentOf(texts);
	const place = {block: 3, offset: 0};
	assert.equal(wordsAt(before, place), 'Moving');
	const after = documentOf([
		'New.',
		'Newer.',
		...texts.map(text => (text.startsWith('#') ? text : 'Other words.')),
	]);
	assert.deepEqual(after.relocate(place, before.passageAt(place)), {
		place: {block: 5, offset: 0},
		isThere: true,
	});
});

test('a place kept by an earlier version, without what stands around it, is found by its words', () => {
	const before = documentOf(sentences);
	const {quote} = before.passageAt({block: 16, offset: 0});
	const after = documentOf(['New.', 'And new.', ...sentences]);
	assert.deepEqual(after.relocate({block: 16, offset: 0}, {quote}).place, {block: 18, offset: 0});
});
