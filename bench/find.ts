import {firstScreenWords} from './corpus.ts';
import {type Bench, type Group, measurement} from './measurement.ts';
import {type Check, type Program, sleep, startReader} from './program.ts';
import {quantile, spreadOf} from './spread.ts';

const backspace = '\u007F';

/** Deletes the word before the cursor. */
export const deleteWord = '\u0017';

/** The line that is typed into shows this query, whatever stands beside it. */
const showsQuery =
	(query: string): Check =>
	text =>
		new RegExp(`/${query}(?: |$)`, 'm').test(text);

/** Types one key after the other behind what was typed before, and tells the milliseconds until each shows in that line. */
export const typeEach = async (
	program: Program,
	keys: readonly string[],
	before = '',
): Promise<readonly number[]> => {
	const times: number[] = [];
	let query = before;
	for (const key of keys) {
		if (key === backspace) query = query.slice(0, -1);
		else if (key === deleteWord) query = query.replace(/\S+\s*$/, '');
		else query += key;
		program.press(key);
		times.push(await program.shows(showsQuery(query)));
		await sleep(20);
	}
	return times;
};

const openFind = async (bench: Bench): Promise<Program> => {
	const reader = startReader(bench, [bench.corpus.post(1000)], {home: await bench.usedHome()});
	await reader.shows(firstScreenWords);
	await reader.quiet(1000);
	reader.press('/');
	await reader.quiet(200);
	return reader;
};

/** Types a word and tells for each letter the milliseconds until matches are counted, and so marked. */
const firstMarks = async (reader: Program, word: string): Promise<readonly number[]> => {
	const times: number[] = [];
	let query = '';
	for (const letter of word) {
		query += letter;
		reader.press(letter);
		times.push(await reader.shows(text => new RegExp(`/${query} +\\d+/\\d+`).test(text)));
		// The whole post is searched before the next letter, so that none is answered by what was known.
		await reader.quiet(150);
	}
	return times;
};

/** Searching in the open post as one types. */
export const find: Group = ({isShort}) => [
	measurement(
		{
			'first marks in 1 MB': {unit: 'ms'},
			'first marks in 1 MB, slowest': {unit: 'ms', bound: 100},
		},
		async bench => {
			const times: number[] = [];
			for (const word of isShort ? ['the'] : ['the', 'lantern', 'quiet', 'jazz']) {
				const reader = await openFind(bench);
				times.push(...(await firstMarks(reader, word)));
				await reader.stop();
			}
			return {
				'first marks in 1 MB': spreadOf(times),
				'first marks in 1 MB, slowest': spreadOf([quantile(times, 1)]),
			};
		},
	),
	measurement({'a key meanwhile, p99': {unit: 'ms', bound: 16}}, async bench => {
		const reader = await openFind(bench);
		const keys = [...'on the', backspace, backspace, ...'o ', deleteWord, deleteWord, ...'and', deleteWord];
		const times: number[] = [];
		for (let round = 0; round < (isShort ? 2 : 6); round++) times.push(...(await typeEach(reader, keys)));
		await reader.stop();
		return {'a key meanwhile, p99': spreadOf(times, 0.99)};
	}),
];
