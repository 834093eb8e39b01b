import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {endAll, start, temporaryFolder} from '../helpers/terminal.ts';
import {endsWith, hasPlace, postsFolder, readIn, startList, startPost} from './reader.ts';

afterEach(endAll);

const asRoot = process.getuid?.() === 0 ? 'root may read everything' : false;

test('posts that are removed while one is read leave it readable, and the marks are kept', async () => {
	const folder = postsFolder(3);
	const terminal = await startPost(folder);
	rmSync(folder, {recursive: true});
	await terminal.shows(/cannot be read|gone/);
	terminal.press('g');
	await terminal.shows('Paragraph 1 of post 1');
	terminal.press('q', 'j', 'r', '\r');
	await terminal.shows('cannot be opened');
	terminal.press('q');
	await endsWith(terminal, 0);
	assert.ok(hasPlace(terminal.home, folder));
	assert.deepEqual(readIn(terminal.home, folder), ['post-02.md']);
});

test('posts that go away and come back are there again with their marks', async () => {
	const folder = postsFolder(3);
	const terminal = await startList(folder);
	terminal.press('r');
	await terminal.shows('2 unread');
	renameSync(folder, `${folder}-away`);
	await terminal.shows('cannot be read');
	renameSync(`${folder}-away`, folder);
	await terminal.shows('is back');
	await terminal.shows('2 unread');
	terminal.press('q');
	await endsWith(terminal, 0);
	assert.deepEqual(readIn(terminal.home, folder), ['post-01.md']);
});

test('permissions that are withdrawn while the reader is open are a sentence', {skip: asRoot}, async t => {
	const folder = postsFolder(3);
	t.after(() => chmodSync(folder, 0o700));
	const terminal = await startList(folder);
	chmodSync(path.join(folder, 'post-02.md'), 0o000);
	terminal.press('j', '\r');
	await terminal.shows(/cannot be opened|permission/);
	chmodSync(folder, 0o000);
	await terminal.shows(/cannot be read|permission/);
	terminal.press('q');
	await endsWith(terminal, 0);
});

/** What may stand where a post stood. */
const intruders: ReadonlyArray<readonly [what: string, put: (file: string) => void]> = [
	['a folder', file => mkdirSync(file)],
	['a link to itself', file => symlinkSync(file, file)],
	['a link to nothing', file => symlinkSync('/nowhere/at/all', file)],
	['a device that never ends', file => symlinkSync('/dev/zero', file)],
	['nothing but zeros', file => writeFileSync(file, Buffer.alloc(100_000))],
];

for (const [what, put] of intruders) {
	test(`a post that becomes ${what} while it is read neither ends nor stalls the reader`, {
		skip: process.platform === 'win32',
	}, async () => {
		const folder = postsFolder(3);
		const terminal = await startPost(folder);
		const file = path.join(folder, 'post-01.md');
		rmSync(file);
		put(file);
		await terminal.quiet();
		terminal.press('q', 'g', '\r');
		await terminal.quiet();
		terminal.press('q');
		await terminal.quiet();
		const again = start([folder], {home: terminal.home});
		await again.shows('Post number 2');
		again.press('\u0003');
		await endsWith(again, 130);
		terminal.press('\u0003');
		await endsWith(terminal, terminal.text().includes('Post') ? 130 : 0);
	});
}

test('a folder that is replaced by a file, and a home that is removed, do not end the reader', async () => {
	const folder = postsFolder(3);
	const home = temporaryFolder();
	const terminal = await startList(folder, {home});
	terminal.press('r');
	await terminal.shows('2 unread');
	rmSync(folder, {recursive: true});
	writeFileSync(folder, '# Now a file\n');
	// The mark may just be written there.
	rmSync(home, {recursive: true, maxRetries: 10});
	await terminal.quiet();
	terminal.press('j', 'r', '\u0003');
	await endsWith(terminal, 130);
	assert.ok(readIn(home, folder).includes('post-01.md'));
});
