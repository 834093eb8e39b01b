import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {markdownText} from './markdown-text.ts';
import {show} from './show.ts';

test('lines of the source are filled again, hard breaks are kept', () => {
	assert.deepEqual(show('one\ntwo  \nthree\\\nfour'), ['one two', 'three', 'four']);
	assert.deepEqual(show('*em  \nem2*'), ['em', 'em2']);
});

test('line breaks in Chinese and Japanese make no spaces', () => {
	assert.deepEqual(show('日本語\nの文章\nand\n한글\n단어'), ['日本語の文章 and 한글 단어']);
});

test('references of characters are decoded once, in text only', () => {
	assert.deepEqual(show('&copy; &mdash; &amp;lt; &#65;&#x42; &nosuch; &copy `&amp;`'), [
		'© — &lt; AB &nosuch; &copy &amp;',
	]);
});

test('emoji are written by name, everything else between colons stays', () => {
	assert.deepEqual(show('a:b:c :tada: :nosuch: http://e.org/:smile:/ `:tada:`', 80), [
		'a:b:c 🎉 :nosuch: http://e.org/:smile:/ :tada:',
	]);
});

test('highlighted words are painted, other equal signs stay', () => {
	const paint = createPaint(themes.mono, 1);
	assert.deepEqual(show('a ==b c== d == e ==', 40, {paint}), ['a \u001b[4mb c\u001b[24m d == e ==']);
});

test('formulas are kept as written and on one line, amounts are amounts', () => {
	assert.deepEqual(show('a $x_1 * y_1 + z$ and *b $a*b$ c* costs $5 or $6', 80), [
		'a $x_1 * y_1 + z$ and b $a*b$ c costs $5 or $6',
	]);
	assert.deepEqual(show('words before $a + b + c$', 18), ['words before', '$a + b + c$']);
	assert.deepEqual(show('$$\n\\int_0^1 *x*\n$$'), ['  $$', '  \\int_0^1 *x*', '  $$']);
});

test('a picture is one line with its text, or the name of its file', () => {
	assert.deepEqual(show('![alt *x*](a.png) ![](dir/pic.png?x) ![](data:image/png;base64,AAAA)', 80), [
		'▣ alt x ▣ pic.png ▣ image',
	]);
});

test('paragraphs written from right to left are flush right', () => {
	assert.deepEqual(show('שלום עולם\n\n- שלום', 20), ['           שלום עולם', '', '•               שלום']);
});

test('definitions stand under their term', () => {
	assert.deepEqual(show('Term\n: one\n: *two*\n\ntext: not\n:one'), [
		'Term',
		'   one',
		'   two',
		'',
		'text: not :one',
	]);
});

test('attributes and tables of contents are not shown', () => {
	assert.deepEqual(show('text\n{: .note}\n\n[toc]\n\n[[_TOC_]]\n\n* TOC\n{:toc}\n\nend'), [
		'text',
		'',
		'end',
	]);
});

test('white space is folded', () => {
	assert.deepEqual(show('  a   b\tc &nbsp; d  '), ['a b c   d']);
});

test('emphasis, strikes and code are painted by the theme', () => {
	const paint = createPaint(themes.mono, 1);
	assert.deepEqual(show('**a *b* c** ~~d~~ `e`', 40, {paint}), [
		'\u001b[1ma \u001b[3mb\u001b[23m c\u001b[22m \u001b[9md\u001b[29m \u001b[1me\u001b[22m',
	]);
});

test('the text of a block is what is read, without marks', () => {
	const document = createDocument({text: '- **a** [b](c)\n\n```\nx\n```'});
	assert.deepEqual(
		Array.from({length: document.blockCount}, (_, block) => document.textOf(block)),
		['', 'a b', 'x', ''],
	);
});

test('the source line of a block is found', () => {
	const document = createDocument({text: '# A\n\ntext\n\n- one\n- two\n\n```\nx\ny\n```\nend'});
	const lines = Array.from({length: document.blockCount}, (_, block) =>
		document.sourceLine({block, offset: 0}),
	);
	assert.deepEqual(lines.slice(1, 7), [0, 2, 4, 5, 8, 11]);
});

test('the source line of a place within a block is found through the marks of Markdown', () => {
	const text = [
		'# A',
		'',
		'The *first* word, the second word,',
		'[a link](https://example.org/the-word) and **the',
		'third** word, which is `the last` one.',
		'',
		'> the word in a quote',
		'',
		'the end',
	].join('\n');
	const document = createDocument({text});
	const lineOf = (words: string): number => {
		for (let block = 0; block < document.blockCount; block++) {
			const offset = document.textOf(block).indexOf(words);
			if (offset >= 0) return document.sourceLine({block, offset});
		}
		return -1;
	};
	for (const [words, line] of [
		['first word', 2],
		['second word', 2],
		['a link', 3],
		['and the third', 3],
		['third word', 4],
		['the last', 4],
		['word in a quote', 6],
		['end', 8],
	] as const)
		assert.equal(lineOf(words), line, words);
	const block = 2;
	assert.equal(document.sourceLine({block, offset: document.textOf(block).length}), 6);
});

test('any place has a source line within the text', () => {
	fc.assert(
		fc.property(markdownText, fc.nat(), fc.nat(), (text, block, offset) => {
			const document = createDocument({text});
			const line = document.sourceLine({block: block % document.blockCount, offset: offset % 500});
			assert.ok(line >= 0 && line < Math.max(1, text.split('\n').length));
		}),
	);
});

test('paragraphs, lists and code that are set in belong to the definition above', () => {
	assert.deepEqual(
		show(
			'Orange\n\n:   Para *def*\n    goes on\n\n    second para\n\n    - item\n\n    ```\n    code\n    ```\n\n:   other\n\nApple\nPear\n: fruit\nlazy\n: tree\n\n  more\n\nText.\n\n    code',
		),
		[
			'Orange',
			'   Para def goes on',
			'',
			'   second para',
			'',
			'   •  item',
			'',
			'     code',
			'',
			'   other',
			'',
			'Apple',
			'Pear',
			'   fruit lazy',
			'   tree',
			'',
			'   more',
			'',
			'Text.',
			'',
			'  code',
		],
	);
});

test('a colon below a heading, a rule, code or a list begins no definition of theirs', () => {
	assert.deepEqual(show('# Head\n: x\n\n- item\n\n: y'), ['Head', '────', '   x', '', '•  item', '', '   y']);
	assert.deepEqual(show('```\nterm\n: x\n```\n\nNote :\n:smile'), ['  term', '  : x', '', 'Note : :smile']);
	assert.deepEqual(show('| a |\n|---|\n| b |\n\n: Caption'), ['a', '─', 'b', '', '   Caption']);
});

test('definitions stand in quotes and in lists too', () => {
	assert.deepEqual(show('> Term\n> : one\n>\n>     more'), ['│ Term', '│    one', '│', '│    more']);
	assert.deepEqual(show('- Term\n  : one'), ['•  Term', '      one']);
});

test('highlighted words may hold emphasis, code and links, other equal signs stay', () => {
	const paint = createPaint(themes.mono, 1);
	assert.deepEqual(show('==so **x** on== ==a *b*== c==d **e** f==g ==h *i*', 60, {paint}), [
		'\u001b[4mso \u001b[1mx\u001b[22m on\u001b[24m \u001b[4ma \u001b[3mb\u001b[23;24m c==d \u001b[1me\u001b[22m f==g ==h \u001b[3mi\u001b[23m',
	]);
});
