import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {markedText} from '../helpers/painted-text.ts';
import {endAll, start, type Terminal, type TerminalOptions} from '../helpers/terminal.ts';

afterEach(endAll);

const openHarbor = async (options: TerminalOptions = {columns: 80, rows: 24}): Promise<Terminal> => {
	const terminal = start([notesFolder()], options);
	await terminal.shows('4 posts');
	terminal.press(keys.enter);
	await terminal.shows('The day begins');
	return terminal;
};

/** The first line of the text in the window. */
const topLine = (terminal: Terminal): string => terminal.lines()[1]?.trim() ?? '';

const topIs = (terminal: Terminal, wanted: string): Promise<void> =>
	terminal.shows(() => topLine(terminal) === wanted);

test('] and [ jump from heading to heading, and the bar names the section', async () => {
	const terminal = await openHarbor();
	terminal.press(']');
	await topIs(terminal, 'Boats');
	await terminal.shows(/min left {3}Boats/);
	terminal.press(']');
	await topIs(terminal, 'Tides');
	await terminal.shows(/min left {3}Tides/);
	terminal.press(keys.down, keys.down, keys.down, '[');
	await topIs(terminal, 'Tides');
	terminal.press('[');
	await topIs(terminal, 'Boats');
	terminal.press('[');
	await terminal.shows('No more headings');
});

test('t opens the outline at the current section, and Enter jumps to another', async () => {
	const terminal = await openHarbor();
	terminal.press(']', ']');
	await topIs(terminal, 'Tides');
	terminal.press('t');
	await terminal.shows('▌ Tides');
	terminal.press(keys.up, keys.enter);
	await topIs(terminal, 'Boats');
	assert.match(terminal.text(), /The boat has/);
});

test('headings with one name lead to different places', async () => {
	const terminal = await openHarbor({columns: 140, rows: 40});
	terminal.press('t');
	await terminal.shows('Outline');
	terminal.press(keys.down, keys.down, keys.enter);
	await terminal.shows('Again of boats');
});

test('typing narrows the outline', async () => {
	const terminal = await openHarbor();
	terminal.press('t', 'tid');
	await terminal.shows(text => text.includes('▌ Tides') && !text.includes('Boats'));
	terminal.press(keys.enter);
	await topIs(terminal, 'Tides');
});

test('what the outline does not have is said, and Esc leaves it', async () => {
	const terminal = await openHarbor();
	terminal.press('t', 'zzz');
	await terminal.shows('Nothing with “zzz”');
	terminal.press(keys.enter, keys.escape);
	await terminal.shows('The day begins');
});

test('a post without headings says so', async () => {
	const terminal = start([notesFolder()], {columns: 80, rows: 24});
	await terminal.shows('4 posts');
	terminal.press('G', keys.enter);
	await terminal.shows('marmalade');
	terminal.press('t');
	await terminal.shows('This post has no headings');
});

test('Tab and Shift-Tab go through the links in view and show where each leads', async () => {
	const terminal = await openHarbor();
	const leadsTo = [
		'→ The mill',
		'→ Tides',
		'→ note 1: The note itself',
		'https://example.com/harbor?a=1&b=2',
	];
	for (const wanted of [...leadsTo, 'mailto:friend@example.com']) {
		terminal.press(keys.tab);
		await terminal.shows(wanted);
	}
	terminal.press(keys.shiftTab);
	await terminal.shows('https://example.com/harbor?a=1&b=2');
	assert.deepEqual(markedText(terminal), ['the web']);
});

test('where a link leads stands in the bar as long as the link is selected', async () => {
	const terminal = await openHarbor();
	terminal.press(keys.tab);
	await terminal.shows('→ The mill');
	await new Promise(resolve => setTimeout(resolve, 4500));
	assert.match(terminal.text(), /→ The mill/);
	terminal.press(keys.escape);
	await terminal.shows('? keys');
});

test('a link to a heading or a footnote jumps, Backspace returns', async () => {
	const terminal = await openHarbor();
	terminal.press(keys.tab, keys.tab);
	await terminal.shows('→ Tides');
	terminal.press(keys.enter);
	await topIs(terminal, 'Tides');
	terminal.press(keys.backspace);
	await terminal.shows('The day begins');
	terminal.press(keys.tab, keys.tab, keys.tab, keys.enter);
	await terminal.shows('Note 1  → the text');
	assert.match(terminal.text(), /The note itself, below everything\./);
	assert.deepEqual(markedText(terminal), ['↩']);
	terminal.press(keys.backspace);
	await terminal.shows('The day begins');
});

test('links lead through several posts, and back and forward to the exact place', async () => {
	const terminal = await openHarbor();
	terminal.press(keys.down, keys.down);
	await topIs(terminal, '2026-03-03  ·  Places  ·  3 min read');
	terminal.press(keys.tab, keys.enter);
	await terminal.shows('The mill');
	terminal.press(...(keys.down.repeat(3).match(/\u001B\[B/g) ?? []));
	await terminal.shows('→'.length > 0 ? () => topLine(terminal) !== '← Notes' : '');
	await terminal.quiet();
	const inMill = terminal.lines().slice(0, -1);
	for (let step = 0; step < 10 && !terminal.text().includes('→ The orchard'); step++) {
		terminal.press(keys.tab);
		await terminal.quiet();
	}
	await terminal.shows('→ The orchard  #grafting');
	const whenFollowed = terminal.lines().slice(0, -1);
	assert.ok(inMill.length > 0);
	terminal.press(keys.enter);
	await topIs(terminal, 'Grafting');
	terminal.press(keys.backspace);
	await terminal.shows('wheel');
	assert.deepEqual(terminal.lines().slice(0, -1), whenFollowed);
	terminal.press(keys.backspace);
	await topIs(terminal, '2026-03-03  ·  Places  ·  3 min read');
	terminal.press(keys.backspace);
	await terminal.shows('Nowhere to return to');
	terminal.press('\\', '\\');
	await topIs(terminal, 'Grafting');
	terminal.press('\\');
	await terminal.shows('Nowhere to go forward to');
});

test('without a display the address of a web link is shown and copied', async () => {
	const terminal = await openHarbor();
	terminal.press('/the web', keys.enter, keys.escape);
	await terminal.quiet();
	for (let step = 0; step < 4; step++) terminal.press(keys.tab);
	await terminal.shows('https://example.com/harbor?a=1&b=2');
	terminal.press(keys.enter);
	await terminal.shows('Copied: https://example.com/harbor?a=1&b=2');
	const copied = Buffer.from('https://example.com/harbor?a=1&b=2').toString('base64');
	assert.ok(terminal.output().includes(`\u001B]52;c;${copied}\u0007`));
});

test('J and K open the next and the previous post in the order of the list, and stop at its ends', async () => {
	const terminal = await openHarbor();
	terminal.press('J');
	await terminal.shows('The wheel has');
	terminal.press('J');
	await terminal.shows('The apple has');
	terminal.press('K', 'K');
	await terminal.shows('The day begins');
	terminal.press('K');
	await terminal.shows('This is the first post');
	terminal.press('q');
	await terminal.shows(/▌ {2}◐ 03-03/);
});

test('J and K stay within what the list shows', async () => {
	const terminal = start([notesFolder()], {columns: 80, rows: 24});
	await terminal.shows('4 posts');
	terminal.press('t', 'places', keys.enter);
	await terminal.shows('Notes  ·  Places');
	terminal.press('g', keys.enter);
	await terminal.shows('The day begins');
	terminal.press('J');
	await terminal.shows('The wheel has');
	terminal.press('J');
	await terminal.shows('This is the last post');
});
