import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wholeLines} from '../../src/bundle/whole-lines.ts';

const write = (y: number, text: string, more = {}) => ({
	type: 'write' as const,
	x: 0,
	y,
	text,
	transformers: [],
	...more,
});

test('lines that are complete in themselves are put together as they are', () => {
	assert.deepEqual(wholeLines([write(0, '\u001B[1ma\u001B[22m'), write(1, 'b\nc')], 4), [
		'\u001B[1ma\u001B[22m',
		'b',
		'c',
		'',
	]);
});

test('what the components around a line do to it is done', () => {
	const loud = (line: string, index: number) => `${index}${line.toUpperCase()}`;
	assert.deepEqual(wholeLines([write(1, 'a\nb', {transformers: [loud]})], 3), ['', '0A', '1B']);
});

test('text beside or over other text is left to Ink', () => {
	assert.equal(wholeLines([write(0, 'a', {x: 4})], 1), undefined);
	assert.equal(wholeLines([write(0, 'a\nb'), write(1, 'c')], 3), undefined);
	assert.equal(wholeLines([{...write(0, ''), type: 'clip'}], 1), undefined);
});

test('rows below the window are cut off', () => {
	assert.deepEqual(wholeLines([write(0, 'a\nb\nc')], 2), ['a', 'b']);
});
