import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {devNull} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {cli, endAll, environment, start, type Terminal, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const enter = '\r';

/** A reader in the middle of a post, with a place worth keeping. */
const reading = async (home = temporaryFolder()): Promise<Terminal> => {
	const terminal = start([], {home});
	await terminal.shows('4 posts');
	terminal.press(enter);
	await terminal.shows('min left');
	terminal.press(' ');
	await terminal.quiet();
	return terminal;
};

const keepsPlace = async (home: string): Promise<void> => {
	const again = start([], {home});
	await again.shows('◐ 03-10');
	again.press('q');
	await again.exit;
};

for (const [name, key, code] of [
	['Q', 'Q', 0],
	['Ctrl-C', '\u0003', 130],
] as const) {
	test(`${name} gives the terminal back and keeps the place`, async () => {
		const terminal = await reading();
		terminal.press(key);
		assert.equal((await terminal.exit).exitCode, code);
		assert.deepEqual(terminal.leftOn(), []);
		await keepsPlace(terminal.home);
	});
}

for (const [signal, code] of [
	['SIGTERM', 143],
	['SIGHUP', 129],
	['SIGINT', 130],
] as const) {
	test(`${signal} gives the terminal back and keeps the place`, async () => {
		const terminal = await reading();
		terminal.kill(signal);
		assert.equal((await terminal.exit).exitCode, code);
		assert.deepEqual(terminal.leftOn(), []);
		await keepsPlace(terminal.home);
	});
}

test('a crash gives the terminal back, keeps the place and shows the error', async () => {
	const home = temporaryFolder();
	const crash = path.join(home, 'crash.cjs');
	writeFileSync(crash, "process.on('SIGUSR2', () => { throw new Error('broken on purpose'); });");
	const terminal = start([], {home, env: {NODE_OPTIONS: `--require ${crash}`}});
	await terminal.shows('4 posts');
	terminal.press(enter, ' ');
	await terminal.shows('min left');
	await terminal.quiet();
	terminal.kill('SIGUSR2');
	assert.equal((await terminal.exit).exitCode, 1);
	assert.deepEqual(terminal.leftOn(), []);
	assert.match(terminal.output().slice(terminal.output().lastIndexOf('\u001B[?1049l')), /broken on purpose/);
	await keepsPlace(home);
});

test('Ctrl-Z goes to the shell and fg returns to the same place', async () => {
	const home = temporaryFolder();
	const terminal = start(['--norc', '-i'], {home, command: 'bash', env: {PS1: 'shell> '}});
	await terminal.quiet();
	terminal.press(`'${process.execPath}' '${cli}'\n`);
	await terminal.shows('q quit');
	terminal.press(enter, ' ');
	await terminal.shows('@app.post');
	await terminal.quiet();
	const before = terminal.text();
	terminal.press('\u001A');
	await terminal.shows('Stopped');
	assert.deepEqual(
		terminal.leftOn().filter(mode => mode !== 'bracketed paste'),
		[],
	);
	terminal.press('fg\n');
	await terminal.shows('@app.post');
	await terminal.quiet();
	assert.equal(terminal.text(), before);
	terminal.press('Q');
	await terminal.shows('shell>');
	terminal.press('exit\n');
	await terminal.exit;
});

test('Ctrl-Z without a shell that could continue it changes nothing', async () => {
	const terminal = await reading();
	terminal.press('\u001A');
	await terminal.quiet();
	terminal.press('j');
	await terminal.shows('min left');
	terminal.press('Q');
	assert.equal((await terminal.exit).exitCode, 0);
});

test('a terminal that vanishes ends the program', async () => {
	const terminal = await reading();
	terminal.kill('SIGHUP');
	await terminal.exit;
	assert.throws(() => process.kill(terminal.pid, 0));
});

test('a damaged record is kept aside and said', async () => {
	const home = temporaryFolder();
	const folder = path.join(home, 'data', 'writing-tui');
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(folder, 'reading-record.json'), '{"libraries": {"wri');
	const terminal = start([], {home});
	await terminal.shows('damaged');
	terminal.press('r', 'q');
	await terminal.exit;
	const aside = readdirSync(folder).find(name => name.includes('damaged'));
	assert.ok(aside !== undefined);
	assert.equal(readFileSync(path.join(folder, aside), 'utf8'), '{"libraries": {"wri');
	assert.ok(existsSync(path.join(folder, 'reading-record.json')));
});

test('without a place for the record the reader works and says so', async () => {
	const home = temporaryFolder();
	writeFileSync(path.join(home, 'data'), 'a file where the folder should be');
	const terminal = start([], {home});
	await terminal.shows('4 posts');
	terminal.press('r');
	await terminal.shows('3 unread');
	terminal.press('q');
	assert.equal((await terminal.exit).exitCode, 0);
	assert.match(terminal.output().slice(terminal.output().lastIndexOf('\u001B[?1049l')), /writing-tui: .+/);
});

test('two readers open at once lose nothing of each other', async () => {
	const home = temporaryFolder();
	const first = start([], {home});
	const second = start([], {home});
	await first.shows('4 unread');
	await second.shows('4 unread');
	first.press('r');
	second.press('j', 'r');
	await first.shows('3 unread');
	await second.shows('3 unread');
	first.press('q');
	second.press('q');
	await first.exit;
	await second.exit;
	const third = start([], {home});
	await third.shows('2 unread');
});

test('nothing opens a socket', async () => {
	const home = temporaryFolder();
	const guard = path.join(home, 'guard.cjs');
	writeFileSync(
		guard,
		`const refuse = name => () => { throw new Error('opens a socket: ' + name); };
for (const name of ['connect', 'createConnection', 'createServer']) require('net')[name] = refuse(name);
for (const name of ['lookup', 'resolve']) require('dns')[name] = refuse(name);
require('net').Socket.prototype.connect = refuse('connect');
require('dgram').createSocket = refuse('dgram');
globalThis.fetch = refuse('fetch');`,
	);
	const terminal = start([], {home, env: {NODE_OPTIONS: `--require ${guard}`}});
	await terminal.shows('4 posts');
	terminal.press(enter, 'G', 'q', 'j', enter, 's', 'G');
	await terminal.shows('the end');
	await terminal.quiet();
	terminal.press('Q');
	assert.equal((await terminal.exit).exitCode, 0);
	assert.doesNotMatch(terminal.output(), /opens a socket/);
});

test('what is printed into nothing ends well', () => {
	const nothing = openSync(devNull, 'w');
	for (const args of [['list'], ['show', 'flask'], ['--version']]) {
		const {status, stderr} = spawnSync(process.execPath, [cli, ...args], {
			env: environment(temporaryFolder()),
			stdio: ['ignore', nothing, 'pipe'],
			encoding: 'utf8',
		});
		assert.deepEqual([status, stderr], [0, ''], args.join(' '));
	}
	closeSync(nothing);
});
