import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {endAll, start, type Terminal, temporaryFolder} from '../helpers/terminal.ts';
import {dataFolder, endsWith, lastWords, postsFolder, readIn, recordFile, startList} from './reader.ts';

afterEach(endAll);

/** Bytes that look random and are the same each time. */
const noise = (length: number): Buffer => {
	let state = 7;
	return Buffer.from(
		Array.from({length}, () => {
			state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
			return state >>> 24;
		}),
	);
};

const truncated = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);

const damages: ReadonlyArray<readonly [how: string, damage: (bytes: Buffer) => Buffer]> = [
	['truncated', truncated],
	['emptied', () => Buffer.alloc(0)],
	['random bytes', bytes => noise(bytes.length + 100)],
	['filled with zeros', bytes => Buffer.alloc(bytes.length)],
];

/** A home in which the first of three posts is read. */
const usedHome = async (folder: string): Promise<string> => {
	const home = temporaryFolder();
	const terminal = await startList(folder, {home});
	terminal.press('r', 'q');
	await endsWith(terminal, 0);
	assert.deepEqual(readIn(home, folder), ['post-01.md']);
	return home;
};

const asideIn = (home: string): readonly string[] =>
	readdirSync(dataFolder(home)).filter(name => name.includes('damaged'));

for (const [how, damage] of damages) {
	test(`a record that is ${how} is kept aside to the byte, said once, and new marks are kept`, async () => {
		const folder = postsFolder(3);
		const home = await usedHome(folder);
		const bytes = damage(readFileSync(recordFile(home)));
		writeFileSync(recordFile(home), bytes);

		const first = await startList(folder, {home});
		await first.shows('The marks start afresh: their file was damaged');
		first.press('j', 'r', 'q');
		await endsWith(first, 0);
		const [aside = '', ...more] = asideIn(home);
		assert.deepEqual(more, []);
		assert.deepEqual(readFileSync(path.join(dataFolder(home), aside)), bytes);
		assert.deepEqual(readIn(home, folder), ['post-02.md']);

		const second = await startList(folder, {home});
		await second.quiet();
		second.press('q');
		await endsWith(second, 0);
		assert.doesNotMatch(second.output(), /damaged/);
		assert.deepEqual(asideIn(home), [aside]);
	});
}

test('a record that is damaged while the reader is open is kept aside, and its marks are written back', async () => {
	const folder = postsFolder(3);
	const home = await usedHome(folder);
	const terminal = await startList(folder, {home});
	await terminal.shows('2 unread');
	// The first frame was kept; the record is read behind it.
	await terminal.quiet();
	writeFileSync(recordFile(home), '{"version": 1, "libr');
	terminal.press('j', 'r');
	await terminal.shows('their file was damaged');
	terminal.press('q');
	await endsWith(terminal, 0);
	assert.deepEqual(readIn(home, folder), ['post-01.md', 'post-02.md']);
	assert.equal(asideIn(home).length, 1);
});

test('a record that is deleted while the reader is open is written back', async () => {
	const folder = postsFolder(3);
	const home = await usedHome(folder);
	const terminal = await startList(folder, {home});
	await terminal.quiet();
	rmSync(dataFolder(home), {recursive: true});
	terminal.press('j', 'r');
	await terminal.shows('1 unread');
	terminal.press('q');
	await endsWith(terminal, 0);
	assert.deepEqual(readIn(home, folder), ['post-01.md', 'post-02.md']);
});

test('a record of a newer version is left as it is, which is said in the bar and when the reader is left', async () => {
	const folder = postsFolder(3);
	const home = temporaryFolder();
	mkdirSync(dataFolder(home), {recursive: true});
	const text = '{"version": 2, "marks": "in a form of the future"}';
	writeFileSync(recordFile(home), text);
	const terminal = await startList(folder, {home});
	await terminal.shows('Reading marks are not kept: reading-record.json was written by a newer version');
	terminal.press('r');
	await terminal.shows('2 unread');
	terminal.press('q');
	await endsWith(terminal, 0);
	assert.match(lastWords(terminal), /^writing-tui: Reading marks are not kept: .*newer version/);
	assert.equal(readFileSync(recordFile(home), 'utf8'), text);
	assert.deepEqual(readdirSync(dataFolder(home)), ['reading-record.json']);
});

/** Presses a key that changes a setting, and leaves. */
const changeTheme = async (terminal: Terminal): Promise<void> => {
	terminal.press('\r');
	await terminal.shows('min left');
	terminal.press('+', '+');
	await terminal.quiet();
	await terminal.quiet();
	terminal.press('Q');
	await endsWith(terminal, 0);
};

for (const [how, damage] of damages) {
	test(`settings that are ${how} are told, replaced by the defaults, and never written over`, async () => {
		const folder = postsFolder(3);
		const home = temporaryFolder();
		const file = path.join(home, 'config', 'writing-tui', 'settings.json');
		mkdirSync(path.dirname(file), {recursive: true});
		const bytes = damage(Buffer.from('{\n\t"width": 90,\n\t"mouse": false\n}\n'));
		writeFileSync(file, bytes);
		const terminal = start([folder], {home, columns: 140});
		await terminal.shows('settings.json: it holds no JSON object, the default settings are used');
		await changeTheme(terminal);
		assert.deepEqual(readFileSync(file), bytes);
	});
}

test('settings of a newer version keep what this one does not know', async () => {
	const folder = postsFolder(3);
	const home = temporaryFolder();
	const file = path.join(home, 'config', 'writing-tui', 'settings.json');
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, '{"width": 70, "glow": {"of": "lamps"}}');
	const terminal = start([folder], {home});
	await terminal.shows('there is no setting "glow"');
	await changeTheme(terminal);
	const settings: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
	assert.deepEqual(settings['glow'], {of: 'lamps'});
	assert.ok(Number(settings['width']) > 70);
});

const filesBelow = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile())
		.map(entry => path.join(entry.parentPath, entry.name));

test('an index and machine code that are damaged in any way are made anew without a word', async () => {
	const folder = postsFolder(3);
	const home = temporaryFolder();
	const cache = path.join(home, 'cache');
	const read = async (): Promise<void> => {
		const terminal = await startList(folder, {home});
		await terminal.shows('3 posts');
		terminal.press('\r');
		await terminal.shows('Paragraph 1 of post 1');
		await terminal.quiet();
		// A word that nobody looks for, so that everything is loaded and its code kept.
		terminal.press('q', '/xyzzy');
		await terminal.shows('0 posts');
		terminal.press('\u0003');
		await endsWith(terminal, 130);
		assert.equal(lastWords(terminal), '');
	};
	await read();
	const files = filesBelow(cache);
	assert.ok(
		files.some(file => file.endsWith('.bin')) && files.some(file => file.endsWith('.ndjson')),
		String(files),
	);
	const newer = (bytes: Buffer): Buffer =>
		Buffer.from(bytes.toString('latin1').replace('"format":', '"format":9'), 'latin1');
	for (const [, damage] of [...damages, ['of a newer version', newer] as const]) {
		for (const file of files) writeFileSync(file, damage(readFileSync(file)));
		await read();
	}
	for (const file of files) {
		rmSync(file);
		mkdirSync(file);
	}
	await read();
});
