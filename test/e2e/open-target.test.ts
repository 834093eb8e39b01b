import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
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
	await terminal.shows(/Save it as|A house and a foundation/);
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
