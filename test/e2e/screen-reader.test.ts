import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {endAll, start, type Terminal, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

/** Lines of the plain stream of text that was sent, in its order. */
const heard = (terminal: Terminal): readonly string[] =>
	stripVTControlCharacters(terminal.output())
		.split(/\r*\n/)
		.map(line => line.replaceAll('\r', '').trim())
		.filter(line => line !== '');

/** Presses keys and resolves with what was said because of them, once it holds the wanted line. */
const hear = async (
	terminal: Terminal,
	pressed: readonly string[],
	wanted: string | RegExp,
): Promise<readonly string[]> => {
	const before = heard(terminal).length;
	terminal.press(...pressed);
	await terminal.shows(() =>
		heard(terminal)
			.slice(before)
			.some(line => (typeof wanted === 'string' ? line === wanted : wanted.test(line))),
	);
	return heard(terminal).slice(before);
};

const listen = async (): Promise<Terminal> => {
	const terminal = start([notesFolder()], {columns: 80, rows: 24, env: {INK_SCREEN_READER: 'true'}});
	await terminal.shows(() => heard(terminal).includes('Press question mark for all keys'));
	return terminal;
};

test('the list is said one post a line, states in words, the selected one at the end', async () => {
	const terminal = await listen();
	assert.deepEqual(heard(terminal), [
		'Notes, 4 posts, 4 unread',
		'The harbor at dawn, unread, 2026-03-03, Places, 3 minutes',
		'The mill, unread, 2026-02-02, Places, 2 minutes',
		'The orchard, unread, 2026-01-01, Gardens, 4 minutes',
		'An afternoon, unread, 2025-12-12, Diary, 1 minute',
		'Selected: The harbor at dawn, unread, 2026-03-03, Places, 3 minutes, 1 of 4',
		'Press question mark for all keys',
	]);
});

test('moving says only where the reader is now', async () => {
	const terminal = await listen();
	assert.deepEqual(await hear(terminal, ['j'], /^Selected/), [
		'Selected: The mill, unread, 2026-02-02, Places, 2 minutes, 2 of 4',
	]);
});

test('a post is read in its order: title, deck, date, paragraphs, then how far it was read', async () => {
	const terminal = await listen();
	const lines = await hear(terminal, [keys.enter], /per cent$/);
	assert.deepEqual(lines.slice(0, 4), [
		'The harbor at dawn',
		'What the gulls know',
		'2026-03-03, Places, 3 min read',
		'The day begins with a quiet word and goes on with a second one. See the tide table, a note (note 1), the web and a friend.',
	]);
	assert.match(lines.at(-1) ?? '', /^\d+ per cent$/);
	const more = await hear(terminal, [' '], /per cent$/);
	assert.ok(more.includes('Heading level 2: Boats'));
	assert.ok(!more.some(line => lines.includes(line) && !/per cent/.test(line)), 'nothing is said twice');
});

test('the state of a begun post is a word with its per cent', async () => {
	const terminal = await listen();
	await hear(terminal, [keys.enter], /per cent$/);
	const back = await hear(terminal, ['q'], /^Selected/);
	assert.match(back.at(-1) ?? '', /^Selected: The harbor at dawn, begun, \d+ per cent, 2026-03-03/);
});

test('changes of marks, finds and links are announced', async () => {
	const terminal = await listen();
	assert.deepEqual(await hear(terminal, ['s'], 'Starred'), ['Starred']);
	await hear(terminal, [keys.enter], /per cent$/);
	await hear(terminal, [keys.tab], 'Link: a second, to The mill');
	const sentence = 'Again of boats, and a Lighthouse with a lighthouse beside it.';
	await hear(terminal, ['/lighthouse'], `match 1 of 2: ${sentence}`);
	await hear(terminal, [keys.enter, 'n'], `match 2 of 2: ${sentence}`);
	await hear(terminal, ['n'], 'from the beginning again');
});

test('panels are announced, not laid over the text', async () => {
	const terminal = await listen();
	await hear(terminal, ['t'], 'Topics, 8 entries');
	await hear(terminal, [keys.down], 'Places, 2 posts, 2 of 8');
	await hear(terminal, ['gard'], 'Gardens, 1 post, 1 of 1');
	await hear(terminal, [keys.enter], 'Notes, Gardens, 1 post, 1 unread');
	const help = await hear(terminal, ['?'], /undo the last change/);
	assert.match(help[0] ?? '', /^Keys, \d+ lines$/);
	assert.ok(!help.some(line => line.includes('mouse')), 'no key is for what nobody sees');
	await hear(terminal, ['q'], /^Selected: The orchard/);
});

test('a search says how many posts have the words, and the sentence of the selected one', async () => {
	const terminal = await listen();
	await hear(terminal, ['/'], 'Search all posts: type words');
	const lines = await hear(
		terminal,
		['lighthouse'],
		'Again of boats, and a Lighthouse with a lighthouse beside it.',
	);
	assert.ok(lines.includes('1 result in 1 post'));
	await hear(terminal, [keys.enter], /^match 1 of 2: Again of boats/);
});

test('what is wrong with the settings is said at the start', async () => {
	const home = temporaryFolder();
	const folder = path.join(home, 'config', 'writing-tui');
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(folder, 'settings.json'), '{');
	const terminal = start([notesFolder()], {columns: 80, rows: 24, home, env: {INK_SCREEN_READER: 'true'}});
	await terminal.shows(() => heard(terminal).some(line => line.startsWith('settings.json: ')));
});

test('a file that was heard to its end begins anew the next time', async () => {
	const [home, folder] = [temporaryFolder(), temporaryFolder()];
	const file = path.join(folder, 'alone.md');
	writeFileSync(file, Array.from({length: 40}, (_, index) => `Paragraph ${index}.`).join('\n\n'));
	const open = () => start([file], {columns: 80, rows: 24, home, env: {INK_SCREEN_READER: 'true'}});
	const terminal = open();
	await terminal.shows(() => heard(terminal).includes('Paragraph 0.'));
	await hear(terminal, ['    '], 'The end');
	terminal.press('q');
	assert.equal((await terminal.exit).exitCode, 0);
	const again = open();
	await again.shows(() => heard(again).some(line => /^Paragraph \d/.test(line)));
	assert.ok(heard(again).includes('Paragraph 0.'));
});

test('nothing that is only drawn is sent: no other screen, no rule, bar or sign', async () => {
	const terminal = await listen();
	await hear(terminal, [keys.enter], /per cent$/);
	for (const pressed of [' ', ' ', 'G', 't', keys.escape, '?', 'q', 'i', 'q', 'q', 'j', '/a', keys.escape]) {
		terminal.press(pressed);
		await terminal.quiet();
	}
	assert.doesNotMatch(terminal.output(), /[\u2190-\u21FF\u2500-\u25FF★•]/);
	assert.ok(!terminal.output().includes('\u001B[?1049h'));
	terminal.press('Q');
	assert.equal((await terminal.exit).exitCode, 0);
	assert.deepEqual(terminal.leftOn(), []);
});
