import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {replaceFile} from '../../src/store/replace-file.ts';
import {temporaryFolder} from './temporary-folder.ts';

test('a file is replaced, its folder made, and nothing left beside it', context => {
	const folder = join(temporaryFolder(context), 'new', 'folder');
	const file = join(folder, 'file.bin');
	replaceFile(file, Buffer.from('first'));
	replaceFile(file, Buffer.from('second'));
	assert.equal(readFileSync(file, 'utf8'), 'second');
	assert.deepEqual(readdirSync(folder), ['file.bin']);
});

test('what cannot be replaced is told, and leaves nothing either', context => {
	const folder = temporaryFolder(context);
	mkdirSync(join(folder, 'file.bin', 'taken'), {recursive: true});
	assert.throws(() => replaceFile(join(folder, 'file.bin'), Buffer.from('x')));
	assert.deepEqual(readdirSync(folder), ['file.bin']);
});
