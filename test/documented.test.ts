import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {commands, commandsOf} from '../src/commands/command-line.ts';
import {frontMatterFields, libraryFields} from '../src/commands/front-matter-fields.ts';
import {commandHelpText, helpText} from '../src/commands/help-text.ts';
import {manPage} from '../src/commands/man-page.ts';
import {options} from '../src/commands/options.ts';
import {parseLibraryFile} from '../src/library/library-file.ts';
import type {Post} from '../src/library/post.ts';
import {defaultSettings} from '../src/store/settings.ts';
import {defaultKeys} from '../src/ui/key-map.ts';
import {parseText} from './library/parse-text.ts';

const root = path.join(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const program = {name: 'writing-tui', forReaders: false};
const names = commandsOf(program);

/** The manual page without the escapes of roff. */
const manual = manPage(program, '0.1.0')
	.replaceAll(/\\f[A-Z]/g, '')
	.replaceAll('\\-', '-');

const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort();

/** Section of the manual page. */
const section = (title: string): string => {
	const [, text = ''] = manual.split(`.SH ${title}\n`);
	return text.split('\n.SH ')[0] ?? '';
};

/** Terms that a section of the manual page explains. */
const termsOf = (title: string): readonly string[] =>
	Array.from(section(title).matchAll(/^\.TP\n(?:\.B )?(.*)$/gm), ([, term = '']) => term);

/** Names in the first column of the table of README.md that has this head. */
const rowsOf = (head: string): readonly string[] => {
	const [, table = ''] = readme.split(`${head}\n|---|---|---|\n`);
	const [rows = ''] = table.split('\n\n');
	return rows
		.split('\n')
		.flatMap(row => Array.from(row.split(' | ')[0]?.matchAll(/`([^`]+)`/g) ?? [], ([, name = '']) => name));
};

const optionsIn = (text: string): readonly string[] =>
	sorted(Array.from(text.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g), ([, name = '']) => name));

test('every option that is documented exists, and every option is documented', () => {
	const all = sorted(Object.keys(options));
	assert.deepEqual(optionsIn(helpText(program)), all);
	assert.deepEqual(optionsIn(section('OPTIONS')), all);
	for (const text of [readme, manual, ...names.map(name => commandHelpText(name, program))]) {
		for (const name of optionsIn(text)) assert.ok(all.includes(name), `--${name}`);
	}
	for (const name of names) {
		const own = [...commands[name].options, 'help', 'version'];
		const told = optionsIn(commandHelpText(name, program));
		assert.deepEqual(
			own.filter(option => !told.includes(option)),
			[],
			name,
		);
	}
});

test('every command that is documented exists, and every command is documented', () => {
	const all = sorted(names);
	const inHelp = helpText(program).split('\nCommands\n')[1]?.split('\n\n')[0] ?? '';
	assert.deepEqual(sorted(Array.from(inHelp.matchAll(/^ {2}([a-z]+)/gm), ([, name = '']) => name)), all);
	assert.deepEqual(
		sorted(Array.from(section('COMMANDS').matchAll(/^\.SS ([a-z]+)/gm), ([, name = '']) => name)),
		all,
	);
	// A word behind the name of the program, in code, that is no name of a file or a post.
	for (const [, name = ''] of readme.matchAll(/(?:npx |`)writing-tui ([a-z]+)(?![\w./#:-])/g)) {
		assert.ok(
			all.some(command => command === name),
			name,
		);
	}
});

test('every key that is documented does something, and every key is documented', () => {
	const all = sorted(defaultKeys.map(({command}) => command));
	const inManual = Array.from(section('KEYS').matchAll(/ \(([a-z-]+)\)$/gm), ([, name = '']) => name);
	assert.deepEqual(sorted(inManual), all);
	const [, table = ''] = readme.split('| keys | where | what they do | name |\n');
	const inReadme = Array.from(
		table.split('\n\n')[0]?.matchAll(/\| `([a-z-]+)` \|$/gm) ?? [],
		([, name = '']) => name,
	);
	assert.deepEqual(sorted(inReadme), all);
});

test('every setting that is documented exists, and every setting is documented', () => {
	const all = sorted(Object.keys(defaultSettings));
	assert.deepEqual(sorted(termsOf('SETTINGS')), all);
	assert.deepEqual(sorted(rowsOf('| setting | values | default |')), all);
});

/** A value of each field, as an author would write it. */
const samples: Readonly<Record<string, string>> = {
	title: 'Another title',
	date: '2024-05-06',
	updated: '2024-06-07',
	lastmod: '2024-06-07',
	draft: 'true',
	published: 'false',
	hidden: 'true',
	unlisted: 'true',
	readingTime: '17 min read',
	url: 'https://example.org/there',
	permalink: 'https://example.org/there',
	link: 'https://example.org/elsewhere',
	lang: 'fr',
	dir: 'rtl',
};

const postWith = (line: string): Post =>
	parseText(`---\nlayout: post\n${line}\n---\n\n# A title\n\nSome words.\n`);

test('every field that is documented changes what it says it does', () => {
	const before = postWith('');
	for (const [part, {names: fields}] of Object.entries(frontMatterFields) as [
		keyof Post,
		{names: readonly string[]},
	][]) {
		for (const field of fields) {
			const after = postWith(`${field}: ${samples[field] ?? 'something-else'}`);
			assert.notDeepEqual(after[part], before[part], field);
			assert.deepEqual(after.problems, [], field);
		}
	}
});

test('README.md and the manual page have every field of a post, and no other', () => {
	const all = sorted(Object.values(frontMatterFields).flatMap(({names: fields}) => fields));
	assert.deepEqual(sorted(rowsOf('| field | meaning | without it |')), all);
	assert.deepEqual(sorted(termsOf('FRONT MATTER').flatMap(term => term.split(', '))), all);
});

test('README.md and the manual page have every field of library.yaml, and no other', () => {
	const all = sorted(Object.keys(libraryFields));
	const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
	assert.deepEqual(sorted(Array.from(yaml.matchAll(/^(\w+):/gm), ([, name = '']) => name)), all);
	assert.deepEqual(sorted(termsOf('LIBRARY.YAML')), all);
	const {problems, ...read} = parseLibraryFile(yaml, 'library.yaml');
	assert.deepEqual(problems, []);
	assert.deepEqual(sorted(Object.keys(read)), all);
	assert.ok(Object.values(read).every(value => value !== null));
});

/** Read to know the machine and its terminal; nobody sets them for the program. */
const facts: readonly string[] = [
	'DISPLAY',
	'WAYLAND_DISPLAY',
	'SSH_CONNECTION',
	'SSH_TTY',
	'TERM',
	'TMUX',
	'WSL_DISTRO_NAME',
];

const sources = (): string =>
	readdirSync(path.join(root, 'src'), {recursive: true, encoding: 'utf8'})
		.filter(name => /\.tsx?$/.test(name) && !name.startsWith('bundle'))
		.map(name => readFileSync(path.join(root, 'src', name), 'utf8'))
		.join('\n');

test('every variable that is documented is heeded, and every one that is asked for is documented', () => {
	const source = sources();
	const documented = termsOf('ENVIRONMENT').flatMap(term => term.split(', '));
	for (const name of documented) assert.match(source, new RegExp(`\\b${name}\\b`), name);
	const asked = Array.from(
		source.matchAll(
			/env\['([A-Z_]+)'\]|env\.([A-Z][A-Z_]+)|\{([A-Z][A-Z_]+)\} = process\.env|'(XDG_[A-Z_]+)'/g,
		),
		([, ...found]) => found.find(Boolean) ?? '',
	);
	assert.ok(asked.length > 5);
	assert.deepEqual(
		sorted(asked).filter(name => !documented.includes(name) && !facts.includes(name)),
		[],
	);
});
