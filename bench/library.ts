import {cpSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {grouped, wholeList} from './archives.ts';
import {type Bench, type Group, type Measurement, measurement} from './measurement.ts';
import {peakMegabytes} from './memory-of.ts';
import {sleep, startReader} from './program.ts';
import {spreadOf} from './spread.ts';

/** Milliseconds that the largest library may take. */
const patience = 180_000;

/** The first reading ever: posts in a second, and the most memory until the index is written. */
const firstReading = async (
	bench: Bench,
	folder: string,
	count: number,
): Promise<{readonly perSecond: number; readonly peak: number}> => {
	const reader = startReader(bench, [folder], {home: bench.home(), patience});
	const milliseconds = await reader.shows(wholeList(count));
	await reader.quiet(1000);
	await sleep(count / 50);
	const peak = peakMegabytes(reader.pid);
	await reader.stop();
	return {perSecond: (count / milliseconds) * 1000, peak};
};

const readings = (count: number, rounds: number): Measurement => {
	const speed = `first reading of ${grouped(count)} posts`;
	const memory = `peak memory of it, ${grouped(count)} posts`;
	return measurement(
		{
			[speed]: {unit: 'posts/s', bound: 2500, isFloor: true},
			[memory]: {unit: 'MB', bound: 300},
		},
		async bench => {
			const folder = bench.corpus.posts(count);
			const speeds: number[] = [];
			const peaks: number[] = [];
			for (let round = 0; round < rounds; round++) {
				const {perSecond, peak} = await firstReading(bench, folder, count);
				speeds.push(perSecond);
				peaks.push(peak);
			}
			return {[speed]: spreadOf(speeds), [memory]: spreadOf(peaks)};
		},
	);
};

/** From the change of a file on the disk to the frame that shows it. */
const changes = (count: number, rounds: number): Measurement => {
	const name = `a changed file is shown, ${grouped(count)} posts`;
	return measurement({[name]: {unit: 'ms', bound: 1000}}, async bench => {
		// A copy of its own, because the other measurements count on the posts.
		const folder = path.join(bench.folder(), 'posts');
		cpSync(bench.corpus.posts(count), folder, {recursive: true});
		const reader = startReader(bench, [folder], {home: bench.home(), patience});
		await reader.shows(wholeList(count));
		await reader.quiet(1000);
		await sleep(1000);
		const times: number[] = [];
		for (let round = 1; round <= rounds; round++) {
			const title = `Changed for the ${round}. time`;
			reader.mark();
			writeFileSync(
				path.join(folder, '000/post-0.md'),
				`---\ntitle: ${title}\ndate: 2026-01-01\n---\n\nText.\n`,
			);
			times.push(await reader.shows(title));
			// A second change soon after the first is waited for longer, so as not to read half a file.
			await sleep(2500);
		}
		await reader.stop();
		return {[name]: spreadOf(times)};
	});
};

/** Whole libraries: reading them, and following what happens to them. */
export const library: Group = ({isShort}) =>
	isShort
		? [readings(10_000, 1), changes(1000, 1)]
		: [readings(10_000, 3), readings(100_000, 1), changes(10_000, 5)];
