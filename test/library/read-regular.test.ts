import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import {readRegular} from '../../src/library/read-regular.ts';
import {temporaryFolder} from './temporary-folder.ts';

test('a file is read, behind a link too', context => {
	const folder = temporaryFolder(context, {'post.md': 'Words.'});
	symlinkSync(path.join(folder, 'post.md'), path.join(folder, 'link.md'));
	assert.equal(String(readRegular(path.join(folder, 'link.md'))), 'Words.');
});

test('what has no end is refused at once', {skip: process.platform === 'win32'}, context => {
	const folder = temporaryFolder(context, {});
	const file = (name: string): string => path.join(folder, name);
	mkdirSync(file('folder'));
	symlinkSync('/dev/zero', file('device'));
	execFileSync('mkfifo', [file('pipe')]);
	for (const name of ['folder', 'device', 'pipe'])
		assert.throws(() => readRegular(file(name)), {code: 'NOT_A_FILE'}, name);
});

test('a file that cannot be read fails as node says it', context => {
	const folder = temporaryFolder(context, {});
	writeFileSync(path.join(folder, 'file'), '');
	assert.throws(() => readRegular(path.join(folder, 'gone')), {code: 'ENOENT'});
	assert.throws(() => readRegular(path.join(folder, 'file', 'post.md')), {code: 'ENOTDIR'});
});
