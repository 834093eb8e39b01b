import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import fc from 'fast-check';
import {Lexer, Marked, type Token, Tokenizer} from 'marked';
import {guardRules} from '../../src/render/block-rules.ts';
import {commonRules, isCommon} from '../../src/render/inline-rules.ts';
import {LazyPattern} from '../../src/render/lazy-pattern.ts';
import {gfmExamples} from './gfm-examples.ts';

// The package has no types, and no entry an import could take.
const spec = createRequire(import.meta.url)('commonmark-spec') as {
	readonly tests: readonly {readonly markdown: string}[];
};

const examples = [
	...spec.tests.map(({markdown}) => markdown.replaceAll('→', '\t')),
	...Object.values(gfmExamples).flat(),
];

/** The tokens of a text: as marked reads it, and by our rules. */
const readTwice = (text: string): readonly [readonly Token[], readonly Token[]] => {
	const {defaults} = new Marked();
	const tokenizer = new Tokenizer();
	const own = new Lexer({...defaults, tokenizer});
	const {inline} = tokenizer.rules;
	tokenizer.rules = {
		...guardRules(tokenizer.rules),
		inline: isCommon(text) ? commonRules(inline) : inline,
	};
	return [new Lexer({...defaults, tokenizer: new Tokenizer()}).lex(text), own.lex(text)];
};

const assertSame = (text: string): void => {
	const [expected, actual] = readTwice(text);
	assert.deepEqual(actual, expected, JSON.stringify(text));
};

test('the rules find in every example what those of marked find', () => {
	for (const markdown of examples) assertSame(markdown);
});

test('the rules find in all examples as one text what those of marked find', () => {
	assertSame(examples.join('\n\n'));
	assertSame(examples.join('\n'));
});

const piece = fc.constantFrom(
	...'a|b c|word|\n|\n|\n\n|  \n|\t|    | |-|--|---|===|*|**|_|__|~|~~|`|```|~~~|#|## |>|> |1. |2. |10)|* |- |+ |'.split(
		'|',
	),
	...'|,| a | b |,|-|-|,|:-,<,<b>,</b>,<div>,<!--,-->,[,],[a]: b,[a],(b),!,",“,”,’,—,…,é,€,→,¡,«,\\,&,;,:,.,@,x@y.de,http://a.b'.split(
		',',
	),
);
const text = fc.array(piece, {maxLength: 40}).map(pieces => pieces.join(''));

test('the rules find in any text what those of marked find', () => {
	fc.assert(fc.property(text, assertSame), {numRuns: 4000});
});

test('the rules find in a text beyond the common signs what those of marked find', () => {
	const strange = fc.constantFrom('漢字', '、', '「', '」', '😀', '\u3000', 'ё', '᚛');
	const mixed = fc.array(fc.oneof(piece, strange), {maxLength: 40}).map(pieces => pieces.join(''));
	fc.assert(fc.property(mixed, assertSame), {numRuns: 1000});
});

test('the signs of a common text are those that Unicode has among its characters', () => {
	const {source, flags} = commonRules(Lexer.rules.inline.gfm).delLDelim;
	const sign = /[\p{P}\p{S}]/u;
	const delimiter = new RegExp(source, flags);
	for (let code = 0; code <= 0xffff; code++) {
		const character = String.fromCharCode(code);
		if (!isCommon(character) || character === '~') continue;
		const isSign = delimiter.exec(`~${character}`)?.[1] !== undefined;
		assert.equal(isSign, sign.test(character), `U+${code.toString(16)}`);
	}
});

test('a lazy pattern does what the pattern does', () => {
	const lazy = new LazyPattern('(b+)', 'g');
	assert.equal(lazy.exec('abbc')?.[1], 'bb');
	assert.equal(lazy.lastIndex, 3);
	lazy.lastIndex = 0;
	assert.equal(lazy.test('abbc'), true);
	assert.equal('abcb'.replace(lazy, '[$1]'), 'a[b]c[b]');
	assert.throws(() => new LazyPattern('(', '').exec(''), SyntaxError);
});
