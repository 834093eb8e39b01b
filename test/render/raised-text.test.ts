import assert from 'node:assert/strict';
import {test} from 'node:test';
import {subscript, superscript} from '../../src/render/raised-text.ts';
import {show} from './show.ts';

test('numbers and what is computed with them are raised and lowered', () => {
	assert.equal(superscript('10'), '¹⁰');
	assert.equal(superscript('−3'), '⁻³');
	assert.equal(superscript('1,2'), '¹,²');
	assert.equal(superscript('1, 2'), '¹, ²');
	assert.equal(superscript('n + 1'), 'ⁿ⁺¹');
	assert.equal(subscript('2'), '₂');
});

test('terms without raised characters of their own are written as in programs', () => {
	for (const [text, shown] of [
		['2k', '^2k'],
		['1/2', '^(1/2)'],
		['0.5', '^0.5'],
		['T', 'ᵀ'],
		['k', '^k'],
		['iπ', '^iπ'],
		['(k)', '^(k)'],
		['log n', '^(log n)'],
		['2k + 1', '^(2k + 1)'],
		['kn', '^kn'],
		['max', '^max'],
	] as const)
		assert.equal(superscript(text, 'x'), shown);
	assert.equal(subscript('max', 'x'), '_max');
	assert.equal(subscript('i+1', '∑'), '_(i+1)');
});

test('endings of numbers and words, marks and whole words stand as they are', () => {
	for (const text of ['st', 'ND', 'me', 'ère', '*', '†', '[1]', 'citation needed', 'note 1'])
		assert.equal(superscript(text, 'x'), undefined, text);
	for (const text of ['Photo', 'a caption', '*']) assert.equal(subscript(text, 'x'), undefined, text);
});

test('one letter is an ending behind a number or a capital, and an exponent behind anything else', () => {
	for (const before of ['3', 'le XIX', 'D', 'le n', 'n'])
		assert.equal(superscript('e', before), undefined, before);
	for (const before of ['x', '(1 + i)', 'sin', '|x|']) assert.equal(superscript('e', before), '^e', before);
});

test('a term behind a space or nothing gets no sign', () => {
	for (const before of ['', 'a ', 'a,', '\n']) {
		assert.equal(superscript('PDF', before), undefined, before);
		assert.equal(subscript('Noah', before), undefined, before);
		assert.equal(superscript('2', before), '²', before);
	}
	assert.equal(superscript('b', 'words.'), '^b');
	assert.equal(superscript('b', 'words. '), undefined);
});

test('small words that are set apart, linked, keys or code are shown without a sign', () => {
	for (const [text, ...shown] of [
		['<td><img src="a.png" alt="me"><br /><sub><b>Noah</b></sub></td>', '▣ me', 'Noah'],
		['![me](a.png)<sub><b>Noah</b></sub>', '▣ meNoah'],
		['Feature <sup>[NEW](a.md)</sup> <sup>**beta**</sup>', 'Feature NEW beta'],
		['Feature<sup>[NEW](a.md)</sup>', 'FeatureNEW'],
		["<sub><a href='x'>Back</a></sub>", 'Back'],
		['<sub><em>Fig</em></sub> caption', 'Fig caption'],
		['x<sup><kbd>Ctrl</kbd></sup>', 'xCtrl'],
		['*x*<sup>[k](#k)</sup> p<sub>1</sub><sup>true</sup> x<sub>*max*</sub>', 'x^k p₁^true x_max'],
	] as const)
		assert.deepEqual(show(text, 80), shown);
});

test('the names of marks that have a character are that character', () => {
	assert.equal(superscript('TM'), '™');
});
