import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cutLongText} from '../../src/render/cut-long-text.ts';
import {createDocument} from '../../src/render/document.ts';
import {lex} from '../../src/render/lex.ts';
import {show} from './show.ts';

/** Characters of a paragraph that no book has. */
const endless = 200_000;

const textsOf = (text: string): readonly string[] => {
	const document = createDocument({text});
	return Array.from({length: document.blockCount}, (_, block) => document.textOf(block)).filter(Boolean);
};

test('a paragraph without end is read in pieces, which end with a sentence and have all of its words', () => {
	const sentence = 'The lamp was lit, “and nobody came.” ';
	const text = sentence.repeat(endless / sentence.length).trim();
	const pieces = textsOf(text);
	assert.ok(pieces.length > 5);
	assert.ok(pieces.every(piece => piece.length < 40_000 && piece.endsWith('came.”')));
	assert.equal(pieces.join(' '), text);
});

test('one without sentences is cut between words', () => {
	const text = 'word '.repeat(endless / 5).trim();
	const pieces = textsOf(text);
	assert.ok(pieces.length > 5);
	assert.equal(pieces.join(' '), text);
});

test('one without spaces is not cut inside a character', () => {
	const text = `a${'😀'.repeat(endless / 2)}`;
	const pieces = cutLongText(text);
	assert.ok(pieces.length > 5);
	assert.ok(pieces.every(piece => piece.isWellFormed()));
	assert.equal(pieces.join(''), text);
});

test('the pieces stand under one another without a blank line, and the next paragraph has one above it', () => {
	const lines = show(`${'Some words. '.repeat(10_000)}\n\nAfter.`, 100);
	const blanks = lines.flatMap((line, index) => (line === '' ? [index] : []));
	assert.deepEqual(blanks, [lines.length - 2]);
});

test('a paragraph with a picture inside is as long as what is shown of it', () => {
	const picture = `![pic](data:image/png;base64,${'iVBOR'.repeat(endless / 5)})`;
	assert.deepEqual(show(`**a** ${picture} b`), ['a ▣ pic b']);
});

test('an item of a list is cut under its bullet', () => {
	const [first, ...others] = show(`- ${'Some words. '.repeat(10_000)}`, 100);
	assert.match(first ?? '', /^• {2}Some words\./);
	assert.ok(others.every(line => /^ {3}(?:Some|words)/.test(line)));
});

const {readInline} = lex('', {extensions: []}, () => {});

for (const opener of ['(*a ', '*_a ', '__a_ ', '_a_b ', '**a* ', '***a** ', '~~a~ ', '~a~~ ']) {
	test(`${opener.repeat(3)}… is not looked through for ends again and again, and the next text is read as ever`, () => {
		assert.equal(readInline(opener.repeat(10_000)).isTooDeep, true);
		assert.deepEqual(
			readInline('*a*').tokens.map(({type}) => type),
			['em'],
		);
	});
}

test('a thousand emphases that end are read', () => {
	const {tokens, isTooDeep} = readInline('*one* and **two** _three_ ~~four~~ \\* '.repeat(250));
	assert.equal(isTooDeep, false);
	assert.equal(tokens.filter(({type}) => type === 'em' || type === 'strong' || type === 'del').length, 1000);
});
