import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {endAll, start, temporaryFolder} from '../helpers/terminal.ts';
import {endsWith, hasPlace, lastWords, postsFolder, preload, startPost} from './reader.ts';

afterEach(endAll);

/** Breaks a function that every frame is made with, at once or when the signal comes. */
const breaking = (when: 'at once' | 'on SIGUSR2'): string => `
const {fill} = Array.prototype;
const breakIt = () => {
	Array.prototype.fill = function (value, ...rest) {
		if (value === '') throw new Error('broken on purpose');
		return fill.call(this, value, ...rest);
	};
};
${when === 'at once' ? 'breakIt();' : "process.on('SIGUSR2', breakIt);"}`;

test('a component that throws gives the terminal back, keeps the place and shows the error', async () => {
	const folder = postsFolder(3);
	const home = temporaryFolder();
	const terminal = await startPost(folder, {home, env: preload(home, breaking('on SIGUSR2'))});
	terminal.kill('SIGUSR2');
	await terminal.quiet();
	terminal.press('j');
	await endsWith(terminal, 1);
	assert.match(lastWords(terminal), /broken on purpose/);
	assert.ok(hasPlace(home, folder));
});

test('a first frame that cannot be drawn gives the terminal back and shows the error', async () => {
	const home = temporaryFolder();
	const terminal = start([postsFolder(3)], {home, env: preload(home, breaking('at once'))});
	await endsWith(terminal, 1);
	assert.match(lastWords(terminal), /broken on purpose/);
});

test('a window that changes while a component is broken ends in the same way', async () => {
	const folder = postsFolder(3);
	const home = temporaryFolder();
	const terminal = await startPost(folder, {home, env: preload(home, breaking('on SIGUSR2'))});
	terminal.kill('SIGUSR2');
	await terminal.quiet();
	terminal.resize(70, 20);
	await endsWith(terminal, 1);
	assert.match(lastWords(terminal), /broken on purpose/);
	assert.ok(hasPlace(home, folder));
});
