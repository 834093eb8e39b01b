import assert from 'node:assert/strict';
import {appendFileSync, cpSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {cli, endAll, start, temporaryFolder} from '../helpers/terminal.ts';
import {endsWith, hasPlace, postsFolder} from './reader.ts';

afterEach(endAll);

/** A program of its own, as an update would take it away. */
const installed = (): string => {
	const folder = temporaryFolder();
	cpSync(path.dirname(cli), path.join(folder, 'dist'), {recursive: true});
	return path.join(folder, 'dist');
};

/** Posts with what has a file of its own in the program. */
const varied = (): string => {
	const folder = postsFolder(4);
	for (const name of readdirSync(folder)) {
		appendFileSync(
			path.join(folder, name),
			'\n\n```python\nfor line in lines:\n    pass\n```\n\nCaf&eacute; &Zopf;\n',
		);
	}
	return folder;
};

const keys = [
	'j',
	'\r',
	' ',
	'G',
	'\u001B',
	't',
	'\u001B',
	'/',
	'para',
	'\r',
	'n',
	'\t',
	'T',
	'+',
	'y',
	'i',
	'\u001B',
	'?',
	'\u001B',
];
const listKeys = ['\u001B', '/', 'words', '\r', '\u001B', 's', '2', 'c'];

for (const [when, wait] of [
	['while it is loaded', 0],
	['while it is read in', 600],
] as const) {
	test(`a program that is taken away ${when} can be used on and left, and keeps the place`, async () => {
		const folder = varied();
		const dist = installed();
		const terminal = start([path.join(dist, 'cli.cjs'), folder], {command: process.execPath});
		// Ink has been loaded when it begins bracketed paste.
		await terminal.shows(() => terminal.output().includes('\u001B[?2004h'));
		await pause(wait);
		rmSync(dist, {recursive: true});
		for (const key of [...keys, ...listKeys]) {
			terminal.press(key);
			await pause(key === '\u001B' ? 200 : 50);
		}
		await terminal.quiet();
		terminal.press('\u0003');
		await endsWith(terminal, 130);
		assert.doesNotMatch(terminal.output(), /at .*\.cjs/);
		if (wait > 0) assert.ok(hasPlace(terminal.home, folder));
	});
}
