import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {settingOf} from '../../src/render/table-columns.ts';

const need = fc
	.tuple(fc.integer({min: 1, max: 90}), fc.integer({min: 1, max: 30}))
	.map(([natural, word]) => ({
		natural,
		word: Math.min(natural, word),
		part: Math.min(natural, word, 12),
	}));

test('columns never take more room than there is, nor more than they need', () => {
	fc.assert(
		fc.property(
			fc.array(need, {minLength: 1, maxLength: 9}),
			fc.integer({min: 10, max: 100}),
			fc.nat(60),
			(needs, width, more) => {
				const setting = settingOf(needs, width, width + more);
				if (setting.kind === 'records') return;
				const total =
					setting.widths.reduce((sum, column) => sum + column, 0) + setting.gap * (needs.length - 1);
				assert.ok(total <= width + more);
				assert.equal(setting.widths.length, needs.length);
				for (const [index, column] of setting.widths.entries())
					assert.ok(column >= 1 && column <= (needs[index]?.natural ?? 0));
				if (setting.isShrunk) assert.ok(total >= Math.min(width, width + more) - 1, 'the room is used');
			},
		),
	);
});

test('narrow columns keep their width, wide ones share the rest', () => {
	const setting = settingOf(
		[
			{natural: 4, word: 4, part: 4},
			{natural: 100, word: 8, part: 8},
			{natural: 80, word: 8, part: 8},
		],
		60,
		60,
	);
	assert.deepEqual(setting, {kind: 'columns', widths: [4, 25, 25], gap: 3, isShrunk: true});
});

test('a table goes beyond the column only as far as its cells are short', () => {
	const short = settingOf(
		Array.from({length: 4}, () => ({natural: 20, word: 10, part: 10})),
		60,
		120,
	);
	assert.deepEqual(short, {kind: 'columns', widths: [20, 20, 20, 20], gap: 3, isShrunk: false});
	const long = settingOf(
		[
			{natural: 20, word: 10, part: 10},
			{natural: 300, word: 10, part: 10},
		],
		60,
		120,
	);
	assert.deepEqual(long, {kind: 'columns', widths: [20, 37], gap: 3, isShrunk: true});
});

test('where not even eight letters of each column find room, rows become records', () => {
	assert.deepEqual(
		settingOf(
			Array.from({length: 6}, () => ({natural: 30, word: 10, part: 10})),
			50,
			50,
		),
		{kind: 'records'},
	);
});
