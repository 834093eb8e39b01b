import assert from 'node:assert/strict';
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {keys} from '../helpers/keys.ts';
import {notesFolder} from '../helpers/notes.ts';
import {endAll, start, type Terminal, type TerminalOptions, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const openNotes = async (options: TerminalOptions = {columns: 80, rows: 24}): Promise<Terminal> => {
	const terminal = start([notesFolder()], options);
	await terminal.shows('4 posts');
	return terminal;
};

/** A program for the tests to run in place of a real one. */
const script = (name: string, text: string): string => {
	const file = path.join(temporaryFolder(), name);
	writeFileSync(file, `#!/bin/sh\n${text}\n`);
	chmodSync(file, 0o755);
	return file;
};

const copied = (terminal: Terminal, text: string): boolean =>
	terminal.output().includes(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);

test('y in the list copies the address of the post', async () => {
	const terminal = await openNotes();
	terminal.press('y');
	await terminal.shows(/The (address|path) is copied/);
	assert.match(terminal.output(), /\u001B\]52;c;[A-Za-z0-9+/=]+\u0007/);
});

test('y in a post copies the selected link, else the code in view, else the address', async () => {
	const terminal = await openNotes();
	terminal.press(keys.enter);
	await terminal.shows('The day begins');
	terminal.press('y');
	await terminal.shows('is copied');
	for (let step = 0; step < 4; step++) terminal.press(keys.tab);
	await terminal.shows('https://example.com/harbor?a=1&b=2');
	terminal.press('y');
	await terminal.shows('The link is copied');
	assert.ok(copied(terminal, 'https://example.com/harbor?a=1&b=2'));
	terminal.press('q', 'jj', keys.enter);
	await terminal.shows('The apple has');
	terminal.press('/value =', keys.enter);
	await terminal.shows('value = "abc');
	terminal.press('y');
	await terminal.shows('The code is copied');
	assert.ok(copied(terminal, `value = "${'abcdefghij'.repeat(16)}"  # the end of a wide line`));
});

test('inside tmux the clipboard is reached through it', async () => {
	const terminal = await openNotes({columns: 80, rows: 24, env: {TMUX: '/tmp/tmux-0/default,1,0'}});
	terminal.press('y');
	await terminal.shows('is copied');
	assert.ok(terminal.output().includes('\u001BPtmux;\u001B\u001B]52;c;'));
});

test('e opens the editor at the line that is read, and the post reloads in place', async () => {
	const log = path.join(temporaryFolder(), 'log');
	const editor = script(
		'vim',
		`printf '%s\\n' "$@" > '${log}'; for last; do :; done; sed -i 's/shear has sentence number 2,/edited line,/' "$last"`,
	);
	const terminal = await openNotes({columns: 80, rows: 24, env: {EDITOR: `${editor} -n`}});
	terminal.press('jj', keys.enter);
	await terminal.shows('The apple has');
	terminal.press(']');
	await terminal.shows(() => terminal.lines()[1]?.trim() === 'Pruning');
	terminal.press('e');
	await terminal.shows('edited line,');
	assert.equal(terminal.lines()[1]?.trim(), 'Pruning');
	const [option, line, file] = readFileSync(log, 'utf8').trim().split('\n');
	assert.equal(option, '-n');
	const source = readFileSync(file ?? '', 'utf8').split('\n');
	assert.equal(source[Number(line?.slice(1)) - 1], '## Pruning');
	terminal.press('j', 'q');
	await terminal.shows('4 posts');
});

test('an editor that is missing, and none at all, are sentences in the bar', async () => {
	const missing = await openNotes({columns: 80, rows: 24, env: {EDITOR: '/nowhere/vim'}});
	missing.press('e');
	await missing.shows('The editor /nowhere/vim cannot be started: no such program');
	const none = await openNotes();
	none.press('e');
	await none.shows('No editor is named: set VISUAL or EDITOR');
});

test('an editor that fails is a sentence in the bar, over the list and over a post', async () => {
	const failing = await openNotes({columns: 80, rows: 24, env: {EDITOR: script('vi', 'exit 7')}});
	failing.press('e');
	await failing.shows('ended with exit code 7');
	const killed = await openNotes({columns: 80, rows: 24, env: {EDITOR: script('vi', 'kill -9 $$')}});
	killed.press('jj', keys.enter);
	await killed.shows('The apple has');
	killed.press('e');
	await killed.shows('ended with SIGKILL');
});

/** A display and an opener that notes what it was asked to open. */
const withOpener = (): {readonly env: Readonly<Record<string, string>>; readonly opened: () => string} => {
	const log = path.join(temporaryFolder(), 'opened');
	const opener = script('xdg-open', `printf '%s' "$1" >> '${log}'`);
	return {
		env: {DISPLAY: ':0', PATH: `${path.dirname(opener)}:${process.env['PATH']}`},
		opened: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
	};
};

test('with a display o opens the address of the post in the browser, without a shell', async () => {
	const {env, opened} = withOpener();
	const terminal = await openNotes({columns: 80, rows: 24, env});
	terminal.press('o');
	await terminal.shows(() => opened() !== '');
	assert.match(opened(), /^https:\/\/notes\.example/);
});

