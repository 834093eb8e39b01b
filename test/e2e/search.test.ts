import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {currentText, hasColor, markedText} from '../helpers/painted-text.ts';
import {endAll, start, type Terminal, type TerminalOptions} from '../helpers/terminal.ts';

afterEach(endAll);

const openNotes = async (options: TerminalOptions = {columns: 80, rows: 24}): Promise<Terminal> => {
	const terminal = start([notesFolder()], options);
	await terminal.shows('4 posts');
	return terminal;
};

test('/ in the list finds titles first, with the letters marked, then sentences', async () => {
	const terminal = await openNotes();
	terminal.press('/mill');
	await terminal.shows(/1 post$/m);
	assert.match(terminal.text(), /The mill/);
	await terminal.shows(() => markedText(terminal).includes('mill'));
	terminal.press(keys.ctrl('u'), 'lighthouse');
	await terminal.shows('Again of boats, and a Lighthouse with a');
	assert.match(terminal.text(), /2 matches/);
	await terminal.shows(() => markedText(terminal).includes('Lighthouse'));
});

test('a title is found by its letters, a post by its category and by its tag', async () => {
	const terminal = await openNotes({columns: 140, rows: 40});
	terminal.press('/orchrd');
	await terminal.shows(/2026-01-01 {2}The orchard/);
	terminal.press(keys.ctrl('u'), 'places');
	await terminal.shows(/The harbor at dawn[\s\S]*The mill/);
	terminal.press(keys.ctrl('u'), 'river');
	await terminal.shows(text => text.includes('The mill') && !text.includes('The harbor'));
});

test('Enter opens a post at the sentence, with the match marked', async () => {
	const terminal = await openNotes();
	terminal.press('/lighthouse');
	await terminal.shows('2 matches');
	terminal.press(keys.enter);
	await terminal.shows('/lighthouse  1/2');
	assert.deepEqual(currentText(terminal), ['Lighthouse']);
	terminal.press('n');
	await terminal.shows('2/2');
});

test('Enter right behind the words opens what they find', async () => {
	const terminal = await openNotes();
	terminal.press(`/lighthouse${keys.enter}n`);
	await terminal.shows('/lighthouse  2/2');
});

test('words that stand apart are found together, and opened at the first of them', async () => {
	const terminal = await openNotes();
	terminal.press('/beside lighthouse boats');
	await terminal.shows('1 post');
	terminal.press(keys.enter);
	await terminal.shows(/\/beside lighthouse boats {2}1\/\d/);
	assert.ok(markedText(terminal).length > 0);
});

test('case makes no difference to a search, nor to what it opens', async () => {
	const terminal = await openNotes();
	terminal.press('/MARMALADE');
	await terminal.shows('3 matches');
	terminal.press(keys.enter);
	await terminal.shows('1/3');
});

test('coming back shows the same results at the same row', async () => {
	const terminal = await openNotes();
	terminal.press('/sentence');
	await terminal.shows(/3 posts$/m);
	terminal.press(keys.down);
	await terminal.quiet();
	const before = terminal.lines().slice(2, -1);
	assert.ok(before.some(line => line.includes('▌  ● 2026-02-02')));
	terminal.press(keys.enter);
	await terminal.shows('1/26');
	terminal.press('q');
	await terminal.shows('/sentence  3 posts');
	const after = terminal.lines().slice(2, -1);
	assert.deepEqual(
		after.map(line => line.replace('◐', '●')),
		before,
	);
});

test('a space at the end changes nothing of what was found', async () => {
	const terminal = await openNotes();
	terminal.press('/lighthouse');
	await terminal.shows(/1 post$/m);
	terminal.press(' ');
	await terminal.quiet();
	assert.match(terminal.text(), /1 post$/m);
	assert.match(terminal.text(), /of boats, and a Lighthouse/);
});

test('marks given among the results are those of the selected result', async () => {
	const terminal = await openNotes();
	terminal.press('/mill');
	await terminal.shows(/1 post$/m);
	terminal.press(keys.enter);
	await terminal.shows('The wheel has');
	terminal.press('q');
	await terminal.shows('/mill  1 post');
	terminal.press('s');
	await terminal.shows(/★.*The mill/);
	terminal.press(keys.escape);
	await terminal.shows(/★.*02-02 {2}The mill/);
	assert.doesNotMatch(terminal.text(), /★.*harbor/);
});

test('what no post has is said, and Esc leads back to the list as it was', async () => {
	const terminal = await openNotes();
	terminal.press('j', 'j');
	await terminal.shows('▌  ● 01-01');
	terminal.press('/xylophone');
	await terminal.shows('No post has “xylophone”');
	terminal.press(keys.escape);
	await terminal.shows('▌  ● 01-01');
});

test('an empty search says what can be typed', async () => {
	const terminal = await openNotes();
	terminal.press('/');
	await terminal.shows('Type words: titles, categories and tags come first');
});

test('a pasted text with line breaks is one query', async () => {
	const terminal = await openNotes();
	terminal.press('/', keys.paste('marmalade\nIt says'));
	await terminal.shows('/marmalade It says');
});

test('without color the results are still marked', async () => {
	const terminal = await openNotes({columns: 80, rows: 24, env: {NO_COLOR: '1'}});
	terminal.press('/lighthouse');
	await terminal.shows('2 matches');
	assert.equal(hasColor(terminal), false);
	terminal.press(keys.enter);
	await terminal.shows('1/2');
	assert.deepEqual(markedText(terminal), ['Lighthouse']);
});
