import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {install, pack} from '../helpers/install.ts';
import {cli, endAll, environment, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const today = (): string => new Intl.DateTimeFormat('sv').format(new Date());

const run = (args: readonly string[], cwd: string, env: Record<string, string> = {}) =>
	spawnSync(process.execPath, [cli, ...args], {
		encoding: 'utf8',
		input: '',
		cwd,
		env: environment(temporaryFolder(), env),
	});

/** All files below a folder, with their contents. */
const filesIn = (folder: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		readdirSync(folder, {recursive: true, encoding: 'utf8'})
			.filter(name => statSync(path.join(folder, name)).isFile())
			.map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
	);

test('init makes an archive and ends with what to type next', () => {
	const cwd = temporaryFolder();
	const {stdout, stderr, status} = run(['init', 'my-writing'], cwd);
	assert.equal(stderr, '');
	assert.equal(status, 0);
	assert.deepEqual(Object.keys(filesIn(path.join(cwd, 'my-writing'))).sort(), [
		'.gitignore',
		'README.md',
		'package.json',
		path.join('posts', `${today()}-a-first-post.md`),
		path.join('posts', 'library.yaml'),
		'read.js',
	]);
	assert.match(
		stdout,
		/\n\nRead it: {5}cd my-writing && npm install && npm start\nPublish it: {2}npm publish {3}\(then npx my-writing opens it anywhere\)\n$/,
	);
	assert.equal(run(['check', 'my-writing'], cwd).status, 0);
});

test('init takes a path, a name with its owner, and this folder', () => {
	const cwd = temporaryFolder();
	for (const [word, folder, name, bin] of [
		['some/where/words', 'some/where/words', 'words', 'words'],
		['@me/writing', 'writing', '@me/writing', 'writing'],
	] as const) {
		assert.equal(run(['init', word], cwd).status, 0);
		const manifest = JSON.parse(readFileSync(path.join(cwd, folder, 'package.json'), 'utf8'));
		assert.equal(manifest.name, name);
		assert.deepEqual(manifest.bin, {[bin]: 'read.js'});
		// Else npm refuses to publish a package with an owner, unless it is paid for.
		assert.deepEqual(manifest.publishConfig, name.startsWith('@') ? {access: 'public'} : undefined);
	}
	mkdirSync(path.join(cwd, 'here'));
	const {stdout} = run(['init', '.'], path.join(cwd, 'here'));
	assert.match(stdout, /Read it: {5}npm install && npm start\n/);
	assert.ok(existsSync(path.join(cwd, 'here/package.json')));
});

test('init never overwrites: one file in its way, and nothing is written', () => {
	const cwd = temporaryFolder();
	mkdirSync(path.join(cwd, 'mine/posts'), {recursive: true});
	writeFileSync(path.join(cwd, 'mine/posts/library.yaml'), 'title: Mine\n');
	const before = filesIn(cwd);
	const {stderr, status} = run(['init', 'mine'], cwd);
	assert.equal(
		stderr,
		`writing-tui: ${path.join('mine/posts/library.yaml')} is there already — nothing was written\n`,
	);
	assert.equal(status, 2);
	assert.deepEqual(filesIn(cwd), before);
});

for (const name of [
	'My Writing',
	'_x',
	'.x',
	'node_modules',
	'x'.repeat(215),
	'wörter',
	'@me/',
	'a/B',
	'@Me/x',
]) {
	test(`init refuses the name "${name.slice(0, 20)}"`, () => {
		const cwd = temporaryFolder();
		const {status, stderr} = run(['init', name], cwd);
		assert.match(stderr, /^writing-tui: ".*" cannot be the name of a package — .+\n$/);
		assert.equal(status, 2);
		assert.deepEqual(Object.keys(filesIn(cwd)), []);
	});
}

test('from init to a reader in another folder: packed, installed without network, opened, read, reopened at the place', async () => {
	const author = temporaryFolder();
	assert.equal(run(['init', 'my-writing'], author).status, 0);
	const folder = path.join(author, 'my-writing');
	const paragraphs = Array.from(
		{length: 60},
		(_, index) => `This is paragraph number ${index} of the long one.\n`,
	);
	writeFileSync(path.join(folder, 'posts/2026-11-30-long.md'), `# The long one\n\n${paragraphs.join('\n')}`);
	const reader = install(pack(), pack(folder));
	const program = path.join(reader, 'node_modules/.bin/my-writing');
	const home = temporaryFolder();
	const open = () => start([program], {command: process.execPath, cwd: reader, home});

	const first = open();
	await first.shows('2 posts');
	assert.match(first.text(), /My writing/);
	first.press('\r');
	await first.shows('min left');
	first.press(' ');
	await first.shows('paragraph number 20');
	await first.quiet();
	const top = first.lines()[1];
	first.press('Q');
	assert.equal((await first.exit).exitCode, 0);

	const second = open();
	await second.shows('◐');
	second.press('\r');
	await second.shows('Resumed at');
	assert.equal(second.lines()[1], top);
	second.press('Q');
	await second.exit;

	// The marks are this archive's own.
	const own = start([], {home});
	await own.shows('4 unread');
	const {libraries} = JSON.parse(
		readFileSync(path.join(home, 'data/writing-tui/reading-record.json'), 'utf8'),
	);
	assert.ok(Object.hasOwn(libraries, 'my-writing'));
});

test('new makes a dated post with front matter that reads as it was typed, and prints its path', () => {
	const cwd = temporaryFolder();
	const {stdout, status} = run(['new', 'A title:', 'with "all" #of it — é'], cwd);
	const file = `${today()}-a-title-with-all-of-it-e.md`;
	assert.equal(stdout, `${file}\n`);
	assert.equal(status, 0);
	const [post] = JSON.parse(run(['list', cwd, '--json'], cwd).stdout);
	assert.equal(post.title, 'A title: with "all" #of it — é');
	assert.equal(post.date, today());
	assert.deepEqual(post.problems, []);
});

test('new puts a post where the posts are: in --library, in posts, else here', () => {
	const cwd = temporaryFolder();
	assert.equal(run(['init', 'mine'], cwd).status, 0);
	assert.match(
		run(['new', 'One', '--library', 'mine'], cwd).stdout,
		/^mine[\\/]posts[\\/]\d{4}-\d\d-\d\d-one\.md\n$/,
	);
	assert.match(run(['new', 'Two'], path.join(cwd, 'mine')).stdout, /^posts[\\/]/);
	assert.match(run(['new', 'Three'], path.join(cwd, 'mine/posts')).stdout, /^\d{4}/);
	const missing = run(['new', 'Four', '--library', 'nowhere'], cwd);
	assert.equal(missing.stderr, 'writing-tui: cannot write into nowhere: no such folder\n');
	assert.equal(missing.status, 2);
});

test('new never overwrites', () => {
	const cwd = temporaryFolder();
	run(['new', 'Once'], cwd);
	const file = path.join(cwd, `${today()}-once.md`);
	writeFileSync(file, 'Written.\n');
	const {stderr, status} = run(['new', 'once!'], cwd);
	assert.equal(stderr, `writing-tui: ${today()}-once.md is there already — give the post another title\n`);
	assert.equal(status, 2);
	assert.equal(readFileSync(file, 'utf8'), 'Written.\n');
});

/** A program that notes what it was started with instead of editing. */
const editorIn = (folder: string): string => {
	const editor = path.join(folder, 'my editor');
	writeFileSync(editor, '#!/bin/sh\nprintf "%s\\n" "$@" > "$NOTE"\nprintf "More.\\n" >> "$2"\n');
	chmodSync(editor, 0o755);
	mkdirSync(path.join(folder, 'bin'));
	const named = path.join(folder, 'bin/vim');
	writeFileSync(named, `#!/bin/sh\nexec '${editor}' "$@"\n`);
	chmodSync(named, 0o755);
	return named;
};

test('new opens the editor in a terminal, behind the front matter and without a shell, and only there', async () => {
	const cwd = temporaryFolder();
	const note = path.join(cwd, 'note');
	const env = {VISUAL: `${editorIn(cwd)}`, EDITOR: 'false', NOTE: note};
	run(['new', 'Piped'], cwd, env);
	assert.ok(!existsSync(note));
	const terminal = start(['new', 'Typed; touch oops $(touch oops)'], {cwd, env});
	assert.equal((await terminal.exit).exitCode, 0);
	const file = `${today()}-typed-touch-oops-touch-oops.md`;
	assert.equal(readFileSync(note, 'utf8'), `+6\n${file}\n`);
	assert.match(readFileSync(path.join(cwd, file), 'utf8'), /---\n\nMore\.\n$/);
	assert.ok(!existsSync(path.join(cwd, 'oops')));
});

test('an editor that is not there is said, and the post stays', async () => {
	const cwd = temporaryFolder();
	const terminal = start(['new', 'Kept'], {cwd, env: {VISUAL: 'no-such-editor'}});
	assert.equal((await terminal.exit).exitCode, 1);
	assert.match(
		terminal.output(),
		/writing-tui: The editor no-such-editor cannot be started: no such program/,
	);
	assert.ok(existsSync(path.join(cwd, `${today()}-kept.md`)));
});

test('an editor that fails is said, and the post stays', async () => {
	const cwd = temporaryFolder();
	const terminal = start(['new', 'Kept'], {cwd, env: {VISUAL: 'false'}});
	assert.equal((await terminal.exit).exitCode, 1);
	assert.match(terminal.output(), /writing-tui: The editor false ended with exit code 1 — the post is kept/);
	assert.ok(existsSync(path.join(cwd, `${today()}-kept.md`)));
});
