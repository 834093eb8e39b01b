import {spawn} from 'node:child_process';
import {mkdirSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {environment} from '../test/helpers/terminal.ts';
import {interleaved} from './interleaved.ts';
import {type Bench, type Group, measurement} from './measurement.ts';
import {pack} from './pack.ts';
import {ratioOf, spreadOf} from './spread.ts';

/** npm as on a machine that has never seen a package and has no network, on the Node that is measured. */
const npmEnvironment = (node: string, home: string): Record<string, string> => ({
	...environment(home, {npm_config_cache: path.join(home, 'npm'), npm_config_offline: 'true'}),
	PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}`,
});

/** A package of one file that prints a line. */
const onePage = (bench: Bench): string => {
	const source = path.join(bench.folder(), 'one-file');
	mkdirSync(source);
	writeFileSync(
		path.join(source, 'package.json'),
		JSON.stringify({name: 'one-file', version: '1.0.0', bin: 'one-file.js'}),
	);
	writeFileSync(path.join(source, 'one-file.js'), "#!/usr/bin/env node\nconsole.log('1.0.0');\n");
	return pack(source, bench.folder());
};

/** Milliseconds of `npx ./tarball --version` in an empty folder. */
const runs = ({node, home, folder}: Bench, tarball: string): Promise<number> =>
	new Promise((resolve, reject) => {
		const env = npmEnvironment(node, home());
		const cwd = folder();
		const started = performance.now();
		// By a path from here: an absolute one npx takes for a program to run.
		const child = spawn('npx', ['--yes', path.relative(cwd, tarball), '--version'], {
			cwd,
			env,
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		let complaint = '';
		child.stderr.setEncoding('utf8').on('data', text => {
			complaint += text;
		});
		child.on('error', reject);
		child.on('close', code => {
			if (code === 0) resolve(performance.now() - started);
			else reject(new Error(`npx ended with ${code}: ${complaint.slice(0, 200)}`));
		});
	});

/** What is downloaded, and how soon it runs. */
export const packaged: Group = ({isShort}) => [
	measurement(
		{
			tarball: {unit: 'kB', bound: 1024},
			'npx ./tarball, to a package of one file': {unit: '×', bound: 2},
		},
		async bench => {
			const other = onePage(bench);
			const taken = await interleaved(isShort ? 1 : 7, {
				ours: () => runs(bench, bench.tarball),
				other: () => runs(bench, other),
			});
			return {
				tarball: spreadOf([statSync(bench.tarball).size / 1024]),
				'npx ./tarball, to a package of one file': ratioOf(taken.ours, taken.other),
			};
		},
	),
];
