import assert from 'node:assert/strict';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {currentText} from '../helpers/painted-text.ts';
import {endAll, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

test('a find stands while the file is edited: the same match is the current one, and new ones count', async () => {
	const folder = notesFolder();
	const file = path.join(folder, '2026-03-03-the-harbor.md');
	const terminal = start([folder], {columns: 80, rows: 24});
	await terminal.shows('4 posts');
	terminal.press(keys.enter);
	await terminal.shows('The day begins');
	terminal.press('/lighthouse', keys.enter);
	await terminal.shows('/lighthouse  1/2');
	terminal.press('n');
	await terminal.shows('/lighthouse  2/2');
	const before = terminal.lines().slice(0, -1);
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace('The day begins', 'Another lighthouse, before all.\n\nThe day begins'));
	await terminal.shows('/lighthouse  3/3');
	assert.deepEqual(terminal.lines().slice(0, -1), before);
	assert.deepEqual(currentText(terminal), ['lighthouse']);
	terminal.press('n');
	await terminal.shows('Another lighthouse, before all');
	await terminal.shows('/lighthouse  1/3');
});

test('results of a search follow the library: texts that change, posts that come and go', async () => {
	const folder = notesFolder();
	const terminal = start([folder], {columns: 100, rows: 32});
	await terminal.shows('4 posts');
	terminal.press('/marmalade');
	await terminal.shows(/3 matches[\s\S]*1 post$/m);
	writeFileSync(
		path.join(folder, '2026-04-04-new.md'),
		'---\ntitle: A new one\n---\n\nIt has marmalade as well.\n',
	);
	await terminal.shows(/It has marmalade as well[\s\S]*2 posts$/m);
	const other = path.join(folder, '2025-12-12-an-afternoon.md');
	writeFileSync(other, readFileSync(other, 'utf8').replace('says marmalade again', 'says jam again'));
	await terminal.shows(/2 matches[\s\S]*2 posts$/m);
	rmSync(other);
	await terminal.shows(text => /1 post$/m.test(text) && !text.includes('An afternoon'));
	assert.match(terminal.text(), /It has marmalade as well/);
});

/** A post of which the list shows nothing but what its front matter says; returns its file and a function that changes its text. */
const postWithDeck = () => {
	const file = path.join(temporaryFolder(), 'one.md');
	const write = (text: string) => writeFileSync(file, `---\ntitle: One\nexcerpt: A deck\n---\n\n${text}\n`);
	write('This text has a horse in it.');
	return {file, write};
};

test('a search sees texts that change while nothing in the list does', async () => {
	const {file, write} = postWithDeck();
	const terminal = start([path.dirname(file)], {columns: 80, rows: 24});
	await terminal.shows('1 post ');
	terminal.press('/horse');
	await terminal.shows(/a horse in it[\s\S]*1 post$/m);
	write('This text has a zebra in it.');
	await terminal.shows('No post has “horse”');
	terminal.press(keys.ctrl('u'), 'zebra');
	await terminal.shows(/a zebra in it[\s\S]*1 post$/m);
	terminal.press(keys.enter);
	await terminal.shows('/zebra  1/1');
	write('A zebra comes first.\n\nThis text has a zebra in it.');
	await terminal.shows('/zebra  2/2');
});

test('a find in a file that was opened by itself sees its new text', async () => {
	const {file, write} = postWithDeck();
	const terminal = start([file], {columns: 80, rows: 24});
	await terminal.shows('a horse');
	terminal.press('/zebra', keys.enter);
	await terminal.shows('/zebra  No match');
	write('This text has a zebra in it.');
	await terminal.shows('/zebra  1/1');
	write('A zebra comes first.\n\nThis text has a zebra in it.');
	await terminal.shows('/zebra  2/2');
});
