import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {endAll, start, temporaryFolder} from '../helpers/terminal.ts';
import {endsWith, postsFolder, startList} from './reader.ts';

afterEach(endAll);

const escapes = [
	'\u001B]52;c;c3RvbGVu\u0007',
	'\u001B]0;hacked\u0007',
	'\u001B[2J\u001B[H',
	'\u009B31m',
	'\u001BP$q\u001B\\',
	'\u001B[5n',
	'\u001B[c',
];
const asReferences = (text: string): string =>
	[...text].map(character => `&#${character.codePointAt(0)};`).join('');

/** A post that tries to reach the terminal from every place of a file. */
const hostile = (): string => {
	const all = escapes.join('hacked');
	const inYaml = JSON.stringify(all);
	return `---\ntitle: ${inYaml}\ndate: 2025-01-01\ntags: [${inYaml}]\ncategories: [${inYaml}]\nexcerpt: ${inYaml}\nlink: ${inYaml}\n---

# ${all}

${all} ${asReferences(all)}

[${all}](https://example.com/${all} "${all}") ![${all}](${all}) <a href="${asReferences(all)}">x</a>

\`\`\`${all}
${all}
\`\`\`

| ${all} |
|---|
| ${asReferences(all)} |

[^1]: ${all}
`;
};

test('a post, its front matter, its name and the name of its folder send the terminal no sequence of theirs', {
	skip: process.platform === 'win32' ? 'such names are not allowed there' : false,
}, async () => {
	const folder = path.join(temporaryFolder(), 'in\u001B]0;hacked\u0007here');
	mkdirSync(folder);
	writeFileSync(path.join(folder, 'a\u001B]0;hacked\u0007\u001B[2Jb.md'), hostile());
	const terminal = start([folder], {columns: 130});
	await terminal.shows('1 post');
	terminal.press('\r');
	await terminal.shows('All writing');
	for (const key of [
		't',
		'\u001B',
		'i',
		'\u001B',
		'\t',
		'G',
		'/',
		'hacked',
		'\r',
		'y',
		'q',
		'/',
		'hacked',
		'\u001B',
		'?',
	]) {
		terminal.press(key);
		await terminal.quiet();
	}
	terminal.press('\u0003');
	await endsWith(terminal, 130);
	const output = terminal.output();
	// What the clipboard is given is ours, in base64; what the background is asked with, too.
	assert.doesNotMatch(output, /\u001B\]0;|c3RvbGVu|\u001BP\$q|\u001B\[5n|\u009B|\u001B\[2J\u001B\[Hhacked/);
	assert.doesNotMatch(output, /\u001B\]8;[^;]*;(?!https:|mailto:)[^\u001B\u0007]/);
});

test('a folder without posts, and one that goes away, are told without the sequences in their names', {
	skip: process.platform === 'win32' ? 'such names are not allowed there' : false,
}, async () => {
	const folder = path.join(temporaryFolder(), 'in\u001B]0;hacked\u0007here');
	mkdirSync(folder);
	const terminal = start([folder], {columns: 130});
	await terminal.shows('holds no Markdown files');
	rmSync(folder, {recursive: true});
	await terminal.shows('cannot be read');
	terminal.press('\u0003');
	await endsWith(terminal, 130);
	assert.doesNotMatch(terminal.output(), /\u001B\]0;/);
});

test('links that would run something are neither links nor opened', {
	skip: process.platform === 'linux' ? false : 'the opener is another one elsewhere',
}, async () => {
	const folder = temporaryFolder();
	const home = temporaryFolder();
	const log = path.join(home, 'opened');
	const opener = path.join(home, 'xdg-open');
	writeFileSync(opener, `#!/bin/sh\nprintf '%s|' "$#" "$@" >> '${log}'\n`, {mode: 0o755});
	const bad = ['javascript:x', 'file:///bin/sh', 'data:text/html,x', 'vbscript:x', '-h', 'ssh://a'];
	const good = 'https://a.example/$(id);`id`&x';
	const links = [...bad, good].map((target, index) => `[link ${index}](<${target}>)`);
	writeFileSync(
		path.join(folder, 'a.md'),
		`---\ntitle: Links\ndate: 2025-01-01\n---\n\n${links.join('\n\n')}\n`,
	);
	const env = {DISPLAY: ':9', PATH: `${home}:${process.env['PATH']}`};
	const terminal = start([folder], {home, env});
	await terminal.shows('1 post');
	terminal.press('\r');
	await terminal.shows('link 6');
	// Around all links twice: those that can be selected are tried where they lead to the web.
	for (let index = 0; index < 2 * links.length && !existsSync(log); index++) {
		terminal.press('\t');
		await terminal.quiet();
		if (/(?:javascript|file|data|vbscript|ssh):|a\.example/.test(terminal.lines().at(-1) ?? ''))
			terminal.press('\r');
		await terminal.quiet();
	}
	await terminal.shows(() => existsSync(log));
	terminal.press('\u0003');
	await endsWith(terminal, 130);
	const opened = readFileSync(log, 'utf8').split('|').slice(0, -1);
	assert.deepEqual([...new Set(opened)], ['1', good]);
});

test('a pipe that takes the place of a post a moment before it is opened does not stall the reader', {
	skip: process.platform === 'win32',
}, async () => {
	const folder = postsFolder(3);
	const terminal = await startList(folder);
	await terminal.quiet();
	const file = path.join(folder, 'post-03.md');
	rmSync(file);
	execFileSync('mkfifo', [file]);
	terminal.press('G', '\r');
	await terminal.shows(/cannot be opened|gone|2 posts/);
	terminal.press('\u0003');
	await endsWith(terminal, 130);
});

test('a post that is a link out of the library is not opened', {
	skip: process.platform === 'win32',
}, async () => {
	const folder = postsFolder(2);
	const outside = path.join(temporaryFolder(), 'secret.md');
	writeFileSync(outside, '# A secret\n\nNobody reads this.\n');
	symlinkSync(outside, path.join(folder, 'link.md'));
	const terminal = await startList(folder);
	await terminal.shows('2 posts');
	assert.doesNotMatch(terminal.text(), /secret/);
	terminal.press('\u0003');
	await endsWith(terminal, 130);
});
