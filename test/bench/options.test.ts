import assert from 'node:assert/strict';
import process from 'node:process';
import {test} from 'node:test';
import {readOptions} from '../../bench/options.ts';

const groups = ['start', 'keys', 'peers', 'soak'];

const groupsOf = (...args: readonly string[]): readonly string[] => readOptions(args, groups).groups;

test('without options everything but the soak is measured, on this Node', () => {
	assert.deepEqual(groupsOf(), ['start', 'keys', 'peers']);
	assert.equal(readOptions([], groups).node, process.execPath);
});

test('the short form leaves out what takes long', () => {
	assert.deepEqual(groupsOf('--short'), ['start', 'keys']);
});

test('groups are chosen by name, and the soak is added when asked for', () => {
	assert.deepEqual(groupsOf('--only', 'peers', 'keys'), ['peers', 'keys']);
	assert.deepEqual(groupsOf('--soak'), ['start', 'keys', 'peers', 'soak']);
	assert.deepEqual(groupsOf('--soak', '--only', 'soak'), ['soak']);
});

test('what is not known is named', () => {
	assert.throws(
		() => groupsOf('--only', 'nothing'),
		/no group "nothing" — there are start, keys, peers, soak/,
	);
	assert.throws(() => groupsOf('keys'), /"keys" is no option/);
	assert.throws(() => groupsOf('--fast'), /--fast/);
});

test('only whole runs are kept', () => {
	assert.throws(() => groupsOf('--save', '--short'), /--save keeps whole runs/);
	assert.throws(() => groupsOf('--save', '--only', 'keys'), /--save keeps whole runs/);
	assert.equal(readOptions(['--save'], groups).save, true);
});