test('c opens the contact in the mail program, and Enter on a web link the browser', async () => {
	const {env, opened} = withOpener();
	const terminal = await openNotes({columns: 80, rows: 24, env});
	terminal.press('c');
	await terminal.shows(() => opened() === 'mailto:hello@notes.example');
	terminal.press(keys.enter);
	await terminal.shows('The day begins');
	for (let step = 0; step < 4; step++) terminal.press(keys.tab);
	await terminal.shows('https://example.com/harbor?a=1&b=2');
	terminal.press(keys.enter);
	await terminal.shows(() => opened().endsWith('https://example.com/harbor?a=1&b=2'));
});

test('over SSH the address is shown and copied instead', async () => {
	const {env, opened} = withOpener();
	const terminal = await openNotes({columns: 80, rows: 24, env: {...env, SSH_CONNECTION: '1 2 3 4'}});
	terminal.press('c');
	await terminal.shows('Copied: mailto:hello@notes.example');
	assert.equal(opened(), '');
});

test('the wheel scrolls, a click selects, a second one opens, a click on a link follows it', async () => {
	const terminal = await openNotes();
	terminal.press(
		keys.click(
			20,
			terminal.lines().findIndex(line => line.includes('02-02')),
		),
	);
	await terminal.shows('▌  ● 02-02');
	terminal.press(
		keys.click(
			20,
			terminal.lines().findIndex(line => line.includes('02-02')),
		),
	);
	await terminal.shows('← Notes');
	terminal.press(keys.wheelDown);
	await terminal.shows(text => !text.includes('← Notes'));
	terminal.press(keys.wheelUp);
	await terminal.shows('← Notes');
	terminal.press('G');
	await terminal.shows('Onward to');
	const row = terminal.lines().findIndex(line => line.includes('the third'));
	terminal.press(keys.click((terminal.lines()[row] ?? '').indexOf('the third') + 2, row));
	await terminal.shows('The scion has');
	terminal.press(keys.backspace);
	await terminal.shows('Onward to');
});

test('a click chooses from a panel', async () => {
	const terminal = await openNotes();
	terminal.press('t');
	await terminal.shows('Topics');
	terminal.press(
		keys.click(
			12,
			terminal.lines().findIndex(line => line.includes('Gardens')),
		),
	);
	await terminal.shows('Notes  ·  Gardens');
});

test('m turns the mouse off and on, and it is off for the shell afterwards', async () => {
	const terminal = await openNotes();
	await terminal.shows(() => terminal.output().includes('\u001B[?1000h'));
	terminal.press('m');
	await terminal.shows('Mouse off');
	assert.ok(terminal.leftOn().every(mode => mode !== 'mouse'));
	terminal.press('m');
	await terminal.shows('Mouse on');
	assert.ok(terminal.leftOn().includes('mouse'));
	terminal.press('q');
	await terminal.exit;
	assert.deepEqual(terminal.leftOn(), []);
});

test('the background is asked for, and the answer is no key, also in two pieces', async () => {
	const terminal = await openNotes();
	await terminal.shows(() => terminal.output().includes('\u001B]11;?\u001B\\'));
	const before = terminal.text();
	terminal.press('\u001B]11;rgb:1616/1818/1c1c\u001B\\');
	await terminal.quiet();
	terminal.press('\u001B]11;rgb:1616/18');
	await terminal.quiet();
	terminal.press('18/1c1c\u001B\\');
	await terminal.quiet();
	assert.equal(terminal.text(), before);
	terminal.press('j');
	await terminal.shows('▌  ● 02-02');
});

test('escape sequences that mean nothing to us are no keys', async () => {
	const terminal = await openNotes();
	const shown = () => terminal.lines().map(line => line.trimEnd());
	const before = shown();
	const strange = ['[99;99z', '[?1;2c', '[I', '[O', '[<35;3;3M', 'OP', '[24~', 'P1$r0m\u001B\\', '[1;2x'];
	for (const sequence of strange) {
		terminal.press(`\u001B${sequence}`);
		await terminal.quiet();
		assert.deepEqual(shown(), before, sequence);
	}
	terminal.press('j');
	await terminal.shows('▌  ● 02-02');
});

test('help is drawn from the key map, / narrows it, Enter keeps and Esc shows all again', async () => {
	const terminal = await openNotes({columns: 80, rows: 60});
	terminal.press('?');
	await terminal.shows('Everywhere');
	assert.match(terminal.text(), /z +undo the last change of a mark/);
	terminal.press('/', 'undo');
	await terminal.shows(text => text.includes('undo the last') && !text.includes('Everywhere'));
	terminal.press(keys.enter);
	await terminal.shows('q back');
	assert.doesNotMatch(terminal.text(), /Everywhere/);
	terminal.press('/', keys.escape);
	await terminal.shows('Everywhere');
	terminal.press(keys.escape);
	await terminal.shows('4 posts');
});
