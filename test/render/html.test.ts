import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {readInlineHtml} from '../../src/render/inline-html.ts';
import type {Token} from '../../src/render/lex.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {patiently} from '../helpers/patiently.ts';
import {show} from './show.ts';

const inline = (markdown: string): string =>
	show(markdown, 200, {paint: createPaint(themes.mono, 1)}).join('\n');

test('inline tags give their meaning', () => {
	assert.equal(
		inline('<b>a</b> <i>b</i> <u>c</u> <s>d</s> <code>e</code> <kbd>f</kbd>'),
		[
			...[
				'\u001b[1ma\u001b[22m',
				'\u001b[3mb\u001b[23m',
				'\u001b[4mc\u001b[24m',
				'\u001b[9md\u001b[29m',
				'\u001b[1me\u001b[22m',
				'\u001b[1mf\u001b[22m',
			],
		].join(' '),
	);
	assert.equal(inline('<B>a *b*</B>'), '\u001b[1ma \u001b[3mb\u001b[22;23m');
});

test('raised and lowered digits, quotes, ruby and abbreviations are text', () => {
	assert.deepEqual(show('H<sub>2</sub>O x<sup>2</sup> 2<sup>nd</sup> <q>so</q>', 80), ['H₂O x² 2nd “so”']);
	assert.deepEqual(
		show('<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby> <abbr title="World Wide Web">WWW</abbr>', 80),
		['漢字(かんじ) WWW (World Wide Web)'],
	);
});

test('raised numbers that touch are kept apart, and those of links are raised', () => {
	const references =
		'a<sup>1</sup><sup>2</sup> b<sup>[1](#x)</sup><sup><a href="#y"><b>2</b></a></sup> c<sup><a href="#x">1</a>, <a href="#y">2</a></sup>';
	assert.deepEqual(show(references), ['a¹ ² b¹ ² c¹, ²']);
	assert.deepEqual(show(`<p>${references.replace(/ b.* c/, ' c')}</p>`), ['a¹ ² c¹, ²']);
	assert.deepEqual(show('a[^1]<sup>2</sup>\n\n[^1]: b').slice(0, 1), ['a¹ ²']);
	assert.deepEqual(show('x<sub>1</sub><sup>2</sup> d<sup>[see](#x) 1</sup> 1<sup>st</sup>'), [
		'x₁² dsee 1 1st',
	]);
});

test('terms in emphasis or of several parts are raised and lowered whole', () => {
	const terms =
		'x<sup><i>n</i></sup> x<sup><i>k</i></sup> 2<sup>2<i>k</i> + 1</sup> x<sub><i>i</i>+1</sub> 1<sup><b>st</b></sup>';
	const shown = ['xⁿ x^k 2^(2k + 1) x_(i+1) 1st'];
	assert.deepEqual(show(terms), shown);
	assert.deepEqual(show(`<p>${terms}</p>`), shown);
	assert.deepEqual(show('x<sup>a</sup> 3<sup>e</sup> <b>x</b><sup>*a*</sup>'), ['x^a 3e x^a']);
});

test('a note in the margin is a remark in its sentence, and what shows it is gone', () => {
	const note = 'A<span class="sidenote-number"></span>\n<span class="sidenote">\nOne *b*. </span>, and';
	const margin =
		'b<label for="n" class="margin-toggle">&#8853;</label><input type="checkbox" id="n" class="margin-toggle"/><span class="marginnote">two</span>.';
	assert.deepEqual(show(`${note} ${margin}`), ['A (One b.), and b (two).']);
	assert.deepEqual(show(`<p>${note} ${margin}</p>`.replaceAll('*', '')), ['A (One b.), and b (two).']);
	assert.deepEqual(show('a<span class="note">b</span><span class="sidenote"></span>'), ['ab']);
	assert.deepEqual(show('<aside class="sidenote">a</aside>'), ['a']);
});

test('a break is a break', () => {
	assert.deepEqual(show('a<br>b<br/> c<br />\nd'), ['a', 'b', 'c', 'd']);
});

test('a tag may end at the beginning of a line, also in quotes and items', () => {
	assert.deepEqual(show('<a\n  href="x.md"\n>go</a> *on*\nthere'), ['go on there']);
	assert.deepEqual(show('so <b\n  >go</b>\n\na<br\n>b'), ['so go', '', 'a', 'b']);
	assert.deepEqual(show('!!! note\n\n    <a\n      href="x.md"\n    >go</a>'), ['│ Note', '│ go']);
	assert.deepEqual(show('> Then *so* <a\n>   href="x.md"\n> >go</a>'), ['│ Then so go']);
	assert.deepEqual(show('> <img\n>   src="x.png"\n>   alt="pic"\n> >\n> *b*'), ['│ ▣ pic b']);
	assert.deepEqual(show('- <a\n    href="x.md"\n  >go</a>\n- b\n\n  <img\n    alt="pic"\n  >'), [
		...['•  go', '', '•  b', '', '   ▣ pic'],
	]);
});

