import {isPost, wholeList} from './archives.ts';
import {type Group, measurement} from './measurement.ts';
import {residentMegabytes} from './memory-of.ts';
import {type Program, sleep, startReader} from './program.ts';
import {spreadOf} from './spread.ts';

/** Posts in the library. */
const count = 10;

/** Posts that are opened, one after the other; twenty keys go to each. */
const visits = 500;

/** Visits for each pair of resizes: another size, and back. */
const visitsPerResize = 5;

/** Opens the selected post, walks through it, goes back, and selects the next one. */
const visit = async (reader: Program, index: number): Promise<void> => {
	reader.press('\r');
	await reader.shows(isPost);
	for (const key of ['g', 'j'.repeat(10), 'k'.repeat(4), ' ', 'G']) {
		reader.press(key);
		await sleep(15);
	}
	if (index % visitsPerResize === 0) {
		reader.resize(60 + ((index * 17) % 80), 12 + ((index * 7) % 40));
		await sleep(30);
		reader.resize(120, 40);
	}
	await reader.quiet(60);
	reader.press('q');
	await reader.shows(wholeList(count));
	reader.press(index % count === count - 1 ? 'g' : 'j');
	await reader.quiet(60);
};

/** What a long time of reading adds to the memory: 10 000 keys, 500 posts, 200 resizes. */
export const soak: Group = () => [
	measurement(
		{growth: {unit: '%', bound: 5}, 'resident at the end': {unit: 'MB', bound: 110}},
		async bench => {
			const {folder} = await bench.archive(count);
			const home = await bench.usedHome();
			const reader = startReader(bench, [folder], {home});
			await reader.shows(wholeList(count));
			const sizes: number[] = [];
			for (let index = 0; index < visits; index++) {
				await visit(reader, index);
				sizes.push(residentMegabytes(reader.pid));
			}
			await reader.stop();
			// The collector comes when it likes: the least of many sizes is what is really held.
			const tenth = visits / 10;
			const early = Math.min(...sizes.slice(tenth, 3 * tenth));
			const late = Math.min(...sizes.slice(-2 * tenth));
			return {
				growth: spreadOf([(late / early - 1) * 100]),
				'resident at the end': spreadOf(sizes.slice(-tenth)),
			};
		},
	),
];
