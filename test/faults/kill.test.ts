import assert from 'node:assert/strict';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {endAll, temporaryFolder} from '../helpers/terminal.ts';
import {endsWith, leftovers, postsFolder, readIn, startList} from './reader.ts';

afterEach(endAll);

/** Readers to kill; `KILLS=500` takes as many as patience allows. */
const kills = Number(process.env['KILLS'] ?? 20);
/** Readers that write into the same file at once. */
const together = 10;
const posts = 40;

/** A second, and what a save takes on a machine that is busy with the others. */
const oldest = 1600;

/** Marks one post after another until it is killed; returns how many marks were older than a second then. */
const markUntilKilled = async (home: string, folder: string): Promise<number> => {
	const terminal = await startList(folder, {home});
	terminal.press('r', 'j');
	// Ten programs that start at once take their time until the first key is answered.
	await terminal.shows(`${posts - 1} unread`);
	const end = performance.now() + oldest + Math.random() * 600;
	const marked = [performance.now()];
	while (performance.now() < end && marked.length < posts) {
		terminal.press('r', 'j');
		marked.push(performance.now());
		await pause(20 + Math.random() * 60);
	}
	await pause(Math.max(0, end - performance.now()));
	terminal.kill('SIGKILL');
	const killed = performance.now();
	await terminal.exit;
	return marked.filter(at => at < killed - oldest).length;
};

test(`${kills} readers killed while they write leave a whole record without what is older than a second missing`, async () => {
	const folders = Array.from({length: together}, () => postsFolder(posts));
	let kept = 0;
	for (let round = 0; round < kills / together; round++) {
		const home = temporaryFolder();
		const due = await Promise.all(folders.map(folder => markUntilKilled(home, folder)));
		for (const [index, folder] of folders.entries()) {
			const read = readIn(home, folder);
			assert.ok(read.length >= (due[index] ?? 0), `${read.length} of ${due[index]} marks`);
			// The marks are the first ones, without a gap.
			assert.deepEqual(
				read,
				read.map((_, number) => `post-${String(number + 1).padStart(2, '0')}.md`),
			);
			kept += read.length;
		}
		// The next reader finds no damage, and clears away what the killed ones left.
		const [folder = ''] = folders;
		const next = await startList(folder, {home});
		next.press('G', 's', 'q');
		await endsWith(next, 0);
		assert.doesNotMatch(next.output(), /damaged|not kept/);
		assert.deepEqual(leftovers(home), []);
	}
	assert.ok(kept > kills, 'the readers were killed before they wrote anything');
});
