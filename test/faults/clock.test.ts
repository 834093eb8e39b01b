import assert from 'node:assert/strict';
import {rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {endAll, temporaryFolder} from '../helpers/terminal.ts';
import {endsWith, hasPlace, marksIn, postsFolder, preload, readIn, startList, startPost} from './reader.ts';

afterEach(endAll);

const day = 86_400_000;

/** A clock that is behind by a day while a file is there, for the program and for its libraries alike. */
const shiftedClock = (trigger: string, by: number): string => `
const {existsSync} = require('node:fs');
const now = Date.now;
const OriginalDate = Date;
Date.now = () => now() + (existsSync(${JSON.stringify(trigger)}) ? ${by} : 0);
globalThis.Date = new Proxy(OriginalDate, {
	construct: (target, args) => args.length === 0 ? new target(target.now()) : new target(...args),
});`;

for (const [direction, by] of [
	['back by a day', -day],
	['back to 1970', -1e14],
	['ahead by a century', 36_500 * day],
] as const) {
	test(`a clock that jumps ${direction} while the reader is open loses no mark, before or after`, async () => {
		const folder = postsFolder(3);
		const home = temporaryFolder();
		const trigger = path.join(home, 'trigger');
		const terminal = await startPost(folder, {home, env: preload(home, shiftedClock(trigger, by))});
		terminal.press('q', 'j', 'r');
		await terminal.shows('2 unread');
		writeFileSync(trigger, '');
		// The newest wish holds, whatever the clock says: a mark is given and one is taken back.
		terminal.press('j', 'r', 'k', 'r');
		await terminal.shows('2 unread');
		rmSync(trigger);
		terminal.press('q');
		await endsWith(terminal, 0);
		assert.deepEqual(readIn(home, folder), ['post-03.md']);
		assert.ok(hasPlace(home, folder));

		const next = await startList(folder, {home});
		next.press('j', 'r');
		await next.shows('1 unread');
		next.press('q');
		await endsWith(next, 0);
		assert.deepEqual(readIn(home, folder), ['post-02.md', 'post-03.md']);
		for (const {read} of marksIn(home, folder).values()) assert.ok(Number.isSafeInteger(read?.at ?? 0));
	});
}
