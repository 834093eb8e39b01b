import {grouped, isPost, someList} from './archives.ts';
import type {Archive} from './corpus.ts';
import {interleaved} from './interleaved.ts';
import {type Bench, type Group, measurement} from './measurement.ts';
import {startProgram, startReader} from './program.ts';
import {ratioOf, spreadOf} from './spread.ts';

/** How long a Node that does nothing takes: what every ratio is to. */
export const nothing = async ({node, home}: Bench): Promise<number> =>
	startProgram(node, ['-e', '0'], {home: home()}).ended;

/** Posts in the library that most is measured with. */
const few = 10;

const listStands = async (bench: Bench, {folder, home, count}: Archive): Promise<number> => {
	const reader = startReader(bench, [folder], {home});
	const milliseconds = await reader.shows(someList(count));
	await reader.stop();
	return milliseconds;
};

const postOpens = async (bench: Bench, {folder, home}: Archive): Promise<number> => {
	const reader = startReader(bench, [folder], {home});
	await reader.frame();
	await reader.quiet(300);
	reader.press('\r');
	const milliseconds = await reader.shows(isPost);
	await reader.stop();
	return milliseconds;
};

/** From the start of the program to what is seen. */
export const start: Group = ({isShort}) => {
	const rounds = isShort ? 4 : 15;
	const large = isShort ? [10_000] : [10_000, 100_000];
	const largeRow = (count: number) => `second start with ${grouped(count)} posts, to one with ten`;
	return [
		measurement(
			{
				'node -e 0': {unit: 'ms'},
				'--version': {unit: '×', bound: 1.25},
				'first frame of the list': {unit: '×', bound: 1.3},
				'first frame, first start ever': {unit: '×', bound: 4.5},
				'Enter to the post': {unit: '×', bound: 2},
			},
			async bench => {
				const archive = await bench.archive(few);
				const other = {...archive, home: await bench.usedHome()};
				const taken = await interleaved(rounds, {
					base: () => nothing(bench),
					version: () => startReader(bench, ['--version'], {home: archive.home}).ended,
					list: () => listStands(bench, archive),
					ever: () => listStands(bench, {...archive, home: bench.home()}),
					enter: () => postOpens(bench, other),
				});
				return {
					'node -e 0': spreadOf(taken.base),
					'--version': ratioOf(taken.version, taken.base),
					'first frame of the list': ratioOf(taken.list, taken.base),
					'first frame, first start ever': ratioOf(taken.ever, taken.base),
					'Enter to the post': ratioOf(taken.enter, taken.base),
				};
			},
		),
		...large.map(count =>
			measurement({[largeRow(count)]: {unit: '×', bound: 1.5}}, async bench => {
				const [ten, many] = [await bench.archive(few), await bench.archive(count)];
				const taken = await interleaved(rounds, {
					ten: () => listStands(bench, ten),
					many: () => listStands(bench, many),
				});
				return {[largeRow(count)]: ratioOf(taken.many, taken.ten)};
			}),
		),
	];
};
