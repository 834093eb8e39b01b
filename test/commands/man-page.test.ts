import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {commands, commandsOf} from '../../src/commands/command-line.ts';
import {manPage} from '../../src/commands/man-page.ts';
import {options} from '../../src/commands/options.ts';
import {defaultSettings} from '../../src/store/settings.ts';
import {defaultKeys, keyLabel} from '../../src/ui/key-map.ts';

const program = {name: 'writing-tui', forReaders: false};
const page = manPage(program, '0.1.0');

const hasGroff = spawnSync('groff', ['--version']).status === 0;

/** The page as a reader of manuals sets it, in one line. */
const set = (): string => {
	const {stdout, stderr} = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-rLL=200n', '-P-cbou'], {
		encoding: 'utf8',
		input: page,
	});
	assert.equal(stderr, '');
	return stdout.replace(/\s+/g, ' ');
};

test('the page has every command, option, key and setting', {skip: !hasGroff}, () => {
	const text = set();
	for (const name of commandsOf(program)) assert.ok(text.includes(`writing-tui ${name}`), name);
	for (const {more, fields = []} of Object.values(commands)) {
		for (const paragraph of more) {
			const words = paragraph.replaceAll('PROGRAM', 'writing-tui');
			assert.ok(text.includes(words), words);
		}
		for (const [field, meaning] of fields) assert.ok(text.includes(`${field} ${meaning}`), field);
	}
	for (const [name, {help}] of Object.entries(options)) {
		assert.match(text, new RegExp(`--${name}( [A-Z]+)? `));
		assert.ok(text.includes(help), help);
	}
	for (const {keys, help, command} of defaultKeys) {
		assert.ok(text.includes(`${help} (${command})`), command);
		for (const key of keys) assert.ok(text.includes(keyLabel(key)), key);
	}
	for (const name of Object.keys(defaultSettings)) assert.ok(text.includes(` ${name} `), name);
});

test('the page is ASCII, so that every reader of manuals shows it alike', () => {
	assert.match(page, /^[\n -~]*$/);
});

test('no line of the text is taken for a request', () => {
	const requests = /^\.(?:TH|SH|SS|TP|PP|RS|RE|B|br|nh|ad)\b/;
	for (const line of page.split('\n')) assert.ok(!/^['.]/.test(line) || requests.test(line), line);
});
