import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {matchSentence, matchSurroundings} from '../../src/ui/spoken-match.ts';

/** What is said of the first place where words stand in a text: what it stands in, and its sentence. */
const saidOf = (words: string, text: string): readonly [string, string] => {
	const document = createDocument({text});
	const block = Array.from({length: document.blockCount}, (_, index) => index).findIndex(index =>
		document.textOf(index).includes(words),
	);
	const start = document.textOf(block).indexOf(words);
	const match = {block, start, end: start + words.length};
	return [matchSurroundings(match, document), matchSentence(match, document)];
};

test('a match says the sentence as it is said when it is read, struck words and notes too', () => {
	const text = 'Own words. ~~Not this~~ but that.[^1] Others.\n\n[^1]: A note.';
	assert.deepEqual(saidOf('that', text), ['', '(struck out: Not this) but that. (note 1)']);
	assert.deepEqual(saidOf('Own', text), ['', 'Own words.']);
});

test('of struck sentences each says that it is', () => {
	const text = '~~One falls. Two falls. Three falls.~~ Four stands.';
	assert.deepEqual(saidOf('Two', text), ['', '(struck out: Two falls. )']);
	assert.deepEqual(saidOf('Four', text), ['', 'Four stands.']);
});

test('a match says that it stands in a heading, a quote, a callout or a note', () => {
	assert.deepEqual(saidOf('One', '## One\n\nTwo.'), ['in a heading', 'One']);
	assert.deepEqual(saidOf('One', '> One. Two.'), ['in a quote', 'One.']);
	assert.deepEqual(saidOf('One', '> [!NOTE]\n> One.'), ['in a callout', 'One.']);
	assert.deepEqual(saidOf('One', 'A.[^1]\n\n[^1]: One.'), ['in note 1', 'One.']);
	assert.deepEqual(saidOf('One', '- One.'), ['', 'One.']);
});

test('a match in code says its line, one in a table its row', () => {
	assert.deepEqual(saidOf('b = 2', '```\na = 1\n  b = 2\nc = 3\n```'), ['in code', 'b = 2']);
	assert.deepEqual(saidOf('v20', '| N | V |\n| - | - |\n| 19 | x |\n| 20 | v20word |'), [
		'in a table',
		'N: 20; V: v20word',
	]);
});
