/**
 * Measures what the README promises, as ratios to `node -e 0` in the same run: machines differ, ratios hardly do.
 * `npm run bench -- --node PATH` measures on another Node, `--short` takes fewer samples.
 */
import {execFileSync} from 'node:child_process';
import {statSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {cli} from '../test/helpers/terminal.ts';
import {startTimed, temporaryHome} from './pty.ts';

const {values} = parseArgs({options: {node: {type: 'string'}, short: {type: 'boolean'}}});
const node = values.node ?? process.execPath;
const runs = values.short ? 5 : 15;
const keys = values.short ? 100 : 300;

const quantile = (samples: readonly number[], share: number): number =>
	[...samples].sort((a, b) => a - b)[Math.min(samples.length - 1, Math.floor(samples.length * share))] ??
	Number.NaN;

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Runs each measurement in turn, so that a slow moment of the machine falls on all of them. */
const interleaved = async <Name extends string>(
	measurements: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
	const names = Object.keys(measurements) as Name[];
	const samples = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
	for (let run = 0; run <= runs; run++) {
		for (const name of names) {
			const milliseconds = await measurements[name]();
			// The first run warms the file cache.
			if (run > 0) samples[name].push(milliseconds);
		}
	}
	return samples;
};

/** The home of somebody who has read here before. */
const home = temporaryHome();

const readOnce = async (): Promise<void> => {
	const program = startTimed(node, [cli], home);
	await program.nextFrame();
	await program.quiet(700);
	await program.keyToFrame('\r');
	await program.quiet(300);
	program.quit('Q');
	await program.ended;
};

const firstFrame = async (of: string | undefined): Promise<number> => {
	const program = startTimed(node, [cli], of);
	const milliseconds = await program.nextFrame();
	program.kill();
	await program.ended;
	return milliseconds;
};

const openPost = async (): Promise<number> => {
	const program = startTimed(node, [cli], home);
	await program.nextFrame();
	await program.quiet(300);
	const milliseconds = await program.keyToFrame('\r');
	program.kill();
	await program.ended;
	return milliseconds;
};

const scroll = async (): Promise<{readonly times: readonly number[]; readonly bytes: number}> => {
	const program = startTimed(node, [
		cli,
		path.join(path.dirname(cli), '../posts/2025-11-02-a-specimen-of-everything-markdown-can-say.md'),
	]);
	await program.nextFrame();
	await program.quiet(500);
	const times: number[] = [];
	const before = program.bytes();
	for (let key = 0; key < keys; key++) {
		times.push(await program.keyToFrame(key % 200 < 100 ? 'j' : 'k'));
		await sleep(15);
	}
	const bytes = (program.bytes() - before) / keys;
	program.kill();
	await program.ended;
	return {times, bytes};
};

await readOnce();
const samples = await interleaved({
	'node -e 0': () => startTimed(node, ['-e', '0']).ended,
	'--version': () => startTimed(node, [cli, '--version']).ended,
	'first frame of the list': () => firstFrame(home),
	'first frame, first start ever': () => firstFrame(undefined),
	'Enter to the post': openPost,
});
const {times, bytes} = await scroll();
const base = quantile(samples['node -e 0'], 0.5);
const packed: readonly {readonly size: number; readonly unpackedSize: number}[] = JSON.parse(
	execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: path.join(import.meta.dirname, '..'),
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	}),
);

const row = (name: string, value: string, bound: string) =>
	console.log(`${name.padEnd(34)}${value.padStart(12)}  ${bound}`);
const ratio = (milliseconds: number) => `${(milliseconds / base).toFixed(2)} ×`;
console.log(
	`Node ${execFileSync(node, ['--version'], {encoding: 'utf8'}).trim()}, 120x40, median of ${runs} runs; × is node -e 0 (${base.toFixed(1)} ms)\n`,
);
row('--version', ratio(quantile(samples['--version'], 0.5)), '≤ 1.25 ×');
row('first frame of the list', ratio(quantile(samples['first frame of the list'], 0.5)), '≤ 4.5 ×');
row(
	'first frame, first start ever',
	ratio(quantile(samples['first frame, first start ever'], 0.5)),
	'≤ 4.5 ×',
);
row('Enter to the post', ratio(quantile(samples['Enter to the post'], 0.5)), '≤ 2 ×');
row(`j to frame, p50 of ${keys}`, `${quantile(times, 0.5).toFixed(1)} ms`, '');
row('j to frame, p99', `${quantile(times, 0.99).toFixed(1)} ms`, '≤ 16 ms');
row('bytes for each j', bytes.toFixed(0), '');
row('tarball, packed', `${((packed[0]?.size ?? 0) / 1024).toFixed(0)} kB`, '≤ 1024 kB');
row('cli.cjs', `${(statSync(cli).size / 1024).toFixed(0)} kB`, '');
