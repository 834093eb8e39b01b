import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {Lexer} from 'marked';
import type {Token} from '../../src/render/lex.ts';
import {readSimpleList} from '../../src/render/simple-list.ts';

/** A token without what is read inside of words. */
const outline = (token: Token): unknown => {
	if (token.type === 'text') return {type: token.type, raw: token.raw, text: token['text']};
	if (token.type === 'list') return {...token, items: token['items'].map(outline)};
	return 'tokens' in token ? {...token, tokens: token.tokens?.map(outline)} : token;
};

/** The first token of a text as marked reads it, without the line break that its lexer adds to it afterwards. */
const firstOf = (text: string): unknown => {
	const [token] = new Lexer().lex(text);
	assert.ok(token);
	return outline({...token, raw: token.raw.trimEnd()});
};

const line = fc
	.tuple(
		fc.constantFrom('', '', '', '  ', '   ', '    ', ' ', '\t'),
		fc.constantFrom('- ', '- ', '- ', '* ', '+ ', '1. ', '1. ', '2. ', '10. ', '1) ', '-', '-  ', '> ', ''),
		fc.constantFrom(
			...'word|two words|**b** c|`x` y|[a](b)|[a] b|a - b|a | b|1 x|- -|# h|```|<b>|  |:a|***|a\\|=|--|'.split(
				'|',
			),
			'a  ',
			'[ ] task',
			'[x] done',
			'a: [ ]',
			'[^1]: note',
			'| a | b |',
		),
	)
	.map(parts => parts.join(''));

test('a list that is read without marked is read as marked does', () => {
	let count = 0;
	fc.assert(
		fc.property(
			fc.array(fc.oneof({weight: 8, arbitrary: line}, {weight: 1, arbitrary: fc.constant('')}), {
				maxLength: 7,
			}),
			lines => {
				const text = ['- first', ...lines].join('\n');
				const list = readSimpleList(text);
				if (list === undefined) return;
				count++;
				assert.deepEqual(outline(list), firstOf(text), JSON.stringify(text));
			},
		),
		{numRuns: 30_000},
	);
	assert.ok(count > 1000, `only ${count} lists were read without marked`);
});

test('numbered lists, and lists in lists, need no marked', () => {
	for (const text of [
		'1. one\n2. two\n\nText',
		'7) seven\n8) eight\n',
		'- a\n  - b\n    1. c\n    2. d\n  - e\n- f',
		'9. nine\n   - a\n10. ten\n    - b\n\n# Heading',
	]) {
		const list = readSimpleList(text);
		assert.ok(list, text);
		assert.deepEqual(outline(list), firstOf(text), text);
	}
});

test('what may mean more than it looks is left to marked', () => {
	for (const text of [
		'- a\nlazy',
		'- a\n\n- loose',
		'- a\n\n  more',
		'- a\n* other',
		'- a\n   - deeper by one',
		'- a\n  2. no list',
		'- [ ] task',
		'- # heading',
		'-\n',
		'- a\n  b',
		'- a\n\n\n- b',
		Array.from({length: 50}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
	]) {
		assert.equal(readSimpleList(text), undefined, text);
	}
});
