import assert from 'node:assert/strict';
import {test} from 'node:test';
import {messagesOf, parseText, withFields} from './parse-text.ts';

type Row = readonly [what: string, text: string, id: string, title: string];

const sources: readonly Row[] = [
	['its field', withFields('title: Oak'), 'x.md', 'Oak'],
	['its field before its heading', withFields('title: Oak', '# Elm\n'), 'x.md', 'Oak'],
	['its first heading', '# Oak\n\n# Elm\n', 'x.md', 'Oak'],
	['a heading below words', 'Words.\n\n# Oak\n', 'x.md', 'Oak'],
	['a heading with closing marks', '# Oak ##\n', 'x.md', 'Oak'],
	['a heading with an id', '# Oak {#tree}\n', 'x.md', 'Oak'],
	['a heading with attributes and spaces', '# Oak: tall { #tree .x }\n', 'x.md', 'Oak: tall'],
	['a heading with a set in it', '# The set { .5, 1 } of oaks\n', 'x.md', 'The set { .5, 1 } of oaks'],
	['an underlined heading', 'Oak\n===\n', 'x.md', 'Oak'],
	['an underlined heading of two lines', 'Oak\nand elm\n===\n', 'x.md', 'Oak and elm'],
	['a dashed heading at the top', 'Oak\n---\n\nWords.', 'x.md', 'Oak'],
	['an HTML heading', '<h1 align="center">Oak</h1>\n', 'x.md', 'Oak'],
	['a heading after a comment', '<!-- draft\n# No\n-->\n# Oak\n', 'x.md', 'Oak'],
	['what WordPress calls it', withFields('post_title: Oak', '# Elm\n'), 'x.md', 'Oak'],
	['its name field', withFields('name: Oak'), 'x.md', 'Oak'],
	['its linkTitle', withFields('linkTitle: Oak'), 'x.md', 'Oak'],
	["its bundle's folder", 'Words.', 'my-old_oak/index.md', 'My old oak'],
	["its bundle's folder without the date", 'Words.', '2024-05-01-my-oak/index.md', 'My oak'],
	["its page's folder", 'Words.', 'app/my-oak/page.mdx', 'My oak'],
	['its file name', 'Words.', 'my-old_oak.md', 'My old oak'],
	['its file name without date', 'Words.', '2024-05-01-my-oak.md', 'My oak'],
	['its file name without a date right before it', 'Words.', '2024-05-01樫.md', '樫'],
	['its file name without an unpadded date before it', 'Words.', '2024-5-1樫の木.md', '樫の木'],
	['its file name without date and time in brackets', 'Words.', '[2024-05-01-16-09-30]樫.md', '樫'],
	[
		'its file name without date and time in brackets before ASCII',
		'Words.',
		'[2024-05-01-16-09-30]Oak.md',
		'Oak',
	],
	['its file name with a number in brackets', 'Words.', '(12345678) oaks.md', '(12345678) oaks'],
	['its date in brackets when that is all its name has', 'Words.', '[2024-05-01].md', '[2024-05-01]'],
	['its file name without a date in Chinese', 'Words.', '2024年5月1日 樫.md', '樫'],
	['its date in Chinese when that is all its name has', 'Words.', '2024年5月1日.md', '2024年5月1日'],
	['its file name without the ending of the page it makes', 'Words.', '2024-05-01-my-oak.html.md', 'My oak'],
	['its file name without the id of Notion', 'Words.', `My oak ${'0123456789abcdef'.repeat(2)}.md`, 'My oak'],
	[
		'its file name without the day that ends the date of its folders',
		'Words.',
		'2024/05/12-my-oak.md',
		'My oak',
	],
	['its file name without month and day', 'Words.', '2024/05-12-my-oak.md', 'My oak'],
	["its bundle's folder without the day", 'Words.', '2024/05/12-my-oak/index.md', 'My oak'],
	['its file name when it is the day alone', 'Words.', '2024/05/12.md', '12'],
	['its file name with a number that is no day', 'Words.', '2024/05/12/10-oaks.md', '10 oaks'],
	['its file name without language', 'Words.', 'my-oak.pt-BR.md', 'My oak'],
	['its file name with spaces, as it is', 'Words.', 'the a-b_c tree.md', 'The a-b_c tree'],
	['its date when that is all its name has', 'Words.', '2024-05-01.md', '2024-05-01'],
	['a name with a version in it', 'Words.', 'release-1.2.md', 'Release 1.2'],
	['a name that starts outside the first plane', 'Words.', '𐐨𐐩.md', '𐐀𐐩'],
	['the name of a file of many dots', 'Words.', 'notes.ts.md', 'Notes.ts'],
	['nothing at all', 'Words.', '---.md', '(untitled)'],
	['the library folder for an index in it', withFields('date: 2024-05-01'), 'index.md', 'Notebook'],
];

