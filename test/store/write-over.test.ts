import assert from 'node:assert/strict';
import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {devNull} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import {writeOver} from '../../src/store/write-over.ts';
import {temporaryFolder} from './temporary-folder.ts';

test('a file that is written over keeps its permissions, and nothing is left beside it', {
	skip: process.platform === 'win32',
}, t => {
	const folder = temporaryFolder(t);
	const file = join(folder, 'a.json');
	writeOver(file, 'first');
	chmodSync(file, 0o640);
	writeOver(file, 'second');
	assert.equal(readFileSync(file, 'utf8'), 'second');
	assert.equal(statSync(file).mode & 0o777, 0o640);
	assert.deepEqual(readdirSync(folder), ['a.json']);
});

test('the old text is never cut off: the new text is another file, put in its place', t => {
	const file = join(temporaryFolder(t), 'a.json');
	writeFileSync(file, 'first');
	const {ino} = statSync(file);
	writeOver(file, 'second');
	assert.notEqual(statSync(file).ino, ino);
});

test('a link to a file stays one', {skip: process.platform === 'win32'}, t => {
	const folder = temporaryFolder(t);
	writeFileSync(join(folder, 'a.json'), 'first');
	symlinkSync('a.json', join(folder, 'link'));
	writeOver(join(folder, 'link'), 'second');
	assert.ok(lstatSync(join(folder, 'link')).isSymbolicLink());
	assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), 'second');
});

test('a device is written to, and a folder is not', t => {
	writeOver(devNull, 'x');
	assert.equal(statSync(devNull).isFile(), false);
	const folder = temporaryFolder(t);
	assert.throws(() => writeOver(folder, 'x'), {code: 'EISDIR'});
	assert.deepEqual(readdirSync(folder), []);
});

test('a file that is protected from writing stays', {
	skip: process.platform === 'win32' || process.getuid?.() === 0,
}, t => {
	const file = join(temporaryFolder(t), 'a.json');
	writeFileSync(file, 'first', {mode: 0o400});
	assert.throws(() => writeOver(file, 'second'), {code: 'EACCES'});
	assert.equal(readFileSync(file, 'utf8'), 'first');
});
