import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type Command, defaultKeys, type KeyMap} from '../../src/ui/key-map.ts';
import {type KeyChoices, rebind} from '../../src/ui/rebind.ts';

const choices = (given: Readonly<Record<string, string | readonly string[] | null>>): KeyChoices =>
	new Map(Object.entries(given));

const keysFor = (keys: KeyMap, command: Command): readonly string[] | undefined =>
	keys.find(binding => binding.command === command)?.keys;

test('a choice stands for all keys of a command, and null takes them away', () => {
	const {keys, warnings} = rebind(choices({down: ['n', 'g  d'], star: '*', mouse: null}));
	assert.deepEqual(warnings, []);
	assert.deepEqual(keysFor(keys, 'down'), ['n', 'g d']);
	assert.deepEqual(keysFor(keys, 'star'), ['*']);
	assert.deepEqual(keysFor(keys, 'mouse'), []);
	assert.deepEqual(keysFor(keys, 'up'), ['k', 'up']);
});

test('a key given to one command is taken from every other on the same screens', () => {
	const {keys} = rebind(choices({topics: 's'}));
	assert.deepEqual(keysFor(keys, 'star'), []);
	const {keys: others} = rebind(choices({outline: ']'}));
	assert.deepEqual(keysFor(others, 'next-heading'), []);
	assert.deepEqual(keysFor(others, 'topics'), ['t']);
});

test('keys may be written as the help shows them', () => {
	const {keys, warnings} = rebind(choices({down: ['Ctrl-n', '↓', 'PgDn', 'Esc x', 'Shift-Tab']}));
	assert.deepEqual(warnings, []);
	assert.deepEqual(keysFor(keys, 'down'), ['ctrl+n', 'down', 'pagedown', 'escape x', 'shift+tab']);
});

for (const [given, told] of [
	[{fly: 'f'}, /^keys: "fly" is no action, README\.md lists them$/],
	[
		{down: 'super+x'},
		/^keys\.down: "super\+x" is no key, allowed is a character, ctrl\+ and a letter, enter, /,
	],
	[{down: 'gg'}, /^keys\.down: "gg" is no key, allowed is "g g" for keys one after the other$/],
	[{down: 'ctrl+m'}, /^keys\.down: "ctrl\+m" is no key/],
	[{down: ' '}, /^keys\.down: " " is no key, allowed is space for the space bar$/],
	[{down: 'a b c d e'}, /^keys\.down: "a b c d e" is too long, allowed are 4 keys$/],
	[{down: 'x ctrl+c'}, /^keys\.down: ctrl\+c always quits$/],
	[{interrupt: 'x'}, /^keys\.interrupt: ctrl\+c always quits$/],
	[{interrupt: null}, /^keys\.interrupt: ctrl\+c always quits$/],
] as const) {
	test(`the choice ${JSON.stringify(given)} is told in words and leaves the default`, () => {
		const {keys, warnings} = rebind(choices(given));
		assert.equal(warnings.length, 1);
		assert.match(warnings[0] ?? '', told);
		assert.deepEqual(
			keys.map(({keys: own}) => own),
			defaultKeys.map(({keys: own}) => own),
		);
	});
}

test('of two commands that are given the same key the first has it, and the second is told', () => {
	const {keys, warnings} = rebind(choices({read: 'x', star: 'x', outline: 'v', topics: 'v'}));
	assert.deepEqual(warnings, ['keys.star: "x" is given to read already, allowed is a key of its own']);
	assert.deepEqual(keysFor(keys, 'star'), ['s']);
	assert.deepEqual(keysFor(keys, 'topics'), ['v']);
});

test('whatever the settings say, no key means two things on one screen, and ctrl+c quits', () => {
	const name = fc.constantFrom(...defaultKeys.map(({command}) => command), 'fly');
	const key = fc.oneof(
		fc.constantFrom('g g', 'g', 'ctrl+c', 'q', 'enter', '/', ' '),
		fc.string({maxLength: 4}),
	);
	const choice = fc.oneof(key, fc.array(key, {maxLength: 3}), fc.constant(null));
	fc.assert(
		fc.property(fc.array(fc.tuple(name, choice), {maxLength: 12}), given => {
			const {keys} = rebind(new Map(given));
			for (const screen of ['list', 'results', 'post', 'panel'] as const) {
				const bound = keys.filter(({screens}) => screens.includes(screen)).flatMap(({keys: own}) => own);
				assert.deepEqual(bound, [...new Set(bound)]);
				assert.ok(keysFor(keys, 'interrupt')?.includes('ctrl+c'));
			}
		}),
	);
});
