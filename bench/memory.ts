import {wholeList} from './archives.ts';
import {firstScreenWords} from './corpus.ts';
import {type Bench, type Group, type Measurement, measurement} from './measurement.ts';
import {residentMegabytes} from './memory-of.ts';
import {sleep, startReader} from './program.ts';
import {spreadOf} from './spread.ts';

/** Long enough for what is loaded after the first frame, and for the collector. */
const settling = 1500;

const ofList = async (bench: Bench): Promise<number> => {
	const {folder, home} = await bench.archive(10);
	const reader = startReader(bench, [folder], {home});
	await reader.shows(wholeList(10));
	await reader.quiet(settling);
	const megabytes = residentMegabytes(reader.pid);
	await reader.stop();
	return megabytes;
};

/** Looks through the whole of a post with code in four languages, so that all of it was highlighted. */
const ofPost = async (bench: Bench): Promise<number> => {
	const home = await bench.usedHome();
	const reader = startReader(bench, [bench.corpus.fiveMinutes()], {home});
	await reader.shows(firstScreenWords);
	await reader.quiet(500);
	for (let page = 0; page < 8; page++) {
		reader.press(' ');
		await sleep(150);
	}
	await reader.quiet(settling);
	const megabytes = residentMegabytes(reader.pid);
	await reader.stop();
	return megabytes;
};

const resident: Measurement = measurement(
	{
		'with the list': {unit: 'MB', bound: 70},
		'in a post with code': {unit: 'MB', bound: 110},
	},
	async bench => {
		const list: number[] = [];
		const post: number[] = [];
		for (let round = 0; round < (bench.isShort ? 1 : 5); round++) {
			list.push(await ofList(bench));
			post.push(await ofPost(bench));
		}
		return {'with the list': spreadOf(list), 'in a post with code': spreadOf(post)};
	},
);

/** Resident memory: what the machine has to have. */
export const memory: Group = () => [resident];
