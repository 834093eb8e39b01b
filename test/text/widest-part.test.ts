import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {widestPart} from '../../src/text/widest-part.ts';
import {displayWidth} from '../../src/text/width.ts';
import {wrapText} from '../../src/text/wrap.ts';

test('a word is one part, and the widest counts', () => {
	assert.equal(widestPart('all of everything here'), 10);
	assert.equal(widestPart('getElementById'), 14);
	assert.equal(widestPart(''), 0);
});

test('soft hyphens, joints of compounds and of long names and addresses part words', () => {
	assert.equal(widestPart('Rindfleisch\u00adge'), 12);
	assert.equal(widestPart('well-being'), 5);
	assert.equal(widestPart('maximum_line_width_of_all'), 8);
	assert.equal(widestPart('max_line_width'), 14);
});

test('dates and amounts are read as one, ideographs one by one', () => {
	assert.equal(widestPart('2026-03-10 and 1,234,567.00'), 12);
	assert.equal(widestPart('日本語テキスト'), 2);
});

test('what is no wider than what is known already is passed over', () => {
	assert.equal(widestPart('one two', 5), 5);
});

test('words of letters are whole in lines as wide as their widest part', () => {
	fc.assert(
		fc.property(fc.lorem({maxCount: 12}), text => {
			const width = widestPart(text);
			const lines = wrapText(text, {width}).map(({start, end}) => text.slice(start, end));
			assert.equal(lines.join(' '), text);
			assert.ok(lines.every(line => displayWidth(line) <= width));
		}),
	);
});
