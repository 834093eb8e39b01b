import assert from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {afterEach, test} from 'node:test';
import {endAll, start, type Terminal, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const enter = '\r';

const post = (title: string, date: string, text = 'Some words about it.'): string =>
	`---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`;

/** A folder of posts that were written some time ago. */
const folderOf = (files: Readonly<Record<string, string>>): string => {
	const folder = path.join(temporaryFolder(), 'notes');
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, content);
		utimesSync(file, 1_700_000_000, 1_700_000_000);
	}
	return folder;
};

const threePosts = (): string =>
	folderOf({
		'a.md': post('Alder', '2026-01-01'),
		'b.md': post('Birch', '2026-01-02'),
		'c.md': post('Cedar', '2026-01-03'),
	});

const rowWith = (terminal: Terminal, text: string): string =>
	terminal.lines().find(line => line.includes(text)) ?? '';

const titles = (terminal: Terminal): readonly string[] =>
	terminal.lines().flatMap(line => /\d\d-\d\d\s+(\S.*?)\s{2,}/.exec(line)?.[1] ?? []);

const manyPosts = (count: number): string =>
	folderOf(
		Object.fromEntries(
			Array.from({length: count}, (_, index) => {
				const day = String((index % 28) + 1).padStart(2, '0');
				return [`${index}.md`, post(`Post number ${index}`, `20${10 + (index % 15)}-03-${day}`)];
			}),
		),
	);

test('a post that is added shows up by itself', async () => {
	const folder = threePosts();
	const terminal = start([folder]);
	await terminal.shows('3 posts');
	writeFileSync(path.join(folder, 'd.md'), post('Damson', '2026-01-04'));
	await terminal.shows('4 posts');
	assert.deepEqual(titles(terminal), ['Damson', 'Cedar', 'Birch', 'Alder']);
});

test('a post in a folder that is new shows up by itself', async () => {
	const folder = threePosts();
	const terminal = start([folder]);
	await terminal.shows('3 posts');
	mkdirSync(path.join(folder, 'deep/er'), {recursive: true});
	writeFileSync(path.join(folder, 'deep/er/d.md'), post('Damson', '2026-01-04'));
	await terminal.shows('Damson');
});

test('a post that is changed, renamed or deleted does so in the list, and the selection stays at its post', async () => {
	const folder = threePosts();
	const terminal = start([folder]);
	await terminal.shows('3 posts');
	terminal.press('j');
	await terminal.shows(/▌.*Birch/);
	writeFileSync(path.join(folder, 'a.md'), post('Acacia', '2026-02-01'));
	await terminal.shows('Acacia');
	assert.deepEqual(titles(terminal), ['Acacia', 'Cedar', 'Birch']);
	assert.match(rowWith(terminal, 'Birch'), /▌/);
	renameSync(path.join(folder, 'b.md'), path.join(folder, 'renamed.md'));
	rmSync(path.join(folder, 'c.md'));
	await terminal.shows('2 posts');
	assert.deepEqual(titles(terminal), ['Acacia', 'Birch']);
	assert.match(rowWith(terminal, 'Birch'), /▌/);
});

test('the open post shows a change of its file, and the place stays', async () => {
	const paragraphs = Array.from({length: 60}, (_, index) => `Paragraph ${index} of the text.`);
	const folder = folderOf({'a.md': post('Alder', '2026-01-01', paragraphs.join('\n\n'))});
	const terminal = start([folder]);
	await terminal.shows('1 post');
	terminal.press(enter);
	await terminal.shows('← Notes');
	terminal.press('d', 'd');
	await terminal.quiet();
	const first = terminal.lines().find(line => line.trim() !== '');
	const seen = Number(/\d+/.exec(first ?? '')?.[0]);
	const changed = ['A new beginning.', ...paragraphs];
	changed[seen + 8] = 'Here the text was rewritten.';
	writeFileSync(path.join(folder, 'a.md'), post('Alder', '2026-01-01', changed.join('\n\n')));
	await terminal.shows('Here the text was rewritten');
	assert.equal(
		terminal.lines().find(line => line.trim() !== ''),
		first,
	);
});

test('a post that is deleted while it is open stays readable and says so', async () => {
	const folder = threePosts();
	const terminal = start([folder]);
	await terminal.shows('3 posts');
	terminal.press(enter);
	await terminal.shows('← Notes');
	rmSync(path.join(folder, 'c.md'));
	await terminal.shows('The file of this post is gone');
	assert.match(terminal.text(), /Some words/);
	terminal.press('q');
	await terminal.shows('2 posts');
	terminal.press('q');
	assert.equal((await terminal.exit).exitCode, 0);
});

