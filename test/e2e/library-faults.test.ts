import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {endAll, start, type Terminal, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

/** Edits to make: a few hundred tell most faults; `EDITS=1000` makes as many as patience allows. */
const edits = Number(process.env['EDITS'] ?? 200);

/** Posts to begin with; from 2000 on single files are looked at instead of all. */
const posts = Number(process.env['POSTS'] ?? 40);

/** Numbers that look random and are the same each time. */
const createRandom = (seed: number) => {
	let state = seed;
	return (below: number): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
};

const contents = (random: (below: number) => number): string => {
	const number = random(1000);
	const date = `20${10 + random(16)}-0${1 + random(9)}-1${random(10)}`;
	switch (random(6)) {
		case 0:
			return `# Heading ${number}\n\nWithout front matter.\n`;
		case 1:
			return `---\ntitle: Broken ${number}\ndate: ${date}-99\n`;
		case 2:
			return `---\ntitle: Draft ${number}\ndate: ${date}\ndraft: true\n---\n\nText.\n`;
		case 3:
			return '';
		default:
			return `---\ntitle: Post ${number}\ndate: ${date}\n---\n\nText ${number}.\n`;
	}
};

const filesBelow = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.sort()
		.filter(name => statSync(path.join(folder, name)).isFile());

const folders = ['', 'one', 'two/deep', 'drafts', '.hidden'];

/** One edit such as people, editors and generators make. */
const editOnce = (root: string, random: (below: number) => number): void => {
	const folder = path.join(root, folders[random(folders.length)] ?? '');
	const file = path.join(folder, `file-${random(30)}.${random(8) === 0 ? 'txt' : 'md'}`);
	const files = filesBelow(root);
	const other = path.join(root, files[random(files.length)] ?? 'none.md');
	switch (random(8)) {
		case 0:
			if (existsSync(other)) rmSync(other);
			return;
		case 1:
			if (existsSync(other)) {
				mkdirSync(folder, {recursive: true});
				renameSync(other, file);
			}
			return;
		case 2:
			// As editors save: a new file in the place of the old one.
			mkdirSync(folder, {recursive: true});
			writeFileSync(`${file}.tmp`, contents(random));
			renameSync(`${file}.tmp`, file);
			return;
		case 3:
			if (random(6) === 0 && folder !== root) rmSync(folder, {recursive: true, force: true});
			return;
		case 4:
			if (random(4) === 0 && existsSync(folder) && folder !== root) {
				rmSync(path.join(root, 'moved'), {recursive: true, force: true});
				renameSync(folder, path.join(root, 'moved'));
			}
			return;
		default:
			mkdirSync(folder, {recursive: true});
			writeFileSync(file, contents(random));
	}
};

/** The list without its selection, and without the bar, where messages come and go. */
const listOf = (terminal: Terminal): string =>
	terminal
		.lines()
		.slice(0, -2)
		.map(line => line.replace('▌', ' ').trimEnd())
		.filter(line => line !== '')
		.join('\n');

test('whatever happens to the files, the list comes to be that of a fresh start', async () => {
	const random = createRandom(20_260_310);
	const root = path.join(temporaryFolder(), 'notes');
	mkdirSync(root);
	for (let file = 0; file < posts; file++)
		writeFileSync(path.join(root, `file-${file}.md`), contents(random));
	// So narrow that the selected post shows no deck: what is selected makes no difference then.
	const window = {columns: 54, rows: 150};
	const home = temporaryFolder();
	const reader = start([root], {...window, home});
	await reader.shows('posts');
	for (let done = 0; done < edits; ) {
		const burst = 1 + random(40);
		for (let edit = 0; edit < burst; edit++, done++) {
			editOnce(root, random);
			if (random(3) === 0) await new Promise(resolve => setTimeout(resolve, random(40)));
			if (random(5) === 0) reader.press(['j', 'k', 'G', 'g', 's', 'z'][random(6)] ?? 'j');
		}
		const fresh = start([root], {...window, home: temporaryFolder()});
		await fresh.shows(/posts? {2}·|No posts/);
		await fresh.quiet();
		const wanted = listOf(fresh).replaceAll('★', ' ');
		fresh.press('Q');
		await fresh.exit;
		reader.press('g');
		await reader
			.shows(() => listOf(reader).replaceAll('★', ' ') === wanted)
			.catch(error => assert.equal(listOf(reader), wanted, String(error)));
	}
});
