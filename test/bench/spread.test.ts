import assert from 'node:assert/strict';
import {test} from 'node:test';
import {quantile, ratioOf, spreadOf} from '../../bench/spread.ts';

const upTo = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index + 1);

test('a quantile does not depend on the order of the samples, and that of all is the largest', () => {
	assert.equal(quantile([3, 1, 2], 0.5), 2);
	assert.equal(quantile([3, 1, 2], 1), 3);
	assert.ok(Number.isNaN(quantile([], 0.5)));
});

test('samples are summed up by their median and its quartiles', () => {
	assert.deepEqual(spreadOf(upTo(9)), {value: 5, low: 3, high: 7});
});

test('a rare quantile is told with how it varies from one stretch of samples to the next', () => {
	const calm = upTo(100).map(() => 2);
	const samples = [...calm, ...calm, ...calm, ...calm.slice(1), 50, ...calm.slice(1), 80];
	assert.deepEqual(spreadOf(samples, 0.999), {value: 80, low: 2, high: 50});
});

test('a ratio is to the median of the base', () => {
	assert.deepEqual(ratioOf([10, 20, 30], [5, 10, 100]), {value: 2, low: 1, high: 3});
});

test('what could not be measured has no ratio, and says why', () => {
	assert.deepEqual(ratioOf({failed: 'it ended'}, [1]), {failed: 'it ended'});
	assert.deepEqual(ratioOf([1], {failed: 'no base'}), {failed: 'no base'});
	assert.deepEqual(spreadOf([]), {failed: 'no samples'});
});
