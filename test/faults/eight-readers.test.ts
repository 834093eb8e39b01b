import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {endAll, start, temporaryFolder} from '../helpers/terminal.ts';
import {leftovers, readIn} from './reader.ts';

afterEach(endAll);

const readers = 8;
const marks = 200;

test('8 readers of one library at once, with 200 marks each, lose none of the 1 600', async () => {
	const folder = temporaryFolder();
	for (let number = 0; number < readers * marks; number++)
		writeFileSync(path.join(folder, `${String(number).padStart(4, '0')}.md`), `# Title ${number}\n\nText.\n`);
	const home = temporaryFolder();
	const terminals = Array.from({length: readers}, () => start([folder], {home}));
	await Promise.all(terminals.map(terminal => terminal.shows(/1 ?600 posts/)));
	await Promise.all(
		terminals.map(async (terminal, index) => {
			terminal.press('j'.repeat(index * marks));
			// In portions, so that saves fall between them and into those of the others.
			for (let done = 0; done < marks; done += 20) {
				terminal.press('rj'.repeat(20));
				await terminal.quiet();
			}
			terminal.press('q');
			assert.equal((await terminal.exit).exitCode, 0);
			assert.deepEqual(terminal.leftOn(), []);
		}),
	);
	assert.equal(readIn(home, folder).length, readers * marks);
	assert.deepEqual(leftovers(home), []);
});
