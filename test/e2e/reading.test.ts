import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {displayWidth} from '../../src/text/width.ts';
import {endAll, start, type Terminal, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const enter = '\r';
const sentence = 'Django is a furnished house.';

/** The row of the screen that holds a text, -1 when none does. */
const rowOf = (terminal: Terminal, text: string): number =>
	terminal.lines().findIndex(line => line.includes(text));

const openFlask = async (terminal: Terminal): Promise<void> => {
	await terminal.shows('4 posts');
	terminal.press(enter);
	await terminal.shows('min left');
};

/** Scrolls until the sentence is in the first line of the window. */
const scrollTo = async (terminal: Terminal, wanted: string): Promise<void> => {
	for (let key = 0; key < 200; key++) {
		const row = rowOf(terminal, wanted);
		if (row === 1) return;
		terminal.press('j');
		await terminal.quiet();
	}
	assert.fail(`${wanted} never came to the top`);
};

test('the first frame is the list: title, counts, posts with date, category and reading time, and the keys', async () => {
	const terminal = start([]);
	await terminal.shows('q quit');
	const text = terminal.text();
	assert.match(text, /Writing\s+4 posts {2}· {2}4 unread/);
	assert.match(text, /2026\n\s*▌ {2}● 03-10 {2}Why I still reach for Flask\s+Python \/ Engineering\s+5 min/);
	assert.match(text, /● 02-14 {2}Reading in the terminal\s+Guides\s+\d+ min/);
	assert.match(text, /2025\n\s*● 11-02 {2}A specimen of everything Markdown can say/);
});

test('Enter opens the post as on its page: way back, date, category, reading time, title, deck', async () => {
	const terminal = start([]);
	await openFlask(terminal);
	const lines = terminal
		.lines()
		.map(line => line.trim())
		.filter(line => line !== '');
	assert.deepEqual(lines.slice(0, 4), [
		'← Writing',
		'2026-03-10  ·  Python / Engineering  ·  5 min read',
		'Why I still reach for Flask',
		'The small, dull tool keeps outlasting the heavyweight framework',
	]);
});

test('the end of a post leads back to all writing and to a conversation', async () => {
	const terminal = start([]);
	await openFlask(terminal);
	terminal.press('G');
	await terminal.shows('100 %');
	assert.match(terminal.text(), /← All writing\s+Start a conversation/);
});

test('a post opens the next time at the sentence where it was left, whatever the width is then', async () => {
	const home = temporaryFolder();
	const first = start([], {home});
	await openFlask(first);
	await scrollTo(first, sentence);
	first.press('Q');
	await first.exit;

	const second = start([], {home, columns: 52, rows: 24});
	await second.shows('◐');
	second.press(enter);
	await second.shows('Resumed at');
	assert.equal(rowOf(second, 'Django is a furnished house'), 1);
	second.press('q');
	await second.shows('◐');
});

test('the place stays where it is while the window changes', async () => {
	const terminal = start([]);
	await openFlask(terminal);
	await scrollTo(terminal, sentence);
	for (const [columns, rows] of [
		[60, 20],
		[160, 45],
		[40, 12],
		[250, 70],
		[100, 32],
	] as const) {
		terminal.resize(columns, rows);
		await terminal.quiet();
		const row = rowOf(terminal, 'Django is a');
		assert.ok(row === 0 || row === 1, `at ${columns}x${rows} in row ${row}`);
	}
	assert.ok(terminal.lines()[1]?.includes(sentence));
});

test('a post that was read to its end is read in the list; opening it or looking at its end makes it begun', async () => {
	const terminal = start([]);
	await openFlask(terminal);
	terminal.press('q');
	await terminal.shows('◐ 03-10');
	terminal.press(enter);
	await terminal.shows('min left');
	terminal.press('G');
	await terminal.shows('the end');
	terminal.press('q');
	await terminal.shows('◐ 03-10');
	terminal.press(enter);
	await terminal.shows('min left');
	terminal.press(' '.repeat(30));
	await terminal.shows('the end');
	terminal.press('q');
	await terminal.shows('3 unread');
	assert.match(terminal.text(), /▌ {4}03-10 {2}Why/);
});

test('marks are still there the next time', async () => {
	const home = temporaryFolder();
	const first = start([], {home});
	await first.shows('4 unread');
	first.press('r', 'j', 's');
	await first.shows('★');
	first.press('q');
	await first.exit;
	const second = start([], {home});
	await second.shows('3 unread');
	assert.match(second.text(), /★ ● 02-14/);
});

test('what is typed while a post opens is meant for the post', async () => {
	const terminal = start([]);
	await terminal.shows('4 posts');
	terminal.press(`${enter}G`);
	await terminal.shows('← All writing');
});

test('a burst of keys loses none', async () => {
	const terminal = start([]);
	await terminal.shows('4 posts');
	terminal.press(`jjj${'kj'.repeat(100)}k`);
	await terminal.shows(/▌ {2}● 01-20/);
});

test('the help tells the keys and goes away', async () => {
	const terminal = start([], {rows: 60});
	await terminal.shows('4 posts');
	terminal.press('?');
	await terminal.shows('find in this post');
	terminal.press('q');
	await terminal.shows('4 posts');
});

test('no line is wider than the window, from 20x5 to 250x70', async () => {
	const terminal = start([]);
	await openFlask(terminal);
	for (const [columns, rows] of [
		[20, 5],
		[33, 9],
		[80, 24],
		[250, 70],
	] as const) {
		terminal.resize(columns, rows);
		await terminal.quiet();
		for (const key of ['q', enter, '?', 'q', ' ', 'G', 'g']) {
			terminal.press(key);
			await terminal.quiet();
			const lines = terminal.lines();
			assert.equal(lines.length, rows);
			assert.ok(
				lines.some(line => line.trim() !== ''),
				`blank after ${key} at ${columns}x${rows}`,
			);
			for (const line of lines)
				assert.ok(
					displayWidth(line) <= columns,
					`${displayWidth(line)} cells after ${key} at ${columns}x${rows}: ${line}`,
				);
		}
	}
});

test('any folder opens; a broken file is marked and hides no other', async () => {
	const folder = temporaryFolder();
	writeFileSync(path.join(folder, '2026-01-02-good.md'), '# A good one\n\nText.\n');
	writeFileSync(path.join(folder, 'bad.md'), '---\ntitle: Bad day\ndate: 2026-02-30\n---\n\nText.\n');
	const terminal = start([folder]);
	await terminal.shows('2 posts');
	assert.match(terminal.text(), /! ● .*Bad day/);
	assert.match(terminal.text(), /A good one/);
});

test('a single file opens as a post at once, and q ends the program', async () => {
	const folder = temporaryFolder();
	const file = path.join(folder, 'note.md');
	writeFileSync(file, '# A note\n\nWith some text.\n');
	const terminal = start([file]);
	await terminal.shows('With some text.');
	assert.match(terminal.text(), /A note/);
	assert.doesNotMatch(terminal.text(), /←/);
	terminal.press('q');
	assert.equal((await terminal.exit).exitCode, 0);
});

test('an empty folder says what to do', async () => {
	const folder = path.join(temporaryFolder(), 'empty');
	mkdirSync(folder);
	const terminal = start([folder]);
	await terminal.shows('No posts here yet');
	terminal.press('\r', 'j', 'r', 's', 'q');
	assert.equal((await terminal.exit).exitCode, 0);
});

test('a file that was deleted meanwhile is a sentence in the bar', async () => {
	const folder = temporaryFolder();
	const file = path.join(folder, '2026-01-01-gone.md');
	writeFileSync(file, '# Gone\n\nText.\n');
	const terminal = start([folder]);
	await terminal.shows('1 post');
	const {rmSync} = await import('node:fs');
	rmSync(file);
	terminal.press(enter);
	// Whichever comes first: the key, or the news of the deletion.
	await terminal.shows(/cannot be opened|No posts here/);
});
