import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, renameSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import {underLock} from '../../src/store/file-lock.ts';
import {temporaryFolder} from './temporary-folder.ts';

const now = {wait: 0, insist: false};
const host = hostname()
	.replace(/[^a-z0-9]/gi, '')
	.slice(0, 24);

/** The id of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

test('the work is done under the lock, its result comes back, and no trace stays', t => {
	const folder = temporaryFolder(t);
	assert.equal(
		underLock(join(folder, 'a.json'), now, () => 42),
		42,
	);
	assert.deepEqual(readdirSync(folder), []);
});

test('nobody else gets the lock while the work is done', t => {
	const file = join(temporaryFolder(t), 'a.json');
	underLock(file, now, () => {
		assert.equal(
			underLock(file, {wait: 20, insist: false}, () => 'entered'),
			null,
		);
	});
});

test('who insists gets to work when the wait is over', t => {
	const file = join(temporaryFolder(t), 'a.json');
	underLock(file, now, () => {
		assert.equal(
			underLock(file, {wait: 20, insist: true}, () => 'entered'),
			'entered',
		);
	});
});

test('another file in the folder has a lock of its own', t => {
	const folder = temporaryFolder(t);
	underLock(join(folder, 'a.json'), now, () => {
		assert.equal(
			underLock(join(folder, 'b.json'), now, () => 'entered'),
			'entered',
		);
	});
});

test('work that throws gives the lock back', t => {
	const folder = temporaryFolder(t);
	const file = join(folder, 'a.json');
	assert.throws(
		() =>
			underLock(file, now, () => {
				throw new Error('broken');
			}),
		/broken/,
	);
	assert.deepEqual(readdirSync(folder), []);
});

test('the draft renamed to the file publishes it and gives the lock back', t => {
	const folder = temporaryFolder(t);
	const file = join(folder, 'a.json');
	underLock(file, now, draft => {
		writeFileSync(draft, 'new');
		renameSync(draft, file);
	});
	assert.deepEqual(readdirSync(folder), ['a.json']);
});

test('what a killed process left behind is taken away at once, half-written drafts too', t => {
	const folder = temporaryFolder(t);
	const left = `a.json.lock-${host}-${endedProcess()}-x1y2z3`;
	writeFileSync(join(folder, left), '');
	writeFileSync(join(folder, `${left}.tmp-1234567890abcdef`), '{"ver');
	assert.equal(
		underLock(join(folder, 'a.json'), now, () => 'entered'),
		'entered',
	);
	assert.deepEqual(readdirSync(folder), []);
});

test('a lock from another machine holds, until it is older than any save can be', t => {
	const folder = temporaryFolder(t);
	const file = join(folder, 'a.json');
	const other = join(folder, `a.json.lock-elsewhere-${endedProcess()}-x1y2z3`);
	writeFileSync(other, '');
	assert.equal(
		underLock(file, now, () => 'entered'),
		null,
	);
	const longAgo = new Date(Date.now() - 60_000);
	utimesSync(other, longAgo, longAgo);
	assert.equal(
		underLock(file, now, () => 'entered'),
		'entered',
	);
	assert.equal(existsSync(other), false);
});

test('a lock dated in the future, after a clock was set back, is not waited for until then', t => {
	const folder = temporaryFolder(t);
	const other = join(folder, `a.json.lock-${host}-${process.pid}-x1y2z3`);
	writeFileSync(other, '');
	const tomorrow = new Date(Date.now() + 86_400_000);
	utimesSync(other, tomorrow, tomorrow);
	assert.equal(
		underLock(join(folder, 'a.json'), now, () => 'entered'),
		'entered',
	);
});
