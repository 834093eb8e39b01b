import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {drain} from '../../src/library/read-library.ts';
import {sortSteps} from '../../src/library/sort-steps.ts';

test('sorting in steps gives what sorting at once gives, equals in their old order', () => {
	const keys = fc.oneof(
		fc.array(fc.nat(50), {maxLength: 50}),
		fc.array(fc.nat(50), {minLength: 4000, maxLength: 9000, size: 'max'}),
	);
	fc.assert(
		fc.property(keys, numbers => {
			const items = numbers.map((key, index) => ({key, index}));
			const compare = (a: {key: number}, b: {key: number}): number => a.key - b.key;
			assert.deepEqual(drain(sortSteps(items, compare)), [...items].sort(compare));
		}),
		{numRuns: 60},
	);
});

test('sorting many items pauses often', () => {
	const items = Array.from({length: 50_000}, (_, index) => ({key: (index * 7919) % 50_000}));
	let comparisons = 0;
	let most = 0;
	const steps = sortSteps(items, (a, b) => {
		comparisons++;
		return a.key - b.key;
	});
	while (!steps.next().done) {
		most = Math.max(most, comparisons);
		comparisons = 0;
	}
	assert.equal(most < 30_000, true, `${most} comparisons between two pauses`);
});
