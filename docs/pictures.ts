/** Takes the pictures of the README from the built program in a real terminal: `npm run pictures`. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {start, type Terminal} from '../test/helpers/terminal.ts';
import {dark, light, type Moment, type Palette, takeStill, toAnimatedSvg, toSvg} from './svg.ts';

const columns = 100;
const rows = 30;

const write = (name: string, text: string): void =>
	writeFileSync(path.join(import.meta.dirname, `${name}.svg`), text);

const open = async (args: readonly string[] = []): Promise<Terminal> => {
	const terminal = start(args, {columns, rows});
	await terminal.shows('4 posts');
	await terminal.quiet();
	return terminal;
};

const press = async (terminal: Terminal, ...keys: readonly string[]): Promise<void> => {
	for (const key of keys) {
		terminal.press(key);
		await terminal.quiet();
	}
};

type Scene = {
	readonly name: string;
	readonly title: string;
	readonly keys: readonly string[];
	readonly args?: readonly string[];
	readonly palette?: Palette;
};

const scenes: readonly Scene[] = [
	{name: 'list', title: 'The list of posts', keys: []},
	{name: 'post', title: 'A post', keys: ['\r']},
	{name: 'search', title: 'A search over all posts', keys: ['/', 'line', ' ', 'end', '\u001B[B', '\u001B[B']},
	{name: 'outline', title: 'The outline of a post', keys: ['G', '\r', ' ', ' ', 't']},
	{
		name: 'light',
		title: 'A post in the light theme',
		keys: ['\r', ' '],
		args: ['--theme', 'paper'],
		palette: light,
	},
];

for (const {name, title, keys, args, palette = dark} of scenes) {
	const terminal = await open(args);
	await press(terminal, ...keys);
	write(name, toSvg(takeStill(terminal.buffer(), columns, rows, palette), title, palette));
	terminal.press('\u0003');
	await terminal.exit;
}

/** The keys of the recording, and how long what they show stays, in milliseconds. */
const recording: ReadonlyArray<readonly [key: string, milliseconds: number]> = [
	['', 1500],
	['j', 400],
	['k', 700],
	['\r', 2200],
	[' ', 1800],
	[' ', 1800],
	['/', 500],
	...[...'house'].map(letter => [letter, 160] as const),
	['\r', 1500],
	['\u001B', 600],
	['t', 1200],
	['\u001B[B', 500],
	['\r', 1600],
	['q', 1500],
	['\r', 2400],
];

const terminal = await open();
const moments: Moment[] = [];
for (const [key, milliseconds] of recording) {
	if (key !== '') await press(terminal, key);
	moments.push({still: takeStill(terminal.buffer(), columns, rows, dark), milliseconds});
}
write(
	'recording',
	toAnimatedSvg(moments, 'Reading a post, leaving it, and coming back to the same place', dark),
);
terminal.press('\u0003');
await terminal.exit;