test('lines that only look like the end of a tag are quotes, and code stays as it is', () => {
	assert.deepEqual(show('<b\nx\n> quote'), ['<b x', '', '│ quote']);
	assert.deepEqual(show('<b =\n>quote'), ['<b =', '', '│ quote']);
	assert.deepEqual(show('if a <b\n>c then'), ['if a <b', '', '│ c then']);
	assert.deepEqual(show('Vec<T\n>'), ['Vec<T']);
	assert.deepEqual(show('a <b c\n>d'), ['a <b c', '', '│ d']);
	const code = ['<a', '  href="x"', '>'];
	assert.deepEqual(
		show(`- a\n\n${code.map(line => `      ${line}`).join('\n')}`).slice(2),
		code.map(line => `     ${line}`),
	);
	const setIn = (indent: string): string => code.map(line => indent + line).join('\n');
	for (const [before, indent] of [
		['!!! note\n', 8],
		['!!! note\n\n    words\n\n', 8],
		[':::note\n\n', 4],
		['!!! note\n    !!! tip\n\n', 12],
	] as const)
		assert.match(show(`${before}${setIn(' '.repeat(indent))}\n`).join('\n'), / >$/, before);
	for (const before of ['', '> ', '- ', '> - ']) {
		const fenced = ['```', ...code, '```'].map(
			(line, index) => (index > 0 ? before.replace('-', ' ') : before) + line,
		);
		assert.doesNotMatch(show(fenced.join('\n')).join('\n'), /_/);
	}
});

test('comments, scripts and styles are not shown', () => {
	assert.deepEqual(
		show(
			'a <!-- c --> b\n\n<!-- more -->\n\n<script>\nx\n\ny\n</script>\n\n<style>p{}</style>\n\n<?php x ?>\n\nc',
		),
		['a b', '', 'c'],
	);
});

test('tags that are not HTML are shown as typed', () => {
	assert.deepEqual(show('a <cd> b <void> and Vec<T>, List<String> and <stdio.h>', 80), [
		'a <cd> b <void> and Vec<T>, List<String> and <stdio.h>',
	]);
	assert.deepEqual(show('<cd>\ntext\n</cd>'), ['<cd> text </cd>']);
});

test('components keep their children, and those without children their picture', () => {
	assert.deepEqual(show('<Box type="info">\n\ntext\n\n</Box>'), ['text']);
	assert.deepEqual(show('<Image src="a/b.png" alt="A picture" /> <Tweet id="1" /> <Step>one</Step>'), [
		'▣ A picture Tweet: 1 one',
	]);
});

test('links and pictures of HTML are links', () => {
	const document = createDocument({
		text: '<a href="x.md">a <b>b</b></a> <img src="i.png" alt="pic">\n\n<iframe src="https://e.org/v" title="Film"></iframe>',
	});
	assert.deepEqual(
		document.links.map(({text, href}) => [text, href]),
		[
			['a b', 'x.md'],
			['▣ pic', 'i.png'],
			['▣ Film', 'https://e.org/v'],
		],
	);
});

test('blocks of HTML are set like those of Markdown', () => {
	assert.deepEqual(
		show(
			'<h2>Head</h2>\n<p>one\ntwo</p><ul><li>a<li>b<ol start="3"><li>c</ol></ul>\n<blockquote>q</blockquote><hr><dl><dt>t<dd>d</dl>',
		),
		[
			'Head',
			'────',
			'one two',
			'',
			'•  a',
			'•  b',
			'   3. c',
			'',
			'│ q',
			'',
			'              ────────────',
			'',
			't',
			'   d',
		],
	);
});

test('preformatted text is code', () => {
	assert.deepEqual(show('<pre><code class="language-py">if a &lt; b:\n    c\n</code></pre>'), [
		'  py',
		'  if a < b:',
		'      c',
	]);
});

test('a table of HTML is a table, also with blank lines in it', () => {
	const expected = ['A     B', '───   ─', 'one   2'];
	assert.deepEqual(show('<table><tr><th>A<th>B<tr><td>one<td align="right">2</table>'), expected);
	assert.deepEqual(
		show('<table>\n\n<tr><th>A</th><th>B</th></tr>\n\n<tr><td>one</td><td>2</td></tr>\n\n</table>'),
		expected,
	);
});

test('details show summary and content; a figure its picture and caption', () => {
	assert.deepEqual(show('<details>\n<summary>More</summary>\n\n*text*\n\n</details>'), ['More', '', 'text']);
	assert.deepEqual(show('<figure><img src="a.png" alt="pic"><figcaption>The caption</figcaption></figure>'), [
		'▣ pic',
		'The caption',
	]);
});

