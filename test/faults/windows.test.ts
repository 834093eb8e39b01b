import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {endAll, start, type Terminal} from '../helpers/terminal.ts';
import {endsWith, hasPlace, postsFolder, readIn, startPost} from './reader.ts';

afterEach(endAll);

/** Asked as soon as keys are read: the color of the terminal's background. */
const question = '\u001B]11;?';

const escapeKey = '\u001B';

/** Time in which even a busy machine reads an Escape, in milliseconds: with the next key in the same read it would be Alt and that key. */
const escapeTime = 300;

/** Opens a post in a window that may be too small to show anything, marks the next one, and leaves. */
const useBlindly = async (terminal: Terminal): Promise<void> => {
	await terminal.shows(() => terminal.output().includes(question));
	await terminal.quiet();
	for (const key of ['\r', ' ', escapeKey, 'j', 'r', '/', 'x', escapeKey, '?', escapeKey, 't', escapeKey]) {
		terminal.press(key);
		if (key === escapeKey) await pause(escapeTime);
		await terminal.quiet();
	}
	terminal.press('\u0003');
	await endsWith(terminal, 130);
};

for (const [columns, rows] of [
	[1, 1],
	[2, 2],
	[1, 40],
	[500, 1],
	[1000, 500],
] as const) {
	test(`a window of ${columns}×${rows} is lived with, and the marks are kept`, async () => {
		const folder = postsFolder(3);
		const terminal = start([folder], {columns, rows});
		await useBlindly(terminal);
		assert.doesNotMatch(terminal.output(), /Error/);
		assert.ok(readIn(terminal.home, folder).includes('post-02.md'), String(readIn(terminal.home, folder)));
	});
}

test('200 resizes in a second end in a frame that fits, and the place is kept', async () => {
	const folder = postsFolder(3);
	const terminal = await startPost(folder, {columns: 100, rows: 30});
	const [line = ''] = /Paragraph \d+/.exec(terminal.text()) ?? [];
	for (let count = 0; count < 200; count++) {
		terminal.resize(1 + ((count * 37) % 200), 1 + ((count * 23) % 70));
		await pause(5);
	}
	terminal.resize(100, 30);
	await terminal.shows(line);
	await terminal.quiet();
	const after = terminal.text();
	const fresh = await startPost(folder, {columns: 100, rows: 30});
	assert.equal(after, fresh.text());
	terminal.press('Q');
	await endsWith(terminal, 0);
	assert.ok(hasPlace(terminal.home, folder));
});

test('resizes from the first moment on do not disturb the start', async () => {
	const terminal = start([postsFolder(3)]);
	for (let count = 0; count < 60; count++) {
		terminal.resize(40 + ((count * 37) % 100), 10 + ((count * 23) % 40));
		await pause(5);
	}
	terminal.resize(100, 32);
	await terminal.shows('Post number 1');
	await terminal.shows('q quit');
	terminal.press('q');
	await endsWith(terminal, 0);
});

for (const name of ['', 'unknown', 'vt100']) {
	test(`with TERM=${name || 'nothing'} the reader can be used and left, or says why it cannot`, async () => {
		const folder = postsFolder(3);
		const terminal = start([folder], {env: {TERM: name}});
		await terminal.shows('Post number 1');
		await terminal.quiet();
		terminal.press('r', 'q');
		await endsWith(terminal, 0);
	});
}

test('with TERM=dumb the list is printed, and for a screen reader said, without a single escape sequence to move on a screen', async () => {
	const folder = postsFolder(3);
	const terminal = start([folder], {env: {TERM: 'dumb'}});
	assert.equal((await terminal.exit).exitCode, 0);
	assert.match(terminal.output(), /Post number 1/);
	assert.doesNotMatch(terminal.output(), /\x1b\[/);
	for (const [args, env] of [
		[['--screen-reader', folder], {}],
		[[folder], {INK_SCREEN_READER: 'true'}],
	] as const) {
		const spoken = start(args, {env: {TERM: 'dumb', ...env}});
		await spoken.shows('Post number 1');
		spoken.press('q');
		assert.equal((await spoken.exit).exitCode, 0);
		assert.match(spoken.output(), /question mark/);
	}
});
