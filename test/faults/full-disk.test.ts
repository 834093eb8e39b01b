import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {endAll, temporaryFolder} from '../helpers/terminal.ts';
import {
	dataFolder,
	endsWith,
	lastWords,
	leftovers,
	marksIn,
	postsFolder,
	preload,
	readIn,
	startList,
	startPost,
} from './reader.ts';

afterEach(endAll);

const words = {
	ENOSPC: 'no space left on device',
	EROFS: 'read-only file system',
	EDQUOT: 'disk quota exceeded',
	EIO: 'i/o error',
	EACCES: 'permission denied',
} as const;
type Code = keyof typeof words;

/**
 * Makes every function that writes to a folder of the program throw, as soon as and as long as the file `trigger` is there.
 * `onlyData` spares what makes, opens and removes files, as a disk does that has room for names but none for contents.
 */
const failing = (home: string, code: Code, trigger: string, onlyData: boolean): string => `
const fs = require('node:fs');
const exists = fs.existsSync;
const paths = new Map();
const ours = name => ['data', 'config', 'cache'].some(folder => String(name).startsWith(${JSON.stringify(home)} + '/' + folder));
const check = (name, call) => {
	if (!ours(typeof name === 'number' ? paths.get(name) : name) || !exists(${JSON.stringify(trigger)})) return;
	throw Object.assign(new Error(\`${code}: ${words[code]}, \${call}\`), {code: ${JSON.stringify(code)}, syscall: call});
};
const wrap = (call, isWrite = () => true, which = 0) => {
	const before = fs[call];
	fs[call] = (...args) => {
		if (isWrite(...args)) check(args[which], call);
		const result = before(...args);
		if (call === 'openSync') paths.set(result, args[0]);
		return result;
	};
};
for (const call of ['writeFileSync', 'appendFileSync', 'writeSync', 'fsyncSync', 'ftruncateSync']) wrap(call);
if (${!onlyData}) for (const call of ['mkdirSync', 'unlinkSync', 'rmSync', 'chmodSync', 'copyFileSync']) wrap(call);
if (${!onlyData}) wrap('renameSync', undefined, 1);
wrap('openSync', (name, flags) => ${!onlyData} && flags !== undefined && flags !== 'r' && flags !== 0);
require('node:module').syncBuiltinESMExports();`;

/** A reader whose disk fails while a file is there: `break` puts it there, `mend` takes it away. */
const onFailingDisk = (code: Code, onlyData = false) => {
	const home = temporaryFolder();
	const trigger = path.join(home, 'trigger');
	return {
		home,
		env: preload(home, failing(home, code, trigger, onlyData)),
		break: () => writeFileSync(trigger, ''),
		mend: () => rmSync(trigger),
	};
};

for (const code of ['ENOSPC', 'EROFS', 'EDQUOT', 'EIO', 'EACCES'] as const) {
	test(`${code} on every write: the reader works, one line says so, and it says so again when it is left`, async () => {
		const folder = postsFolder(4);
		const disk = onFailingDisk(code);
		disk.break();
		const terminal = await startList(folder, disk);
		terminal.press('r');
		await terminal.shows('3 unread');
		await terminal.shows(words[code]);
		// Everything else that is kept: the order, a setting, a place.
		terminal.press('s', '+', '\r');
		await terminal.shows('min left');
		terminal.press(' ', 't');
		await terminal.quiet();
		terminal.press('Q');
		await endsWith(terminal, 0);
		assert.match(lastWords(terminal), new RegExp(`^writing-tui: .*${words[code]}`));
		assert.equal(lastWords(terminal).split('\n').length, 1, lastWords(terminal));
		assert.equal(existsSync(dataFolder(disk.home)), false);
	});
}

for (const code of ['ENOSPC', 'EDQUOT'] as const) {
	test(`${code} in the middle of reading: marks stay in memory and are written when there is room again`, async () => {
		const folder = postsFolder(4);
		const disk = onFailingDisk(code, true);
		const terminal = await startList(folder, disk);
		terminal.press('r');
		await terminal.shows('3 unread');
		while (readIn(disk.home, folder).length === 0) await terminal.quiet();
		disk.break();
		terminal.press('j', 'r');
		await terminal.shows(words[code]);
		assert.deepEqual(readIn(disk.home, folder), ['post-01.md']);
		disk.mend();
		terminal.press('j', 'r');
		await terminal.shows('1 unread');
		terminal.press('q');
		await endsWith(terminal, 0);
		assert.equal(lastWords(terminal), '');
		assert.deepEqual(readIn(disk.home, folder), ['post-01.md', 'post-02.md', 'post-03.md']);
		assert.deepEqual(leftovers(disk.home), []);
	});
}

const canMount = (): boolean => {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
	const folder = temporaryFolder();
	try {
		execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], {stdio: 'ignore'});
		execFileSync('umount', [folder], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
};

test('on a disk that is really full the marks from before stay whole', {
	skip: canMount() ? false : 'mounting a small disk needs root on Linux',
}, async t => {
	const folder = postsFolder(4);
	const home = temporaryFolder();
	const disk = path.join(home, 'data');
	mkdirSync(disk);
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
	t.after(() => execFileSync('umount', ['-l', disk]));

	const first = await startList(folder, {home});
	first.press('r', 'q');
	await endsWith(first, 0);
	const ballast = path.join(disk, 'ballast');
	assert.throws(() => writeFileSync(ballast, Buffer.alloc(1 << 20)));

	const second = await startPost(folder, {home});
	await second.shows('min left');
	second.press('q', 'j', 'r');
	await second.shows('2 unread');
	await second.shows(words.ENOSPC);
	second.press('q');
	await endsWith(second, 0);
	assert.match(lastWords(second), /^writing-tui: .*no space left on device/);
	assert.deepEqual(readIn(home, folder), ['post-01.md']);
	assert.deepEqual(leftovers(home), []);

	rmSync(ballast);
	const third = await startList(folder, {home});
	third.press('j', 'r', 'q');
	await endsWith(third, 0);
	assert.deepEqual(readIn(home, folder), ['post-01.md', 'post-02.md']);
});

test('on a disk that is mounted read-only the marks are shown and the rest is said', {
	skip: canMount() ? false : 'mounting a small disk needs root on Linux',
}, async t => {
	const folder = postsFolder(4);
	const home = temporaryFolder();
	const disk = path.join(home, 'data');
	mkdirSync(disk);
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
	t.after(() => execFileSync('umount', ['-l', disk]));
	const first = await startList(folder, {home});
	first.press('r', 'q');
	await endsWith(first, 0);
	execFileSync('mount', ['-o', 'remount,ro', disk]);

	const second = await startList(folder, {home});
	await second.shows('3 unread');
	second.press('j', 'r');
	await second.shows('2 unread');
	await second.shows(words.EROFS);
	second.press('q');
	await endsWith(second, 0);
	assert.match(lastWords(second), /^writing-tui: .*read-only file system/);
	assert.equal(marksIn(home, folder).size, 1);
});
