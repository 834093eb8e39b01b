import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import type {TextRange} from '../../src/render/line.ts';
import {findInDocument, inOrder, type SearchedDocument} from '../../src/search/find-in-document.ts';
import {compileQuery} from '../../src/search/find-in-text.ts';

const documentOf = (...texts: readonly string[]): SearchedDocument => ({
	blockCount: texts.length,
	textOf: block => texts[block] ?? '',
});

const find = (document: SearchedDocument, source: string, from = 0): readonly TextRange[] =>
	[...findInDocument(document, compileQuery(source), from)].flat();

const match = (block: number, start: number, end = start + 1): TextRange => ({block, start, end});

test('a phrase is found across line breaks, emphasis, links and code', () => {
	const document = createDocument({
		text: 'A phrase that\nruns on.\n\nOne **phrase** that\\\n*runs* on.\n\nA [phrase that](https://example.org) `runs` on.',
	});
	const found = find(document, 'phrase that runs on');
	assert.deepEqual(
		found.map(({block, start, end}) => document.textOf(block).slice(start, end)),
		['phrase that runs on', 'phrase that\nruns on', 'phrase that runs on'],
	);
});

test('a phrase does not go on from one block to the next', () => {
	assert.deepEqual(find(documentOf('one', 'two'), 'one two'), []);
});

test('every block is one step, from where the reader is to the end and then from the beginning', () => {
	const steps = [...findInDocument(documentOf('a', 'b a', '', 'aa'), compileQuery('a'), 2)];
	assert.deepEqual(steps, [[], [match(3, 0), match(3, 1)], [match(0, 0)], [match(1, 2)]]);
});

test('a search from beyond either end starts at that end', () => {
	const document = documentOf('a', 'a');
	assert.deepEqual(find(document, 'a', 99)[0], match(1, 0));
	assert.deepEqual(find(document, 'a', -1)[0], match(0, 0));
});

test('a document without blocks has no matches', () => {
	assert.deepEqual(find(documentOf(), 'a', 3), []);
});

test('a block is asked for its text only once, whatever is looked for', () => {
	let asked = 0;
	const document = {
		blockCount: 3,
		textOf: () => {
			asked++;
			return 'text';
		},
	};
	find(document, 'text');
	find(document, 'other', 1);
	assert.equal(asked, 3);
});

test('matches found from the middle on are put in the order of the text', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom('', 'a', 'b a', 'aa'), {maxLength: 12}),
			fc.nat(12),
			(texts, from) => {
				const document = documentOf(...texts);
				assert.deepEqual(inOrder(find(document, 'a', from)), find(document, 'a'));
			},
		),
	);
});
