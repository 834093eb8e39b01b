import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseText, withFields} from './parse-text.ts';

type Row = readonly [what: string, text: string, id: string, lang: string | null, dir: 'ltr' | 'rtl'];

const rows: readonly Row[] = [
	['the suffix of its file', 'Words.', 'x.fr.md', 'fr', 'ltr'],
	['the suffix of its bundle', 'Words.', 'x/index.fa.md', 'fa', 'rtl'],
	['the suffix with a region', 'Words.', 'x.zh-CN.md', 'zh-CN', 'ltr'],
	['the field lang', withFields('lang: de'), 'x.md', 'de', 'ltr'],
	['the field language, however spelled', withFields('language: pt_br'), 'x.md', 'pt-BR', 'ltr'],
	['the suffix before the field', withFields('lang: de'), 'x.fr.md', 'fr', 'ltr'],
	['a folder named like one', 'Words.', 'zh_cn/news/x.md', 'zh-CN', 'ltr'],
	['Arabic letters', 'مرحبا بالعالم من هنا', 'x.md', 'ar', 'rtl'],
	['Persian letters', 'سلام، این یک نوشته‌ی کوتاه است گچپژ', 'x.md', 'fa', 'rtl'],
	['Hebrew letters', 'שלום עולם', 'x.md', 'he', 'rtl'],
	['Japanese letters', '読みやすい行の長さは、言語によって異なります。', 'x.md', 'ja', 'ltr'],
	['Korean letters', '나무와 숲', 'x.md', 'ko', 'ltr'],
	['Chinese letters', '木和森林', 'x.md', 'zh', 'ltr'],
	['nothing: Latin letters are shared', 'Words.', 'x.md', null, 'ltr'],
	['nothing: a few foreign words', 'Some words and again some more words 木', 'x.md', null, 'ltr'],
	['nothing: a file of a program', 'Words.', 'notes.ts.md', null, 'ltr'],
	['nothing: a field that is no language', withFields('lang: "!!"'), 'x.md', null, 'ltr'],
	['its own word on its direction', withFields('rtl: true'), 'x.md', null, 'rtl'],
	['its own word against its letters', withFields('rtl: false', 'שלום עולם'), 'x.md', 'he', 'ltr'],
	['its field dir', withFields('dir: rtl'), 'x.md', null, 'rtl'],
];

for (const [what, text, id, lang, dir] of rows) {
	test(`the language of a post comes from ${what}`, () => {
		const post = parseText(text, id);
		assert.deepEqual([post.lang, post.dir], [lang, dir]);
	});
}

const english = 'Three sentences about the alphabet, the vowels and the words. '.repeat(3);
const hebrew = 'זה משפט בעברית על האותיות והמילים. ';

for (const [what, text, dir] of [
	['around a quotation', `# Learning Hebrew\n\n${english}\n\n> ${hebrew.repeat(4)}`, 'ltr'],
	['around a quotation with vowel points', `${english}\n\n> ${'בְּרֵאשִׁית בָּרָא אֱלֹהִים '.repeat(7)}`, 'ltr'],
	['below an English beginning', `${english}\n\n${hebrew.repeat(20)}`, 'rtl'],
	['around code', `${hebrew}\n\n~~~sh\n${'echo some words\n'.repeat(20)}~~~\n`, 'rtl'],
	['below code', `~~~sh\n${'echo some words\n'.repeat(20)}~~~\n\n${hebrew}`, 'rtl'],
	['around addresses', `${hebrew}[כאן](https://example.org/${'path/'.repeat(20)})`, 'rtl'],
] as const) {
	test(`a post runs as most of its letters do: ${what}`, () => {
		assert.equal(parseText(text, 'x.md').dir, dir);
	});
}

test('a post of code fences alone tells its language in time', () => {
	assert.equal(parseText('```א\n~~~\n'.repeat(3000), 'x.md').dir, 'ltr');
});
