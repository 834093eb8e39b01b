import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {type CommandName, commands} from '../../src/commands/command-line.ts';
import {commandHelpText, helpText} from '../../src/commands/help-text.ts';
import {displayWidth} from '../../src/text/width.ts';
import {cli, endAll, environment, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

type Run = {readonly status: number | null; readonly stdout: string; readonly stderr: string};

type RunOptions = {
	readonly input?: string;
	readonly env?: Record<string, string>;
	readonly cwd?: string;
	readonly home?: string;
};

/** Runs the built program without a terminal. */
const run = (
	args: readonly string[],
	{input = '', env = {}, cwd = temporaryFolder(), home = temporaryFolder()}: RunOptions = {},
): Run =>
	spawnSync(process.execPath, [cli, ...args], {encoding: 'utf8', input, cwd, env: environment(home, env)});

const widest = (text: string): number => Math.max(...text.split('\n').map(line => displayWidth(line)));

/** A folder with these files in it. */
const folderOf = (files: Readonly<Record<string, string>>): string => {
	const folder = temporaryFolder();
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
		writeFileSync(path.join(folder, name), text);
	}
	return folder;
};

test('a pipe gets the list, one line for each post, newest first', () => {
	const {status, stdout, stderr} = run([]);
	const lines = stdout.trimEnd().split('\n');
	assert.equal(lines.length, 4);
	assert.match(
		lines[0] ?? '',
		/^1 {2}2026-03-10 {2}Why I still reach for Flask {2,}Python \/ Engineering {2,}5 min {2}2026-03-10-why/,
	);
	assert.equal(stderr, '');
	assert.equal(status, 0);
});

