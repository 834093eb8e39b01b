import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm, {type IBuffer} from '@xterm/headless';
import type {Library} from '../../src/library/post.ts';
import {readBody} from '../../src/library/read-body.ts';
import {drain, readLibrary} from '../../src/library/read-library.ts';
import {createDocument} from '../../src/render/document.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import type {Size} from '../../src/state/geometry.ts';
import type {Session} from '../../src/state/session.ts';
import {frameText} from '../../src/terminal/screen.ts';
import {frame} from '../../src/ui/frame.ts';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {pageOf} from '../../src/ui/page.ts';
import {someSession} from '../helpers/session.ts';
import {endAll, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

/** Every cell of a screen: what stands in it, and how it looks. */
const cellsOf = (buffer: IBuffer, {columns, rows}: Size): readonly string[] =>
	Array.from({length: rows}, (_, row) =>
		Array.from({length: columns}, (_, column) => {
			const cell = buffer.getLine(row)?.getCell(column);
			if (cell === undefined) return '';
			const colors = [cell.getFgColorMode(), cell.getFgColor(), cell.getBgColorMode(), cell.getBgColor()];
			const weight = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isUnderline(), cell.isInverse()];
			return `${cell.getChars() || ' '} ${[...colors, ...weight]}`;
		}).join('|'),
	);

/** The screen after the frame was written as it is before Ink is loaded. */
const drawnWithoutInk = async (session: Session): Promise<readonly string[]> => {
	const {columns, rows} = session.size;
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0});
	screen.loadAddon(new Unicode11Addon());
	screen.unicode.activeVersion = '11';
	await new Promise<void>(resolve => screen.write(frameText(frame(session, defaultKeys)), resolve));
	return cellsOf(screen.buffer.active, session.size);
};

/** The session of somebody who looks at the beginning of the list. */
const sessionOf = (library: Library, theme: keyof typeof themes, size: Size): Session => {
	const look = {theme, measure: 72, paint: createPaint(themes[theme], 3), hyperlinks: false} as const;
	const [post] = library.posts;
	const beside = post && {
		post,
		document: createDocument({...readBody(post), page: pageOf(post, library)}),
		place: null,
	};
	return someSession(library, {size, look, beside: beside ?? null});
};

const posts: Readonly<Record<string, readonly string[]>> = {
	none: [],
	one: ['---\ntitle: The only post\n---\nIt says little.\n'],
	many: Array.from(
		{length: 90},
		(_, index) => `---\ntitle: Post ${index}\ndate: 2026-01-01\ncategory: Notes\n---\nText **in** it.\n`,
	),
	wide: [
		`---\ntitle: ${'空の投稿 '.repeat(30)}\ndate: 2026-01-01\n---\n日本語 👩‍👩‍👧 é\n`,
		`---\ntitle: ${'w'.repeat(300)}\ncategory: ${'long '.repeat(20)}\n---\n# ${'x'.repeat(300)}\n`,
	],
};

for (const [index, [name, texts]] of Object.entries(posts).entries()) {
	const theme = (['auto', 'ink', 'paper', 'mono'] as const)[index] ?? 'auto';
	test(`fifty frames by Ink are cell for cell those without it: ${name}, in ${theme}`, async () => {
		const folder = temporaryFolder();
		for (const [number, text] of texts.entries()) writeFileSync(path.join(folder, `${number}.md`), text);
		const library = drain(readLibrary(folder, {today: '2026-06-01', drafts: false}));
		const terminal = start(['--theme', theme, folder]);
		await terminal.shows('q quit');
		for (let step = 0; step < 50; step++) {
			const size = {columns: 1 + ((step * 67 + 31) % 210), rows: 1 + ((step * 29 + 11) % 64)};
			terminal.resize(size.columns, size.rows);
			const expected = await drawnWithoutInk(sessionOf(library, theme, size));
			const isSame = () => cellsOf(terminal.buffer(), size).every((row, at) => row === expected[at]);
			await terminal.shows(isSame).catch(() => {
				assert.deepEqual(cellsOf(terminal.buffer(), size), expected, `${size.columns}×${size.rows}`);
			});
		}
	});
}

test('a screen that was scrolled is cell for cell the one that is drawn anew', async () => {
	const size = {columns: 90, rows: 28};
	const terminal = start(['--theme', 'ink'], size);
	// Ink begins bracketed paste when it listens.
	await terminal.shows(() => terminal.output().includes('\u001B[?2004h'));
	await terminal.quiet();
	const parts = [
		'jjjk',
		'kJG',
		'?jj',
		'\u001B',
		'gjk',
		'\r',
		'jjj',
		'j kk',
		'jdu',
		'kkGk',
		'kgjjjJ j',
		'jt',
		'\u001B',
		'/the',
		'\r',
		'njnkk',
	];
	for (const key of parts) {
		const written = terminal.output().length;
		for (const one of key) {
			terminal.press(one);
			// A lone escape is one only when nothing follows it.
			await pause(one === '\u001B' ? 300 : 20);
		}
		await terminal.shows(() => terminal.output().length > written);
		await terminal.quiet();
		const scrolled = cellsOf(terminal.buffer(), size);
		const before = terminal.text();
		terminal.resize(size.columns, size.rows + 1);
		await terminal.quiet();
		terminal.resize(size.columns, size.rows);
		await terminal.quiet();
		const drawn = cellsOf(terminal.buffer(), size);
		const wrong = drawn.flatMap((row, index) => (row === scrolled[index] ? [] : [index]));
		assert.deepEqual(
			wrong,
			[],
			`rows after ${JSON.stringify(key)}, then: ${before}\n\nnow: ${terminal.text()}`,
		);
	}
	assert.match(terminal.output(), /\u001B\[\d+;\d+r/);
});
