import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import fc from 'fast-check';
import {endOf, postsFolder} from '../faults/reader.ts';
import {endAll, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

// By hand: `FUZZ_SESSIONS=200 FUZZ_SEED=7 node --import tsx --test test/fuzz/keys.test.ts`.
const sessions = Number(process.env['FUZZ_SESSIONS'] ?? 3);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_310);

/** Keys that do something, sequences that are broken, and text; none that leaves, stops, or starts another program. */
const key = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...' jkgGdubfrsxtTnpyvwmi?/+-0123456789[]{}<>lh'.split(''))},
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			'\r',
			'\t',
			'\u007F',
			'\u001B',
			'\u001B[A',
			'\u001B[B',
			'\u001B[C',
			'\u001B[D',
			'\u001B[5~',
			'\u001B[6~',
			'\u001B[H',
			'\u001B[F',
			'\u001B[Z',
		),
	},
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			'\u001B[',
			'\u001B[<',
			'\u001B[<0;',
			'\u001B[<0;9;9M',
			'\u001B[<65;999999;1M',
			'\u001B]11;',
			'\u001B]11;rgb:0/0/0\u0007',
			'\u001BP',
			'\u001B_',
			'\u001B[200~',
			'\u001B[201~',
			'\u001B[999;999R',
			'\u001B[?62c',
			'\u001B[1;5',
			'\u0000',
			'\u0007',
		),
	},
	{
		weight: 1,
		arbitrary: fc
			.string({unit: 'binary', maxLength: 8})
			.map(text => text.replace(/[\u0003\u001Aqco]/gi, 'x')),
	},
);

const pasted = (text: string): string => `\u001B[200~${text}\u001B[201~`;

/** Puts other bytes into what the last session left in the cache. */
const damageCache = (home: string, at: number): void => {
	const cache = path.join(home, 'cache');
	for (const name of readdirSync(cache, {recursive: true, encoding: 'utf8'})) {
		const file = path.join(cache, name);
		if (!statSync(file).isFile()) continue;
		const bytes = readFileSync(file);
		if (bytes.length > 0) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 0x55;
		writeFileSync(file, bytes);
	}
};

test('no stream of keys, pastes and broken sequences ends or stalls the reader, and a damaged cache does not either', async () => {
	const folder = postsFolder(8);
	const home = temporaryFolder();
	const streams = fc.sample(fc.array(key, {minLength: 300, maxLength: 600}), {numRuns: sessions, seed});
	for (const [session, keys] of streams.entries()) {
		const terminal = start([folder], {home});
		await terminal.shows('8 posts');
		for (let at = 0; at < keys.length; at += 40) {
			terminal.press(keys.slice(at, at + 40).join(''));
			await terminal.quiet();
		}
		// Ends a paste that is still open, then brings a large one.
		terminal.press('\u001B[201~', '/', pasted('a word '.repeat(150_000)));
		await terminal.quiet();
		terminal.press('\u001B[201~', '\u0003');
		const code = await endOf(terminal);
		assert.ok(
			code === 130 || code === 0,
			`session ${session} ended with ${code}: ${terminal.output().slice(-1500)}`,
		);
		assert.deepEqual(terminal.leftOn(), []);
		damageCache(home, session * 7919 + 5000);
	}
});