test('HTML that is not closed, or closed twice, loses no word', () => {
	assert.deepEqual(show('<div><b>a <i>b</div> c</b></i></p>'), ['a b', '', 'c']);
	assert.deepEqual(show('a <b>b <i>c</b> d</i> e'), ['a b c d e']);
});

test('references are decoded once', () => {
	assert.deepEqual(show('<p>&lt;b&gt; &amp;lt; &copy;</p>'), ['<b> &lt; ©']);
	assert.deepEqual(show('<code>&lt;b&gt;</code> `&lt;`'), ['<b> &lt;']);
});

test('elements that nothing closes keep what they hold, in its order', () => {
	assert.equal(inline('a <b>b <i>c <Box>d <u>e'), 'a b c <Box>d e');
	assert.equal(inline('a <b>b <i>c <Box>d</b> e <u>f'), 'a \u001b[1mb c <Box>d\u001b[22m e f');
});

test('what stands in elements that nothing closes is moved once', () => {
	let looks = 0;
	const text = (): Token => ({
		get type() {
			looks++;
			return 'text';
		},
		raw: 'x',
		text: 'x',
	});
	const open = {type: 'html', raw: '<b>', text: '<b>'};
	const tokens = Array.from({length: 10_000}, (_, index) => (index % 2 === 0 ? open : text()));
	assert.equal(readInlineHtml(tokens).length, 5000);
	assert.ok(looks < 10 * 5000, `${looks}`);
});

test('expressions of a program are neither addresses nor texts', () => {
	assert.deepEqual(
		show('<Chart data={[1,2,3]} title="A chart"/>\n\n<Image src={photo} alt={words} title="A dog" />', 60, {
			references: true,
		}),
		['▣ A chart', '', '▣ A dog'],
	);
});

test('tabs are told apart by their labels', () => {
	const tabs = (open: string, other: string) =>
		show(`<Tabs>\n${open}\n\n\`\`\`sh\nnpm i\n\`\`\`\n\n</Tab>\n${other}\n\npnpm\n\n</TabItem>\n</Tabs>`);
	assert.deepEqual(tabs('<Tab label="npm">', '<TabItem value="pnpm">'), [
		'npm',
		'  sh',
		'  npm i',
		'',
		'pnpm',
		'pnpm',
	]);
	assert.deepEqual(tabs('<Tab>', '<TabItem>'), ['  sh', '  npm i', '', 'pnpm']);
});

test('code right below the tag of a component is code, also set in', () => {
	const tabs = ['yarn', '  bash', '  yarn <a>', '', '    x', '', '  npm', '  npm', '', 'end'];
	assert.deepEqual(
		show(
			'<Tabs>\n<TabItem value="yarn">\n```bash\nyarn <a>\n\n  x\n```\n</TabItem>\n<TabItem value="npm">\n```\nnpm\n```\n</TabItem>\n</Tabs>\n\nend',
		),
		tabs,
	);
	assert.deepEqual(
		show(
			'<Tabs>\n    <TabItem value="yarn">\n        ```bash\n        yarn <a>\n\n          x\n        ```\n    </TabItem>\n    <TabItem value="npm">\n        ```\n        npm\n        ```\n    </TabItem>\n</Tabs>\n\nend',
		),
		tabs,
	);
});

test('what stands in a component keeps its own indents', () => {
	assert.deepEqual(show('<Steps>\n\n    - one\n        - two\n\n    text\n\n</Steps>\n\n    code\n'), [
		'•  one',
		'   ◦  two',
		'',
		'text',
		'',
		'  code',
	]);
});

test('in the tags of HTML there is no code before a blank line', () => {
	assert.deepEqual(show('<div>\n```\nx\n```\n</div>'), ['``` x ```']);
	assert.deepEqual(show('<DIV>\n```\nx\n```\n</DIV>'), ['``` x ```']);
});

test('a script shows nothing, but that of a gist is a link to it', () => {
	assert.deepEqual(show('<script async src="https://platform.twitter.com/widgets.js"></script>\n\nend'), [
		'end',
	]);
	assert.deepEqual(show('a <script src="https://e.org/x.js"></script>'), ['a']);
	const {links} = createDocument({text: '<script src="https://gist.github.com/me/abc.js"></script>'});
	assert.deepEqual(
		links.map(({text, href}) => [text, href]),
		[['Gist: me/abc', 'https://gist.github.com/me/abc']],
	);
});

test('strong words and links of Markdown are read inside HTML, code is not', () => {
	assert.deepEqual(
		show('<div>\nThis is **strong**, a [link](x.md)\n  and <code>a**b**</code>.\n</div>', 80),
		['This is strong, a link and a**b**.'],
	);
	assert.deepEqual(show('<figure><img src="a.png"><figcaption>Cap **md**</figcaption></figure>'), [
		'▣ a.png',
		'Cap md',
	]);
	assert.deepEqual(show('<pre>a **b** [c](d)</pre>'), ['  a **b** [c](d)']);
	assert.deepEqual(show('<p>2*3*4 and 2 ** 3</p>'), ['2*3*4 and 2 ** 3']);
});