test('a library that disappears is told, its list stays, and it is read again when it is back', async () => {
	const folder = threePosts();
	const terminal = start([folder]);
	await terminal.shows('3 posts');
	renameSync(folder, `${folder}-away`);
	await terminal.shows('cannot be read: it is gone');
	assert.deepEqual(titles(terminal), ['Cedar', 'Birch', 'Alder']);
	writeFileSync(path.join(`${folder}-away`, 'd.md'), post('Damson', '2026-01-04'));
	renameSync(`${folder}-away`, folder);
	await terminal.shows('4 posts');
});

test('marks follow a post that is renamed while it is read, and one that was renamed in between', async () => {
	const folder = threePosts();
	const home = temporaryFolder();
	const first = start([folder], {home});
	await first.shows('3 posts');
	first.press('s', 'j', 's');
	await first.shows(/▌★.*Birch/);
	renameSync(path.join(folder, 'c.md'), path.join(folder, 'x.md'));
	writeFileSync(path.join(folder, 'd.md'), post('Damson', '2026-01-04'));
	await first.shows('4 posts');
	assert.match(rowWith(first, 'Cedar'), /★/);
	first.press('q');
	await first.exit;
	mkdirSync(path.join(folder, '2026'));
	renameSync(path.join(folder, 'b.md'), path.join(folder, '2026/birch.md'));
	const second = start([folder], {home});
	await second.shows(/★.*Birch/);
	assert.match(rowWith(second, 'Cedar'), /★/);
	assert.doesNotMatch(rowWith(second, 'Alder'), /★/);
});

test('libraries with files of the same name keep their marks apart', async () => {
	const home = temporaryFolder();
	const one = start([threePosts()], {home});
	await one.shows('3 posts');
	one.press('s');
	await one.shows('★');
	one.press('q');
	await one.exit;
	const other = start([threePosts()], {home});
	await other.shows('3 posts');
	assert.doesNotMatch(other.text(), /★/);
});

test('filter and order are remembered for each library', async () => {
	const home = temporaryFolder();
	const folder = threePosts();
	const first = start([folder], {home});
	await first.shows('3 posts');
	first.press('r', '2', 'O', 'O');
	await first.shows('unread, by title');
	assert.match(first.text(), /Alder.*Birch/s);
	first.press('q');
	await first.exit;
	const second = start([folder], {home});
	await second.shows('unread, by title');
	assert.match(second.text(), /2 posts.*Alder.*Birch/s);
	second.press('q');
	await second.exit;
	const other = start([threePosts()], {home});
	await other.shows('3 posts');
	assert.doesNotMatch(other.text(), /by title/);
});

test('a large library fills its list while keys are answered, and shows it at once the next time', async () => {
	const folder = manyPosts(3000);
	const home = temporaryFolder();
	const first = start([folder], {home});
	await first.shows(/Reading [\d ]+ of [\d ]+/);
	await first.shows(text => /Post number/.test(text));
	first.press('j');
	await first.shows('3 000 posts  ·  3 000 unread');
	const index = path.join(home, 'cache/writing-tui/index');
	const written = () => (existsSync(index) ? readdirSync(index) : []);
	await first.shows(() => written().some(name => name.endsWith('.ndjson')));
	first.press('q');
	await first.exit;
	assert.deepEqual(
		written().filter(name => !name.endsWith('.ndjson')),
		[],
	);
	const second = start([folder], {home});
	await second.shows(text => text.trim() !== '');
	assert.match(second.text(), /3 000 posts.*Post number/s);
});

test('a large library can be left while it is being read', async () => {
	const terminal = start([manyPosts(3000)]);
	await terminal.shows(/Reading/);
	terminal.press('Q');
	assert.equal((await terminal.exit).exitCode, 0);
	assert.deepEqual(terminal.leftOn(), []);
});

test('a single file that is open shows its changes', async () => {
	const folder = threePosts();
	const file = path.join(folder, 'a.md');
	const terminal = start([file]);
	await terminal.shows('Some words');
	writeFileSync(file, post('Alder', '2026-01-01', 'Other words.'));
	await terminal.shows('Other words');
	rmSync(file);
	await terminal.shows(/gone/);
});

test('a post that comes through a link to a folder shows its changes', async () => {
	const folder = threePosts();
	mkdirSync(path.join(folder, '.kept'));
	writeFileSync(path.join(folder, '.kept/d.md'), post('Damson', '2026-01-04'));
	symlinkSync('.kept', path.join(folder, 'linked'));
	const terminal = start([folder]);
	await terminal.shows('Damson');
	writeFileSync(path.join(folder, '.kept/d.md'), post('Dogwood', '2026-01-04'));
	await terminal.shows('Dogwood');
});
