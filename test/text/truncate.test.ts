import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {fittingEnd, padEnd, padStart, truncate} from '../../src/text/truncate.ts';
import {clusters, displayWidth} from '../../src/text/width.ts';
import {anyText} from './arbitrary-text.ts';

test('text that fits is not truncated', () => {
	assert.equal(truncate('fits', 4), 'fits');
	assert.equal(truncate('', 0), '');
});

test('truncated text ends in an ellipsis without a space before it', () => {
	assert.equal(truncate('one two three', 8), 'one two…');
	assert.equal(truncate('one two three', 5), 'one…');
	assert.equal(truncate('one', 1), '…');
	assert.equal(truncate('one', 0), '');
	assert.equal(truncate('one', -1), '');
});

test('a wide character that does not fit as a whole is left out', () => {
	assert.equal(truncate('日本語', 4), '日…');
	assert.equal(truncate('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3), '👩‍👩‍👧‍👦…');
});

test('marks stay with the letter they belong to', () => {
	assert.equal(truncate('ae\u0301x', 3), 'ae\u0301x');
	assert.equal(truncate('ae\u0301xy', 3), 'ae\u0301…');
});

test('any text is cut between clusters, to no more than the width and no further than needed', () => {
	fc.assert(
		fc.property(anyText, fc.integer({min: 0, max: 40}), (text, width) => {
			const end = fittingEnd(text, width);
			const parts = Array.from(clusters(text));
			assert.ok(end === text.length || parts.some(({start}) => start === end));
			assert.ok(displayWidth(text.slice(0, end)) <= width);
			const next = parts.find(({start}) => start === end);
			assert.ok(next === undefined || displayWidth(text.slice(0, end)) + next.width > width);
			assert.ok(displayWidth(truncate(text, width)) <= width);
		}),
		{numRuns: 2000},
	);
});

test('text is padded to the width in cells', () => {
	assert.equal(padEnd('日本', 6), '日本  ');
	assert.equal(padStart('日本', 6), '  日本');
	assert.equal(padEnd('日本', 3), '日本');
	assert.equal(padStart('日本', 3), '日本');
});
