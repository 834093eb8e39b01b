import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {endAll, start, type Terminal, type TerminalOptions} from '../helpers/terminal.ts';

afterEach(endAll);

const openNotes = async (options: TerminalOptions = {columns: 80, rows: 24}): Promise<Terminal> => {
	const terminal = start([notesFolder()], options);
	await terminal.shows('4 posts');
	return terminal;
};

test('j k, arrows, pages and ends move the selection of the list', async () => {
	const terminal = await openNotes();
	for (const [pressed, selected] of [
		['j', '02-02'],
		[keys.down, '01-01'],
		['k', '02-02'],
		[keys.up, '03-03'],
		['G', '12-12'],
		['g', '03-03'],
		[keys.end, '12-12'],
		[keys.home, '03-03'],
		[' ', '12-12'],
		['b', '03-03'],
		[keys.pageDown, '12-12'],
		[keys.pageUp, '03-03'],
		['f', '12-12'],
		[keys.ctrl('u'), '02-02'],
		['u', '03-03'],
		['d', '01-01'],
		[keys.ctrl('d'), '12-12'],
	] as const) {
		terminal.press(pressed);
		await terminal.shows(new RegExp(`▌  . ${selected}`));
	}
});

test('the same keys move in a post', async () => {
	const terminal = await openNotes();
	terminal.press('l');
	await terminal.shows('min left');
	const top = () => terminal.lines()[1]?.trim() ?? '';
	const first = top();
	for (const [forward, back] of [
		['j', 'k'],
		[keys.down, keys.up],
		[' ', 'b'],
		['f', keys.pageUp],
		[keys.pageDown, 'b'],
		['d', 'u'],
		[keys.ctrl('d'), keys.ctrl('u')],
		['G', 'g'],
		[keys.end, keys.home],
	] as const) {
		terminal.press(forward);
		await terminal.shows(() => top() !== first);
		terminal.press(back);
		await terminal.shows(() => top() === first);
	}
});

test('Enter, l and the right arrow open; q, Esc, h and the left arrow lead back', async () => {
	const terminal = await openNotes();
	for (const [open, back] of [
		[keys.enter, 'q'],
		['l', keys.escape],
		[keys.right, 'h'],
		[keys.enter, keys.left],
	] as const) {
		terminal.press(open);
		await terminal.shows('← Notes');
		terminal.press(back);
		await terminal.shows('4 posts');
	}
});

test('Q quits from anywhere, also from a panel before a post', async () => {
	const terminal = await openNotes();
	terminal.press(keys.enter, '?');
	await terminal.shows('Everywhere');
	terminal.press('Q');
	assert.equal((await terminal.exit).exitCode, 0);
	assert.deepEqual(terminal.leftOn(), []);
});

test('r marks as read and as unread again, s stars, and both say so', async () => {
	const terminal = await openNotes();
	terminal.press('r');
	await terminal.shows('3 unread');
	terminal.press('r');
	await terminal.shows('4 unread');
	terminal.press('s');
	await terminal.shows(/★ ● 03-03/);
	terminal.press(keys.enter, 's');
	await terminal.shows('No star any more');
	terminal.press('r');
	await terminal.shows('Marked as read');
});

test('z takes changes back one by one, also those made on another screen', async () => {
	const terminal = await openNotes();
	terminal.press('s', 'j', 'r', 'j', keys.enter);
	await terminal.shows('The apple has');
	terminal.press('s');
	await terminal.shows('Starred');
	terminal.press('z');
	await terminal.shows('Undone: the star given');
	terminal.press('z');
	await terminal.shows('Undone: marked as read  ·  The mill');
	terminal.press('q');
	await terminal.shows('4 posts');
	terminal.press('z');
	await terminal.shows('Undone: the star given  ·  The harbor at dawn');
	assert.doesNotMatch(terminal.text(), /★/);
	assert.match(terminal.text(), /● 02-02/);
	terminal.press('z');
	await terminal.shows('Nothing to undo');
});

test('fifty changes and more can be undone', async () => {
	const terminal = await openNotes();
	terminal.press('s'.repeat(61));
	await terminal.shows('★');
	terminal.press('z'.repeat(61));
	await terminal.shows(text => !text.includes('★'));
	terminal.press('z');
	await terminal.shows('Nothing to undo');
});

test('undoing a star does not forget the place that was reached since', async () => {
	const terminal = await openNotes();
	terminal.press('s', keys.enter);
	await terminal.shows('min left');
	terminal.press(' ', 'q');
	await terminal.shows(/◐ 03-03/);
	terminal.press('z');
	await terminal.shows('Undone: the star given');
	assert.match(terminal.text(), /◐ 03-03/);
});

test('1 2 3 show all, unread and starred posts; Esc shows everything again', async () => {
	const terminal = await openNotes();
	terminal.press('r', 'j', 's', '3');
	await terminal.shows('Notes  ·  starred');
	assert.match(terminal.text(), /1 post /);
	terminal.press('2');
	await terminal.shows('Notes  ·  unread');
	assert.match(terminal.text(), /3 posts/);
	assert.doesNotMatch(terminal.text(), /harbor/);
	terminal.press('1');
	await terminal.shows('4 posts');
	terminal.press('t', 'garden', keys.enter);
	await terminal.shows('Notes  ·  Gardens');
	terminal.press('3', keys.escape);
	await terminal.shows('4 posts');
});

test('a post just read stays in the list of unread ones until the list is chosen anew', async () => {
	const terminal = await openNotes();
	terminal.press('2', 'r');
	await terminal.shows('Marked as read');
	assert.match(terminal.text(), /The harbor at dawn/);
	terminal.press('2');
	await terminal.shows(text => !text.includes('harbor'));
});

test('a filter that fits no post says what to press', async () => {
	const terminal = await openNotes();
	terminal.press('3');
	await terminal.shows('No starred posts');
	assert.match(terminal.text(), /1 for all posts/);
});

test('t shows the topics with counts, opened at the present one; typing narrows, Enter chooses', async () => {
	const terminal = await openNotes({columns: 140, rows: 40});
	terminal.press('t');
	await terminal.shows('Topics');
	for (const line of ['4  all posts', '2  Places', '1  Gardens', '1  #sea'])
		assert.ok(terminal.text().includes(line), line);
	terminal.press('#ri');
	await terminal.shows(text => text.includes('▌ 1  #river') && !text.includes('2  Places'));
	terminal.press(keys.enter);
	await terminal.shows('Notes  ·  #river');
	assert.match(terminal.text(), /1 post /);
	terminal.press('t');
	await terminal.shows('▌ 1  #river');
	terminal.press(keys.home, keys.escape);
	await terminal.shows('Notes  ·  #river');
});

test('i tells front matter, file, words and problems', async () => {
	const terminal = await openNotes();
	terminal.press('i');
	await terminal.shows('Details');
	for (const line of [
		/Title +The harbor at dawn/,
		/Tags +sea, light/,
		/3 min {2}· {2}\d+ words/,
		/State +unread/,
	])
		assert.match(terminal.text(), line);
	assert.match(terminal.text(), /2026-03-03-the-harbor\.md/);
	terminal.press('q', keys.enter, 'i');
	await terminal.shows(/State +(?:begun|unread)/);
	terminal.press(keys.escape);
	await terminal.shows('The day begins');
});

test('a message ends by itself', async () => {
	const terminal = await openNotes();
	terminal.press('s');
	await terminal.shows('Starred');
	await terminal.shows(text => !text.includes('Starred') && text.includes('? keys'));
});
