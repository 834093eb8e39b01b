import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sanitizeLine} from '../../src/text/sanitize.ts';
import {withoutTowers} from '../../src/text/stacked-marks.ts';

test('a letter keeps as many marks as any language has, and no tower of them', () => {
	const accent = '\u0301';
	assert.equal(withoutTowers(`e${accent.repeat(30)}s`), `e${accent.repeat(30)}s`);
	assert.equal(withoutTowers(`e${accent.repeat(31)}s`), `e${accent.repeat(30)}s`);
	assert.equal(withoutTowers(`a${'\u0300\u20d0\ufe0f'.repeat(50)}b`).length, 32);
	for (const text of ['né', 'q\u0307\u0323', 'हिन्दी', 'กิ่ง', 'שָׁלוֹם', '👨‍👩‍👧‍👦', '❤️'])
		assert.equal(withoutTowers(text), text);
});

test('a title carries no tower of accents', () => {
	assert.equal(sanitizeLine(`Z${'\u0334'.repeat(500)}algo`), `Z${'\u0334'.repeat(30)}algo`);
});
