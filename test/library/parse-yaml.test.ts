import assert from 'node:assert/strict';
import {test} from 'node:test';
import {maxParsed, parseYaml} from '../../src/library/parse-yaml.ts';

test('nested maps, block texts and lists over lines are read', () => {
	const block = parseYaml('author:\n  name: Ann\nsummary: >\n  one\n  two\ntags: [a,\n  b]', 2);
	assert.deepEqual(block?.fields.get('author'), new Map([['name', 'Ann']]));
	assert.equal(block?.fields.get('summary'), 'one two\n');
	assert.deepEqual(block?.fields.get('tags'), ['a', 'b']);
	assert.deepEqual(block?.problems, []);
});

test('a broken block is read line by line and its fault told once, with its line', () => {
	const block = parseYaml('title: "Oak" and elm\ndate: 2024-05-01', 2);
	assert.equal(block?.fields.get('title'), '"Oak" and elm');
	assert.equal(block?.fields.get('date'), '2024-05-01');
	assert.equal(block?.problems.length, 1);
	assert.match(
		block?.problems[0]?.message ?? '',
		/^not valid YAML: .+ — put texts with special signs in quotes$/,
	);
	assert.equal(block?.problems[0]?.line, 2);
});

test('a block that is no map is no front matter', () => {
	for (const text of ['- a\n- b', '"just text"', 'words\nand words', '[a, b]'])
		assert.equal(parseYaml(text, 1), null);
});

test('keys named like the parts of every object are fields like any other', () => {
	const block = parseYaml('__proto__: x\nconstructor: y\na: {__proto__: {polluted: yes}}\ntitle: Oak', 1);
	assert.equal(block?.fields.get('title'), 'Oak');
	assert.equal(block?.fields.get('constructor'), 'y');
	assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

test('a bomb of aliases is refused and the plain fields are kept', () => {
	const levels = Array.from({length: 9}, (_, level) =>
		`l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}x]`.replaceAll('*l-1, ', ''),
	);
	const block = parseYaml(`title: Oak\n${levels.join('\n')}`, 1);
	assert.equal(block?.fields.get('title'), 'Oak');
	assert.equal(block?.problems.length, 1);
});

test('a block too long for the parser is read line by line and says so', () => {
	const block = parseYaml(`title: Oak\nmap: {a: b}\nfill: ${'x'.repeat(maxParsed)}`, 2);
	assert.equal(block?.fields.get('title'), 'Oak');
	assert.match(block?.problems[0]?.message ?? '', /^front matter over 64 KB is read line by line — /);
});

const nests: readonly (readonly [string, string])[] = [
	['brackets', '['],
	['braces', '{a: '],
	['dashes', '- '],
	['keys', 'a: '],
	['question marks', '? '],
	['anchors', '&a '],
	['quotes', '"'],
	['aliases', '*a\n'],
	['tags', '!'],
	['indented dashes', '\n - '],
];

for (const [what, part] of nests) {
	test(`a block of nothing but ${what} ends the program in no way`, () => {
		assert.doesNotThrow(() =>
			parseYaml(`title: Oak\nx: ${part.repeat(Math.floor(60_000 / part.length))}`, 1),
		);
		assert.doesNotThrow(() => parseYaml(part.repeat(Math.floor(60_000 / part.length)), 1));
	});
}
