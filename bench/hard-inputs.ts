import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathologicalTexts} from '../test/render/pathological-texts.ts';
import {isPost} from './archives.ts';
import {type Bench, type Group, measurement} from './measurement.ts';
import {startReader} from './program.ts';
import {quantile, type Spread} from './spread.ts';

type Timed = {readonly name: string; readonly milliseconds: number};

/** The slowest, with its name and the quartiles of all. */
const slowestOf = (all: readonly Timed[]): Spread => {
	const [slowest] = [...all].sort((a, b) => b.milliseconds - a.milliseconds);
	if (slowest === undefined) throw new Error('nothing was measured');
	const times = all.map(({milliseconds}) => milliseconds);
	return {
		value: slowest.milliseconds,
		low: quantile(times, 0.25),
		high: quantile(times, 0.75),
		note: slowest.name,
	};
};

/** Keys that every post answers, whatever it holds, and words of their answers. The next key takes the answer away. */
const questions = [
	['?', 'Everywhere'],
	['i', 'Reading '],
] as const;

/** Opens a post and presses keys at once, while the program still has to do with it. */
const openHard = async (
	bench: Bench,
	file: string,
	home: string,
): Promise<{readonly opened: number; readonly answered: number}> => {
	const reader = startReader(bench, [file], {home});
	try {
		// Not its words: some inputs are wider in some terminals than they say, and push away what stands above.
		const opened = await reader.shows(isPost);
		const answers: number[] = [];
		for (const [key, answer] of questions) {
			reader.press(key);
			answers.push(await reader.shows(answer));
			reader.press('q');
			answers.push(await reader.shows(text => !text.includes(answer)));
		}
		return {opened, answered: Math.max(...answers)};
	} finally {
		await reader.stop();
	}
};

/** Inputs that are known to bring Markdown readers to their knees, at full size. */
export const hardInputs: Group = ({isShort}) => {
	const all = Object.entries(pathologicalTexts);
	const chosen = isShort ? all.filter((_, index) => index % 6 === 0) : all;
	const first = `first screen, slowest of ${chosen.length}`;
	const key = `a key meanwhile, slowest of ${chosen.length}`;
	return [
		measurement({[first]: {unit: 'ms', bound: 2000}, [key]: {unit: 'ms', bound: 100}}, async bench => {
			const home = await bench.usedHome();
			const folder = bench.folder();
			const opened: Timed[] = [];
			const answered: Timed[] = [];
			for (const [index, [name, make]] of chosen.entries()) {
				const file = path.join(folder, `${index}.md`);
				writeFileSync(file, `# ${name}\n\nIt begins.\n\n${make()}\n\nIt ends.\n`);
				try {
					const taken = await openHard(bench, file, home);
					opened.push({name, milliseconds: taken.opened});
					answered.push({name, milliseconds: taken.answered});
				} catch (error) {
					throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
				}
			}
			return {[first]: slowestOf(opened), [key]: slowestOf(answered)};
		}),
	];
};
