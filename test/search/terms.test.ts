import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {queriesOf, readTerms} from '../../src/search/terms.ts';

/** Terms in short, quoted ones in brackets. */
const terms = (source: string): readonly string[] =>
	readTerms(source).map(({text, isQuoted}) => (isQuoted ? `[${text}]` : text));

test('words are terms of their own, each once, in any case', () => {
	assert.deepEqual(terms(' A  small\ttool a Small '), ['a', 'small', 'tool']);
	assert.deepEqual(terms(' \n'), []);
});

test('words between quotation marks of any form are one term', () => {
	for (const source of [
		'"small tool" A',
		'“Small  tool” a',
		'„small tool“ a',
		'« small tool » a',
		'"small tool"a',
	])
		assert.deepEqual(terms(source), ['[small tool]', 'a']);
	assert.deepEqual(terms('a "tool"'), ['a', '[tool]']);
});

test('a quotation mark that is not closed yet reaches to the end', () => {
	assert.deepEqual(terms('a "small to'), ['a', '[small to]']);
	assert.deepEqual(terms('"s'), ['[s]']);
});

test('quotation marks that quote nothing, or stand within a word, are letters like others', () => {
	for (const source of ['"', '""', '5" 6"', 'say"so"']) assert.deepEqual(terms(source), source.split(' '));
	assert.deepEqual(terms("don't 'a b'"), ["don't", "'a", "b'"]);
});

test('terms are looked for side by side, then each by itself, those that are part of another in it', () => {
	const text = 'Small things, a small tool, tool small';
	const found = (source: string) =>
		queriesOf(readTerms(source)).map(query =>
			query?.findAll(text).map(({start, end}) => text.slice(start, end)),
		);
	assert.deepEqual(found('small tool'), [['small tool'], ['Small', 'small', 'tool', 'tool', 'small']]);
	assert.deepEqual(found('"small tool"'), [['small tool']]);
	assert.deepEqual(found('tool "small tool"'), [[], ['small tool']]);
});

test('any text has terms, none of them blank', () => {
	const piece = fc.constantFrom('"', '“', '„', ' ', 'a', 'B', '\u00ad', '\n', "'");
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 20}), pieces => {
			const source = pieces.join('');
			for (const {text} of readTerms(source)) assert.equal(text.trim() !== '' && text === text.trim(), true);
		}),
	);
});
