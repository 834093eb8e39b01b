import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {displayWidth} from '../../src/text/width.ts';
import {cli, endAll, environment, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

type Run = {readonly status: number | null; readonly stdout: string; readonly stderr: string};

/** Runs the built program without a terminal. */
const run = (
	args: readonly string[],
	{
		input = '',
		env = {},
		cwd = temporaryFolder(),
	}: {input?: string; env?: Record<string, string>; cwd?: string} = {},
): Run =>
	spawnSync(process.execPath, [cli, ...args], {
		encoding: 'utf8',
		input,
		cwd,
		env: environment(temporaryFolder(), env),
	});

const widest = (text: string): number => Math.max(...text.split('\n').map(line => displayWidth(line)));

test('a pipe gets the list, one line for each post, newest first', () => {
	const {status, stdout, stderr} = run([]);
	const lines = stdout.trimEnd().split('\n');
	assert.equal(lines.length, 4);
	assert.match(
		lines[0] ?? '',
		/^2026-03-10 {2}Why I still reach for Flask {2,}Python \/ Engineering {2,}5 min {2}2026-03-10-why/,
	);
	assert.equal(stderr, '');
	assert.equal(status, 0);
});

test('a file in a pipe is set at --width, else at COLUMNS, else at 80, and without a single escape sequence', () => {
	const cwd = temporaryFolder();
	writeFileSync(path.join(cwd, 'post.md'), `# Title\n\n${'A word and **another** one. '.repeat(40)}\n`);
	for (const [args, env, width] of [
		[['post.md', '--width', '40'], {COLUMNS: '60'}, 40],
		[['post.md'], {COLUMNS: '60'}, 60],
		[['post.md'], {}, 80],
	] as const) {
		const {stdout, status} = run(args, {cwd, env});
		assert.equal(status, 0);
		assert.ok(widest(stdout) <= width && widest(stdout) > width - 12, `${widest(stdout)} for ${width}`);
		assert.doesNotMatch(stdout, /\u001B/);
	}
});

test('- sets the Markdown on standard input', () => {
	const {stdout, status} = run(['-'], {input: '---\ntitle: From a pipe\n---\n\nSome *text*.\n'});
	assert.match(stdout, /From a pipe[\s\S]*Some text\./);
	assert.equal(status, 0);
});

test('FORCE_COLOR brings the styles into a pipe, NO_COLOR is stronger', () => {
	const input = '# Title\n\nSome **bold** text.\n';
	assert.match(run(['-'], {input, env: {FORCE_COLOR: '1'}}).stdout, /\u001B\[/);
	assert.doesNotMatch(run(['-'], {input, env: {FORCE_COLOR: '1', NO_COLOR: '1'}}).stdout, /\u001B/);
});

test('show prints a post by its name, list and show look into --library', () => {
	const folder = temporaryFolder();
	writeFileSync(path.join(folder, '2026-05-01-my-note.md'), '# My note\n\nHello there.\n');
	assert.match(run(['list', '--library', folder]).stdout, /My note/);
	for (const name of ['my-note', '2026-05-01-my-note.md', '2026-05-01-my-note', 'My note']) {
		assert.match(run(['show', name, '--library', folder]).stdout, /Hello there\./);
	}
});

test('--help and --version print and end', () => {
	assert.match(run(['--help']).stdout, /^Read long-form writing[\s\S]+--width/);
	assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
	assert.equal(run(['--help']).status, 0);
});

for (const [name, args, message] of [
	['an unknown option', ['--frobnicate'], /^writing-tui: unknown option '--frobnicate'\n$/],
	[
		'a missing path',
		['no/such/folder'],
		/^writing-tui: cannot open no\/such\/folder: no such file or folder\n$/,
	],
	['a second operand', ['a', 'b'], /^writing-tui: one folder or file at a time, not 2\n$/],
	[
		'a width that is none',
		['x.md', '--width', 'wide'],
		/^writing-tui: --width takes a whole number from 1 to 1000, not "wide"\n$/,
	],
	[
		'a theme that is none',
		['-', '--theme', 'neon'],
		/^writing-tui: --theme takes auto, ink, paper, mono, not "neon"\n$/,
	],
	['show without a name', ['show'], /^writing-tui: show needs the name of a post\n$/],
	['an unknown post', ['show', 'nothing-like-it'], /^writing-tui: no post called "nothing-like-it" .+\n$/],
] as const) {
	test(`${name} is one line on stderr and exit code 2`, () => {
		const {status, stdout, stderr} = run(args);
		assert.match(stderr, message);
		assert.equal(stdout, '');
		assert.equal(status, 2);
	});
}

test('a folder that is called like a command is ./list', () => {
	const cwd = temporaryFolder();
	mkdirSync(path.join(cwd, 'list'));
	writeFileSync(path.join(cwd, 'list', 'a.md'), '# In the folder\n');
	assert.match(run(['./list'], {cwd}).stdout, /In the folder/);
	assert.doesNotMatch(run(['list'], {cwd}).stdout, /In the folder/);
});

test('a reader of the output that has seen enough is no error', () => {
	const cwd = temporaryFolder();
	writeFileSync(path.join(cwd, 'long.md'), 'A paragraph of some length.\n\n'.repeat(50_000));
	const {stdout, stderr} = spawnSync('bash', ['-c', `'${process.execPath}' '${cli}' long.md | head -n 1`], {
		encoding: 'utf8',
		cwd,
		env: environment(temporaryFolder()),
	});
	assert.equal(stderr, '');
	assert.equal(stdout.split('\n').length, 2);
});

test('no control character of a hostile post or file name gets out', () => {
	const cwd = temporaryFolder();
	writeFileSync(
		path.join(cwd, 'evil\u001B]0;x\u0007.md'),
		'---\ncategory: "\\e[31mred"\n---\n\nText \u001B]52;c;aGk=\u0007 &#27;[2J \u009B31m\n\n```\u001B[31m\ncode \u001B[0m\n```\n',
	);
	const file = 'evil\u001B]0;x\u0007.md';
	for (const args of [[file], ['.'], ['show', 'nothing\u001B[31m']]) {
		const {stdout, stderr} = run(args, {cwd});
		assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
	}
});

test('without colors there is still weight: NO_COLOR in a terminal leaves no color sequence', async () => {
	const terminal = start([], {env: {NO_COLOR: '1'}});
	await terminal.shows('4 posts');
	terminal.press('\r');
	await terminal.shows('min left');
	terminal.press('q', 'q');
	await terminal.exit;
	assert.doesNotMatch(terminal.output(), /\u001B\[(?:\d+;)*(?:3[0-8]|4[0-8]|9\d|10\d)(?:;\d+)*m/);
	assert.match(terminal.output(), /\u001B\[1m/);
});
