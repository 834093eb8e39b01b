import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseText, withFields} from './parse-text.ts';

const keys =
	`excerpt summary description subtitle deck dek spoiler hook tldr lead lede abstract teaser intro blurb desc snippet subheading
	post_excerpt`.split(/\s+/);

for (const key of keys) {
	test(`the field ${key} is the deck`, () => {
		const post = parseText(withFields(`${key}: About *oaks*.`));
		assert.deepEqual([post.excerpt, post.hasDeck], ['About oaks.', true]);
	});
}

for (const fields of ['extra: {subtitle: Oaks}', 'params: {description: Oaks}']) {
	test(`${fields} holds the deck`, () => assert.equal(parseText(withFields(fields)).excerpt, 'Oaks'));
}

test('a deck is never cut at the length of an opening', () => {
	const deck = 'oak '.repeat(100).trim();
	assert.equal(parseText(withFields(`description: ${deck}`)).excerpt, deck);
});

test('a switch is no deck', () => {
	const post = parseText(withFields('excerpt: true\nsummary: false'));
	assert.deepEqual([post.excerpt, post.hasDeck], ['Words.', false]);
});

const openings: readonly (readonly [what: string, body: string, excerpt: string])[] = [
	['the first paragraph', 'One.\n\nTwo.', 'One.'],
	[
		'the words of links between posts',
		'See {% post_link oak %}, {% post_link elm "the elm" %} and {% post_link ash 梣 true %}.',
		'See oak, the elm and 梣.',
	],
	['its lines in one', 'One\ntwo  \nthree.', 'One two three.'],
	['lines of Chinese without a space', '木と\n森。', '木と森。'],
	['the text before a marker', 'One. <!--more--> Two.', 'One.'],
	['the text above a marker', 'One.\n<!-- more -->\nTwo.', 'One.'],
	['the text above another marker', 'One.\n{/* truncate */}\nTwo.', 'One.'],
	['the text behind a marker without any before', '# Oak\n<!-- truncate -->\nTwo.', 'Two.'],
	['words below a heading', '# Oak\nWords.', 'Words.'],
	['words below an underlined heading', 'Oak\n===\nWords.', 'Words.'],
	['words below a dashed heading', 'Oak\n---\nWords.', 'Words.'],
	['words below a list', '- one\n- two\n\n  more\n\nWords.', 'Words.'],
	['words below a numbered list', '1. one\n2) two\n\nWords.', 'Words.'],
	['words below a quote', '> said\nlazily\n\nWords.', 'Words.'],
	['words below a table', '| a | b |\n|---|---|\n| c | d |\n\nWords.', 'Words.'],
	['words below a table without edges', 'a | b\n--- | ---\nc | d\n\nWords.', 'Words.'],
	['words below code', '```\ncode\n\nmore\n```\nWords.', 'Words.'],
	['words below indented code', '    code\n\nWords.', 'Words.'],
	['words below a picture', '![oak](oak.png)\n\nWords.', 'Words.'],
	['words below HTML', '<div>\nmarkup\n</div>\n\nWords.', 'Words.'],
	['words that start with a tag of running text', '<b>Bold</b> words.', 'Bold words.'],
	['words below a comment', '<!-- one\n\ntwo -->\nWords.', 'Words.'],
	['words below a script', '<script>\na\n\nb\n</script>\n\nWords.', 'Words.'],
	['words below a template line', '{% include x %}\n{{ y }}\nWords.', 'Words.'],
	['words below a code template', '{% highlight js %}\ncode\n\ncode\n{% endhighlight %}\nWords.', 'Words.'],
	['words without the template tags in them', 'Words {{ x }}here.', 'Words here.'],
	[
		'words below the code of a diagram',
		'{{< mermaid >}}\ngraph\n\nmore\n{{< /mermaid >}}\n\nWords.',
		'Words.',
	],
	['words below a tag of code that nothing closes', '{{< code file="a" >}}\n\nWords.', 'Words.'],
	['words between template tags', '{{< kbd "A" >}} and {{< kbd "B" >}}', 'A and B'],
	[
		'the words of template tags in it',
		'The {{< tooltip text="control plane" id="a" >}} runs{{< sidenote >}}or so{{< /sidenote >}}.',
		'The control plane runs (or so).',
	],
	['code as it was typed', 'Use `{{< x >}}` here.', 'Use {{< x >}} here.'],
	['words below a container', ':::tip\nhint\n:::\n\nWords.', 'Words.'],
	['words below an admonition', '!!! note\n    hint\n\nWords.', 'Words.'],
	['words below a footnote', '[^1]: note\n\nWords.', 'Words.'],
	['words below a link definition', '[a]: https://example.org\nWords.', 'Words.'],
	['words below a table of contents', '[toc]\n\n[[toc]]\n\n{:toc}\n\nWords.', 'Words.'],
	['words below a rule', '***\nWords.', 'Words.'],
	['words below a formula', '$$\nx = y\n\nz\n$$\nWords.', 'Words.'],
	['words of links', 'See [the oak](x.md) and [elm][e].', 'See the oak and elm.'],
	['words below tags', '#oak #tree/old\n\nWords.', 'Words.'],
	['words below a line of tags', '# Oak\ntags: #oak #tree/old\nWords.', 'Words.'],
	['words with a tag or a number in them', '#oak trees and\n#1 of all', '#oak trees and #1 of all'],
	['words without the name of their paragraph', 'Words of 2 ^10. ^a-name', 'Words of 2 ^10.'],
	['words without marks of highlighting', 'Words ==of note== here.', 'Words of note here.'],
	['words without comments', 'Words %%of mine%% here, 100%% sure.', 'Words here, 100%% sure.'],
	['words below a comment of several paragraphs', '%%\none\n\ntwo\n%%\n\nWords.', 'Words.'],
	['words below a comment of several lines', '%% one\ntwo %%\n\nWords.', 'Words.'],
	['words below a byline', '*By [Ann](x) on May 5*\n\nWords.', 'Words.'],
	['words below a byline without marks', '# Oak\n\nBy Ann Lee\n\nWords.', 'Words.'],
	['words below a line of when they were posted', '_Posted on May 5_\n\nWords.', 'Words.'],
	['a byline when there is nothing else', 'By Ann Lee\n', 'By Ann Lee'],
	['words that start like a byline', 'By May the oak is green.\n\nMore.', 'By May the oak is green.'],
	['words in slanted letters', '*By now the oak is green.*\n\nMore.', 'By now the oak is green.'],
	['a paragraph of HTML', '<p>Words of <b>oak</b>.</p>\n\nMore.', 'Words of oak.'],
	['a paragraph of HTML over lines', '<p class="a">\n  Words\n  of oak.\n</p>\nMore.', 'Words of oak.'],
	['words below a picture in HTML', '<p>\n  <img\n src="a.png">\n</p>\n\nWords.', 'Words.'],
	['words below centered badges', '<p align="center">\nDocs · Chat\n</p>\n\nWords.', 'Words.'],
	['words below preformatted HTML', '<pre>\ncode\n</pre>\n\nWords.', 'Words.'],
	['the first item of a list alone', '# Oak\n\n- [x] one\n  more\n- two\n\n1. three', 'one more'],
	['nothing', '![oak](oak.png)\n\n- \n', ''],
	['nothing of an empty file', '', ''],
];

