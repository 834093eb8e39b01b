import assert from 'node:assert/strict';
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {cli, endAll, environment, start, temporaryFolder} from '../helpers/terminal.ts';
import {endOf, hasPlace, lastWords, leftovers, postsFolder, preload} from './reader.ts';

/** Terminals that have names to open them by; elsewhere than on Linux they are called otherwise. */
const noTerminals = existsSync('/dev/pts') ? false : 'needs /dev/pts';

const windows = new Set<ChildProcess>();
afterEach(() => {
	endAll();
	for (const window of windows) window.kill('SIGKILL');
	windows.clear();
});

type Window = {
	readonly press: (keys: string) => void;
	/** Waits until the pattern stands in what was written, and returns what matched. */
	readonly shows: (wanted: RegExp) => Promise<string>;
	/** Kills the window itself, as a crash of the terminal emulator or a lost connection does. */
	readonly vanish: () => void;
};

/** Runs a command in a window of its own. */
const openWindow = (command: readonly string[], env: Readonly<Record<string, string>> = {}): Window => {
	const child = spawn(process.execPath, [path.join(import.meta.dirname, 'window.cjs'), ...command], {
		env: {...environment(temporaryFolder()), TERM: 'xterm-256color', ...env},
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	windows.add(child);
	let output = '';
	child.stdout.setEncoding('utf8').on('data', text => {
		output += text;
	});
	return {
		press: keys => child.stdin.write(keys),
		async shows(wanted) {
			for (const end = Date.now() + 10_000; Date.now() < end; await pause(10)) {
				const [found] = wanted.exec(output) ?? [];
				if (found !== undefined) return found;
			}
			throw new Error(`${wanted} never came: ${JSON.stringify(output.slice(-500))}`);
		},
		vanish: () => child.kill('SIGKILL'),
	};
};

const isRunning = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		// Ended, but nobody has asked how: the parent is gone, and the system takes its time.
		return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
	} catch {
		return false;
	}
};

/** Resolves when the process is gone; rejects after two seconds. */
const isGone = async (pid: number): Promise<void> => {
	for (const end = Date.now() + 2000; isRunning(pid); await pause(10))
		assert.ok(Date.now() < end, 'The program outlives its terminal');
};

/** Says in a file which process the reader is. */
const named = (home: string): string =>
	preload(
		home,
		`require('node:fs').writeFileSync(${JSON.stringify(path.join(home, 'pid'))}, String(process.pid));`,
	).NODE_OPTIONS;

for (const [how, script] of [
	['and says so', 'exec "$0" "$@"'],
	// The signal goes to the shell alone: the program can only notice that nothing can be read or written.
	['without a word', 'trap "" HUP; "$0" "$@"; echo $? >"$HOME/code"'],
] as const) {
	test(`a terminal that vanishes ${how} ends the program, and the place is kept`, async () => {
		const folder = postsFolder(3);
		const home = temporaryFolder();
		const command = [
			'bash',
			'-c',
			`export NODE_OPTIONS='${named(home)}'; ${script}`,
			process.execPath,
			cli,
			folder,
		];
		const window = openWindow(command, environment(home));
		await window.shows(/Post number 1/);
		window.press('\r');
		await window.shows(/min left/);
		window.press(' ');
		await pause(200);
		window.vanish();
		await isGone(Number(readFileSync(path.join(home, 'pid'), 'utf8')));
		assert.ok(hasPlace(home, folder));
		assert.deepEqual(leftovers(home), []);
		if (how === 'and says so') return;
		for (const end = Date.now() + 2000; !existsSync(path.join(home, 'code')) && Date.now() < end; )
			await pause(10);
		await pause(20);
		assert.equal(readFileSync(path.join(home, 'code'), 'utf8'), '129\n');
	});
}

/** A terminal that lies open, and its name. */
const openSpare = async (): Promise<{readonly spare: Window; readonly name: string}> => {
	const spare = openWindow(['bash', '-c', 'tty; stty raw -echo; sleep 60']);
	return {spare, name: await spare.shows(/\/dev\/pts\/\d+/)};
};

test('a keyboard that vanishes ends the program and gives the screen back', {skip: noTerminals}, async () => {
	const {spare, name} = await openSpare();
	const folder = postsFolder(3);
	const terminal = start(['-c', `exec "$0" "$@" <${name}`, process.execPath, cli, folder], {command: 'bash'});
	await terminal.shows('Post number 1');
	spare.press('\r');
	await terminal.shows('min left');
	spare.press(' ');
	await terminal.quiet();
	spare.vanish();
	assert.equal(await endOf(terminal), 129);
	assert.deepEqual(terminal.leftOn(), []);
	assert.equal(lastWords(terminal), '');
	assert.ok(hasPlace(terminal.home, folder));
});

test('a screen that vanishes ends the program with the next thing it shows', {
	skip: noTerminals,
}, async () => {
	const {spare, name} = await openSpare();
	const folder = postsFolder(3);
	const terminal = start(['-c', `exec "$0" "$@" >${name} 2>&1`, process.execPath, cli, folder], {
		command: 'bash',
	});
	await spare.shows(/Post number 1/);
	terminal.press('\r');
	await spare.shows(/min left/);
	terminal.press(' ');
	await pause(200);
	spare.vanish();
	await pause(100);
	terminal.press('j');
	assert.equal(await endOf(terminal), 129);
	assert.ok(hasPlace(terminal.home, folder));
});

test('a standard input that is closed, and an output that is, print the list instead or end quietly', () => {
	const folder = postsFolder(3);
	const run = (redirect: string) =>
		spawnSync('sh', ['-c', `exec "$0" "$@" ${redirect}`, process.execPath, cli, folder], {
			env: environment(temporaryFolder()),
			encoding: 'utf8',
			timeout: 5000,
		});
	const unread = run('<&-');
	assert.equal(unread.status, 0, unread.stderr);
	assert.match(unread.stdout, /Post number 1/);
	const unheard = run('>&-');
	assert.ok(unheard.status !== null && unheard.status <= 1, String(unheard.status));
	assert.doesNotMatch(unheard.stderr, /\n {4}at /);
	assert.equal(run('| true').status, 0);
	assert.equal(run('<&- >&- 2>&-').signal, null);
});
