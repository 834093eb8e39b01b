import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {cli, endAll, environment, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

/** A person's home on some machine, with a blog of two posts in it. */
const homeWithBlog = (): string => {
	const home = temporaryFolder();
	mkdirSync(path.join(home, 'blog'));
	writeFileSync(path.join(home, 'blog/2026-05-01-one.md'), '# One\n\nText.\n');
	writeFileSync(path.join(home, 'blog/2026-05-02-two.md'), '# Two\n\nText.\n');
	return home;
};

const run = (home: string, args: readonly string[], input = '') =>
	spawnSync(process.execPath, [cli, ...args], {encoding: 'utf8', input, cwd: home, env: environment(home)});

const share = (home: string, folder: string): void => {
	mkdirSync(path.join(home, 'config/writing-tui'), {recursive: true});
	writeFileSync(path.join(home, 'config/writing-tui/settings.json'), JSON.stringify({marks: folder}));
};

const markRead = (home: string, post: string): void => {
	const {stderr, status} = run(home, ['show', post, '--mark', '--library', 'blog']);
	assert.equal(stderr, '');
	assert.equal(status, 0);
};

test('marks of all archives go from one machine to another, to the folder at the same place', async () => {
	const [here, there] = [homeWithBlog(), homeWithBlog()];
	markRead(here, 'one');
	run(here, ['show', 'flask', '--mark']);
	const {stdout} = run(here, ['marks', 'export']);
	assert.deepEqual(Object.keys(JSON.parse(stdout).libraries).sort(), ['writing-tui', '~/blog']);

	const imported = run(there, ['marks', 'import'], stdout);
	assert.equal(imported.stdout, '2 posts with marks, 2 of them newer than here\n');
	assert.equal(imported.status, 0);
	assert.equal(
		run(there, ['marks', 'import'], stdout).stdout,
		'2 posts with marks, 0 of them newer than here\n',
	);
	const terminal = start(['blog'], {home: there, cwd: there});
	await terminal.shows('1 unread');
	terminal.press('q');
	await terminal.exit;
	const own = start([], {home: there});
	await own.shows('3 unread');
});

test('marks of one folder go to a folder elsewhere, by way of a file', async () => {
	const [here, there] = [homeWithBlog(), homeWithBlog()];
	markRead(here, 'one');
	assert.equal(run(here, ['marks', 'export', 'marks.json', '--library', 'blog']).status, 0);
	const other = path.join(temporaryFolder(), 'other');
	mkdirSync(other);
	const file = path.join(here, 'marks.json');
	assert.equal(run(there, ['marks', 'import', file, '--library', other]).status, 0);
	const {libraries} = JSON.parse(run(there, ['marks', 'export', '--library', other]).stdout);
	assert.deepEqual(Object.keys(libraries[other].posts), ['2026-05-01-one.md']);
});

test('an old export takes nothing back', () => {
	const home = homeWithBlog();
	markRead(home, 'one');
	const {stdout: old} = run(home, ['marks', 'export']);
	markRead(home, 'two');
	assert.equal(
		run(home, ['marks', 'import', '-'], old).stdout,
		'1 post with marks, 0 of them newer than here\n',
	);
	const {libraries} = JSON.parse(run(home, ['marks', 'export']).stdout);
	assert.deepEqual(Object.keys(libraries['~/blog'].posts).sort(), ['2026-05-01-one.md', '2026-05-02-two.md']);
});

for (const [what, args, input, message] of [
	[
		'no JSON',
		[],
		'hello',
		/^writing-tui: standard input holds no marks — give a file that writing-tui marks export has written\n$/,
	],
	['a newer form', [], '{"version": 9}', /^writing-tui: standard input was written by a newer version .+\n$/],
	[
		'a file that is not there',
		['gone.json'],
		'',
		/^writing-tui: cannot open gone\.json: no such file or folder\n$/,
	],
	['a library that is not there', ['--library', 'gone'], '{}', /^writing-tui: cannot open gone: .+\n$/],
	[
		'marks of other archives',
		['--library', 'blog'],
		'{"version": 1, "libraries": {"a": {"posts": {}}, "b": {"posts": {}}}}',
		/^writing-tui: standard input has no marks of this archive — it has those of: a, b\n$/,
	],
] as const) {
	test(`importing ${what} is one line on stderr and exit code 2`, () => {
		const home = homeWithBlog();
		const {stdout, stderr, status} = run(home, ['marks', 'import', ...args], input);
		assert.match(stderr, message);
		assert.equal(stdout, '');
		assert.equal(status, 2);
		assert.ok(!existsSync(path.join(home, 'data/writing-tui/reading-record.json')));
	});
}

test('an import that is damaged in part is taken as far as it goes, and ends with 1', () => {
	const posts = {'2026-05-01-one.md': {read: {value: true, at: 1}}, 'x.md': 7};
	const input = JSON.stringify({version: 1, libraries: {'~/blog': {posts}}});
	const {stdout, stderr, status} = run(homeWithBlog(), ['marks', 'import'], input);
	assert.equal(stdout, '1 post with marks, 1 of them newer than here\n');
	assert.match(stderr, /some marks in standard input are damaged and were left out/);
	assert.equal(status, 1);
});

test('two machines that share a folder see what the other has read, in the reader', async () => {
	const [here, there] = [homeWithBlog(), homeWithBlog()];
	const shared = path.join(temporaryFolder(), 'marks');
	share(here, shared);
	share(there, shared);
	const first = start(['blog'], {home: here, cwd: here});
	await first.shows('2 unread');
	first.press('r');
	await first.shows('1 unread');
	first.press('q');
	await first.exit;
	assert.equal(readdirSync(shared).length, 1);

	const second = start(['blog'], {home: there, cwd: there});
	await second.shows('1 unread');
	second.press('j', 'r');
	await second.shows(/ 0 unread|all read/);
	second.press('q');
	await second.exit;
	assert.equal(readdirSync(shared).length, 2);
	assert.ok(readdirSync(shared).every(name => /^marks-[\da-f]{16}\.json$/.test(name)));
});

test('a folder that is written with ~/ lies below the home of each machine', () => {
	const home = homeWithBlog();
	mkdirSync(path.join(home, 'Sync'));
	share(home, '~/Sync/marks');
	markRead(home, 'one');
	assert.equal(readdirSync(path.join(home, 'Sync/marks')).length, 1);
});

const recordIn = (home: string): string => path.join(home, 'data/writing-tui/reading-record.json');

for (const [what, spoil, message] of [
	['damaged', (file: string) => writeFileSync(file, 'x'), /reading-record\.json is damaged — .+ backup .+/],
	['newer', (file: string) => writeFileSync(file, '{"version": 99}'), /a newer version of this program, .+/],
	['a folder', (file: string) => mkdirSync(file), /cannot be read: it is a folder .+/],
] as const) {
	test(`a record that is ${what} is told, and the export from before stays`, () => {
		const home = homeWithBlog();
		mkdirSync(path.dirname(recordIn(home)), {recursive: true});
		spoil(recordIn(home));
		writeFileSync(path.join(home, 'backup.json'), 'before');
		for (const library of [[], ['--library', 'blog']]) {
			const {stdout, stderr, status} = run(home, ['marks', 'export', 'backup.json', ...library]);
			assert.match(stderr, new RegExp(`^writing-tui: nothing was exported: .*${message.source}\\n$`));
			assert.equal(stdout, '');
			assert.equal(status, 2);
			assert.equal(readFileSync(path.join(home, 'backup.json'), 'utf8'), 'before');
		}
	});
}

test('a damaged file of another machine is told by an export, which ends with 1', () => {
	const home = homeWithBlog();
	const shared = temporaryFolder();
	share(home, shared);
	writeFileSync(path.join(shared, 'marks-aa.json'), 'x');
	const {stdout, stderr, status} = run(home, ['marks', 'export']);
	assert.match(stderr, /^writing-tui: Marks of another machine are left out: marks-aa\.json is damaged.*\n$/);
	assert.deepEqual(JSON.parse(stdout), {version: 1, libraries: {}});
	assert.equal(status, 1);
});

test('marks that only another machine has made so far are exported as well', () => {
	const home = homeWithBlog();
	const shared = temporaryFolder();
	share(home, shared);
	const libraries = {'~/blog': {posts: {'2026-05-01-one.md': {read: {value: true, at: 1}}}}};
	writeFileSync(path.join(shared, 'marks-aa.json'), JSON.stringify({version: 1, libraries}));
	assert.deepEqual(JSON.parse(run(home, ['marks', 'export']).stdout), {version: 1, libraries});
});

test('an export without any marks is imported as what it is', () => {
	const home = homeWithBlog();
	for (const library of [[], ['--library', 'blog']]) {
		const {stdout} = run(home, ['marks', 'export', ...library]);
		const imported = run(home, ['marks', 'import', ...library], stdout);
		assert.equal(imported.stdout, 'no marks in standard input\n');
		assert.equal(imported.stderr, '');
		assert.equal(imported.status, 0);
	}
});

test('marks that cannot be kept are one line on stderr, and no success', () => {
	const home = homeWithBlog();
	writeFileSync(path.join(home, 'data'), '');
	const posts = {'a.md': {read: {value: true, at: 1}}};
	const input = JSON.stringify({version: 1, libraries: {'/a': {posts}, '/b': {posts}}});
	const imported = run(home, ['marks', 'import'], input);
	assert.match(imported.stderr, /^writing-tui: Reading marks are not kept: .+\n$/);
	assert.equal(imported.stdout, '');
	assert.equal(imported.status, 1);

	const shown = run(home, ['show', 'one', '--mark', '--library', 'blog']);
	assert.match(shown.stderr, /^writing-tui: Reading marks are not kept: .+\n$/);
	assert.match(shown.stdout, /Text\./);
	assert.equal(shown.status, 1);
	assert.equal(run(home, ['show', 'blog/2026-05-01-one.md', '--mark']).status, 1);
});