for (const [what, text, id, title] of sources) {
	test(`a post is titled by ${what}`, () => assert.equal(parseText(text, id).title, title));
}

const noHeadings: readonly (readonly [what: string, body: string])[] = [
	['stands in a fence', '```\n# No\n```\n'],
	['stands in a fence that never closes', '~~~\n```\n# No\n'],
	['comes below a deeper one', '## Part\n\n# No\n'],
	['comes after forty filled lines', `${'- line\n'.repeat(41)}# No\n`],
	['is a tag', '#no\n'],
	['is indented code', '    # No\n'],
	['is empty', '#\n'],
	['is a list item over a rule', '- no\n---\n'],
	['stands in a comment', '<!--\n# No\n-->\n'],
];

for (const [what, body] of noHeadings) {
	test(`a heading that ${what} is no title`, () => assert.equal(parseText(body, 'oak.md').title, 'Oak'));
}

const cleaned: readonly (readonly [written: string, title: string])[] = [
	['`npm` and `a_b`', 'npm and a_b'],
	['``a ` b``', 'a ` b'],
	['**Bold** and *slanted* and _so_', 'Bold and slanted and so'],
	['a __strong word__ here', 'a strong word here'],
	['Babel <3 React', 'Babel <3 React'],
	['The <video> tag', 'The <video> tag'],
	['H<sub>2</sub>O is <em class="x">wet</em>', 'H2O is wet'],
	['one<br/>two', 'one two'],
	['Ben &amp; Ann &lt;b&gt; &#8212; &#x27;x&#x27; &unknown;', "Ben & Ann <b> — 'x' &unknown;"],
	['__dirname and snake_case_name', '__dirname and snake_case_name'],
	['The __init__ file', 'The __init__ file'],
	['2 * 3 * 4', '2 * 3 * 4'],
	['[a link](https://example.org/a_(b)) and ![a picture](x.png)', 'a link and'],
	['[[Note|a note]] and [[Other]]', 'a note and Other'],
	['~~old~~ ==new==', 'old new'],
	['escaped \\*stars\\* and \\`ticks\\`', 'escaped *stars* and `ticks`'],
	['  edge   spaces ', 'edge spaces'],
	['C\\# and F#', 'C# and F#'],
	['{{ page.title }} in templates', '{{ page.title }} in templates'],
	['$5 and $10', '$5 and $10'],
	['مرحبا بالعالم', 'مرحبا بالعالم'],
];

for (const [written, title] of cleaned) {
	test(`the title ${JSON.stringify(written)} is shown as ${JSON.stringify(title)}`, () => {
		assert.equal(parseText(`---\ntitle: ${JSON.stringify(written)}\n---\n`).title, title);
	});
}

test('controls, also those written as entities, never stay in a title', () => {
	const post = parseText('---\ntitle: "a\\u001b]0;x\\u0007b &#27;[2J c&#x9b;2J \\u202ed"\n---\n');
	assert.doesNotMatch(post.title, /[\u0000-\u001f\u007f-\u009f\u202e]/);
	assert.match(post.title, /^ab/);
});

test('a title that is not text is told, and the next source is asked', () => {
	const post = parseText(withFields('title:\n  - a: b', '# Oak\n'));
	assert.equal(post.title, 'Oak');
	assert.deepEqual(post.problems, [{message: 'title is not text — put it in quotes', line: 2}]);
});

test('a title in square brackets keeps them', () => {
	assert.equal(parseText(withFields('title: [Solved]')).title, '[Solved]');
	assert.equal(parseText(withFields('title: [Solved] A riddle')).title, '[Solved] A riddle');
});

test('a title map gives its text, as in exported metadata', () => {
	const post = parseText("export const metadata = {title: {absolute: 'Oak'}}\n", 'oak/page.mdx');
	assert.deepEqual([post.title, messagesOf(post)], ['Oak', []]);
});

test('a title of ten million characters is cut', () => {
	assert.equal(parseText(withFields(`title: ${'x'.repeat(10_000_000)}`)).title.length <= 1000, true);
});

test('a comment in code between template tags is no title, and the words of a tag in a heading are', () => {
	const code = '{{< tab name="Bash" codelang="bash" >}}\n# a comment\n{{< /tab >}}\n\n';
	assert.equal(parseText(`${code}# Oak {{< kbd "A" >}}\n`).title, 'Oak A');
	assert.equal(parseText('{% highlight sh %}\n# a comment\n{% endhighlight %}\n', 'oak.md').title, 'Oak');
	assert.equal(parseText('{{< code file="a" >}}\n\n# Oak\n').title, 'Oak');
});
