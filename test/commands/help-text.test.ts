import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type CommandName, commands} from '../../src/commands/command-line.ts';
import {commandHelpText, helpText} from '../../src/commands/help-text.ts';
import {options} from '../../src/commands/options.ts';

const own = {name: 'writing-tui', forReaders: false};
const names = Object.keys(commands) as readonly CommandName[];

test('the help names every command with its operands, and every option', () => {
	const text = helpText(own);
	for (const name of names) assert.match(text, new RegExp(`^  ${name} .*${commands[name].help}$`, 'm'));
	for (const option of Object.keys(options))
		assert.match(text, new RegExp(`^  (-\\w, )?--${option}\\b`, 'm'));
});

test('no line of any help is wider than 80 columns', () => {
	for (const text of [helpText(own), ...names.map(name => commandHelpText(name, own))]) {
		for (const line of text.split('\n')) assert.ok(line.length <= 80, line);
	}
});

test("a command's help names its options and no others, and the fields of its JSON", () => {
	const text = commandHelpText('search', own);
	assert.match(text, /^writing-tui search WORDS…\n {2}print the posts/);
	assert.match(text, /--json/);
	assert.doesNotMatch(text, /--plain/);
	assert.match(text, /^ {2}sentence {2}/m);
});

test('the help of an archive speaks of its own program, and not of what authors do', () => {
	const archive = {name: 'my-writing', forReaders: true};
	const all = [helpText(archive), ...names.map(name => commandHelpText(name, archive))].join('\n');
	assert.doesNotMatch(all, /writing-tui/);
	assert.doesNotMatch(helpText(archive), /init NAME|check|new TITLE/);
	assert.match(helpText(archive), /^ {2}my-writing POST /m);
});

test('every command that prints JSON tells the fields', () => {
	for (const name of names) {
		assert.equal(commands[name].options.includes('json'), commands[name].fields !== undefined, name);
	}
});