test('a file in a pipe is set at --width, else at COLUMNS, else at 80, and without a single escape sequence', () => {
	const cwd = folderOf({'post.md': `# Title\n\n${'A word and **another** one. '.repeat(40)}\n`});
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

test('the rows of a list are whole in a pipe, and fitted to --width where it is given', () => {
	const cwd = folderOf({'blog/a-name-of-a-file.md': `# ${'A long title '.repeat(8)}\n\nAn oak.\n`});
	for (const args of [['blog'], ['list', 'blog']]) {
		assert.match(run(args, {cwd, env: {COLUMNS: '40'}}).stdout, /a-name-of-a-file\.md\n$/);
		assert.ok(widest(run([...args, '--width', '40'], {cwd}).stdout) <= 40);
	}
});

test('FORCE_HYPERLINK brings links into a pipe, without any color; --plain is stronger', () => {
	const input = 'A [link](https://example.org).\n';
	const env = {FORCE_HYPERLINK: '1'};
	const {stdout} = run(['-'], {input, env});
	assert.match(stdout, /\u001B\]8;[^;]*;https:\/\/example\.org/);
	assert.doesNotMatch(stdout, /\u001B\[/);
	for (const [args, forced] of [
		[['-', '--plain'], '1'],
		[['-'], '0'],
	] as const)
		assert.doesNotMatch(run(args, {input, env: {FORCE_HYPERLINK: forced}}).stdout, /\u001B/);
});

test('a file that holds no text, and an empty standard input, are refused', () => {
	const cwd = folderOf({'png/s1.png': '\u0089PNG\u0000', 'png/a.md': 'Words.'});
	for (const args of [['png/s1.png'], ['show', 'png/s1.png'], ['show', 'png/s1.png', '--json']]) {
		const {status, stdout, stderr} = run(args, {cwd});
		assert.match(stderr, /^writing-tui: png\/s1\.png is no text — it holds zero bytes.+\n$/);
		assert.deepEqual([status, stdout], [2, '']);
	}
	const {status, stdout, stderr} = run(['-'], {input: ' \n'});
	assert.deepEqual(
		[status, stdout, stderr],
		[2, '', 'writing-tui: standard input is empty — give it Markdown\n'],
	);
});

test('a pipe that is named is read like standard input, and a device is refused', {
	skip: process.platform === 'win32',
}, () => {
	const shown = (script: string) =>
		spawnSync('sh', ['-c', script, process.execPath, cli], {
			encoding: 'utf8',
			cwd: temporaryFolder(),
			env: environment(temporaryFolder(), {}),
		});
	const {status, stdout} = shown(
		'mkfifo pipe; printf "# One\n\nA\n\n## Two\n\nB\n" > pipe & "$0" "$1" show "pipe#two"',
	);
	assert.equal(status, 0);
	assert.match(stdout, /^Two\n(?:.*\n)+B\n$/);
	for (const words of ['show /dev/null', 'list /dev/null', '/dev/null']) {
		const refused = shown(`"$0" "$1" ${words}`);
		assert.match(refused.stderr, /^writing-tui: cannot open \/dev\/null: .+ use - for standard input\n$/);
		assert.deepEqual([refused.status, refused.stdout], [2, '']);
	}
});

test('print loses nothing of a wide line of code', () => {
	const code = Array.from({length: 40}, (_, index) => `word${index}`).join(' ');
	const {stdout} = run(['-', '--width', '40'], {input: `\`\`\`\n${code}\n\`\`\`\n`});
	// A mark stands before what goes on in the next line.
	const whole = stdout.replace(/\n↳ /g, '').replaceAll(' ', '');
	assert.ok(whole.includes(code.replaceAll(' ', '')), stdout);
	assert.ok(widest(stdout) <= 40);
});

test('- sets the Markdown on standard input', () => {
	const {stdout, status} = run(['-'], {input: '---\ntitle: From a pipe\n---\n\nSome *text*.\n'});
	assert.match(stdout, /From a pipe[\s\S]*Some text\./);
	assert.equal(status, 0);
});

test('on a terminal a text that is piped in is set without being named', async () => {
	const home = temporaryFolder();
	const cwd = folderOf({'post.md': 'Some *text* from a pipe.\n'});
	const program = `'${process.execPath}' '${cli}'`;
	for (const script of [`cat post.md | ${program}`, `${program} < post.md`]) {
		const terminal = start(['-c', script], {command: 'sh', home, cwd});
		assert.equal((await terminal.exit).exitCode, 0);
		await terminal.shows('Some text from a pipe.');
	}
});

test('standard input may come slowly and in parts, and end without a line feed', () => {
	const {stdout, status} = spawnSync(
		'bash',
		[
			'-c',
			`(printf '# A ti'; sleep 0.2; printf 'tle\n\nSome \\xc3'; sleep 0.2; printf '\\xa9nd.') | '${process.execPath}' '${cli}' show -`,
		],
		{encoding: 'utf8', env: environment(temporaryFolder())},
	);
	assert.match(stdout, /A title\n[\s\S]*Some énd\.\n$/);
	assert.equal(status, 0);
});

test('FORCE_COLOR brings the styles into a pipe; NO_COLOR and --plain are stronger', () => {
	const input = '# Title\n\nSome **bold** text.\n';
	const forced = {FORCE_COLOR: '1'};
	assert.match(run(['-'], {input, env: forced}).stdout, /\u001B\[/);
	assert.doesNotMatch(run(['-'], {input, env: {...forced, NO_COLOR: '1'}}).stdout, /\u001B/);
	assert.doesNotMatch(run(['-', '--plain'], {input, env: forced}).stdout, /\u001B/);
});

test("--theme chooses the colors, else the reader's settings do", () => {
	const input = 'A [link](https://example.org).\n';
	const env = {FORCE_COLOR: '3'};
	const home = temporaryFolder();
	const set = (theme: string): void => {
		mkdirSync(path.join(home, 'config/writing-tui'), {recursive: true});
		writeFileSync(path.join(home, 'config/writing-tui/settings.json'), JSON.stringify({theme}));
	};
	const {stdout: ink} = run(['-', '--theme', 'ink'], {input, env, home});
	const {stdout: paper} = run(['-', '--theme', 'paper'], {input, env, home});
	assert.notEqual(ink, paper);
	set('ink');
	assert.equal(run(['-'], {input, env, home}).stdout, ink);
	set('paper');
	assert.equal(run(['-'], {input, env, home}).stdout, paper);
});

test('show prints a post by its name, its number or words of its title; list and show look into --library', () => {
	const folder = folderOf({
		'2026-05-01-my-note.md': '# My notebook\n\nHello there.\n',
		'2026-04-01-draft.md': '---\ndraft: true\n---\n\nNot yet.\n',
		'2026-03-01-other.md': '# Other\n\nGoodbye.\n',
	});
	assert.match(run(['list', '--library', folder]).stdout, /My notebook/);
	for (const name of [
		'my-note',
		'2026-05-01-my-note.md',
		'2026-05-01-my-note',
		'my notebook',
		'1',
		'notebook',
		'notbk',
	]) {
		assert.match(run(['show', name, '--library', folder]).stdout, /Hello there\./, name);
	}
	assert.match(run(['show', '2', '--library', folder]).stdout, /Goodbye\./);
	assert.match(run(['show', '2', '--drafts', '--library', folder]).stdout, /Not yet\./);
	assert.match(run(['show', 'draft', '--library', folder]).stdout, /Not yet\./);
});

test('show takes a path as well, and a word without a command prints the post when there is no terminal', () => {
	const cwd = folderOf({'some/post.md': '# A post\n\nHello there.\n'});
	assert.match(run(['show', 'some/post.md'], {cwd}).stdout, /Hello there\./);
	assert.match(run(['some/post.md'], {cwd}).stdout, /Hello there\./);
	assert.match(run(['post', '--library', 'some'], {cwd}).stdout, /Hello there\./);
	assert.match(run(['reading in the terminal']).stdout, /Reading in the terminal/);
});

test('POST#HEADING prints a section, POST:LINE the text from a line of the file on', () => {
	const text =
		'---\ntitle: Parts\n---\n\nOpening.\n\n## One\n\nFirst text.\n\n### Below\n\nDeeper.\n\n## Two\n\nLast text.\n';
	const cwd = folderOf({'parts.md': text});
	for (const word of ['parts.md#one', 'parts.md#One']) {
		const {stdout} = run(['show', word], {cwd});
		assert.match(stdout, /^One\n[\s\S]*First text\.[\s\S]*Deeper\.\n$/);
		assert.doesNotMatch(stdout, /Opening|Last/);
	}
	assert.match(run(['parts.md:11'], {cwd}).stdout, /^Below\n[\s\S]*Last text\.\n$/);
	for (const [word, message] of [
		['parts.md#three', 'no heading "three" in parts.md — it has #one #below #two'],
		['parts.md:18', 'no line 18 in parts.md — it has 17'],
		['parts.md:0', 'no line 0 in parts.md — it has 17'],
	] as const) {
		const {status, stderr} = run(['show', word], {cwd});
		assert.equal(stderr, `writing-tui: ${message}\n`);
		assert.equal(status, 2);
	}
});

test('list --json has the promised fields of every post, drafts with --drafts', () => {
	const folder = folderOf({
		'2026-05-01-a.md':
			'---\ntitle: A\ncategory: Go\ntags: [x, y]\nauthor: Ada\ndescription: Deck\nseries: S\nlang: de\n---\n\nText.\n',
		'b.md': '---\ndate: 2026-02-30\ndraft: true\n---\n\nText.\n',
	});
	assert.deepEqual(JSON.parse(run(['list', folder, '--json']).stdout), [
		{
			id: '2026-05-01-a.md',
			title: 'A',
			date: '2026-05-01',
			updated: null,
			categories: ['Go'],
			tags: ['x', 'y'],
			draft: false,
			hidden: false,
			scheduled: false,
			excerpt: 'Deck',
			authors: ['Ada'],
			minutes: 1,
			lang: 'de',
			dir: 'ltr',
			series: {name: 'S', number: null},
			slug: 'a',
			link: null,
			problems: [],
		},
	]);
	const [, draft] = JSON.parse(run(['list', folder, '--json', '--drafts']).stdout);
	assert.equal(draft.draft, true);
	assert.equal(draft.problems[0].line, 2);
	assert.match(draft.problems[0].message, /no such day/);
	assert.deepEqual(JSON.parse(run(['list', temporaryFolder(), '--json']).stdout), []);
});

test('show --json has the fields that the help describes, the text and the headings', () => {
	const folder = folderOf({'a.md': '---\ntitle: A\n---\n\nText.\n\n## Head *ing*\n'});
	const post = JSON.parse(run(['show', 'a', '--json', '--library', folder]).stdout);
	assert.deepEqual(
		Object.keys(post),
		(commands.show.fields ?? []).map(([name]) => name),
	);
	assert.equal(post.file, path.join(folder, 'a.md'));
	assert.match(post.text, /^\s*Text\.\n\n## Head \*ing\*\n$/);
	assert.deepEqual(post.headings, [{depth: 2, text: 'Head ing', id: 'head-ing'}]);
	for (const part of ['a#head-ing', 'a:7'])
		assert.equal(
			JSON.parse(run(['show', part, '--json', '--library', folder]).stdout).text,
			'## Head *ing*\n',
			part,
		);
});

test('a post that is shown is not marked as read, unless --mark says so', () => {
	const home = temporaryFolder();
	const folder = folderOf({'a.md': 'Text.\n', 'b.md': 'Text.\n'});
	const record = path.join(home, 'data/writing-tui/reading-record.json');
	for (const args of [['show', 'a'], ['show', 'a', '--json'], ['list'], ['search', 'text']]) {
		assert.equal(run([...args, '--library', folder], {home}).status, 0);
	}
	assert.ok(!existsSync(record));
	run(['show', 'a', '--mark', '--library', folder], {home});
	run([path.join(folder, 'b.md')], {home});
	const {libraries} = JSON.parse(readFileSync(record, 'utf8'));
	const {posts} = libraries[folder];
	assert.deepEqual(Object.keys(posts), ['a.md']);
	assert.equal(posts['a.md'].read.value, true);
});

test('search prints titles, then sentences; nothing found is exit code 1', () => {
	const folder = folderOf({
		'a.md': '---\ntitle: The sea\n---\n\nIt is wet.\n',
		'b.md': '# Hills\n\nDry. No sea here. None.\n',
	});
	const found = run(['search', 'sea', '--library', folder]);
	assert.equal(found.stdout, 'The sea  a.md\n\nHills  b.md\n    No sea here.\n');
	assert.equal(found.status, 0);
	const missed = run(['search', 'desert', '--library', folder]);
	assert.deepEqual(missed, {
		...missed,
		status: 1,
		stdout: '',
		stderr: 'writing-tui: nothing matches "desert"\n',
	});
	const json = run(['search', 'desert', '--json', '--library', folder]);
	assert.deepEqual(json, {...json, status: 1, stdout: '[]\n', stderr: ''});
});

test('check tells file, line, fault and remedy, writes nothing, and ends with 1 when there are problems', () => {
	const cwd = folderOf({
		'posts/a.md': '---\ntitle: A\ndate: 2026-02-30\n---\n\nSee [b](gone.md).\n',
		'posts/b.md': '---\ntitle: B\ndate: 2026-05-01\ndraft: true\n---\n\n![x](missing.png)\n',
	});
	const {stdout, stderr, status} = run(['check', 'posts'], {cwd});
	const lines = stdout.trimEnd().split('\n');
	assert.match(lines[0] ?? '', /^posts\/a\.md:3: no such day: "2026-02-30".* — .+/);
	assert.match(lines[1] ?? '', /^posts\/a\.md:6: no such post: gone\.md — .+/);
	assert.match(lines[2] ?? '', /^posts\/b\.md:7: no such image: missing\.png — .+/);
	assert.equal(stderr, '2 posts in posts, 3 problems\n');
	assert.equal(status, 1);
	assert.deepEqual(readdirSync(path.join(cwd, 'posts')).sort(), ['a.md', 'b.md']);

	const json = run(['check', '--json', '--library', 'posts'], {cwd});
	assert.equal(json.status, 1);
	const [first] = JSON.parse(json.stdout);
	assert.equal(first.file, 'a.md');
	assert.equal(first.line, 3);
	assert.match(first.fault, /^no such day/);
	assert.ok(first.remedy.length > 5);
});

test('a library without problems checks out with 0', () => {
	const {stdout, stderr, status} = run(['check']);
	assert.deepEqual([stdout, stderr, status], ['', '4 posts in the archive “Writing”, no problems\n', 0]);
});

test('--help and --version print and end', () => {
	const own = {name: 'writing-tui', forReaders: false};
	assert.equal(run(['--help']).stdout, helpText(own));
	assert.equal(run(['-h']).stdout, helpText(own));
	for (const name of Object.keys(commands) as CommandName[]) {
		assert.equal(run([name, '--help']).stdout, commandHelpText(name, own));
	}
	for (const args of [['--version'], ['-v'], ['list', '--version']]) {
		assert.match(run(args).stdout, /^\d+\.\d+\.\d+\n$/);
		assert.equal(run(args).status, 0);
	}
});

for (const [name, args, message] of [
	[
		'an unknown option',
		['--frobnicate'],
		/^writing-tui: no option --frobnicate — writing-tui --help lists them\n$/,
	],
	['an option of another command', ['list', '--mark'], /^writing-tui: list takes no --mark — .+\n$/],
	[
		'a missing path',
		['no/such/folder'],
		/^writing-tui: cannot open no\/such\/folder: no such file or folder\n$/,
	],
	[
		'a missing library',
		['list', '--library', 'no/such'],
		/^writing-tui: cannot open no\/such: no such file or folder\n$/,
	],
	['a second operand', ['a', 'b'], /^writing-tui: the reader takes one SOURCE, not 2 .+\n$/],
	[
		'a width that is none',
		['x.md', '--width', 'wide'],
		/^writing-tui: --width takes a whole number from 1 to 1000, not "wide"\n$/,
	],
	[
		'a theme that is none',
		['-', '--theme', 'neon'],
		/^writing-tui: --theme takes auto, ink, paper or mono, not "neon"\n$/,
	],
	['show without a name', ['show'], /^writing-tui: show needs POST — for example: writing-tui show 1\n$/],
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
	const cwd = folderOf({'list/a.md': '# In the folder\n'});
	assert.match(run(['./list'], {cwd}).stdout, /In the folder/);
	assert.doesNotMatch(run(['list'], {cwd}).stdout, /In the folder/);
});

test('a reader of the output that has seen enough is no error', () => {
	const cwd = folderOf({
		'long.md': 'A paragraph of some length.\n\n'.repeat(50_000),
		...Object.fromEntries(Array.from({length: 3000}, (_, index) => [`many/${index}.md`, 'word\n'])),
	});
	for (const args of [
		'long.md',
		'list many',
		'list many --json',
		'search word --library many',
		'--version',
		'--help',
	]) {
		const {stdout, stderr} = spawnSync(
			'bash',
			['-c', `set -o pipefail; '${process.execPath}' '${cli}' ${args} | head -n 1; exit "\${PIPESTATUS[0]}"`],
			{encoding: 'utf8', cwd, env: environment(temporaryFolder())},
		);
		assert.equal(stderr, '', args);
		assert.equal(stdout.split('\n').length, 2, args);
	}
});

for (const args of ['list', '-v', '--version', '--help', 'show --help', 'completion bash', 'marks export']) {
	test(`${args}: an output that cannot be written is one line on stderr and exit code 1`, {
		skip: !existsSync('/dev/full'),
	}, () => {
		const {stderr, status} = spawnSync('bash', ['-c', `'${process.execPath}' '${cli}' ${args} > /dev/full`], {
			encoding: 'utf8',
			env: environment(temporaryFolder()),
		});
		assert.equal(stderr, 'writing-tui: the output cannot be written: no space left on device (ENOSPC)\n');
		assert.equal(status, 1);
	});
}

test('no control character of a hostile post or file name gets out', () => {
	const file = 'evil\u001B]0;x\u0007.md';
	const cwd = folderOf({
		[file]:
			'---\ncategory: "\\e[31mred"\n---\n\nText \u001B]52;c;aGk=\u0007 &#27;[2J \u009B31m ![](no\u001B[31m\u009B.png)\n\n```\u001B[31m\ncode \u001B[0m\n```\n',
		'library.yaml': 'contact: "\\e[31m\u009B31m"\n',
	});
	for (const args of [
		[file],
		['.'],
		['list', '.', '--json'],
		['show', 'evil', '--json', '--library', '.'],
		['check', '.'],
		['check', '.', '--json'],
		['search', 'text', '--library', '.'],
		['search', 'text', '--json', '--library', '.'],
		['show', 'nothing\u001B[31m'],
	]) {
		const {stdout, stderr} = run(args, {cwd});
		assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/, args.join(' '));
	}
});

/** The files of the bundle that a run of the program reads. */
const filesRead = (args: readonly string[]): readonly string[] => {
	const script = `
		const fs = require('node:fs');
		const read = fs.readFileSync;
		const files = new Set();
		fs.readFileSync = (file, ...rest) => (files.add(String(file)), read(file, ...rest));
		process.on('exit', () => fs.writeSync(2, ['', ...files, ...Object.keys(require.cache)].join('\\n') + '\\n'));
		process.argv = [process.execPath, ...${JSON.stringify([cli, ...args])}];
		require(${JSON.stringify(cli)});`;
	const {stderr} = spawnSync(process.execPath, ['-e', script], {
		encoding: 'utf8',
		env: environment(temporaryFolder()),
	});
	return [...new Set(stderr.split('\n'))].filter(file => file.startsWith(path.dirname(cli)));
};

test('printing loads neither React nor Ink, and the version nothing at all', () => {
	const isHeavy = (file: string): boolean =>
		/Symbol\.for\("react\.|react-reconciler|yoga/.test(readFileSync(file, 'utf8'));
	assert.ok(readdirSync(path.dirname(cli)).some(name => isHeavy(path.join(path.dirname(cli), name))));
	for (const args of [['list'], ['show', 'flask'], ['search', 'flask'], ['check'], ['--help'], ['flask']]) {
		const files = filesRead(args);
		assert.ok(files.length > 1, args.join(' '));
		assert.deepEqual(files.filter(isHeavy), [], args.join(' '));
	}
	assert.deepEqual(filesRead(['--version']), [cli]);
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

test('a terminal gets styles from show, a dumb one and --plain do not', async () => {
	for (const [line, styled] of [
		['show flask', true],
		['show flask --plain', false],
		['TERM=dumb show flask', false],
	] as const) {
		const [, term = '', args] = /^(\w+=\w+ )?(.*)$/.exec(line) ?? [];
		const command = `${term}exec '${process.execPath}' '${cli}' ${args}`;
		const terminal = start(['-c', command], {command: 'bash', rows: 200});
		await terminal.exit;
		assert.match(terminal.output(), /Why I still reach for Flask/);
		assert.equal(terminal.output().includes('\u001B['), styled, line);
	}
});
