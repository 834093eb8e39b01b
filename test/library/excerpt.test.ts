import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseText, withFields} from './parse-text.ts';

const keys =
	'excerpt summary description subtitle deck dek spoiler hook tldr lead lede abstract teaser intro blurb'.split(
		' ',
	);

for (const key of keys) {
	test(`the field ${key} is the deck`, () => {
		const post = parseText(withFields(`${key}: About *oaks*.`));
		assert.deepEqual([post.excerpt, post.hasDeck], ['About oaks.', true]);
	});
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
	['words below a container', ':::tip\nhint\n:::\n\nWords.', 'Words.'],
	['words below an admonition', '!!! note\n    hint\n\nWords.', 'Words.'],
	['words below a footnote', '[^1]: note\n\nWords.', 'Words.'],
	['words below a link definition', '[a]: https://example.org\nWords.', 'Words.'],
	['words below a table of contents', '[toc]\n\n[[toc]]\n\n{:toc}\n\nWords.', 'Words.'],
	['words below a rule', '***\nWords.', 'Words.'],
	['words below a formula', '$$\nx = y\n\nz\n$$\nWords.', 'Words.'],
	['words of links', 'See [the oak](x.md) and [elm][e].', 'See the oak and elm.'],
	['nothing', '![oak](oak.png)\n\n- list\n', ''],
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
