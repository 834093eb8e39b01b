import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {install, npm, pack} from '../helpers/install.ts';
import {endAll, environment, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const root = path.join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const tarball = pack();

test('the tarball is under a megabyte, needs no other package, and works alone, without network', async () => {
	const folder = install(tarball);
	assert.ok(statSync(tarball).size < 1_000_000);
	assert.deepEqual(
		readdirSync(path.join(folder, 'node_modules')).filter(name => !name.startsWith('.')),
		['writing-tui'],
	);
	assert.equal(manifest.dependencies, undefined);

	const terminal = start([path.join(folder, 'node_modules/.bin/writing-tui')], {
		command: process.execPath,
		cwd: folder,
		home: path.join(folder, 'home'),
	});
	await terminal.shows('4 posts');
	terminal.press('\r');
	await terminal.shows('Why I still reach for Flask');
	terminal.press('Q');
	assert.equal((await terminal.exit).exitCode, 0);
	assert.doesNotMatch(terminal.output(), /warning/i);
});

test('npx runs the tarball in an empty folder, with an empty cache and without network', () => {
	const list = npm(['exec', '--yes', `--package=${tarball}`, '--', 'writing-tui', 'list'], temporaryFolder());
	assert.match(list, /^1 {2}2026-03-10 {2}Why I still reach for Flask/);
});

test('publint and "are the types wrong" find nothing to say', async () => {
	const {messages} = await publint({pkgDir: root, pack: false, strict: true});
	assert.deepEqual(
		messages.map(message => formatMessage(message, manifest)),
		[],
	);
	const {problems = []} = {
		problems: [],
		...(await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))))),
	};
	assert.deepEqual(problems, []);
});

test('every file that package.json names is in the tarball', () => {
	const folder = path.join(install(tarball), 'node_modules/writing-tui');
	const {bin, main, types, exports, man} = manifest;
	for (const file of [...Object.values(bin), main, types, man, ...Object.values(exports['.'])]) {
		assert.ok(existsSync(path.join(folder, String(file))), String(file));
	}
	assert.match(readFileSync(path.join(folder, man), 'utf8'), /^\.TH WRITING\\-TUI 1 /);
});

/** A folder with the package and a program of these files in it. */
const programOf = (files: Readonly<Record<string, string>>): string => {
	const folder = install(tarball);
	mkdirSync(path.join(folder, 'posts'));
	writeFileSync(path.join(folder, 'posts/2026-05-01-hello.md'), '# Hello\n\nSome text.\n');
	for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
	return folder;
};

const run = (folder: string, args: readonly string[], env: Record<string, string> = {}) =>
	spawnSync(process.execPath, [...args], {
		encoding: 'utf8',
		cwd: folder,
		env: environment(temporaryFolder(), env),
	});

test('an archive is one call, from a module and from CommonJS', () => {
	const folder = programOf({
		'module.mjs': `import {run} from 'writing-tui';
			await run({name: 'mine', version: '1.2.3', posts: new URL('posts', import.meta.url)});`,
		'common.cjs': `const {run} = require('writing-tui');
			run({name: 'mine', version: '1.2.3', posts: __dirname + '/posts'});`,
	});
	for (const file of ['module.mjs', 'common.cjs']) {
		assert.equal(run(folder, [file, 'list']).stdout, '1  2026-05-01  Hello  1 min  2026-05-01-hello.md\n');
		assert.equal(run(folder, [file, '--version']).stdout, '1.2.3\n');
		assert.match(run(folder, [file, '--help']).stdout, /^ {2}mine POST /m);
		const wrong = run(folder, [file, '--frobnicate']);
		assert.equal(wrong.stderr, 'mine: no option --frobnicate — mine --help lists them\n');
		assert.equal(wrong.status, 2);
	}
});

test('options that cannot be used are a TypeError that says what to write', () => {
	const posts = "posts: new URL('posts', import.meta.url)";
	for (const [options, message] of [
		["name: 'mine', posts: 'posts'", /TypeError: posts must be an absolute path or a file URL/],
		[`name: '', ${posts}`, /TypeError: name must be the name of the package/],
		[`name: '/home/me/blog', ${posts}`, /TypeError: name must be the name of the package/],
		[`name: 'mine', ${posts}, theme: 'neon'`, /TypeError: theme must be auto, ink, paper, mono, not "neon"/],
		[`name: 'mine', ${posts}, title: 7`, /TypeError: title must be text, not number/],
	] as const) {
		const folder = programOf({'read.mjs': `import {run} from 'writing-tui';\nawait run({${options}});`});
		const {stderr, status} = run(folder, ['read.mjs']);
		assert.match(stderr, message);
		assert.equal(status, 1);
	}
});

test('what the program says of its archive is shown, and what is wrong with it is said', async () => {
	const folder = programOf({
		'read.mjs': `import {run} from 'writing-tui';
			await run({name: 'mine', posts: new URL('posts', import.meta.url), title: 'My own', contact: 'nowhere'});`,
	});
	const {stderr} = run(folder, ['read.mjs', 'list']);
	assert.match(stderr, /^mine: contact "nowhere" is no address to write to/);
	const terminal = start([path.join(folder, 'read.mjs')], {command: process.execPath});
	await terminal.shows('1 post');
	assert.match(terminal.text(), /My own/);
});

test('the theme of an archive holds until the reader chooses one', () => {
	const folder = programOf({
		'read.mjs': `import {run} from 'writing-tui';
			await run({name: 'mine', posts: new URL('posts', import.meta.url), theme: 'paper'});`,
	});
	const show = (...args: readonly string[]) =>
		run(folder, ['read.mjs', 'show', 'hello', ...args], {FORCE_COLOR: '3'}).stdout;
	assert.equal(show(), show('--theme', 'paper'));
	assert.notEqual(show(), show('--theme', 'ink'));
});

test('the types serve a strict program in every kind of module resolution', () => {
	const text = `import {run, type ArchiveOptions} from 'writing-tui';
const options: ArchiveOptions = {name: 'mine', posts: '/posts', theme: 'ink'};
const ended: Promise<void> = run(options);
// @ts-expect-error there is no such theme
void run({name: 'mine', posts: '/posts', theme: 'neon'});
export {ended};
`;
	const folder = programOf({'esm.mts': text, 'cjs.cts': text});
	const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
	const strict = ['--strict', '--exactOptionalPropertyTypes', '--noEmit', '--lib', 'es2023', '--types', ''];
	for (const [module, resolution] of [
		['nodenext', 'nodenext'],
		['preserve', 'bundler'],
	] as const) {
		const asked = ['--ignoreConfig', ...strict, '--module', module, '--moduleResolution', resolution];
		const {stdout, status} = run(folder, [compiler, 'esm.mts', 'cjs.cts', ...asked]);
		assert.equal(stdout, '');
		assert.equal(status, 0);
	}
});
