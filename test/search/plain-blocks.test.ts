import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import {fold} from '../../src/search/fold.ts';
import {plainBlocks} from '../../src/search/plain-blocks.ts';

const blocks = (markdown: string): readonly string[] => [...plainBlocks(markdown)];

test('the lines of a paragraph are one block', () => {
	assert.deepEqual(blocks('One line\nand another.\n\nThe next.'), ['One line and another.', 'The next.']);
});

test('a line break between characters that are written without spaces is none', () => {
	assert.deepEqual(blocks('我每天早上\n都会阅读'), ['我每天早上都会阅读']);
});

test('emphasis marks go, stars and underscores inside words stay', () => {
	assert.deepEqual(blocks('**bold** and *slanted*, __both__ _here_, ~~gone~~'), [
		'bold and slanted, both here, gone',
	]);
	assert.deepEqual(blocks('2*3 = 6, snake_case, 5 * 4, ~50'), ['2*3 = 6, snake_case, 5 * 4, ~50']);
	assert.deepEqual(blocks('这是**重点**内容'), ['这是重点内容']);
});

test('signs that would be emphasis but are closed by nothing stay, as in patterns and names of files', () => {
	for (const text of [
		'.*',
		'all of .* and .* too',
		'**/*.ts and *.js',
		'x* [a-z]*',
		'_private',
		'**not',
		'~~',
		'a == b',
	])
		assert.deepEqual(blocks(text), [text]);
	assert.deepEqual(blocks('*one* two* ***all*** **a *b* c**'), ['one two* all a b c']);
	assert.deepEqual(blocks('2*3*4, [*b](c) d*, ==a== `*`*'), ['234, *b d*, a **']);
});

test('in brackets, what looks like the number of a note stays unless there is such a note', () => {
	assert.deepEqual(blocks('All but [^abc]+ here[^1]\n\n[^1]: Note'), ['All but [^abc]+ here', 'Note']);
});

test('of single stars and underscores those go that a post does not show', () => {
	const piece = fc.constantFrom('a', 'b', ' ', '.', '(', '*', '_', '文');
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 12}), pieces => {
			const text = `x${pieces.join('')} y`;
			fc.pre(!/[*_]{2}/.test(text));
			const spaced = (shown: string): string => shown.replace(/\s+/g, ' ');
			assert.equal(spaced(blocks(text).join()), spaced(createDocument({text}).textOf(1)));
		}),
		{numRuns: 500},
	);
});

test('links and images leave their text, their targets go', () => {
	assert.deepEqual(blocks('A [link](https://example.org/a_(b) "Title") here'), ['A link here']);
	assert.deepEqual(blocks('![A picture](a.png), [![icon](i.png) both](b)'), ['A picture, icon both']);
	assert.deepEqual(blocks('[text][ref], [Ref] and [other]\n\n[ref]: https://example.org'), [
		'text, Ref and [other]',
	]);
	assert.deepEqual(blocks('<https://example.org> and https://example.com'), [
		'https://example.org and https://example.com',
	]);
});

test('brackets that are no link stay', () => {
	assert.deepEqual(blocks('array[0] and [sic] (really)'), ['array[0] and [sic] (really)']);
});

test('code spans stay as they were typed, without their backticks', () => {
	assert.deepEqual(blocks('Use `a *b* [c](d)` and ``x ` y``.'), ['Use a *b* [c](d) and x ` y.']);
	assert.deepEqual(blocks('A lone ` backtick'), ['A lone ` backtick']);
});

test('escaped signs are the signs themselves', () => {
	assert.deepEqual(blocks('\\*not slanted\\* \\[no link\\](a)'), ['*not slanted* [no link](a)']);
});

test('tags and comments go, comparisons stay', () => {
	assert.deepEqual(blocks('<em class="a">Word</em><br>next <!-- hidden --> a < b > c'), [
		'Word next  a < b > c',
	]);
	assert.deepEqual(blocks('<!-- one\ntwo -->\nShown\n\n<style>\np {}\n</style>\n\nToo'), ['Shown', 'Too']);
});

test('character references are characters', () => {
	assert.deepEqual(blocks('caf&eacute; &amp; &#8220;x&#x201d; &unknown; &toString;'), [
		'café & “x” &unknown; &toString;',
	]);
});

