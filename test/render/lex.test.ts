import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import fc from 'fast-check';
import {Lexer, Marked, type Token} from 'marked';
import {dialectOf} from '../../src/render/dialect.ts';
import {lex} from '../../src/render/lex.ts';
import {gfmExamples} from './gfm-examples.ts';

// The package has no types, and no entry an import could take.
const spec = createRequire(import.meta.url)('commonmark-spec') as {
	readonly tests: readonly {readonly markdown: string}[];
};

/** Texts without definitions, for which the whole is read at once. */
const short = [
	...spec.tests.map(({markdown}) => markdown.replaceAll('→', '\t')),
	...Object.values(gfmExamples).flat(),
].filter(markdown => !markdown.includes(']:'));

/** Blocks with blank lines in them, of which a few fill a part or more. */
const long = [
	`$$\n\na\n\n${'b\n\n'.repeat(300)}$$\n`,
	`\`\`\`\n${'code\n\n'.repeat(3000)}\`\`\`\n`,
	`<!--\n${'a comment\n\n'.repeat(8000)}-->\n`,
	'- item\n\n  more of it\n\n'.repeat(1000),
	'> quoted\n>\n> again\n'.repeat(1000),
];

type Blocks = {readonly blocks: readonly string[]; readonly parts: number};

const described = ({type, raw}: Token): string => `${type} ${raw}`;

/** The blocks of a text, found part by part. */
const inParts = (text: string): Blocks => {
	const blocks: string[] = [];
	const {readOn} = lex(text, dialectOf(text).dialect, token => blocks.push(described(token)));
	let parts = 1;
	while (readOn()) parts++;
	return {blocks, parts};
};

/** The same, found by marked in one go. */
const atOnce = (text: string): readonly string[] => {
	const {defaults} = new Marked(...dialectOf(text).dialect.extensions);
	return new Lexer({...defaults}).blockTokens(text, []).map(described);
};

test('a text that is read in parts has the blocks that it has when it is read at once', () => {
	const example = fc.oneof(
		{arbitrary: fc.constantFrom(...short), weight: 30},
		{arbitrary: fc.constantFrom(...long), weight: 1},
	);
	const texts = fc.array(example, {minLength: 1000, maxLength: 1500}).map(some => some.join('\n\n'));
	fc.assert(
		fc.property(texts, text => {
			const {blocks, parts} = inParts(text);
			assert.deepEqual(blocks, atOnce(text));
			assert.ok(parts > 3);
		}),
		{numRuns: 15},
	);
});

test('all blocks are found in one part where there may be definitions', () => {
	assert.equal(inParts(`${'a paragraph\n\n'.repeat(20_000)}[a]: /target`).parts, 1);
	assert.ok(inParts('a paragraph\n\n'.repeat(20_000)).parts > 1);
});

test('what is nested too deeply is told of at its place, in whatever part it stands', () => {
	const deep: string[] = [];
	const text = `${'a paragraph\n\n'.repeat(10_000)}${'> '.repeat(200)}deep\n\nafter`;
	const {readOn} = lex(text, {extensions: []}, ({raw}, isTooDeep) => {
		if (isTooDeep) deep.push(raw.slice(0, 4));
	});
	while (readOn());
	assert.deepEqual(deep, ['> > ']);
});

const itemText = fc.constantFrom(
	...'a|word|*a*|**b**|`c`|_d_|[a](b)|[a]: b|[x] |[ ] |- |1. |# |> |    |\n|\n  |\n\n  |: || |-|===|---|```|<b>|&amp;|.'.split(
		'|',
	),
);

test('the items of a list hold the blocks that marked finds in them', () => {
	fc.assert(
		fc.property(fc.array(fc.array(itemText, {maxLength: 5}), {minLength: 1, maxLength: 4}), items => {
			const text = items.map(pieces => `- ${pieces.join('')}`).join('\n');
			const found: Token[] = [];
			const {readOn} = lex(text, {extensions: []}, token => found.push(token));
			while (readOn());
			const lexer = new Lexer(new Marked().defaults);
			assert.deepEqual(found, [...lexer.blockTokens(text, [])], JSON.stringify(text));
		}),
		{numRuns: 3000},
	);
});
