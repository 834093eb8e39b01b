import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Changes, createChanges} from '../../src/commands/changes.ts';

const large = 10_000;

/** Changes of a library of so many files that was looked at as a whole just now. */
const looked = (files: number): Changes => {
	const changes = createChanges();
	changes.take('2024-06-01');
	changes.sawAll(files, 10);
	return changes;
};

test('the first look is at everything', () => {
	assert.deepEqual(createChanges().take('2024-06-01'), {at: 'all'});
});

test('in a large library the files that changed are looked at, once', () => {
	const changes = looked(large);
	changes.add('/a.md');
	changes.add('/b.md');
	changes.add('/a.md');
	assert.equal(changes.isPending(), true);
	assert.deepEqual(changes.take('2024-06-01'), {at: 'paths', paths: new Set(['/a.md', '/b.md'])});
	assert.equal(changes.isPending(), false);
	assert.deepEqual(changes.take('2024-06-01'), {at: 'all-to-be-sure'});
});

test('a small library is looked at as a whole', () => {
	const changes = looked(10);
	changes.add('/a.md');
	assert.deepEqual(changes.take('2024-06-01'), {at: 'all'});
});

test('a change of nobody knows what, very many changes and a new day ask for everything', () => {
	const unknown = looked(large);
	unknown.add('/a.md');
	unknown.add(null);
	assert.deepEqual(unknown.take('2024-06-01'), {at: 'all'});
	const many = looked(large);
	for (let file = 0; file < 1000; file++) many.add(`/${file}.md`);
	assert.deepEqual(many.take('2024-06-01'), {at: 'all'});
	const nextDay = looked(large);
	nextDay.add('/a.md');
	assert.deepEqual(nextDay.take('2024-06-02'), {at: 'all'});
});
