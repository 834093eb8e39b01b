import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {currentText, hasColor, markedText} from '../helpers/painted-text.ts';
import {endAll, start, type Terminal, type TerminalOptions, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

/** The first of the notes, open in a terminal. */
const openHarbor = async (options: TerminalOptions = {columns: 80, rows: 24}): Promise<Terminal> => {
	const terminal = start([notesFolder()], options);
	await terminal.shows('4 posts');
	terminal.press(keys.enter);
	await terminal.shows('The day begins');
	return terminal;
};

test('/ finds as one types, marks every match in the window and says which of how many it stands at', async () => {
	const terminal = await openHarbor();
	terminal.press('/number 1');
	await terminal.shows(/\/number 1\s+1\/22/);
	assert.deepEqual(markedText(terminal).filter(text => text.trim() !== '').length, 3);
	terminal.press('3');
	await terminal.shows(/\/number 13\s+1\/3/);
	await terminal.shows(() => markedText(terminal).includes('number 13'));
});

test('a phrase is found across a line break, bold and a link', async () => {
	const terminal = await openHarbor();
	terminal.press('/a quiet word and goes on with a second one');
	await terminal.shows('1/1');
	terminal.press(keys.enter);
	await terminal.shows('second one  1/1');
	assert.equal(markedText(terminal).join(''), 'a quiet word and goes on with a second one');
});

test('a query in small letters finds capitals too, one with a capital finds that case only', async () => {
	const terminal = await openHarbor();
	terminal.press('/lighthouse');
	await terminal.shows('1/2');
	terminal.press(keys.ctrl('u'), 'Lighthouse');
	await terminal.shows(/\/Lighthouse\s+1\/1/);
});

test('n and N go through the matches and say when they go around', async () => {
	const terminal = await openHarbor();
	terminal.press('/lighthouse', keys.enter);
	await terminal.shows('/lighthouse  1/2');
	assert.deepEqual(currentText(terminal), ['Lighthouse']);
	terminal.press('n');
	await terminal.shows('2/2');
	assert.deepEqual(currentText(terminal), ['lighthouse']);
	terminal.press('n');
	await terminal.shows('1/2  ·  from the beginning again');
	terminal.press('N');
	await terminal.shows('2/2  ·  from the end again');
});

/** A long post with a word that stands in its last parts only, open in a terminal. */
const openLong = async (): Promise<Terminal> => {
	const folder = temporaryFolder();
	const paragraphs = Array.from(
		{length: 6000},
		(_, index) => `Paragraph ${index} ${index >= 5000 && index % 100 === 0 ? 'has a lantern' : 'has none'}.`,
	);
	writeFileSync(path.join(folder, 'long.md'), paragraphs.join('\n\n'));
	const terminal = start([folder], {columns: 80, rows: 24});
	await terminal.shows('1 post');
	terminal.press(keys.enter);
	await terminal.shows('Paragraph 3 ');
	return terminal;
};

test('what is typed right behind a query is meant for what it finds', async () => {
	const terminal = await openLong();
	terminal.press(`/lantern${keys.enter}nnN`);
	await terminal.shows('/lantern  2/10');
	assert.match(terminal.text(), /Paragraph 5100 has a lantern/);
	terminal.press(`${keys.escape}`);
	await terminal.shows('? keys');
	terminal.press('g');
	await terminal.shows('Paragraph 3 ');
	terminal.press(`/lantern${keys.enter}G`);
	await terminal.shows('Paragraph 5999 has none');
	await terminal.quiet();
	assert.match(terminal.text(), /\/lantern {2}1\/10/);
	assert.match(terminal.text(), /Paragraph 5999 has none/);
});

test('the word about going around ends by itself', async () => {
	const terminal = await openHarbor();
	terminal.press('/lighthouse', keys.enter);
	await terminal.shows('1/2');
	terminal.press('N');
	await terminal.shows('from the end again');
	await terminal.shows(text => text.includes('/lighthouse  2/2') && !text.includes('again'));
});

test('Esc returns to where one was, and nothing is marked any more', async () => {
	const terminal = await openHarbor({columns: 140, rows: 40});
	terminal.press('jjjjj');
	await terminal.shows(text => !text.includes('The harbor at dawn'));
	const before = terminal.lines().slice(0, -1);
	terminal.press('/lighthouse');
	await terminal.shows('1/2');
	await terminal.shows('Again of boats');
	terminal.press(keys.escape);
	await terminal.shows('? keys');
	assert.deepEqual(terminal.lines().slice(0, -1), before);
	assert.deepEqual(markedText(terminal), []);
});

test('Enter keeps the place, and Esc then takes only the marks away', async () => {
	const terminal = await openHarbor();
	terminal.press('/lighthouse', keys.enter);
	await terminal.shows('/lighthouse  1/2');
	terminal.press(keys.escape);
	await terminal.shows('? keys');
	assert.match(terminal.text(), /Again of boats/);
	assert.deepEqual(markedText(terminal), []);
});

test('a query that stands nowhere says so and leaves the reader where they are', async () => {
	const terminal = await openHarbor();
	terminal.press('/zebra');
	await terminal.shows('No match');
	assert.match(terminal.text(), /The harbor at dawn/);
	terminal.press(keys.enter, 'n');
	await terminal.shows('No match');
});

test('erasing what is not there ends the find, as in less', async () => {
	const terminal = await openHarbor();
	terminal.press('/a', keys.backspace, keys.backspace);
	await terminal.shows('? keys');
});

test('n without a find says so', async () => {
	const terminal = await openHarbor();
	terminal.press('n');
	await terminal.shows('Nothing is looked for yet');
});

test('what is pasted into a find is text, whatever keys its characters are', async () => {
	const terminal = await openHarbor();
	terminal.press(
		'/',
		keys.paste('a\nLighthouse\u001B[200mQ'),
		keys.ctrl('u'),
		keys.paste('Light\u0007house'),
	);
	await terminal.shows(/\/Lighthouse\s+1\/1/);
});

test('a paste outside of a query does nothing', async () => {
	const terminal = await openHarbor();
	terminal.press(keys.paste('QQqqq/x'));
	await terminal.quiet();
	assert.match(terminal.text(), /The harbor at dawn/);
});

test('without color matches are still told apart from the text', async () => {
	const terminal = await openHarbor({columns: 80, rows: 24, env: {NO_COLOR: '1'}});
	terminal.press('/number 2,', keys.enter);
	await terminal.shows('1/4');
	assert.equal(hasColor(terminal), false);
	assert.deepEqual(markedText(terminal), ['number 2,']);
});
