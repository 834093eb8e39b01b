import assert from 'node:assert/strict';
import {cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {cli, endAll, start, type Terminal, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const frameEnd = '\u001B[?2026l';

/** The first frame that a terminal was given, with all its colors. */
const firstFrame = ({output}: Terminal): string => output().slice(0, output().indexOf(frameEnd));

/** What is to be seen: Ink fills empty rows. */
const seen = (terminal: Terminal): readonly string[] => terminal.lines().map(line => line.trimEnd());

const hasFrame = (terminal: Terminal) => () => terminal.output().includes(frameEnd);

const folderOf = (home: string): string => path.join(home, 'cache', 'writing-tui', 'frames');

const someFolder = (): string => {
	const folder = temporaryFolder();
	for (const day of ['01', '02', '03'])
		writeFileSync(
			path.join(folder, `${day}.md`),
			`---\ntitle: Post ${day}\ndate: 2026-01-${day}\n---\nText.\n`,
		);
	return folder;
};

type Start = {readonly folder: string; readonly home: string; readonly columns?: number};

/** Starts the reader, presses keys one after the other, and leaves it. */
const session = async ({folder, home, ...window}: Start, ...keys: readonly string[]): Promise<void> => {
	const terminal = start([folder], {home, ...window});
	await terminal.shows('Post 02');
	await terminal.quiet();
	for (const key of keys) {
		terminal.press(key);
		await terminal.quiet();
	}
	terminal.press('Q');
	assert.equal((await terminal.exit).exitCode, 0);
	assert.deepEqual(terminal.leftOn(), []);
};

/** A copy of the program, to take parts from. */
const copyOfProgram = (): string => {
	const folder = temporaryFolder();
	cpSync(path.dirname(cli), path.join(folder, 'dist'), {recursive: true});
	return path.join(folder, 'dist', 'cli.cjs');
};

for (const [what, keys] of [
	['nothing but looking', []],
	['marking and sorting', ['r', 'j', '*', 's', '2']],
	['reading', ['j', '\r', 'q']],
	['leaving from inside a post', ['\r', ' ']],
	['another width and theme', ['\r', '-', 'T', 'q']],
] as const) {
	test(`after ${what} the kept frame is the one that would be drawn`, async () => {
		const given = {folder: someFolder(), home: temporaryFolder()};
		await session(given, ...keys);
		const kept = start([given.folder], given);
		await kept.shows(hasFrame(kept));
		const early = firstFrame(kept);
		await kept.shows('Post 0');
		await kept.quiet();
		// What Ink has drawn over it is the same.
		const drawn = seen(kept);
		kept.kill('SIGKILL');
		rmSync(folderOf(given.home), {recursive: true});
		const anew = start([given.folder], given);
		await anew.shows(hasFrame(anew));
		assert.equal(early, firstFrame(anew));
		await anew.quiet();
		assert.deepEqual(seen(anew), drawn);
	});
}

test('the kept frame stands before the rest of the program is loaded, and a program that cannot be loaded gives the terminal back', async () => {
	const given = {folder: someFolder(), home: temporaryFolder()};
	const program = copyOfProgram();
	const startProgram = () => start([program, given.folder], {...given, command: process.execPath});
	const whole = startProgram();
	await whole.shows('Post 02');
	whole.press('q');
	await whole.exit;
	rmSync(path.join(path.dirname(program), 'core.cjs'));
	const broken = startProgram();
	assert.equal((await broken.exit).exitCode, 1);
	assert.match(firstFrame(broken), /Post 02/);
	assert.deepEqual(broken.leftOn(), []);
	assert.match(broken.text(), /Cannot find|ENOENT/);
});

test('a frame that was drawn from something that changed meanwhile is not shown', async () => {
	const given = {folder: someFolder(), home: temporaryFolder(), command: process.execPath};
	const program = copyOfProgram();
	const core = path.join(path.dirname(program), 'core.cjs');
	const startProgram = () => start([program, given.folder], given);
	const change = async (file: string, text: string): Promise<void> => {
		const whole = startProgram();
		await whole.shows('Post 02');
		await whole.quiet();
		whole.press('q');
		await whole.exit;
		// All that can be shown without the rest of the program is a frame that was kept.
		renameSync(core, `${core}.away`);
		const unchanged = startProgram();
		await unchanged.exit;
		assert.match(unchanged.output(), /Post 02/);
		writeFileSync(path.join(given.folder, file), text);
		const changed = startProgram();
		await changed.exit;
		assert.doesNotMatch(changed.output(), /Post 02/, `after a change of ${file}`);
		renameSync(`${core}.away`, core);
	};
	await change('01.md', '---\ntitle: Changed title\ndate: 2026-01-01\n---\n');
	await change('04.md', '---\ntitle: A new post\ndate: 2026-01-04\n---\nText.\n');
	await change('library.yaml', 'title: Another name\n');
	await change('library.yaml', 'title: A third name\n');
});

test('another window, another terminal and another command line get a frame of their own', async () => {
	const given = {folder: someFolder(), home: temporaryFolder()};
	await session(given);
	const narrow = start([given.folder], {...given, columns: 60});
	await narrow.shows(hasFrame(narrow));
	assert.ok(narrow.lines().every(line => line.length <= 60));
	const plain = start([given.folder], {...given, env: {NO_COLOR: '1'}});
	await plain.shows(hasFrame(plain));
	assert.doesNotMatch(firstFrame(plain), /\u001B\[3\dm/);
	await session({...given, columns: 60}, 'q');
	assert.equal(readdirSync(folderOf(given.home)).length, 1);
});

test('keys that are pressed while the program is loaded behind the kept frame are not lost', async () => {
	const given = {folder: someFolder(), home: temporaryFolder()};
	await session(given);
	for (let round = 0; round < 5; round++) {
		const terminal = start([given.folder], given);
		await terminal.shows(hasFrame(terminal));
		terminal.press('j', '\r');
		await terminal.shows(/Post 02.*All writing/s);
		terminal.kill('SIGKILL');
	}
});

test('in a folder that was removed the reader opens all the same', async () => {
	const given = {folder: someFolder(), home: temporaryFolder()};
	const gone = temporaryFolder();
	const shell = `cd '${gone}' && rmdir '${gone}' && exec '${process.execPath}' '${cli}' '${given.folder}'`;
	const terminal = start(['-c', shell], {...given, command: 'sh'});
	await terminal.shows('Post 02');
	await terminal.quiet();
	terminal.press('q');
	assert.equal((await terminal.exit).exitCode, 0);
});

test('archives of one name and one folder begin with their own frames', async () => {
	const home = temporaryFolder();
	const packages = temporaryFolder();
	const api = path.join(path.dirname(cli), 'api.cjs');
	for (const name of ['one', 'two']) {
		mkdirSync(path.join(packages, name));
		writeFileSync(path.join(packages, name, 'a.md'), `---\ntitle: Post of ${name}\n---\nText.\n`);
		const options = `{name: 'my-writing', posts: ${JSON.stringify(path.join(packages, name))}}`;
		writeFileSync(path.join(packages, `${name}.cjs`), `require(${JSON.stringify(api)}).run(${options});\n`);
	}
	for (const [name, other] of [
		['one', 'two'],
		['two', 'one'],
		['one', 'two'],
	] as const) {
		const terminal = start([path.join(packages, `${name}.cjs`)], {home, command: process.execPath});
		await terminal.shows(`Post of ${name}`);
		await terminal.quiet();
		assert.ok(!terminal.output().includes(`Post of ${other}`));
		terminal.press('q');
		await terminal.exit;
	}
});
