import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {hasColor} from '../helpers/painted-text.ts';
import {endAll, start, type Terminal, type TerminalOptions, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const openOrchard = async (options: TerminalOptions = {columns: 80, rows: 24}): Promise<Terminal> => {
	const terminal = start([notesFolder()], options);
	await terminal.shows('4 posts');
	terminal.press('jj', keys.enter);
	await terminal.shows('min left');
	return terminal;
};

const longest = (terminal: Terminal): number => Math.max(...terminal.lines().map(line => line.trim().length));

test('- and + change the width at once, the place stays, and the width is remembered', async () => {
	const home = temporaryFolder();
	const terminal = await openOrchard({columns: 140, rows: 40, home});
	terminal.press('-----');
	await terminal.shows('52 columns');
	assert.ok(longest(terminal) <= 52);
	assert.match(terminal.text(), /The orchard/);
	terminal.press('+');
	await terminal.shows('56 columns');
	terminal.press('Q');
	await terminal.exit;
	const again = await openOrchard({columns: 140, rows: 40, home});
	assert.ok(longest(again) <= 56);
});

test('the width ends at 40 and at 120 columns', async () => {
	const terminal = await openOrchard({columns: 140, rows: 40});
	terminal.press('-'.repeat(30));
	await terminal.shows('40 columns');
	terminal.press('='.repeat(40));
	await terminal.shows('120 columns');
});

test('the first sentence in the window stays while width and theme change', async () => {
	const terminal = await openOrchard({columns: 100, rows: 24});
	terminal.press(']');
	await terminal.shows(() => terminal.lines()[1]?.trim() === 'Pruning');
	for (const pressed of ['-', '-', '+', 'T', 'T', 'w', '+', 'T', 'T']) {
		terminal.press(pressed);
		await terminal.quiet();
		assert.equal(terminal.lines()[1]?.trim(), 'Pruning', pressed);
	}
});

test('T goes through the themes, says their names and remembers the last', async () => {
	const home = temporaryFolder();
	const terminal = await openOrchard({columns: 80, rows: 24, home});
	for (const name of ['ink', 'mono', 'paper', 'auto', 'ink', 'mono']) {
		terminal.press('T');
		await terminal.shows(`Theme ${name}`);
	}
	assert.equal(hasColor(terminal), false);
	terminal.press('Q');
	await terminal.exit;
	const again = await openOrchard({columns: 80, rows: 24, home});
	assert.equal(hasColor(again), false);
});

test('on a light background the next theme is the light one', async () => {
	const terminal = await openOrchard();
	terminal.press('\u001B]11;rgb:ffff/ffff/ffff\u001B\\', 'T');
	await terminal.shows('Theme paper');
});

test('a light and a dark theme color the text, NO_COLOR takes every color away', async () => {
	const home = temporaryFolder();
	const terminal = start([notesFolder(), '--theme', 'paper'], {columns: 80, rows: 24, home});
	await terminal.shows('4 posts');
	assert.equal(hasColor(terminal), true);
	const plain = start([notesFolder(), '--theme', 'paper'], {columns: 80, rows: 24, env: {NO_COLOR: '1'}});
	await plain.shows('4 posts');
	assert.equal(hasColor(plain), false);
});

test('> and < move wide code sideways, w wraps it and back', async () => {
	const terminal = await openOrchard();
	terminal.press('/value');
	await terminal.shows('1/1');
	terminal.press(keys.enter);
	await terminal.shows('value = "abc');
	terminal.press('>');
	await terminal.shows(text => !text.includes('value = "abc') && text.includes('abcdefghij'));
	terminal.press('<');
	await terminal.shows('value = "abc');
	assert.doesNotMatch(terminal.text(), /the end of a wide line/);
	terminal.press('w');
	await terminal.shows('Wide code is wrapped');
	await terminal.shows('the end of a wide line');
	terminal.press('w');
	await terminal.shows('Wide code is not wrapped');
	await terminal.shows(text => !text.includes('the end of a wide line'));
});

test('in a wide window the opening of the selected post stands beside the list', async () => {
	const terminal = start([notesFolder()], {columns: 140, rows: 40});
	await terminal.shows('The day begins');
	const rows = terminal.lines().filter(line => line.includes('▌  ● 03-03'));
	assert.equal(rows.length, 1);
	terminal.press('j');
	await terminal.shows(text => text.includes('The wheel has') && !text.includes('The day begins'));
	terminal.resize(120, 40);
	await terminal.shows(text => !text.includes('← Notes'));
	terminal.resize(140, 40);
	await terminal.shows('← Notes');
});

test('beside the results of a search stands the opening of the selected result', async () => {
	const terminal = start([notesFolder()], {columns: 140, rows: 40});
	await terminal.shows('The day begins');
	terminal.press('/mill');
	await terminal.shows('The wheel has');
});
