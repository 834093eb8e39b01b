import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {Lexer, type Token} from 'marked';
import {cjkRules} from '../../src/render/cjk-rules.ts';
import {rulesByScript, scriptOf} from '../../src/render/inline-rules.ts';
import {lex} from '../../src/render/lex.ts';
import {show} from './show.ts';

const {gfm} = Lexer.rules.inline;
const amended = cjkRules(gfm);

/** The tokens that marked finds with some rules. */
const read = (text: string, inline: typeof gfm): readonly Token[] => {
	const lexer = new Lexer();
	// The tokenizer of a lexer is not among its types.
	const {tokenizer} = lexer as unknown as {tokenizer: {rules: object}};
	tokenizer.rules = {...tokenizer.rules, inline};
	return lexer.inlineTokens(text);
};

test('emphasis in Chinese, Japanese and Korean may begin and end next to punctuation', () => {
	for (const [text, shown] of [
		['**注意：**这个。**“引号”**也是。', '注意：这个。“引号”也是。'],
		['これは**「重要」**です。**テスト。**テスト', 'これは「重要」です。テスト。テスト'],
		['**문장(괄호)**은', '문장(괄호)은'],
		['这是*“斜体”*文字，**[链接](#a)**。这是**`code`**的', '这是“斜体”文字，链接。这是code的'],
		['中**a“b”**文', '中a“b”文'],
	] as const)
		assert.deepEqual(show(text, 80), [shown]);
});

test('words in Chinese are struck out next to punctuation too', () => {
	const {readInline} = lex('', {extensions: []}, () => {});
	assert.deepEqual(
		readInline('也~~（删）~~也').tokens.map(({type}) => type),
		['text', 'del', 'text'],
	);
});

test('an underscore inside of words stays one', () => {
	assert.deepEqual(show('文_（x）_文'), ['文_（x）_文']);
});

test('a text without these characters is read as by CommonMark', () => {
	const pieces = fc.constantFrom(...'a|b| |.|(|)|“|”|é|я|α|*|**|***|_|__|~|~~|`|😀|!|\n|[x](y)'.split('|'));
	fc.assert(
		fc.property(fc.array(pieces, {maxLength: 16}), parts => {
			const text = parts.join('');
			assert.deepEqual(read(text, amended), read(text, gfm), text);
		}),
		{numRuns: 5000},
	);
});

test('a text in Chinese without punctuation is read as by CommonMark', () => {
	const pieces = fc.constantFrom(...'中|文|か|a| |*|**|***'.split('|'));
	fc.assert(
		fc.property(fc.array(pieces, {maxLength: 14}), parts => {
			const text = parts.join('');
			assert.deepEqual(read(text, amended), read(text, gfm), text);
		}),
		{numRuns: 5000},
	);
});

test('lines of Chinese and Japanese are joined without a space, whatever begins or ends them', () => {
	assert.deepEqual(show('文字，\n**粗体**。\n`code`和\n[链接](#a)和\n*斜*\n**粗**\n文字', 80), [
		'文字，粗体。 code和链接和斜粗文字',
	]);
	assert.deepEqual(show('文字\n[链接](#a)\n文字', 80), ['文字链接文字']);
	assert.deepEqual(show('文字\n**bold**\n文字', 80), ['文字 bold 文字']);
	assert.deepEqual(show('**문장**\n**단어**', 80), ['문장 단어']);
});

test('a text in common and Chinese characters is read by the quick rules as by the others', () => {
	const {cjk, mixed} = rulesByScript(gfm);
	const pieces = fc.constantFrom(...'中|か|。|（|“|”|a| |\u3000|(|é|¿|*|**|***|_|__|~~|[x](y)'.split('|'));
	fc.assert(
		fc.property(fc.array(pieces, {maxLength: 14}), parts => {
			const text = parts.join('');
			assert.notEqual(scriptOf(text), 'mixed');
			assert.deepEqual(read(text, cjk), read(text, mixed), text);
		}),
		{numRuns: 5000},
	);
});
