import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sanitizeLine} from '../../src/text/sanitize.ts';
import {withoutStyledTowers, withoutTowers} from '../../src/text/stacked-marks.ts';

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

test('no mark of any script makes a tower, and an emoji of many parts is none', () => {
	for (const mark of ['\u0e49', '\u064b', '\u05b0', '\u0941', '\u{e0101}', '\u0334'])
		assert.equal(withoutTowers(`x${mark.repeat(300)}y`), `x${mark.repeat(30)}y`, JSON.stringify(mark));
	const emoji = '👩‍👩‍👧‍👦'.repeat(50);
	assert.equal(withoutTowers(emoji), emoji);
	assert.equal(withoutTowers('漢字'.repeat(100)), '漢字'.repeat(100));
});

test('styles stay on their words where a tower is taken down', () => {
	const accents = '\u0301'.repeat(100);
	const text = `a${accents}b${accents}cd`;
	const spans = [
		{start: 0, end: 50, style: '1', link: -1},
		{start: 50, end: 60, style: '2', link: -1},
		{start: 101, end: 202, style: '3', link: 0},
		{start: 203, end: 204, style: '4', link: 1},
	];
	const styled = withoutStyledTowers({text, spans});
	assert.equal(styled.text, `a${'\u0301'.repeat(30)}b${'\u0301'.repeat(30)}cd`);
	assert.deepEqual(
		styled.spans.map(({start, end, style}) => [
			styled.text.slice(start, end).normalize('NFD').replaceAll('\u0301', ''),
			style,
		]),
		[
			['a', '1'],
			['b', '3'],
			['d', '4'],
		],
	);
});