for (const [what, body, excerpt] of openings) {
	test(`the excerpt is ${what}`, () => {
		const post = parseText(body);
		assert.deepEqual([post.excerpt, post.hasDeck], [excerpt, false]);
	});
}

test('imports and exports of MDX are passed over', () => {
	const post = parseText("import X from 'x'\n\nexport const y = {\n  z: 1\n}\n\nWords.", 'x.mdx');
	assert.equal(post.excerpt, 'Words.');
});

test('a marker of its own ends the excerpt', () => {
	const post = parseText(withFields('excerpt_separator: "[cut]"', 'One. [cut] Two.'));
	assert.equal(post.excerpt, 'One.');
});

test('a long opening is cut behind a word', () => {
	const {excerpt} = parseText(`${'wood '.repeat(100)}`);
	assert.match(excerpt, /^(?:wood )+wood…$/);
	assert.equal(excerpt.length <= 201, true);
});

test('a long opening without spaces is cut between two characters', () => {
	for (const sign of ['木', '👩‍💻', 'é', '🏽']) {
		const {excerpt} = parseText(`x${sign.repeat(400)}`);
		assert.equal(excerpt.slice(1, -1).replaceAll(sign, ''), '');
		assert.equal(excerpt.endsWith('…') && excerpt.length <= 202, true);
	}
});
