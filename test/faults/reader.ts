import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {start, type Terminal, type TerminalOptions, temporaryFolder} from '../helpers/terminal.ts';

/** Longest time in which the program has to be gone once it was told to end, in milliseconds. */
const patience = 2000;

/** A folder with as many posts of a few screens as asked for: `post-01.md` is the first in the list. */
export const postsFolder = (count: number): string => {
	const folder = temporaryFolder();
	for (let number = 1; number <= count; number++) {
		const name = `post-${String(number).padStart(2, '0')}.md`;
		const paragraphs = Array.from(
			{length: 60},
			(_, index) => `Paragraph ${index + 1} of post ${number}, with words enough for a line of the page.`,
		);
		const day = new Date(Date.UTC(2025, 11, 31) - number * 86_400_000).toISOString().slice(0, 10);
		writeFileSync(
			path.join(folder, name),
			`---\ntitle: Post number ${number}\ndate: ${day}\n---\n\n${paragraphs.join('\n\n')}\n`,
		);
	}
	return folder;
};

/** The options that load a script into the program before anything of its own. */
export const preload = (home: string, script: string): {readonly NODE_OPTIONS: string} => {
	const file = path.join(home, 'preload.cjs');
	mkdirSync(home, {recursive: true});
	writeFileSync(file, script);
	return {NODE_OPTIONS: `--require ${file}`};
};

/** Starts the reader on a folder and waits until its list stands. */
export const startList = async (folder: string, options: TerminalOptions = {}): Promise<Terminal> => {
	const terminal = start([folder], options);
	await terminal.shows('Post number 1');
	// The first frame may stand before anything is read.
	await terminal.quiet();
	return terminal;
};

/** Starts the reader and leads it to the second screen of the first post: a place worth keeping. */
export const startPost = async (folder: string, options: TerminalOptions = {}): Promise<Terminal> => {
	const terminal = await startList(folder, options);
	terminal.press('\r');
	await terminal.shows('min left');
	terminal.press(' ');
	await terminal.shows(/[1-9]\d* %/);
	await terminal.quiet();
	return terminal;
};

/** How the program ended; rejects when it is still there after two seconds. */
export const endOf = async (terminal: Terminal): Promise<number> => {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`The program does not end:\n${terminal.text()}`)), patience);
	});
	try {
		const {exitCode, signal} = await Promise.race([terminal.exit, late]);
		return exitCode === 0 && signal ? 128 + signal : exitCode;
	} finally {
		clearTimeout(timer);
	}
};

/** The program ended within two seconds with this exit code, and the terminal is as it was. */
export const endsWith = async (terminal: Terminal, code: number): Promise<void> => {
	assert.equal(await endOf(terminal), code, terminal.output().slice(-2000));
	assert.deepEqual(terminal.leftOn(), []);
};

/** What the program wrote after it gave the terminal back, without the sequences that do so. */
export const lastWords = (terminal: Terminal): string =>
	(terminal.output().split('\u001B[?1049l').at(-1) ?? '').replace(/\u001B\[[?\d;]*[a-z]/gi, '').trim();

/** The data folder below a home. */
export const dataFolder = (home: string): string => path.join(home, 'data', 'writing-tui');

/** The file that holds the marks below a home. */
export const recordFile = (home: string): string => path.join(dataFolder(home), 'reading-record.json');

type Mark = {readonly value: unknown; readonly at: number};
type Marks = {readonly read?: Mark; readonly starred?: Mark; readonly bookmark?: Mark};

/** The marks of one library as the file holds them; throws when it is not whole. */
export const marksIn = (home: string, folder: string): ReadonlyMap<string, Marks> => {
	const file = recordFile(home);
	if (!existsSync(file)) return new Map();
	const {libraries}: {libraries: Record<string, {posts: Record<string, Marks>}>} = JSON.parse(
		readFileSync(file, 'utf8'),
	);
	return new Map(Object.entries(libraries[folder]?.posts ?? {}));
};

/** Posts that are marked as read, in the order of their names. */
export const readIn = (home: string, folder: string): readonly string[] =>
	[...marksIn(home, folder)]
		.filter(([, {read}]) => read?.value === true)
		.map(([id]) => id)
		.sort();

/** True when the first post's place was kept. */
export const hasPlace = (home: string, folder: string): boolean =>
	marksIn(home, folder).get('post-01.md')?.bookmark !== undefined;

/** Everything beside the record that a write could have left behind. */
export const leftovers = (home: string): readonly string[] =>
	existsSync(dataFolder(home))
		? readdirSync(dataFolder(home)).filter(name => !/^(?:reading-record|lists)\.json$/.test(name))
		: [];
