import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import {cli, environment, temporaryFolder} from '../helpers/terminal.ts';

/** A folder with the built program on its PATH as `writing-tui`, a blog with a space in its name, and a file. */
const world = (): {readonly cwd: string; readonly env: Record<string, string>} => {
	const cwd = temporaryFolder();
	const bin = path.join(cwd, 'bin');
	mkdirSync(bin);
	const command = path.join(bin, 'writing-tui');
	writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`);
	chmodSync(command, 0o755);
	mkdirSync(path.join(cwd, 'my blog'));
	writeFileSync(path.join(cwd, 'my blog', '2026-05-01-first-post.md'), '# First: a post\n');
	writeFileSync(path.join(cwd, 'note.md'), 'Text.\n');
	const env = environment(path.join(cwd, 'home'));
	return {cwd, env: {...env, PATH: `${bin}:${env['PATH']}`}};
};

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** Runs a script of a shell and returns what it prints, one completion on a line. */
const run = (shell: string, args: readonly string[], script: string): readonly string[] => {
	const {cwd, env} = world();
	const {stdout, stderr} = spawnSync(shell, [...args, '-c', script], {encoding: 'utf8', cwd, env});
	assert.equal(stderr, '');
	return stdout.split('\n').filter(line => line !== '');
};

const quoted = (words: readonly string[]): string =>
	words.map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ');

/** What bash offers for the last of these words. */
const inBash = (...words: readonly string[]): readonly string[] =>
	run(
		'bash',
		['--norc', '--noprofile'],
		`eval "$(writing-tui completion bash)"
		COMP_WORDS=(writing-tui ${quoted(words)}); COMP_CWORD=${words.length}
		_writing_tui writing-tui; printf '%s\\n' "\${COMPREPLY[@]}"`,
	);

/** What zsh is told to offer; what draws the menu is left out. */
const inZsh = (...words: readonly string[]): readonly string[] =>
	run(
		'zsh',
		['-f'],
		`compdef() { :; }; _describe() { print -rl -- "\${(@P)4}"; }; _files() { print -r -- "files $*"; }
		eval "$(writing-tui completion zsh)"
		words=(writing-tui ${quoted(words)}); CURRENT=${words.length + 1}
		_writing-tui`,
	);

/** What fish offers for a command line. */
const inFish = (line: string): readonly string[] =>
	run('fish', ['--no-config'], `writing-tui completion fish | source; complete -C 'writing-tui ${line}'`);

test('bash completes commands, options, themes, posts, files and folders', {skip: !has('bash')}, () => {
	assert.deepEqual(inBash('sho'), ['show']);
	assert.deepEqual(inBash('show', '--wi'), ['--width']);
	assert.deepEqual(inBash('show', '--theme', 'p'), ['paper']);
	assert.deepEqual(inBash('show', '--theme', '=', 'p'), ['paper']);
	assert.deepEqual(inBash('show', 'publishing'), ['publishing-your-own-writing']);
	assert.deepEqual(inBash('show', '--library', 'my\\ blog', 'f'), ['first-post']);
	for (const library of ['"my blog"', "'my blog'", 'my" "blog'])
		assert.deepEqual(inBash('show', '--library', library, 'f'), ['first-post'], library);
	assert.deepEqual(inBash('show', '--library', 'my\\ blog', '"fir'), ['first-post']);
	assert.deepEqual(inBash('list', '"my b'), ['my blog']);
	assert.deepEqual(inBash('show', 'no'), ['note.md']);
	assert.deepEqual(inBash('list', 'my'), ['my blog']);
});

test('zsh completes with descriptions', {skip: !has('zsh')}, () => {
	assert.deepEqual(inZsh('sho'), ['show:print a post', 'files ']);
	assert.deepEqual(inZsh('show', '--library', 'my\\ blog', 'f'), ['first-post:First\\: a post', 'files ']);
	assert.deepEqual(inZsh('list', 'my'), ['files -/']);
});

test('fish completes with descriptions', {skip: !has('fish')}, () => {
	assert.ok(inFish('sho').includes('show\tprint a post'));
	assert.deepEqual(inFish('show --theme p'), ['paper']);
	assert.ok(inFish('show --library my\\\\ blog f').includes('first-post\tFirst: a post'));
	assert.ok(inFish('list my').some(line => line.startsWith('my blog/')));
});
