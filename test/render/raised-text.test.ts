import assert from 'node:assert/strict';
import {test} from 'node:test';
import {subscript, superscript} from '../../src/render/raised-text.ts';

test('numbers and what is computed with them are raised and lowered', () => {
	assert.equal(superscript('10'), '¹⁰');
	assert.equal(superscript('−3'), '⁻³');
	assert.equal(superscript('1,2'), '¹,²');
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
	] as const)
		assert.equal(superscript(text), shown);
	assert.equal(subscript('max'), '_max');
	assert.equal(subscript('i+1'), '_(i+1)');
});

test('endings of words, marks and whole words stand as they are', () => {
	for (const text of ['st', 'nd', 'me', 'e', 'TM', '*', '†', '[1]', 'citation needed', 'note 1'])
		assert.equal(superscript(text), undefined, text);
	for (const text of ['Photo', 'a caption', '*']) assert.equal(subscript(text), undefined, text);
});
