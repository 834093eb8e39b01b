import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import {createFiles} from '../../src/store/create-files.ts';
import {temporaryFolder} from './temporary-folder.ts';

test('files are written with the folders they lack, and programs may be run', {
	skip: process.platform === 'win32',
}, t => {
	const folder = temporaryFolder(t);
	createFiles([
		{path: join(folder, 'a/b/c.md'), text: 'C'},
		{path: join(folder, 'a/run.js'), text: 'R', isProgram: true},
	]);
	assert.equal(readFileSync(join(folder, 'a/b/c.md'), 'utf8'), 'C');
	assert.equal(statSync(join(folder, 'a/b/c.md')).mode & 0o111, 0);
	assert.equal(statSync(join(folder, 'a/run.js')).mode & 0o100, 0o100);
});

test('when one cannot be written, everything that was begun is taken away, and nothing else', t => {
	const folder = temporaryFolder(t);
	mkdirSync(join(folder, 'old'));
	writeFileSync(join(folder, 'old/there.md'), 'mine');
	assert.throws(
		() =>
			createFiles([
				{path: join(folder, 'old/new.md'), text: ''},
				{path: join(folder, 'new/deep/new.md'), text: ''},
				{path: join(folder, 'old/there.md'), text: ''},
			]),
		{code: 'EEXIST'},
	);
	assert.deepEqual(readdirSync(folder), ['old']);
	assert.deepEqual(readdirSync(join(folder, 'old')), ['there.md']);
	assert.equal(readFileSync(join(folder, 'old/there.md'), 'utf8'), 'mine');
});

test('a file whose text cannot be written is taken away as well', t => {
	const folder = temporaryFolder(t);
	// A text that the file system has no part in: what fails is the writing, behind the making of the file.
	const text = Symbol('no text') as unknown as string;
	assert.throws(() => createFiles([{path: join(folder, 'new/post.md'), text}]), TypeError);
	assert.deepEqual(readdirSync(folder), []);
});