test('headings, items, quotes and table rows are blocks of their own, without what marks them', () => {
	assert.deepEqual(blocks('# One #\nText\n\nTwo\n---\n- a\n- [x] b\n  1. c\n\n> quoted\n> on\n\nafter'), [
		'One',
		'Text',
		'Two',
		'a',
		'b',
		'c',
		'quoted on',
		'after',
	]);
	assert.deepEqual(blocks('| A | B |\n|---|:-:|\n| 1 | 2\\|3 |\n\nA | B\n--|--\n1 | 2'), [
		'A    B',
		'1    2|3',
		'A | B',
		'1    2',
	]);
});

test('code is kept as it stands, in pieces of some lines, under its language', () => {
	assert.deepEqual(
		blocks('```js title="x"\nconst *a* = [b](c);\n\n# no heading\n```\n\n    indented *code*'),
		['js', 'const *a* = [b](c);\n\n# no heading', 'indented *code*'],
	);
	assert.equal(blocks(`~~~\n${'line\n'.repeat(100)}~~~`).length, 4);
	assert.deepEqual(blocks('```\nnever closed'), ['never closed']);
});

test('notes are text, definitions and rules are not', () => {
	assert.deepEqual(blocks('Text[^1] here.\n\n***\n\n[^1]: The note.\n[a]: b'), ['Text here.', 'The note.']);
});

test('what the specimen shows is found, whatever marks it bears', () => {
	const file = path.join(
		import.meta.dirname,
		'../../posts/2025-11-02-a-specimen-of-everything-markdown-can-say.md',
	);
	const text = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');
	const document = createDocument({text});
	const wordsOf = (shown: string): readonly string[] =>
		fold(shown, {matchCase: false, matchMarks: false}).text.match(/[\p{L}\d]{2,}/gu) ?? [];
	const plain = new Set(wordsOf(blocks(text).join('\n')));
	for (let block = 1; block < document.blockCount - 1; block++) {
		assert.deepEqual(
			// Raised and lowered figures are set in signs of their own.
			wordsOf(document.textOf(block)).filter(word => !plain.has(word) && word !== 'h₂o'),
			[],
		);
	}
});

test('text made to be slow is read without delay, in blocks of bounded length', () => {
	const nasty = [
		'[',
		'*a*_b',
		' *a _a',
		'** ** a**',
		'[a](',
		'![',
		'`a``b',
		'<!--',
		'<a ',
		'<x\n',
		'&amp',
		'*a',
		'\\',
		'](',
		'> ',
		'- ',
		'|a',
		'```\n',
		'日本',
		'-',
		'# # ',
		' ',
	];
	for (const piece of nasty) {
		const text = piece.repeat(200_000 / piece.length);
		for (const markdown of [text, `${text}x`, `# a${text}x`]) {
			for (const block of blocks(markdown)) assert.ok(block.length < 50_000);
		}
	}
});

test('words that stand in no markup come out as they went in', () => {
	const word = fc.stringMatching(/^[a-z]{1,8}$/);
	fc.assert(
		fc.property(fc.array(fc.array(word, {minLength: 1}), {minLength: 1}), paragraphs => {
			const texts = paragraphs.map(words => words.join(' '));
			assert.deepEqual(blocks(texts.join('\n\n')), texts);
		}),
	);
});

test('any text is read', () => {
	const piece = fc.constantFrom(
		...'a \n*_`[]()<>!#-+>|\\&;:~=1.'.split(''),
		'```',
		'[^',
		']:',
		'&#0;',
		'<!--',
		'\ud800',
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 60}), pieces => {
			for (const block of plainBlocks(pieces.join(''))) assert.notEqual(block.trim(), '');
		}),
		{numRuns: 2000},
	);
});

test('lines of Chinese and Japanese are joined whatever begins or ends them', () => {
	assert.deepEqual(blocks('文字，\n**粗体**。\n[链接](u)和\n*斜*\n**粗**\n[链接](u)\n文字\n`code`\n文'), [
		'文字，粗体。链接和斜粗链接文字 code 文',
	]);
});

test('what abbreviations stand for is not shown', () => {
	assert.deepEqual(blocks('The HTML page\n\n*[HTML]: Hyper Text\n*[CSS]: Cascading'), ['The HTML page']);
});

test('the words of template tags in a sentence stand in it, and tags in code stay as they were typed', () => {
	assert.deepEqual(blocks('The {{< tooltip text="control plane" id="a" >}} runs, `{{< x "y" >}}`.'), [
		'The control plane runs, {{< x "y" >}}.',
	]);
	assert.deepEqual(blocks('```\n{{< x "y" >}}\n```'), ['{{< x "y" >}}']);
});
