import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {endAll, type Terminal} from '../helpers/terminal.ts';
import {endsWith, hasPlace, postsFolder, startList} from './reader.ts';

afterEach(endAll);

/** `SOAK=10` is ten times as long as it has to be on every change: 20 000 keys, 600 posts, 400 resizes. */
const times = Number(process.env['SOAK'] ?? 1);
const rounds = 20 * times;

/** Memory in use, in megabytes; only Linux tells. */
const megabytes = ({pid}: Terminal): number =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

test('2 000 keys, 60 posts and 40 resizes leave the reader as quick to leave and about as large as before', {
	skip: process.platform !== 'linux',
}, async t => {
	const folder = postsFolder(30);
	const terminal = await startList(folder, {columns: 100, rows: 30});
	await terminal.shows('q quit');
	const sizes: number[] = [];
	for (let round = 0; round < rounds; round++) {
		for (let post = 0; post < 3; post++) {
			terminal.press('\r');
			await terminal.shows('min left');
			terminal.press(`${'j'.repeat(24)}kkkk  G`);
			await terminal.shows(/the end|100 %/);
			terminal.press('q');
			await terminal.shows('30 posts');
			terminal.press('j');
		}
		terminal.resize(60 + ((round * 17) % 80), 12 + ((round * 7) % 40));
		terminal.press('jjkk');
		terminal.resize(100, 30);
		terminal.press(round % 10 === 9 ? 'g' : 'j');
		await terminal.shows('q quit');
		sizes.push(megabytes(terminal));
	}
	const early = sizes[Math.floor(rounds / 2)] ?? 0;
	const late = sizes.at(-1) ?? 0;
	t.diagnostic(
		`resident: ${sizes[0]?.toFixed(0)} MB, halfway ${early.toFixed(0)} MB, at the end ${late.toFixed(0)} MB`,
	);
	// The collector comes when it likes, so a short run tells only of leaks that are large; in a long one it has come often.
	const most = times < 10 ? early + 60 : early * 1.05;
	assert.ok(late < most, `${early} MB grew to ${late} MB`);
	terminal.press('\u0003');
	await endsWith(terminal, 130);
	assert.ok(hasPlace(terminal.home, folder));
});
