import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import {lastRun, machineFacts, readHistory, recordedRun, saveRun} from '../../bench/history.ts';
import {temporaryFolder} from '../helpers/terminal.ts';

const facts = {cpu: 'a', cores: 2, memory: 8, os: 'b', node: 'v20'};

test('runs are read back as they were saved, the oldest first', () => {
	const file = path.join(temporaryFolder(), 'history.jsonl');
	assert.deepEqual(readHistory(file), []);
	const rows = [
		{group: 'start', name: 'list', spec: {unit: '×'}, result: {value: 1.23456, low: 1, high: 2, note: 'x'}},
		{group: 'start', name: 'post', spec: {unit: 'ms'}, result: {failed: 'it ended'}},
	] as const;
	const first = recordedRun(rows, facts, '2026-01-01');
	const second = recordedRun([], facts, '2026-01-02');
	saveRun(file, first);
	saveRun(file, second);
	assert.deepEqual(readHistory(file), [first, second]);
	assert.deepEqual(first.rows, {'start: list': [1.235, 1, 2, '×']});
});

test('a line that is no JSON is named', () => {
	const file = path.join(temporaryFolder(), 'history.jsonl');
	writeFileSync(file, '{}\n{"date":\n');
	assert.throws(() => readHistory(file), /history\.jsonl: line 2 is no JSON/);
});

test('a run is compared with the last one on a machine of the same kind and on the same Node', () => {
	const run = (date: string, given: Partial<typeof facts> = {}) =>
		recordedRun([], {...facts, ...given}, date);
	const runs = [run('1'), run('2'), run('3', {node: 'v24'}), run('4', {cores: 8})];
	assert.equal(lastRun(runs, facts)?.date, '2');
	assert.equal(lastRun(runs, {...facts, cpu: 'c'}), undefined);
});

test('the facts of a machine do not name it or its owner', () => {
	const text = JSON.stringify(machineFacts(process.execPath));
	assert.ok(text.includes(process.version));
	assert.ok(!text.includes(os.hostname()));
	assert.ok(!text.includes(os.homedir()));
});
