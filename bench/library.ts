/**
 * Measures libraries of any size: the first reading, the next start with an index, memory, keys, and how soon a change on the
 * disk is seen. `--short` leaves out the library of 100 000 posts; `--node PATH` measures on another Node.
 */
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {cli, endAll, start, type Terminal} from '../test/helpers/terminal.ts';
import {startTimed} from './pty.ts';

const {values} = parseArgs({options: {node: {type: 'string'}, short: {type: 'boolean'}}});
const node = values.node ?? process.execPath;
const sizes = values.short ? [10, 10_000] : [10, 10_000, 100_000];
const starts = values.short ? 5 : 9;
const keys = 200;

const quantile = (samples: readonly number[], share: number): number =>
	[...samples].sort((a, b) => a - b)[Math.min(samples.length - 1, Math.floor(samples.length * share))] ??
	Number.NaN;

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ' ');

/** A post of about 250 words, as blogs have them. */
const postText = (index: number): string => {
	const date = `${2000 + (index % 26)}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
	const words = `Some words of post ${index} that say little, but say it in a sentence of the usual length. `;
	const front = `title: "Post ${index}: what is there to say"\ndate: ${date}\ntags: [tag${index % 40}, other]`;
	return `---\n${front}\ncategories: [Category ${index % 12}]\n---\n\n${words.repeat(15)}\n`;
};

const writePosts = (folder: string, count: number): void => {
	for (let index = 0; index < count; index++) {
		// Folders of a thousand, as archives by month have them.
		const month = path.join(folder, String(Math.floor(index / 1000)).padStart(3, '0'));
		if (index % 1000 === 0) mkdirSync(month, {recursive: true});
		writeFileSync(path.join(month, `post-${index}.md`), postText(index));
	}
};

type Bench = {readonly count: number; readonly folder: string; readonly home: string};

const open = ({folder, home}: Bench): Terminal =>
	start([cli, folder], {command: node, columns: 120, rows: 40, home});

const peakMegabytes = ({pid}: Terminal): number => {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
	} catch {
		// Only Linux tells.
		return Number.NaN;
	}
};

/** Waits as long as it takes. */
const shows = async (terminal: Terminal, wanted: string): Promise<void> => {
	for (;;) {
		try {
			return await terminal.shows(wanted);
		} catch (error) {
			if (!terminal.text().includes('Reading')) throw error;
		}
	}
};

const firstReading = async (bench: Bench): Promise<{readonly perSecond: number; readonly peak: number}> => {
	const started = performance.now();
	const terminal = open(bench);
	await shows(terminal, `${grouped(bench.count)} posts  ·`);
	const seconds = (performance.now() - started) / 1000;
	// The index is written after the list stands.
	await sleep(1000 + bench.count / 20);
	const peak = peakMegabytes(terminal);
	terminal.press('Q');
	await terminal.exit;
	return {perSecond: bench.count / seconds, peak};
};

const firstFrame = async ({folder, home}: Bench): Promise<number> => {
	const program = startTimed(node, [cli, folder], home);
	const milliseconds = await program.nextFrame();
	program.kill();
	await program.ended;
	return milliseconds;
};

const keyTimes = async ({folder, home, count}: Bench): Promise<readonly number[]> => {
	const program = startTimed(node, [cli, folder], home);
	await program.nextFrame();
	await sleep(2000 + count / 20);
	const times: number[] = [];
	for (let key = 0; key < keys; key++) {
		// To the end and back now and then: a key that changes nothing would wait for a frame that never comes.
		times.push(await program.keyToFrame(key % 50 === 48 ? 'G' : key % 50 === 49 ? 'g' : 'j'));
		await sleep(15);
	}
	program.kill();
	await program.ended;
	return times;
};

const changeTimes = async (
	bench: Bench,
): Promise<{readonly times: readonly number[]; readonly peak: number}> => {
	const terminal = open(bench);
	await shows(terminal, `${grouped(bench.count)} posts  ·`);
	await sleep(2000 + bench.count / 30);
	const times: number[] = [];
	for (let round = 0; round < 5; round++) {
		const file = path.join(bench.folder, '000/post-0.md');
		const started = performance.now();
		writeFileSync(file, `---\ntitle: Changed for the ${round + 1}. time\ndate: 2026-01-01\n---\n\nText.\n`);
		await terminal.shows(`Changed for the ${round + 1}. time`);
		times.push(performance.now() - started);
		await sleep(2500);
	}
	const peak = peakMegabytes(terminal);
	terminal.press('Q');
	await terminal.exit;
	return {times, peak};
};

const row = (name: string, value: string, bound = '') =>
	console.log(`${name.padEnd(52)}${value.padStart(14)}  ${bound}`);

const root = mkdtempSync(path.join(os.tmpdir(), 'library-bench-'));
try {
	console.log(`Node ${execFileSync(node, ['--version'], {encoding: 'utf8'}).trim()}, 120x40\n`);
	const benches = sizes.map(count => ({
		count,
		folder: path.join(root, `posts-${count}`),
		home: path.join(root, `home-${count}`),
	}));
	for (const bench of benches) {
		mkdirSync(bench.home, {recursive: true});
		writePosts(bench.folder, bench.count);
		const {perSecond, peak} = await firstReading(bench);
		if (bench.count === 10) continue;
		row(
			`first reading of ${grouped(bench.count)} posts`,
			`${perSecond.toFixed(0)} posts/s`,
			'≥ 2500 posts/s',
		);
		row('  peak memory', `${peak.toFixed(0)} MB`, '≤ 300 MB');
	}
	const frames = benches.map((): number[] => []);
	for (let run = 0; run <= starts; run++) {
		for (const [index, bench] of benches.entries()) {
			const milliseconds = await firstFrame(bench);
			// The first run warms the file cache.
			if (run > 0) frames[index]?.push(milliseconds);
		}
	}
	const base = quantile(frames[0] ?? [], 0.5);
	for (const [index, bench] of benches.entries()) {
		if (index === 0) continue;
		const count = grouped(bench.count);
		const ratio = quantile(frames[index] ?? [], 0.5) / base;
		row(
			`first frame with an index, ${count} posts`,
			`${ratio.toFixed(2)} × ten`,
			index === 1 ? '≤ 1.5 ×' : '≤ 3 ×',
		);
		const times = await keyTimes(bench);
		row(`key to frame, p50 of ${keys}, ${count} posts`, `${quantile(times, 0.5).toFixed(1)} ms`);
		row(`key to frame, p99 of ${keys}, ${count} posts`, `${quantile(times, 0.99).toFixed(1)} ms`, '≤ 16 ms');
		const changes = await changeTimes(bench);
		row(
			`a changed file is shown, slowest of 5, ${count} posts`,
			`${Math.max(...changes.times).toFixed(0)} ms`,
			'≤ 1000 ms',
		);
		row('  peak memory', `${changes.peak.toFixed(0)} MB`, '≤ 300 MB');
	}
} finally {
	endAll();
	rmSync(root, {recursive: true, force: true});
}
process.exit(0);
