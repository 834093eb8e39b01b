import assert from 'node:assert/strict';
import {appendFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {endAll, start, type Terminal} from '../helpers/terminal.ts';

afterEach(endAll);

/** Keys pressed; RANDOM_KEYS asks for another number. */
const count = Number(process.env['RANDOM_KEYS'] ?? 1500);
const seed = Number(process.env['RANDOM_SEED'] ?? 20_260_310);

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
const randomFrom = (start: number): (() => number) => {
	let state = start;
	return () => {
		state = (state + 0x6d_2b_79_f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
};

const pressed: readonly string[] = [
	...'jkdufbgGnN/t[]JKrszTyioc123O<>w+-m?hl\\ ',
	...['the', 'boat', 'Marmalade', '日本'],
	...[keys.enter, keys.enter, keys.enter, keys.escape, keys.tab, keys.shiftTab, keys.backspace],
	...[keys.up, keys.down, keys.left, keys.right, keys.pageUp, keys.pageDown, keys.home, keys.end],
	...['d', 'u', 'w', 'n', 'p', 'h'].map(keys.ctrl),
	...[keys.wheelDown, keys.wheelUp, keys.paste('a boat\nand a lamp'), keys.click(20, 6), keys.click(12, 10)],
	...['\u001B]11;rgb:ffff/ffff/ffff\u001B\\', '\u001B[?1;2c', '\u001BOz', '\u001Bj'],
];

/** Longer than a message stays in the bar, in milliseconds. */
const messageTime = 4500;

const sizes = [
	[80, 24],
	[140, 40],
	[20, 5],
	[60, 12],
	[33, 9],
	[250, 70],
	[12, 3],
	[100, 32],
] as const;

/** Changes a file of the folder as an editor or another program would. */
const changeFolder = (folder: string, random: () => number): void => {
	const posts = readdirSync(folder).filter(name => name.endsWith('.md'));
	const name = path.join(folder, posts[Math.floor(random() * posts.length)] ?? 'new.md');
	const kind = random();
	if (posts.length < 3 || kind < 0.2) {
		const added = path.join(folder, `2024-01-0${1 + Math.floor(random() * 9)}-new.md`);
		writeFileSync(added, `# A new one\n\n${'Text of a new post. '.repeat(40)}\n`);
	} else if (kind < 0.4) appendFileSync(name, '\n\n## One more part\n\nAnd a sentence in it.\n');
	else if (kind < 0.6) writeFileSync(name, readFileSync(name, 'utf8').replace('sentence', 'phrase'));
	else if (kind < 0.75) rmSync(name, {force: true});
	else if (kind < 0.9)
		renameSync(name, path.join(folder, `2023-02-0${1 + Math.floor(random() * 9)}-moved.md`));
	else writeFileSync(name, random() < 0.5 ? '' : '---\ntitle: [broken\n---\n\u0000\u001B[2J');
};

/** The screen shows something. */
const checkScreen = (terminal: Terminal, after: string): Promise<void> =>
	terminal
		.shows(text => text.trim() !== '')
		.catch((error: unknown) => assert.fail(`blank ${after}: ${String(error)}`));

test(`${count} random keys, resizes and edits of files: nothing breaks, and the terminal is given back`, {
	timeout: 60_000 + count * 40,
}, async () => {
	const random = randomFrom(seed);
	const folder = notesFolder();
	const terminal = start([folder], {columns: 80, rows: 24, env: {VISUAL: '', EDITOR: ''}});
	await terminal.shows('4 posts');
	let hasEnded = false;
	const recent: string[] = [];
	void terminal.exit.then(() => {
		hasEnded = true;
	});
	for (let step = 0; step < count; step++) {
		const after = `after step ${step} of seed ${seed}, ${recent
			.slice(-12)
			.map(text => JSON.stringify(text))
			.join(' ')}`;
		const key = pressed[Math.floor(random() * pressed.length)] ?? 'j';
		// Text is typed into a query, where a key that ends the program would be a letter: none of these ends it.
		terminal.press(key);
		recent.push(key);
		if (random() < 0.02) {
			const size = sizes[Math.floor(random() * sizes.length)] ?? sizes[0];
			terminal.resize(size[0], size[1]);
			recent.push(size.join('x'));
		}
		if (random() < 0.02) changeFolder(folder, random);
		if (step % 10 === 0) await new Promise(resolve => setImmediate(resolve));
		if (step % 50 === 49) {
			await terminal.quiet();
			assert.equal(hasEnded, false, after);
			await checkScreen(terminal, after);
		}
	}
	terminal.resize(100, 32);
	terminal.press(keys.escape);
	await new Promise(resolve => setTimeout(resolve, messageTime));
	await terminal.quiet();
	// What came onto the screen piece by piece is what a drawing of the whole gives.
	const shown = terminal.lines().map(line => line.trimEnd());
	terminal.resize(90, 30);
	await terminal.quiet();
	terminal.resize(100, 32);
	await terminal.quiet();
	assert.deepEqual(
		terminal.lines().map(line => line.trimEnd()),
		shown,
	);
	terminal.press(keys.ctrl('c'));
	assert.equal((await terminal.exit).exitCode, 130);
	assert.deepEqual(terminal.leftOn(), []);
	assert.doesNotMatch(terminal.output(), /\bat .*\.(?:cjs|js|ts):\d+/, 'a stack trace');
});
