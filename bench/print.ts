import {spawn} from 'node:child_process';
import {environment} from '../test/helpers/terminal.ts';
import {interleaved, type Sampler} from './interleaved.ts';
import {markedAlone} from './marked.ts';
import {type Bench, type Group, measurement} from './measurement.ts';
import {peakMegabytes} from './memory-of.ts';
import {sleep, startReader} from './program.ts';
import {ratioOf, spreadOf} from './spread.ts';
import {nothing} from './start.ts';

/** Milliseconds a program takes whose output goes into a pipe, as in a script. */
const piped = (node: string, args: readonly string[], home: string): Promise<number> =>
	new Promise((resolve, reject) => {
		const started = performance.now();
		const child = spawn(node, args, {env: environment(home), stdio: ['ignore', 'pipe', 'ignore']});
		child.stdout.resume();
		child.on('error', reject);
		child.on('close', code => {
			if (code === 0) resolve(performance.now() - started);
			else reject(new Error(`${args.slice(1).join(' ')} ended with ${code}`));
		});
	});

const printed =
	(bench: Bench, home: string, ...args: readonly string[]): Sampler =>
	() =>
		startReader(bench, args, {home, patience: 60_000}).ended;

/** The most memory that printing took, looked at often while it ran. */
const printingPeak = async (bench: Bench, home: string, file: string): Promise<number> => {
	const program = startReader(bench, ['show', file], {home});
	let isOver = false;
	void program.ended.then(() => {
		isOver = true;
	});
	let peak = 0;
	while (!isOver) {
		try {
			peak = peakMegabytes(program.pid);
		} catch (error) {
			// It may have ended a moment ago; a machine that never tells is another matter.
			if (peak === 0) throw error;
		}
		await sleep(5);
	}
	return peak;
};

const toTerminal = (rounds: number) =>
	measurement(
		{
			'show a five-minute post': {unit: '×', bound: 3},
			'show it where nobody has read yet': {unit: '×'},
			'list ten posts': {unit: '×', bound: 2},
		},
		async bench => {
			const {folder} = await bench.archive(10);
			const home = await bench.usedHome();
			const post = bench.corpus.fiveMinutes();
			const taken = await interleaved(rounds, {
				base: () => nothing(bench),
				show: printed(bench, home, 'show', post),
				first: () => printed(bench, bench.home(), 'show', post)(),
				list: printed(bench, home, 'list', folder),
			});
			return {
				'show a five-minute post': ratioOf(taken.show, taken.base),
				'show it where nobody has read yet': ratioOf(taken.first, taken.base),
				'list ten posts': ratioOf(taken.list, taken.base),
			};
		},
	);

const toPipe = (rounds: number) =>
	measurement(
		{
			'show a five-minute post, piped': {unit: '×', bound: 3},
			'list ten posts, piped': {unit: '×', bound: 2},
		},
		async bench => {
			const {folder} = await bench.archive(10);
			const home = await bench.usedHome();
			const post = bench.corpus.fiveMinutes();
			const taken = await interleaved(rounds, {
				base: () => piped(bench.node, ['-e', '0'], home),
				show: () => piped(bench.node, [bench.cli, 'show', post], home),
				list: () => piped(bench.node, [bench.cli, 'list', folder], home),
			});
			return {
				'show a five-minute post, piped': ratioOf(taken.show, taken.base),
				'list ten posts, piped': ratioOf(taken.list, taken.base),
			};
		},
	);

const large = (rounds: number) =>
	measurement(
		{
			'show 1 MB': {unit: '×', bound: 12, brokenAbove: 54},
			'show 1 MB, piped': {unit: '×', bound: 12, brokenAbove: 54},
			// What no program can undercut that reads with marked, before anything is set or written.
			'reading 1 MB, marked alone': {unit: '×'},
			'show 10 MB, to 1 MB': {unit: '×', bound: 12},
		},
		async bench => {
			const home = await bench.usedHome();
			const post = bench.corpus.post(1000);
			const taken = await interleaved(rounds, {
				base: () => nothing(bench),
				one: printed(bench, home, 'show', post),
				piped: () => piped(bench.node, [bench.cli, 'show', post], home),
				marked: () => markedAlone(bench, 'all', post),
				ten: printed(bench, home, 'show', bench.corpus.post(10_000)),
			});
			return {
				'show 1 MB': ratioOf(taken.one, taken.base),
				'show 1 MB, piped': ratioOf(taken.piped, taken.base),
				'reading 1 MB, marked alone': ratioOf(taken.marked, taken.base),
				'show 10 MB, to 1 MB': ratioOf(taken.ten, taken.one),
			};
		},
	);

const peak = measurement({'peak memory, show 10 MB': {unit: 'MB', bound: 250}}, async bench => {
	const home = await bench.usedHome();
	const peaks: number[] = [];
	for (let round = 0; round < 3; round++)
		peaks.push(await printingPeak(bench, home, bench.corpus.post(10_000)));
	return {'peak memory, show 10 MB': spreadOf(peaks)};
});

/** Without a screen: to a terminal, and into a pipe. */
export const print: Group = ({isShort}) => [
	toTerminal(isShort ? 5 : 15),
	toPipe(isShort ? 5 : 15),
	large(isShort ? 1 : 5),
	...(isShort ? [] : [peak]),
];
