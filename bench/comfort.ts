/**
 * Measures finding and searching: time from a key to the first marks or matches on the screen, and what keys pressed meanwhile wait.
 * `node --import tsx bench/comfort.ts POST FOLDER` takes a long post and a folder of many.
 */
import process from 'node:process';
import {stripVTControlCharacters} from 'node:util';
import {spawn} from '@lydell/node-pty';
import {cli, environment} from '../test/helpers/terminal.ts';
import {startTimed, temporaryHome} from './pty.ts';

const [post = '', folder = ''] = process.argv.slice(2);
if (post === '' || folder === '') throw new Error('Usage: bench/comfort.ts POST FOLDER');

const frameEnd = '\u001B[?2026l';

const quantile = (samples: readonly number[], share: number): number =>
	[...samples].sort((a, b) => a - b)[Math.min(samples.length - 1, Math.floor(samples.length * share))] ??
	Number.NaN;

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** A program whose output since the last key can be waited for. */
const startWatched = (source: string) => {
	const pty = spawn(process.execPath, [cli, source], {
		cols: 120,
		rows: 40,
		name: 'xterm-256color',
		env: environment(temporaryHome(), {TERM: 'xterm-256color', COLORTERM: 'truecolor'}),
	});
	let output = '';
	let since = 0;
	let lastWrite = 0;
	let wake: (() => void) | undefined;
	pty.onData(data => {
		output += data;
		lastWrite = performance.now();
		wake?.();
	});
	/** Milliseconds until what was written since the last press satisfies a check. */
	const until = async (done: (text: string) => boolean): Promise<number> => {
		const deadline = performance.now() + 20_000;
		while (!done(output)) {
			if (performance.now() > deadline)
				throw new Error(`never came: ${stripVTControlCharacters(output).slice(-400)}`);
			await new Promise<void>(resolve => {
				wake = resolve;
				setTimeout(resolve, 100);
			});
		}
		return lastWrite - since;
	};
	return {
		pid: pty.pid,
		press(key: string) {
			output = '';
			since = performance.now();
			pty.write(key);
		},
		until,
		async quiet(milliseconds: number) {
			while (performance.now() - lastWrite < milliseconds) await sleep(10);
		},
		kill: () => pty.kill('SIGKILL'),
	};
};

type Watched = ReturnType<typeof startWatched>;

const print = (name: string, milliseconds: number, unit: number) =>
	console.log(
		`${name.padEnd(58)} ${milliseconds.toFixed(1).padStart(8)} ms ${(milliseconds / unit).toFixed(2).padStart(7)} x`,
	);

/** Presses arrows or letters while something runs, and tells what each waited for its frame. */
const waitsWhile = async (program: Watched, keys: readonly string[]): Promise<readonly number[]> => {
	const waits: number[] = [];
	for (const key of keys) {
		program.press(key);
		waits.push(await program.until(text => text.includes(frameEnd)));
		await sleep(20);
	}
	return waits;
};

// Every program has a home of its own, which is removed at the end.
process.setMaxListeners(30);

const units: number[] = [];
for (let run = 0; run < 7; run++) units.push(await startTimed(process.execPath, ['-e', '0']).ended);
const unit = quantile(units, 0.5);
print('node -e 0', unit, unit);

const find = startWatched(post);
await find.until(text => text.includes(frameEnd));
await sleep(1500);
await find.quiet(300);
const firstMarks: number[] = [];
for (const letter of ['t', 'h', 'e']) {
	if (letter === 't') {
		find.press('/');
		await find.quiet(100);
	}
	find.press(letter);
	firstMarks.push(await find.until(text => /\d+\/\d+/.test(stripVTControlCharacters(text))));
	await sleep(50);
}
print('find: first marks, first letter', firstMarks[0] ?? Number.NaN, unit);
print('find: first marks, slowest letter', Math.max(...firstMarks), unit);
await find.quiet(500);
const findWaits = await waitsWhile(find, [
	'\u007F',
	'\u007F',
	'o',
	'n',
	' ',
	't',
	'h',
	'e',
	'\u0017',
	'a',
	'n',
	'd',
	'\u007F',
	'y',
]);
print('find: a key meanwhile, p99', quantile(findWaits, 0.99), unit);
find.kill();

const search = startWatched(folder);
await search.until(text => text.includes(frameEnd));
await sleep(3000);
await search.quiet(500);
search.press('/');
await search.quiet(200);
/** Types a word that stands in texts: time to the first of them, and until all were searched. */
const searchFor = async (query: string): Promise<readonly [first: number, all: number]> => {
	search.press(query);
	const first = await search.until(text => /\d matches/.test(stripVTControlCharacters(text)));
	const all = await search.until(
		text => /\d+ posts?\s*(?:\u001B|$)/.test(text) && !/posts? …(?![\s\S]*\d+ posts?(?! …))/.test(text),
	);
	return [first, all];
};
const [first, all] = await searchFor('people');
print('search: first text matches, first use', first, unit);
print('search: all matches, first use', all, unit);
for (const query of ['nobody', 'because']) {
	search.press('\u0015');
	await search.quiet(300);
	const [again, done] = await searchFor(query);
	print(`search: first text matches, later (${query})`, again, unit);
	print(`search: all matches, later (${query})`, done, unit);
}
search.press('\u0015');
await search.quiet(300);
const searchWaits = await waitsWhile(search, [
	...'the quick reader',
	...Array.from({length: 12}, () => '\u001B[B'),
	...'\u0017and then',
]);
print('search: a key meanwhile, p50', quantile(searchWaits, 0.5), unit);
print('search: a key meanwhile, p99', quantile(searchWaits, 0.99), unit);
search.kill();
