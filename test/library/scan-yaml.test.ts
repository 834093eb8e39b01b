import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parseDocument} from 'yaml';
import type {Value} from '../../src/library/front-matter.ts';
import {rescueYaml, scanYaml} from '../../src/library/scan-yaml.ts';
import {toValue} from '../../src/library/to-value.ts';

const byParser = (block: string): Value | 'fault' => {
	const document = parseDocument(block, {
		schema: 'failsafe',
		customTags: ['null'],
		uniqueKeys: false,
		logLevel: 'silent',
	});
	return document.errors.length > 0 || document.warnings.length > 0 ? 'fault' : toValue(document.toJS());
};

const simple = [
	'title: Oak and elm',
	'title: "Oak: a \\"tree\\" \\u00e9"',
	"title: 'It''s an oak'",
	'title: Oak # comment',
	'title: Oak#not a comment',
	'title:',
	'title: ~',
	'title: null',
	'title: "null"',
	'tags: [a, "b, c", \'d\']',
	'tags: []',
	'tags: [a, b,]',
	'tags:\n- a\n- "b"',
	'tags:\n- a\n- ""\n- b',
	'tags:\n  -\n  - ~',
	'tags:\n    - a\n    - b # comment\ntitle: Oak',
	'tags:\n  # comment\n  - a\n\n  - b',
	'a:    spaced   \nb: x',
	'a:\tx',
	'url: https://example.org:80/x?y=z#w',
	'time: 12:30',
	'# only a comment',
	'title: Größe 木',
	'date created: 2024-05-01',
];

for (const block of simple) {
	test(`the scanner reads ${JSON.stringify(block)} as the parser does`, () => {
		const scanned = scanYaml(block, 1);
		const parsed = byParser(block);
		assert.deepEqual(scanned?.fields, parsed === '' ? new Map() : parsed);
		assert.deepEqual(scanned?.problems, []);
	});
}

const complex = [
	'a: |\n  text',
	'a: >-\n  text',
	'a: {b: c}',
	'a: &x b',
	'a: *x',
	'a: !t b',
	'? a\n: b',
	'a:\n  b: c',
	'a:\n  - b: c',
	'a:\n  - - b',
	'a: one\n  two',
	'a: "one\n  two"',
	'a: [b,\n  c]',
	'a: [b, [c]]',
	'a: "\\q"',
	'"a": b',
	'- a',
	'text',
	'a:\n\t- b',
	'a: [Solved] b',
	'a: "b" c',
	'a:\n  - b\n - c',
];

for (const block of complex) {
	test(`the scanner leaves ${JSON.stringify(block)} to the parser`, () => {
		assert.equal(scanYaml(block, 1), null);
	});
}

const word = fc.constantFrom(
	'oak',
	'Elm',
	'2024-05-01',
	'a b',
	'x:y',
	'#t',
	'é',
	'"q"',
	"'s'",
	'[a, b]',
	'',
	'- c',
	': d',
	'{e}',
	'*',
	'|',
	'no',
	'~',
	'  ',
	'\\',
	'"',
	']',
	',',
	'k: v',
);
const line = fc
	.tuple(
		fc.constantFrom('', '  ', '\t', '- ', '  - '),
		fc.constantFrom('a: ', 'b:', 'c : ', '', '#'),
		word,
		fc.constantFrom('', ' # z', ' ', '"'),
	)
	.map(parts => parts.join(''));

test('whatever the scanner accepts without a complaint, the parser reads the same', () => {
	fc.assert(
		fc.property(fc.array(line, {maxLength: 6}), lines => {
			// The parser complains of a tab where nothing else stands, which nobody can see.
			const block = lines.filter(text => text.trim() !== '' || !text.includes('\t')).join('\n');
			const scanned = scanYaml(block, 1);
			if (!scanned || scanned.problems.length > 0) return;
			const parsed = byParser(block);
			assert.deepEqual(scanned.fields, parsed === '' ? new Map() : parsed);
		}),
		{numRuns: 3000},
	);
});

test('a text with an unquoted colon is read as it stands, with a word on quotes', () => {
	const scanned = scanYaml('date: 2024-05-01\ntitle: Rust: a story', 2);
	assert.equal(scanned?.fields.get('title'), 'Rust: a story');
	assert.deepEqual(scanned?.problems, [
		{message: 'a text with a colon in it needs quotes — put the text of "title" in quotes', line: 3},
	]);
});

test('of two fields of one name the last counts, with a word on the other', () => {
	const scanned = scanYaml('author: Ann\nauthor: Bob', 2);
	assert.equal(scanned?.fields.get('author'), 'Bob');
	assert.deepEqual(scanned?.problems, [
		{message: '"author" stands twice and the last one counts — delete one of them', line: 3},
	]);
});

const rescues: readonly (readonly [block: string, key: string, value: Value])[] = [
	['title: [Solved] x', 'title', '[Solved] x'],
	['title: "a" b', 'title', '"a" b'],
	['title: *x* y', 'title', '*x* y'],
	['title: !x y', 'title', '!x y'],
	['title: > x', 'title', '> x'],
	['title: :tada: x', 'title', ':tada: x'],
	['tags: [a, b', 'tags', ['a', 'b']],
	['tags: [#a, #b]', 'tags', ['#a', '#b']],
	['tags:\n\t- a\n\t- b', 'tags', ['a', 'b']],
	['summary: one\n  two\n  three', 'summary', 'one two three'],
	['summary: |\n  one\n  two\nx: y', 'summary', 'one two'],
	['a line without sense\ntitle: Oak', 'title', 'Oak'],
];

for (const [block, key, value] of rescues) {
	test(`the rescue reads ${JSON.stringify(block)} as its author meant it`, () => {
		assert.deepEqual(rescueYaml(block, 1).fields.get(key), value);
	});
}
