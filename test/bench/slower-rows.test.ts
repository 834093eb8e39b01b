import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RecordedRow, RecordedRun} from '../../bench/history.ts';
import {slowerRows} from '../../bench/slower-rows.ts';

const run = (rows: Readonly<Record<string, RecordedRow>>): RecordedRun => ({
	date: '2026-01-01',
	facts: {cpu: 'a', cores: 2, memory: 8, os: 'b', node: 'v20'},
	rows,
});

const namesOf = (before: RecordedRow, now: RecordedRow): readonly string[] =>
	slowerRows(run({row: before}), run({row: now})).map(({name}) => name);

test('a row is slower when each value lies outside the quartiles of the other run and the difference is more than a tenth', () => {
	assert.deepEqual(namesOf([10, 9, 11, 'ms'], [12, 11.5, 13, 'ms']), ['row']);
});

test('a row that is worse by a tenth or less is as it was', () => {
	assert.deepEqual(namesOf([10, 9.9, 10.1, 'ms'], [11, 10.9, 11.1, 'ms']), []);
});

test('a value within the quartiles of the earlier run is noise', () => {
	assert.deepEqual(namesOf([10, 8, 14, 'ms'], [13, 12, 15, 'ms']), []);
});

test('an earlier value within the quartiles of this run is noise', () => {
	assert.deepEqual(namesOf([10, 9, 11, 'ms'], [13, 9.5, 18, 'ms']), []);
});

test('a row that got faster is not told', () => {
	assert.deepEqual(namesOf([10, 9, 11, 'ms'], [5, 4, 6, 'ms']), []);
});

test('of posts read in a second, fewer are worse', () => {
	assert.deepEqual(namesOf([5000, 4900, 5100, 'posts/s'], [4000, 3900, 4100, 'posts/s']), ['row']);
	assert.deepEqual(namesOf([5000, 4900, 5100, 'posts/s'], [6000, 5900, 6100, 'posts/s']), []);
});

test('a value without samples around it is compared by the difference alone', () => {
	assert.deepEqual(namesOf([100, 100, 100, 'kB'], [111, 111, 111, 'kB']), ['row']);
	assert.deepEqual(namesOf([100, 100, 100, 'kB'], [109, 109, 109, 'kB']), []);
});

test('a growth that was negative is worse when it grows', () => {
	assert.deepEqual(namesOf([-2, -2, -2, '%'], [3, 3, 3, '%']), ['row']);
	assert.deepEqual(namesOf([-2, -2, -2, '%'], [-2, -2, -2, '%']), []);
});

test('rows that only one run has, or that count something else now, are left out', () => {
	assert.deepEqual(slowerRows(run({gone: [1, 1, 1, 'ms']}), run({new: [9, 9, 9, 'ms']})), []);
	assert.deepEqual(namesOf([1, 1, 1, '×'], [9, 9, 9, 'ms']), []);
});
