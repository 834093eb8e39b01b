import assert from 'node:assert/strict';
import {test} from 'node:test';
import {linksIn} from '../../src/library/links-in.ts';
import {patiently} from '../helpers/patiently.ts';

type Row = readonly [what: string, text: string, links: readonly string[]];

const marks = {link: '', image: '!', wiki: '[[', embed: '![[', footnote: '^'} as const;

const rows: readonly Row[] = [
	['links', 'see [oak](oak.md) and [elm](elm.md "The elm")', ['1 oak.md', '1 elm.md']],
	['images', '\n![oak](oak.png)', ['2 !oak.png']],
	['an image in a link', '[![oak](oak.png)](oak.md)', ['1 !oak.png', '1 oak.md']],
	['targets with spaces in angle brackets', '[a](<the oak.md>)', ['1 the oak.md']],
	['targets with parentheses', '[a](oak_(tree).md)', ['1 oak_(tree).md']],
	['brackets in a text', '[a [b] c](oak.md)', ['1 oak.md']],
	['definitions', '[oak]: oak.md\n[pic]: <oak.png>', ['1 oak.md', '2 !oak.png']],
	['tags', '<a class="x" href="oak.md">x</a><img src=\'oak.png\'>', ['1 oak.md', '1 !oak.png']],
	['shortcodes', '{{< figure src="oak.png" title="x" >}}', ['1 !oak.png']],
	[
		'template targets',
		'[a]({% post_url 2024-05-01-oak %}) [b]({{ site.url }}/x)',
		['1 {% post_url 2024-05-01-oak %}', '1 {{ site.url }}/x'],
	],
	[
		'links between posts of Hexo',
		'{% post_link oak %} {% post_link \'the elm\' "Elm" true %} `{% post_link ash %}`',
		['1 {% post_link oak %}', '1 {% post_link the elm %}'],
	],
	[
		'names in double brackets',
		'[[Oak]] and [[the elm|an elm]] [[elm#Bark]]',
		['1 [[Oak', '1 [[the elm', '1 [[elm#Bark'],
	],
	['embedded files', '![[oak.png]] ![[oak.png|300]]', ['1 ![[oak.png', '1 ![[oak.png']],
	['a link whose text is in brackets', '[[Bug #1]](oak.md)', ['1 oak.md']],
	['references to footnotes', 'oak[^1] elm[^note]\n\n[^1]: An oak.', ['1 ^1', '1 ^note']],
	['nothing escaped', '\\[[Oak]] \\[^1]', []],
	['nothing in templates of code', '{% highlight c %}\n[[Oak]]\n{% endhighlight %}\n[[Elm]]', ['4 [[Elm']],
	['what follows code in one line', '{% raw %}x{% endraw %}\n[[Elm]]', ['2 [[Elm']],
	['nothing in code', '`[a](oak.md)` ``[b](`x)``', []],
	['nothing in fences', '```\n[a](oak.md)\n```\n[b](elm.md)', ['4 elm.md']],
	['nothing in indented code', 'x\n\n    [a](oak.md)\n\n    [b](oak.md)', []],
	['what is indented in a list', '- x\n\n    [a](oak.md)', ['3 oak.md']],
	['nothing in comments', '<!-- [a](oak.md)\n[b](oak.md) -->\n[c](elm.md)', ['3 elm.md']],
	[
		'nothing in comments of Obsidian',
		'x %% [[Oak]] %% [[Elm]]\n%% [[Oak]] %%\n\n%%\n[[Oak]]\n%%\n[[Fir]]',
		['1 [[Elm', '7 [[Fir'],
	],
	['what stands behind a percentage', '100%% [[Oak]] 5%%\n%% x\n[[Elm]]', ['1 [[Oak', '3 [[Elm']],
	['nothing in formulas', '$[[x]]$ $$[[y]]$$\n\n$$\n[[z]]\n$$\n[[Elm]]', ['6 [[Elm']],
	['what stands between amounts', '$5 [a](oak.md) $6\n$$\n[[Elm]]', ['1 oak.md', '3 [[Elm']],
	['nothing that never closes', '[a](oak.md', []],
	['nothing without a target', '[a]() [b]', []],
	['nothing of footnotes', '[^1]: oak.md', []],
];

for (const [what, text, links] of rows) {
	test(`of a text, ${what} are found`, () => {
		assert.deepEqual(
			linksIn(text, 1).map(({kind, target, line}) => `${line} ${marks[kind]}${target}`),
			links,
		);
	});
}

test('lines are counted as the file counts them', () => assert.equal(linksIn('\n[a](b.md)', 7)[0]?.line, 8));

for (const part of [
	'[',
	'%%',
	'%% ',
	'$$',
	'$a',
	']',
	'](',
	'[a](',
	'![',
	'<a ',
	'`',
	'<a href="',
	'{{< figure ',
	'[a](b) ',
	'(',
	'<!--',
	'[x]: ',
	'[[',
	'[[x',
	'[[x]]',
	'[^',
	'[^1]',
	'{% raw %}',
]) {
	test(`a text of nothing but ${part} is read to its end`, () => {
		assert.equal(Array.isArray(linksIn(part.repeat(300_000), 1)), true);
		assert.equal(Array.isArray(linksIn(`${part}\n`.repeat(100_000), 1)), true);
	});
}

patiently('brackets that nothing opens are gone through once', () => {
	assert.deepEqual(linksIn(`${']('.repeat(10_000)}\n`.repeat(300), 1), []);
});
