import assert from 'node:assert/strict';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {cli, endAll, start, type Terminal, temporaryFolder} from '../helpers/terminal.ts';
import {endOf, endsWith, hasPlace, leftovers, postsFolder, readIn, startList, startPost} from './reader.ts';

afterEach(endAll);

/** Moments to try; `FAULTS=500` tries as many as patience allows. */
const rounds = Number(process.env['FAULTS'] ?? 9);

const codes = {SIGTERM: 143, SIGHUP: 129, SIGINT: 130} as const;
const names = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

test('a signal at any moment of the start leaves the terminal as it was', async () => {
	const folder = postsFolder(5);
	const home = temporaryFolder();
	for (let round = 0; round < rounds; round++) {
		const name = names[round % 3] ?? 'SIGTERM';
		const terminal = start([folder], {home});
		// From before the program knows anything of signals to after Ink has taken over.
		await pause((round / rounds) * 240);
		terminal.kill(name);
		await endsWith(terminal, codes[name]);
	}
});

test('a signal at any moment of a save ends with the marks on the disk and nothing beside them', async () => {
	const folder = postsFolder(12);
	for (let round = 0; round < rounds / 2; round++) {
		const name = names[round % 3] ?? 'SIGTERM';
		const home = temporaryFolder();
		const terminal = await startList(folder, {home});
		terminal.press('r', 'j', 'r', 'j', 'r');
		await terminal.shows('9 unread');
		// The save comes 700 milliseconds after the first mark.
		await pause(round % 2 === 0 ? 0 : 640 + Math.random() * 60);
		terminal.kill(name);
		await endsWith(terminal, codes[name]);
		assert.deepEqual(readIn(home, folder), ['post-01.md', 'post-02.md', 'post-03.md']);
		assert.deepEqual(leftovers(home), []);
	}
});

test('signals that come in a heap end the program once', async () => {
	const folder = postsFolder(3);
	const terminal = await startPost(folder);
	for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGTERM'] as const) terminal.kill(name);
	const code = await endOf(terminal);
	assert.ok([129, 130, 143].includes(code), `exit code ${code}`);
	assert.deepEqual(terminal.leftOn(), []);
	assert.ok(hasPlace(terminal.home, folder));
});

/** The reader as a job of an interactive shell. */
const startJob = async (folder: string): Promise<{readonly terminal: Terminal; readonly pid: number}> => {
	const terminal = start(['--norc', '-i'], {command: 'bash', env: {PS1: 'shell> '}});
	await terminal.shows('shell>');
	terminal.press(`'${process.execPath}' '${cli}' '${folder}' & echo "pid=$!"; fg\n`);
	await terminal.shows('Post number 1');
	const pid = Number(/pid=(\d+)/.exec(terminal.output())?.[1]);
	return {terminal, pid};
};

/** Modes that are on; the shell has bracketed paste for itself. */
const leftOn = (terminal: Terminal) => terminal.leftOn().filter(mode => mode !== 'bracketed paste');

test('SIGTSTP from elsewhere gives the terminal back before the program stops, and fg returns to the same screen', async () => {
	const folder = postsFolder(3);
	const {terminal, pid} = await startJob(folder);
	terminal.press('\r', ' ');
	await terminal.shows('min left');
	await terminal.shows(/[1-9]\d* %/);
	await terminal.quiet();
	const before = terminal.text();
	for (let round = 0; round < 3; round++) {
		process.kill(pid, 'SIGTSTP');
		await terminal.shows(/Stopped.*shell>/s);
		assert.deepEqual(leftOn(terminal), []);
		assert.ok(hasPlace(terminal.home, folder));
		terminal.press('fg\n');
		await terminal.shows(text => text === before);
	}
	terminal.press('Q');
	await terminal.shows(/shell> *\n*$/);
	assert.deepEqual(leftOn(terminal), []);
});

test('a stop just as the first frame stands gives the terminal back, and fg goes on from there', async () => {
	const {terminal} = await startJob(postsFolder(3));
	terminal.press('q');
	await terminal.shows(/shell> *\n*$/);
	for (const wait of [0, 5, 15, 30, 60]) {
		const written = terminal.output().length;
		terminal.press(`'${process.execPath}' '${cli}' & echo "pid=$!"; fg\n`);
		const started = () => /pid=(\d+)\r\n.*\u001B\[\?2026l/s.exec(terminal.output().slice(written));
		await terminal.shows(() => started() !== null);
		await pause(wait);
		process.kill(Number(started()?.[1]), 'SIGTSTP');
		await terminal.shows(/Stopped.*shell>/s);
		assert.deepEqual(leftOn(terminal), []);
		terminal.press('fg\n');
		await terminal.shows('4 posts');
		terminal.press('j');
		await terminal.shows(/▌ {2}● 02-14/);
		terminal.press('q');
		await terminal.shows(/shell> *\n*$/);
		assert.deepEqual(leftOn(terminal), []);
	}
});

test('a program that was stopped without being asked takes the terminal again when it goes on', async () => {
	const {terminal, pid} = await startJob(postsFolder(3));
	terminal.press('\r', ' ');
	await terminal.shows('min left');
	await terminal.shows(/[1-9]\d* %/);
	await terminal.quiet();
	const before = terminal.text();
	process.kill(pid, 'SIGSTOP');
	await terminal.shows(/Stopped/);
	terminal.press('fg\n');
	await terminal.shows(text => text === before);
	await terminal.quiet();
	// The shell left the terminal to lines and echo: keys work again one by one, and unseen.
	terminal.press('g');
	await terminal.shows('Paragraph 1 ');
	terminal.press('Q');
	await terminal.shows(/shell> *\n*$/);
	assert.deepEqual(leftOn(terminal), []);
});

test('stops at random moments of the start and of reading lose nothing', async () => {
	const folder = postsFolder(3);
	for (let round = 0; round < Math.max(4, rounds / 3); round++) {
		const terminal = start([folder]);
		await pause(Math.random() * 300);
		// Nobody is there to say fg: the system continues the program, or this does.
		terminal.kill('SIGTSTP');
		await pause(20);
		terminal.kill('SIGCONT');
		await terminal.shows('Post number 1');
		terminal.press('r');
		await terminal.shows('2 unread');
		terminal.press('q');
		await endsWith(terminal, 0);
		assert.deepEqual(readIn(terminal.home, folder), ['post-01.md']);
	}
});
