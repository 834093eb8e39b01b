import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {cli, endAll, environment, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const folderOf = (home: string): string => path.join(home, 'cache', 'writing-tui', 'code');

/** The files of kept code, but for that of highlighting, which is loaded ahead when there is time for it. */
const filesIn = (folder: string): readonly string[] =>
	readdirSync(folder).filter(name => !name.startsWith('code.cjs-'));

/** A whole session: list, post, and out. */
const session = async (home: string): Promise<void> => {
	const terminal = start([], {home});
	await terminal.shows('4 posts');
	terminal.press('\r');
	await terminal.shows('min left');
	await terminal.quiet();
	terminal.press('/flask\r');
	await terminal.shows(/1\/\d+/);
	terminal.press('Q');
	assert.equal((await terminal.exit).exitCode, 0);
	assert.deepEqual(terminal.leftOn(), []);
};

test('the code of a session is kept for the next one, and damaged code is made anew', async () => {
	const home = temporaryFolder();
	await session(home);
	const folder = folderOf(home);
	const files = filesIn(folder);
	assert.ok(files.length >= 2);
	for (const damage of [
		(bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
		() => Buffer.alloc(0),
		(bytes: Buffer) =>
			Buffer.from(bytes.map((byte, index) => (index > 2000 && index % 7 === 0 ? byte ^ 255 : byte))),
		() => Buffer.from('no code at all'),
	]) {
		const sizes = files.map(name => statSync(path.join(folder, name)).size);
		for (const name of files) {
			const file = path.join(folder, name);
			writeFileSync(file, damage(readFileSync(file)));
		}
		await session(home);
		for (const [index, name] of files.entries()) {
			// The code is as long as before within what one run compiles more or less than another.
			assert.ok(statSync(path.join(folder, name)).size > (sizes[index] ?? 0) / 2, name);
		}
	}
});

test('the first session of each kind leaves the code it used, and later ones nothing', async () => {
	const home = temporaryFolder();
	const print = () => spawnSync(process.execPath, [cli, 'show', 'flask'], {env: environment(home)}).status;
	const kept = () =>
		new Map(
			filesIn(folderOf(home)).map(name => {
				const {size, mtimeMs} = statSync(path.join(folderOf(home), name));
				return [name, `${size} ${mtimeMs}`];
			}),
		);
	assert.equal(print(), 0);
	const printed = kept();
	assert.ok([...printed.keys()].some(name => name.startsWith('post.cjs-')));
	assert.equal(print(), 0);
	assert.deepEqual(kept(), printed);
	await session(home);
	const read = kept();
	for (const [name, state] of printed) assert.notEqual(read.get(name), state, name);
	assert.equal(print(), 0);
	await session(home);
	assert.deepEqual(kept(), read);
});

test('printing adds the code it used to what a session in the reader left, once', async () => {
	const home = temporaryFolder();
	await session(home);
	const kept = () =>
		new Map(
			filesIn(folderOf(home)).map(name => [
				name.replace(/-.*/, ''),
				statSync(path.join(folderOf(home), name)).mtimeMs,
			]),
		);
	const read = kept();
	const print = () => spawnSync(process.execPath, [cli, 'show', 'flask'], {env: environment(home)}).status;
	assert.equal(print(), 0);
	const printed = kept();
	assert.notEqual(printed.get('post.cjs'), read.get('post.cjs'));
	assert.equal(printed.get('reader.cjs'), read.get('reader.cjs'));
	assert.equal(print(), 0);
	assert.deepEqual(kept(), printed);
});

test('without a place for the code the program runs all the same', async () => {
	const home = temporaryFolder();
	mkdirSync(path.join(home, 'cache'), {recursive: true});
	writeFileSync(path.join(home, 'cache', 'writing-tui'), 'a file where the folder should be');
	await session(home);
});
