import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {endAll, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

test('a post is opened straight by its name', async () => {
	const terminal = start(['specimen']);
	await terminal.shows('In 1734 William Caslon');
	terminal.press('q');
	await terminal.shows('4 posts');
});

test('a post is opened at one of its headings', async () => {
	const terminal = start(['why-i-still-reach-for-flask#start-small']);
	await terminal.shows('So this is how I begin.');
	assert.doesNotMatch(terminal.text(), /← Writing/);
});

test('a heading that is not there is said, and the post opens', async () => {
	const terminal = start(['why-i-still-reach-for-flask#no such thing']);
	await terminal.shows('no heading called “no such thing”');
	assert.match(terminal.text(), /← Writing/);
});

test('a post is opened at a line of its file', async () => {
	const terminal = start(['why-i-still-reach-for-flask:49']);
	await terminal.shows(/^\s+Django is a furnished house/);
});

test('a line that is not in the file is said, and the post opens', async () => {
	const folder = temporaryFolder();
	writeFileSync(path.join(folder, 'a.md'), '# Ash\n\nGrey bark.\n');
	const terminal = start([`${path.join(folder, 'a.md')}:4000`]);
	await terminal.shows('There is no line 4000: the file has 3 lines');
	assert.match(terminal.text(), /Grey bark/);
});

test('the reader opens with the results of a search', async () => {
	const terminal = start(['--search', 'furnished']);
	await terminal.shows('Django is a furnished house');
	terminal.press('\r');
	await terminal.shows('1/1');
});

test('a name that fits no post is told on the shell’s screen', async () => {
	const terminal = start(['no-such-post-anywhere'], {cwd: temporaryFolder()});
	assert.equal((await terminal.exit).exitCode, 2);
	assert.match(terminal.output(), /writing-tui: .*no-such-post-anywhere/);
	assert.deepEqual(terminal.leftOn(), []);
});

test('a name that fits several posts is answered with theirs', async () => {
	const terminal = start(['in']);
	assert.equal((await terminal.exit).exitCode, 2);
	assert.match(terminal.output(), /reading-in-the-terminal/);
});

const openAlone = async () => {
	const folder = temporaryFolder();
	mkdirSync(path.join(folder, 'deep'));
	writeFileSync(path.join(folder, 'a.md'), '# Ash\n\n[one](deep/b.md) [two](b.md#nope) [[No such note]]\n');
	writeFileSync(path.join(folder, 'b.md'), '# Beech\n\nSmooth bark.\n');
	writeFileSync(path.join(folder, 'deep/b.md'), '# Below\n\nDeep roots. [Up](../b.md)\n');
	const terminal = start([path.join(folder, 'a.md')]);
	await terminal.shows('Ash');
	return {terminal, folder};
};

test('a link in a file that is opened alone leads to the files beside it, and Backspace returns', async () => {
	const {terminal, folder} = await openAlone();
	terminal.press(keys.tab, keys.enter);
	await terminal.shows('Deep roots.');
	writeFileSync(path.join(folder, 'deep/b.md'), '# Below\n\nDeeper roots.\n');
	await terminal.shows('Deeper roots.');
	terminal.press(keys.backspace);
	await terminal.shows('Ash');
});

test('q leads from the files that links led to back to the one that was opened, and from there out', async () => {
	const {terminal} = await openAlone();
	terminal.press(keys.tab, keys.enter);
	await terminal.shows(/← Ash.*Deep roots\./s);
	terminal.press(keys.tab, keys.enter);
	await terminal.shows('Smooth bark.');
	terminal.press('q');
	await terminal.shows(() => /one two/.test(terminal.text()) && !/Smooth|Deep/.test(terminal.text()));
	terminal.press('q');
	assert.equal((await terminal.exit).exitCode, 0);
});

test('a link to a part that a post does not have opens the post and says so', async () => {
	const {terminal} = await openAlone();
	terminal.press(keys.tab, keys.tab, keys.enter);
	await terminal.shows('Smooth bark.');
	await terminal.shows('This post has no part called “nope”');
});

test('a link to no post is named as people write it', async () => {
	const {terminal} = await openAlone();
	terminal.press(keys.tab, keys.tab, keys.tab, keys.enter);
	await terminal.shows('No such note is not beside this file');
});
