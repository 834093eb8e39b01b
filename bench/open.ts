import {firstScreenWords} from './corpus.ts';
import {interleaved} from './interleaved.ts';
import {markedAlone} from './marked.ts';
import {type Bench, type Group, type Measurement, measurement} from './measurement.ts';
import {peakMegabytes} from './memory-of.ts';
import {sleep, startReader} from './program.ts';
import {isFailed, quantile, ratioOf, type Samples, spreadOf} from './spread.ts';
import {nothing} from './start.ts';

const opens = async (bench: Bench, file: string, home: string): Promise<number> => {
	const reader = startReader(bench, [file], {home});
	const milliseconds = await reader.shows(firstScreenWords);
	await reader.stop();
	return milliseconds;
};

const peakOf = async (bench: Bench, file: string, home: string): Promise<number> => {
	const reader = startReader(bench, [file], {home});
	await reader.shows(firstScreenWords);
	await reader.quiet(500);
	for (const key of ['G', 'g', ' ', ' ', ' ', 'G']) {
		reader.press(key);
		await reader.frame();
	}
	await sleep(2000);
	const peak = peakMegabytes(reader.pid);
	await reader.stop();
	return peak;
};

/** What opening a large post may take: twice a small one, and the time in which its blocks are found. */
const allowed = (small: Samples, blocks: Samples): Samples => {
	if (isFailed(small)) return small;
	return isFailed(blocks) ? blocks : [2 * quantile(small, 0.5) + quantile(blocks, 0.5)];
};

const screens = (rounds: number): Measurement =>
	measurement(
		{
			'a five-minute post': {unit: '×'},
			'100 kB': {unit: '×'},
			'1 MB': {unit: '×'},
			'10 MB': {unit: '×', bound: 12},
			'finding the blocks of 10 MB, marked alone': {unit: '×'},
			'10 MB, to twice 100 kB and that': {unit: '×', bound: 1},
		},
		async bench => {
			const home = await bench.usedHome();
			const {corpus} = bench;
			const large = corpus.post(10_000);
			const taken = await interleaved(rounds, {
				base: () => nothing(bench),
				usual: () => opens(bench, corpus.fiveMinutes(), home),
				small: () => opens(bench, corpus.post(100), home),
				middle: () => opens(bench, corpus.post(1000), home),
				large: () => opens(bench, large, home),
				blocks: () => markedAlone(bench, 'blocks', large),
			});
			return {
				'a five-minute post': ratioOf(taken.usual, taken.base),
				'100 kB': ratioOf(taken.small, taken.base),
				'1 MB': ratioOf(taken.middle, taken.base),
				'10 MB': ratioOf(taken.large, taken.base),
				'finding the blocks of 10 MB, marked alone': ratioOf(taken.blocks, taken.base),
				'10 MB, to twice 100 kB and that': ratioOf(taken.large, allowed(taken.small, taken.blocks)),
			};
		},
	);

const peak: Measurement = measurement(
	{'peak memory, 10 MB from end to end': {unit: 'MB', bound: 250}},
	async bench => {
		const peaks: number[] = [];
		for (let round = 0; round < 3; round++) {
			// Each begins at the beginning.
			peaks.push(await peakOf(bench, bench.corpus.post(10_000), await bench.usedHome()));
		}
		return {'peak memory, 10 MB from end to end': spreadOf(peaks)};
	},
);

/** From the start of the program to the first screen of a post. */
export const open: Group = ({isShort}) => [screens(isShort ? 1 : 9), ...(isShort ? [] : [peak])];
