import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {
	paragraphsIn,
	readBlockName,
	withoutAttributeLines,
	withoutHiddenMarks,
} from '../../src/render/hidden-marks.ts';
import {patiently} from '../helpers/patiently.ts';
import {show} from './show.ts';

test('attributes behind a picture, a link, an emphasis or code are hidden', () => {
	assert.deepEqual(
		show(
			'![alt](a.png){: width="50"} *em*{: .red} [l](b.md){:target="_blank"} `c`{: #id .x} ![p](c.png){width=50% .wide}',
			80,
		),
		['▣ alt em l c ▣ p'],
	);
});

test('lines of attributes before and after a paragraph are hidden', () => {
	assert.deepEqual(show('{: .note }\nText.\n\nMore.\n{: .a}\n{: #b}\n\n{: .c}'), ['Text.', '', 'More.']);
});

test('a line of attributes ends a paragraph, but leaves a caption with its picture', () => {
	assert.deepEqual(show('One.\n{: .note}\nTwo.\n  {: .a}\n{: #b}\nThree.'), [
		'One.',
		'',
		'Two.',
		'',
		'Three.',
	]);
	assert.deepEqual(show('![alt](a.png)\n{: class="center"}\n*Fig. 1*'), ['▣ alt', 'Fig. 1']);
	assert.deepEqual(show('- one\n  {: .a}\n- two'), ['•  one', '•  two']);
});

test('lines of attributes below elements of HTML are hidden, and stay where text is as typed', () => {
	assert.deepEqual(show('<div>\n<p>a</p>\n{: .b}\n<p>c</p>\n</div>\n{: .d}\n{: .e}\n\nf'), [
		'a',
		'',
		'c',
		'',
		'f',
	]);
	assert.deepEqual(show('<pre>\n<b>a</b>\n{: .b}\n</pre>'), ['  a', '  {: .b}']);
});

test('braces that are no attributes, or stand in code, stay', () => {
	for (const text of [
		'f(x){ return 1 }',
		'a set {: .a} b',
		'(see){a b}',
		'`*em*{: .red}`',
		String.raw`\*em*{x}`,
	])
		assert.deepEqual(show(text, 60), [text.replaceAll('`', '').replace('\\', '')]);
	assert.deepEqual(show('```\n*em*{: .red}\n{: .note }\n```'), ['  *em*{: .red}', '  {: .note }']);
});

test('comments of Obsidian in a line are hidden, and one that is a paragraph', () => {
	assert.deepEqual(show('A %%hidden%% comment, (%%hid **den** 5% of it%%) and more.%%not this%%', 80), [
		'A comment, () and more.%%not this%%',
	]);
	assert.deepEqual(show('one\n\n%% two\nlines %%\n\n- a %%b%%\n\n## Head %%c%%\n\nend', 40), [
		'one',
		'',
		'•  a',
		'',
		'',
		'Head',
		'────',
		'end',
	]);
});

test('percent signs of prose and of code stay', () => {
	for (const text of [
		'100%% sure, and 20%% more',
		'in printf %% is a sign, and %% again',
		'`%%a%%` and %%',
		'%%%%',
	])
		assert.deepEqual(show(text, 60), [text.replaceAll('`', '')]);
	assert.deepEqual(show('```\n%%comment%%\n```'), ['  %%comment%%']);
});

test('the name of a paragraph is hidden, and a link by it leads there', () => {
	const document = createDocument({text: 'One. ^block1\n\n- item ^a-list\n\n| a |\n|-|\n| b |\n\n^37066d'});
	assert.equal(document.textOf(1), 'One.');
	assert.equal(document.placeOfId('^block1')?.block, 1);
	assert.equal(document.placeOfId('^a-list')?.block, 2);
	assert.equal(document.placeOfId('^37066d')?.block, 4);
	assert.equal(document.blockCount, 6);
});

test('a caret that gives no name stays', () => {
	for (const text of [
		'x^2',
		'y ^2',
		'2 ^10',
		'a ^ b',
		'so ^_^',
		'up ^n',
		'^this',
		'to ^a and on',
		'the end ^a.',
	])
		assert.deepEqual(readBlockName(text), {content: text});
});

for (const [text, left] of [
	['{: .a}\n'.repeat(50_000), ''],
	['*a*{: .b'.repeat(50_000), '*a*{: .b'.repeat(50_000)],
	[' %%a'.repeat(100_000), ' %%a'.repeat(100_000)],
	['`{: '.repeat(50_000), '`{: '.repeat(50_000)],
	[`%%${'a '.repeat(6_000_000)}%%`, ''],
] as const) {
	patiently(`a text of nothing but ${text.slice(0, 8).trim()} is gone through once`, () =>
		assert.ok(withoutHiddenMarks(`${text}\n{: x}`) === left),
	);
}

test('attributes behind code are hidden, braces of programs are not', () => {
	assert.deepEqual(show('`a`{.lang} `b`{#id key=1} `f`{x} `g`{ return }', 60), ['a b f{x} g{ return }']);
});

test('the size of a picture is hidden, and the picture is one', () => {
	assert.deepEqual(
		show('![one](a.png =250x) ![two](b.png =250x100) ![three](c.png =x9 "Title") `![x](y =1x)` (a =2x)', 80),
		['▣ one ▣ two ▣ three ![x](y =1x) (a =2x)'],
	);
});

test('lines that say what abbreviations stand for are hidden at the beginning of a paragraph', () => {
	assert.deepEqual(show('*[HTML]: Hyper Text\n*[W3C]: Consortium\n\nThe HTML page.'), ['The HTML page.']);
	assert.deepEqual(show('*[Note]: this is so* and\n\nso *[a]: b'), [
		'[Note]: this is so and',
		'',
		'so *[a]: b',
	]);
});

test('what an abbreviation stands for changes no note, link, address, heading, formula or code', () => {
	const texts = [
		...['See[^API] now.\n\n[^API]: note', 'See [API] and [docs][API].\n\n[API]: /u', 'www.API.org a@API.org'],
		...[
			'The API\n-------\n\n[go](#the-api)',
			'$$\na API\n$$',
			'<pre>\nAPI here\n</pre>',
			'![API](a.png) API',
		],
		'<a href="b\n API">go</a>',
	];
	for (const text of texts) {
		const [plain, defined] = [text, `${text}\n\n*[API]: App`].map(source => createDocument({text: source}));
		assert.deepEqual(show(`${text}\n\n*[API]: App`), show(text));
		assert.deepEqual(defined?.links, plain?.links);
		assert.deepEqual(defined?.headings, plain?.headings);
	}
});

patiently('lines of attributes may be more than a pattern has room for', () => {
	const lines = '{: .a}\n'.repeat(3_000_000);
	assert.deepEqual(paragraphsIn(`a\n${lines}b`), ['a', 'b']);
	assert.equal(withoutAttributeLines(`<p>\n${lines}b`), '<p>\nb');
});
