import {grouped, wholeList} from './archives.ts';
import {firstScreenWords} from './corpus.ts';
import {idle} from './idle.ts';
import {type Bench, type Group, type Measurement, measurement} from './measurement.ts';
import {type Program, sleep, startReader} from './program.ts';
import {spreadOf} from './spread.ts';

/** Milliseconds between keys that are measured one by one: longer than any frame, so that none waits for the one before. */
const rest = 15;

/** Presses keys one by one and tells the milliseconds to the frame after each. Every key has to change something. */
const pressEach = async (program: Program, keys: readonly string[]): Promise<readonly number[]> => {
	const times: number[] = [];
	for (const key of keys) {
		program.press(key);
		times.push(await program.frame());
		await sleep(rest);
	}
	return times;
};

/** Down and up again, `count` keys in all and at most 40 from where it begins. */
const stroll = (count: number): readonly string[] =>
	Array.from({length: count}, (_, index) => (index % 80 < 40 ? 'j' : 'k'));

type Place = {readonly name: string; readonly open: (bench: Bench) => Promise<Program>};

const openFile =
	(file: (bench: Bench) => string) =>
	async (bench: Bench): Promise<Program> => {
		const reader = startReader(bench, [file(bench)], {home: await bench.usedHome()});
		await reader.shows(firstScreenWords);
		return reader;
	};

const openList =
	(count: number) =>
	async (bench: Bench): Promise<Program> => {
		const {folder, home} = await bench.archive(count);
		const reader = startReader(bench, [folder], {home, patience: 60_000});
		await reader.shows(wholeList(count));
		return reader;
	};

/** Moves one row at a time at the beginning and at the end of what is open. */
const steps = ({name, open}: Place, count: number): Measurement =>
	measurement(
		{
			[`j ${name}, p50`]: {unit: 'ms', bound: 4},
			[`j ${name}, p99`]: {unit: 'ms', bound: 8.3},
			[`bytes for each j ${name}`]: {unit: 'bytes', bound: 2500},
		},
		async bench => {
			const reader = await open(bench);
			// The rest of a post is read, and the files of a list are looked at again, behind what is shown.
			await idle(reader);
			const before = reader.bytes();
			const top = await pressEach(reader, stroll(count));
			const bytes = (reader.bytes() - before) / count;
			reader.press('G');
			await reader.quiet(500);
			const bottom = await pressEach(
				reader,
				stroll(count).map(key => (key === 'j' ? 'k' : 'j')),
			);
			await reader.stop();
			const times = [...top, ...bottom];
			return {
				[`j ${name}, p50`]: spreadOf(times),
				[`j ${name}, p99`]: spreadOf(times, 0.99),
				[`bytes for each j ${name}`]: spreadOf([bytes]),
			};
		},
	);

/** A key held for a while repeats thirty times a second; the last frame should come with the last key. */
const heldLag = async (reader: Program): Promise<number> => {
	const keys = stroll(90);
	const started = performance.now();
	for (const [index, key] of keys.entries()) {
		await sleep(started + (index * 1000) / 30 - performance.now());
		reader.press(key);
	}
	await reader.quiet(300);
	return reader.frames().at(-1) ?? Number.NaN;
};

const held = ({name, open}: Place): Measurement =>
	measurement({[`held key ${name}: last frame after last key`]: {unit: 'ms', bound: 16.7}}, async bench => {
		const reader = await open(bench);
		await idle(reader);
		const lags: number[] = [];
		for (let round = 0; round < 5; round++) lags.push(await heldLag(reader));
		await reader.stop();
		return {[`held key ${name}: last frame after last key`]: spreadOf(lags)};
	});

const flood = ({name, open}: Place, rounds: number): Measurement =>
	measurement(
		{
			[`500 keys at once ${name}: frames`]: {unit: 'frames', bound: 1},
			[`500 keys at once ${name}: to the last frame`]: {unit: 'ms'},
		},
		async bench => {
			const reader = await open(bench);
			await idle(reader);
			const counts: number[] = [];
			const times: number[] = [];
			for (let round = 0; round < rounds; round++) {
				reader.press((round % 2 === 0 ? 'j' : 'k').repeat(500));
				await reader.quiet(500);
				counts.push(reader.frames().length);
				times.push(reader.frames().at(-1) ?? Number.NaN);
			}
			await reader.stop();
			return {
				[`500 keys at once ${name}: frames`]: spreadOf(counts),
				[`500 keys at once ${name}: to the last frame`]: spreadOf(times),
			};
		},
	);

/** Keys pressed from the first screen on, while the rest of the program is loaded and the rest of a large post laid out. */
const earlySteps: Measurement = measurement(
	{
		'first j in 10 MB, at its first screen': {unit: 'ms'},
		'j in 10 MB from then on, p99': {unit: 'ms', bound: 16},
	},
	async bench => {
		const first: number[] = [];
		const later: number[] = [];
		for (let round = 0; round < 5; round++) {
			const reader = await openFile(({corpus}) => corpus.post(10_000))(bench);
			const [one = Number.NaN, ...others] = await pressEach(reader, stroll(101));
			await reader.stop();
			first.push(one);
			later.push(...others);
		}
		return {
			'first j in 10 MB, at its first screen': spreadOf(first),
			'j in 10 MB from then on, p99': spreadOf(later, 0.99),
		};
	},
);

/** From a key to the frame that answers it. */
export const keys: Group = ({isShort}) => {
	const inPost: Place = {name: 'in a five-minute post', open: openFile(({corpus}) => corpus.fiveMinutes())};
	const inLarge: Place = {name: 'in 10 MB', open: openFile(({corpus}) => corpus.post(10_000))};
	const many = 100_000;
	const inList: Place = {name: `in a list of ${grouped(many)}`, open: openList(many)};
	if (isShort) return [steps(inPost, 40), steps(inLarge, 40), flood(inPost, 2)];
	return [
		...[inPost, inLarge, inList].map(place => steps(place, 250)),
		earlySteps,
		...[inPost, inList].flatMap(place => [held(place), flood(place, 9)]),
	];
};
