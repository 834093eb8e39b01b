import {wholeList} from './archives.ts';
import {commonWords, rareWord} from './corpus.ts';
import {deleteWord, typeEach} from './find.ts';
import {type Bench, type Group, type Measurement, measurement} from './measurement.ts';
import {peakMegabytes} from './memory-of.ts';
import {type Program, sleep, startReader} from './program.ts';
import {quantile, ratioOf, spreadOf} from './spread.ts';

/** Posts that are searched. */
const count = 10_000;

const [first, ...others] = commonWords;

/** A reader with its list, before anything was looked for. */
const openList = async (bench: Bench): Promise<Program> => {
	const {folder, home} = await bench.archive(count);
	const reader = startReader(bench, [folder], {home});
	await reader.shows(wholeList(count));
	await reader.quiet(1000);
	return reader;
};

const openSearch = async (bench: Bench): Promise<Program> => {
	const reader = await openList(bench);
	reader.press('/');
	await reader.quiet(300);
	return reader;
};

type Found = {readonly first: number; readonly all: number};

/** Types a word that stands in texts only: until a sentence with it is shown, and until all texts were searched. */
const searchFor = async (reader: Program, query: string): Promise<Found> => {
	reader.press(query);
	return {
		first: await reader.shows(text => new RegExp(`(?<![/\\w])${query}`, 'i').test(text)),
		all: await reader.shows(text => new RegExp(`/${query} +\\d+ posts?$`, 'm').test(text)),
	};
};

const times: Measurement = measurement(
	{
		'first text match, first use': {unit: 'ms', bound: 150},
		'all matches, first use': {unit: 'ms', bound: 1500},
		'all matches of a rare word, first use': {unit: 'ms', bound: 1500},
		'first text match, later, slowest': {unit: 'ms', bound: 150},
		'all matches, later, slowest': {unit: 'ms', bound: 150},
	},
	async bench => {
		const common: Found[] = [];
		const rare: Found[] = [];
		const later: Found[] = [];
		for (let round = 0; round < (bench.isShort ? 1 : 5); round++) {
			const reader = await openSearch(bench);
			common.push(await searchFor(reader, first));
			for (const query of [rareWord, ...others]) {
				reader.press(deleteWord);
				await reader.quiet(300);
				later.push(await searchFor(reader, query));
			}
			await reader.stop();
			const other = await openSearch(bench);
			rare.push(await searchFor(other, rareWord));
			await other.stop();
		}
		const slowest = (samples: readonly number[]) => ({
			...{low: quantile(samples, 0.25), high: quantile(samples, 0.75)},
			value: quantile(samples, 1),
		});
		return {
			'first text match, first use': spreadOf(common.map(found => found.first)),
			'all matches, first use': spreadOf(common.map(({all}) => all)),
			'all matches of a rare word, first use': spreadOf(rare.map(({all}) => all)),
			'first text match, later, slowest': slowest(later.map(found => found.first)),
			'all matches, later, slowest': slowest(later.map(({all}) => all)),
		};
	},
);

const keys: Measurement = measurement(
	{
		'a key during the first search, p99': {unit: 'ms', bound: 16},
		'a key during later ones, p99': {unit: 'ms', bound: 16},
	},
	async bench => {
		const words = 'the quiet reader and the map';
		const early: number[] = [];
		const late: number[] = [];
		for (let round = 0; round < (bench.isShort ? 1 : 4); round++) {
			const reader = await openSearch(bench);
			early.push(...(await typeEach(reader, [...words])));
			await sleep(2000);
			late.push(
				...(await typeEach(
					reader,
					[deleteWord, deleteWord, ...'whistled', deleteWord, ...'tide went'],
					words,
				)),
			);
			await reader.stop();
		}
		return {
			'a key during the first search, p99': spreadOf(early, 0.99),
			'a key during later ones, p99': spreadOf(late, 0.99),
		};
	},
);

/** The most memory of a reader that has searched, to one that was open as long and has not. */
const memory: Measurement = measurement(
	{'peak memory, to that without a search': {unit: '×', bound: 1.5}},
	async bench => {
		const without: number[] = [];
		const searched: number[] = [];
		for (let round = 0; round < (bench.isShort ? 1 : 3); round++) {
			const idle = await openList(bench);
			const busy = await openSearch(bench);
			await searchFor(busy, first);
			await sleep(1500);
			without.push(peakMegabytes(idle.pid));
			searched.push(peakMegabytes(busy.pid));
			await Promise.all([idle.stop(), busy.stop()]);
		}
		return {'peak memory, to that without a search': ratioOf(searched, without)};
	},
);

/** Searching the texts of 10 000 posts as one types. */
export const search: Group = () => [times, keys, memory];
