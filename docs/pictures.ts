/** Takes the pictures of the README from the built program in a real terminal: `npm run pictures`. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {start, type Terminal} from '../test/helpers/terminal.ts';
import {dark, type Palette, toSvg} from './svg.ts';

const columns = 100;
const rows = 30;

const take = async (
	name: string,
	palette: Palette,
	scene: (terminal: Terminal) => Promise<void>,
): Promise<void> => {
	const terminal = start([], {columns, rows});
	await terminal.shows('4 posts');
	await scene(terminal);
	await terminal.quiet();
	writeFileSync(
		path.join(import.meta.dirname, `${name}.svg`),
		toSvg(terminal.buffer(), columns, rows, palette),
	);
	terminal.press('Q');
	await terminal.exit;
};

await take('list', dark, async () => {});
await take('post', dark, async terminal => {
	terminal.press('\r');
	await terminal.shows('min left');
});