test('blocks of HTML within a line are lines of their own', () => {
	assert.deepEqual(show('| a | b |\n|---|---|\n| x <ul><li>y</li><li>z</li></ul> | <p>p</p><p>q</p> |'), [
		'a   b',
		'─   ─',
		'x   p',
		'y   q',
		'z',
	]);
	assert.deepEqual(show('- a <details><summary>b</summary> c</details>'), ['•  a', '   b', '   c']);
});

test('cells over several rows or columns keep the others in their columns', () => {
	assert.deepEqual(
		show(
			'<table><tr><th rowspan="2">A<th colspan="2">B<tr><th>b<th>c<tr><td>1<td>2<td>3<tr><td colspan="100%">4</table>',
		),
		['A   B', '─   ─   ─', '    b   c', '1   2   3', '4'],
	);
});

test('a column of a table stands as its heading says, or else as the cell below it', () => {
	assert.deepEqual(show('<table><tr><th>Name<th>Value<tr><td>a<td align="right">1</table>'), [
		'Name   Value',
		'────   ─────',
		'a          1',
	]);
});

test('what stands in an element that says it has Markdown in it is Markdown', () => {
	const expected = ['Head', '────', 'Some bold and em', '', '•  item', '', 'end'];
	const words = '## Head\nSome **bold** and *em*\n- item';
	for (const attribute of ['markdown="1"', 'class="x" markdown', "markdown='block'", 'markdown=1 id="a"'])
		assert.deepEqual(show(`<div ${attribute}>\n${words}\n</div>\n\nend`), expected, attribute);
	assert.deepEqual(show(`<div>\n<div markdown="1">\n${words}\n</div>\n</div>\n\nend`), expected);
	assert.deepEqual(
		show(`<div ${'data-x="y" '.repeat(30)}>\n${'<p>a</p>\n'.repeat(300)}<div markdown>\n*b*`).slice(-1),
		['b'],
	);
	assert.deepEqual(show('<p markdown="span">a *b* `c`</p>'), ['a b c']);
	assert.deepEqual(show('<details markdown><summary>More</summary>\na *b*\n</details>'), ['More', '', 'a b']);
	assert.deepEqual(
		show('<figure markdown="span">\n  ![pic](x.png){ width="3" }\n  <figcaption>Cap</figcaption>\n</figure>'),
		['▣ pic', 'Cap'],
	);
});

test('the text of other elements is as typed, and tables stay whole', () => {
	for (const attribute of ['', ' markdown="0"', ' data-markdown="1"', ' title="markdown"'])
		assert.deepEqual(show(`<div${attribute}>\n*a*\n</div>`), ['*a*'], attribute);
	assert.deepEqual(show('<span markdown="1">*a*</span> b'), ['a b']);
	assert.deepEqual(show('<table><tr><td markdown="1">\n**a**\n</td><td>b</td></tr></table>'), ['a   b']);
	assert.deepEqual(show('<pre>\n<div markdown="1">\n*a*\n</pre>'), ['', '  *a*']);
});

for (const text of [
	'<div markdown="1">\n',
	'<div>\n<div markdown="1">\n',
	'<A>\n```\nb\n```\n',
	'<div markdown\n',
]) {
	patiently(`HTML of nothing but ${JSON.stringify(text)} is gone through once`, () =>
		assert.ok(createDocument({text: text.repeat(20_000)}).blockCount > 0),
	);
}

test('breaks and anchors alone take no line, and what follows them is what a link leads to', () => {
	const document = createDocument({
		text: 'a\n\n<a name="one"></a>\n# B\n\nc\n\n<a id="two"></a>\n<span id="three"></span>\n\nd',
	});
	assert.equal(document.blockCount, 6);
	assert.equal(document.placeOfId('one')?.block, 2);
	assert.equal(document.placeOfId('two')?.block, 4);
	assert.equal(document.placeOfId('three')?.block, 4);
	assert.deepEqual(
		show('a\n\n<br/><br />\n\n&nbsp;\n\n<p>&nbsp;</p>\n\nb\n\n- <a id="x"></a>\n- c').filter(Boolean),
		['a', 'b', '•', '•  c'],
	);
	assert.deepEqual(show('<a id="x">a</a>\n\n&nbsp;b').length, 3);
});

for (const text of ['<a></a>', '<br>', '<a ', '&nbsp;', '<a>']) {
	patiently(`a paragraph of nothing but ${text} is gone through once`, () =>
		assert.ok(createDocument({text: `${text.repeat(100_000)}\n\nend`}).blockCount > 0),
	);
}
