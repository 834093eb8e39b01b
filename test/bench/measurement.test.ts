import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isBroken, isOver, type Result, type RowSpec} from '../../bench/measurement.ts';
import {rowLine} from '../../bench/table.ts';

const row = (spec: RowSpec, result: Result) => ({group: 'group', name: 'name', spec, result});

const value = (number: number): Result => ({value: number, low: number, high: number});

test('a ratio is broken at more than twice its bound, and over it before', () => {
	const spec: RowSpec = {unit: '×', bound: 3};
	assert.deepEqual(
		[2.9, 3, 3.1, 6, 6.1].map(number => isOver(row(spec, value(number)))),
		[false, false, true, true, true],
	);
	assert.deepEqual(
		[3.1, 6, 6.1].map(number => isBroken(row(spec, value(number)))),
		[false, false, true],
	);
});

test('a bound that is not reached yet says for itself what is broken', () => {
	const spec: RowSpec = {unit: '×', bound: 3, brokenAbove: 20};
	assert.deepEqual(
		[19, 20, 21].map(number => isBroken(row(spec, value(number)))),
		[false, false, true],
	);
	assert.equal(isOver(row(spec, value(19))), true);
});

test('what another machine would do in another time is never broken', () => {
	assert.equal(isBroken(row({unit: 'ms', bound: 10}, value(1000))), false);
	assert.equal(isBroken(row({unit: '×'}, value(1000))), false);
});

test('a measurement that failed is broken, and its row says why', () => {
	const failed = row({unit: 'ms', bound: 10}, {failed: 'it ended'});
	assert.equal(isBroken(failed), true);
	assert.equal(isOver(failed), false);
	assert.match(rowLine(failed), /^ {2}name +failed: it ended$/);
});

test('of what there should be much, too little is under its bound', () => {
	const spec: RowSpec = {unit: 'posts/s', bound: 2500, isFloor: true};
	assert.match(rowLine(row(spec, value(2400))), /2400 posts\/s +≥ 2500 posts\/s +under$/);
	assert.doesNotMatch(rowLine(row(spec, value(2600))), /under/);
});

test('a row has its value, its quartiles, its bound, a word when that is not kept, and what the value belongs to', () => {
	const line = rowLine(row({unit: 'ms', bound: 2000}, {value: 2100, low: 130, high: 256, note: 'tabs'}));
	assert.match(line, /^ {2}name +2100 ms +130–256 +≤ 2000 ms +over \(tabs\)$/);
});
