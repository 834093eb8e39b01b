import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {readInlineHtml} from '../../src/render/inline-html.ts';
import type {Token} from '../../src/render/lex.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
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

test('a break is a break', () => {
	assert.deepEqual(show('a<br>b<br/> c<br />\nd'), ['a', 'b', 'c', 'd']);
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
	assert.deepEqual(show('<Callout type="info">\n\ntext\n\n</Callout>'), ['text']);
	assert.deepEqual(show('<Image src="a/b.png" alt="A picture" /> <Tweet id="1" /> <Step>one</Step>'), [
		'▣ A picture one',
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
