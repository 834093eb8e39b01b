import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {endAll, start, type Terminal, type TerminalOptions, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const openNotes = async (options: TerminalOptions): Promise<Terminal> => {
	const terminal = start([notesFolder()], options);
	await terminal.shows('4 posts');
	return terminal;
};

/** A home with a settings file in it. */
const homeWith = (settings: unknown): string => {
	const home = temporaryFolder();
	const folder = path.join(home, 'config', 'writing-tui');
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
	return home;
};

test('keys can be given to other commands, or taken away, and the help shows the new ones', async () => {
	const home = homeWith({keys: {down: ['n', 'ctrl+n'], star: '*', mouse: null}, mouse: false, width: 50});
	const terminal = await openNotes({columns: 100, rows: 60, home});
	terminal.press('n');
	await terminal.shows('▌  ● 02-02');
	terminal.press('j', 'm', '*');
	await terminal.shows(/★ ● 02-02/);
	assert.ok(!terminal.output().includes('\u001B[?1000h'));
	terminal.press('?');
	await terminal.shows(/n {2}Ctrl-n +down/);
	assert.match(terminal.text(), /\* +star/);
	assert.doesNotMatch(terminal.text(), /mouse on or off/);
});

test('keys pressed one after the other are a command, in the list, in a post and in a panel', async () => {
	const home = homeWith({keys: {first: 'g g', last: ['G', 'g e'], star: 'ctrl+x s', help: ['?', 'space h']}});
	const terminal = await openNotes({columns: 100, rows: 60, home});
	terminal.press('ge');
	await terminal.shows(/▌ {2}● 12-12/);
	terminal.press('g');
	await terminal.shows('g …');
	assert.match(terminal.text(), /▌ {2}● 12-12/);
	terminal.press('g');
	await terminal.shows(text => text.includes('▌  ● 03-03') && !text.includes('g …'));
	terminal.press(keys.ctrl('x'), 's');
	await terminal.shows(/★ ● 03-03/);
	terminal.press(keys.enter, 'ge');
	await terminal.shows('the end');
	terminal.press('gg');
	await terminal.shows('The harbor at dawn');
	terminal.press(' h');
	await terminal.shows(/g g +to the beginning/);
	assert.match(terminal.text(), /G {2}g e +to the end/);
	assert.match(terminal.text(), /Ctrl-x s +star/);
	assert.match(terminal.text(), /\? {2}space h +these keys/);
});

test('Esc takes back a key that waits, another key goes on without it', async () => {
	const home = homeWith({keys: {last: 'g e'}});
	const terminal = await openNotes({
		columns: 100,
		rows: 32,
		home: homeWith({keys: {first: 'g g', last: 'g e'}}),
	});
	terminal.press('g');
	await terminal.shows('g …');
	terminal.press(keys.escape);
	await terminal.shows(text => !text.includes('g …'));
	terminal.press('e');
	await terminal.shows(/editor/i);
	terminal.press('gj');
	await terminal.shows('▌  ● 02-02');
	const both = await openNotes({columns: 100, rows: 32, home});
	both.press('ge');
	await both.shows('▌  ● 12-12');
	// Alone it means the beginning, and does so when nothing follows.
	both.press('g');
	await both.shows('▌  ● 03-03');
	both.press('ge');
	await both.shows('▌  ● 12-12');
	both.press('gj');
	await both.shows('▌  ● 02-02');
});

test('what is typed into a search is text, whatever sequences begin with it', async () => {
	const home = homeWith({keys: {first: 'g g', search: 'g s'}});
	const terminal = await openNotes({columns: 100, rows: 32, home});
	terminal.press('gs', 'gg');
	await terminal.shows(/\/gg/);
	terminal.press(keys.escape);
	await terminal.shows('4 posts');
});

test('a wrong setting is told with file, key, value and what is allowed at 80 columns, in full at the end', async () => {
	for (const [settings, told] of [
		[{width: 'wide'}, 'width is "wide", allowed is a whole number from 40 to 120'],
		[{theme: 'blue'}, 'theme is "blue", allowed is one of auto, ink, paper, mono'],
		[{mouse: 1}, 'mouse is 1, allowed is true or false'],
		[{keys: {down: 'gg'}}, 'keys.down: "gg" is no key, allowed is "g g" '],
		[{keys: {star: 'x', read: 'x'}}, 'keys.read: "x" is given to star already, allowed is a key'],
		[{keys: {fly: 'f'}}, 'keys: "fly" is no action, README.md lists them'],
		[{keys: {undo: {}}}, 'keys.undo is {}, allowed is a key, a list of keys, or null'],
	] as const) {
		const home = homeWith(settings);
		const terminal = await openNotes({columns: 80, rows: 24, home});
		await terminal.shows(`settings.json: ${told.trim()}`);
		terminal.press('j');
		await terminal.shows('▌  ● 02-02');
		terminal.press('q');
		await terminal.exit;
		const file = path.join(home, 'config', 'writing-tui', 'settings.json');
		assert.ok(terminal.output().includes(`writing-tui: ${file}: ${told}`), told);
	}
});

test('a wide window also says in which folder the settings are, with ~ for the home', async () => {
	const terminal = await openNotes({columns: 129, rows: 24, home: homeWith({width: 1})});
	await terminal.shows('allowed is a whole number from 40 to 120  (~/config/writing-tui)');
});

test('every wrong setting is told at the end, without control characters', async () => {
	const home = homeWith({width: 1, theme: '\u001B[31m', keys: {'\u001B]0;x\u0007': 'f', down: '\u009B'}});
	const terminal = await openNotes({columns: 80, rows: 24, home});
	terminal.press('q');
	await terminal.exit;
	const told = terminal.output().slice(terminal.output().lastIndexOf('\u001B[?1049l'));
	const lines = told.split('\n').filter(line => line.includes('settings.json: '));
	assert.equal(lines.length, 4);
	for (const line of lines) assert.doesNotMatch(line.trim().replace(/^.*?writing-tui: /, ''), /\p{Cc}/u);
});
