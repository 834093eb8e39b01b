import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {prepareSource} from '../../src/render/prepare-source.ts';
import {show} from './show.ts';

test('the number of lines never changes', () => {
	const text =
		':::tip\na\n:::\n\n{% highlight js %}\nx\n{% endhighlight %}\n\n{% comment %}\nc\n{% endcomment %}\n\nimport a from "b"\n\n!!! note\n    d\n{{ x }}\n';
	assert.equal(prepareSource(text).split('\n').length, text.split('\n').length);
});

test('a text without template signs is left as it is', () => {
	const text = 'a {b} :: c\n\nimportant\n\nexported';
	assert.equal(prepareSource(text), text);
});

test('highlighted code of Liquid and Hugo is code', () => {
	assert.deepEqual(show('{% highlight ruby linenos %}\nputs "{{ x }}"\n\n```\n{% endhighlight %}\n\nend'), [
		'  ruby',
		'  puts "{{ x }}"',
		'',
		'  ```',
		'',
		'end',
	]);
	assert.deepEqual(show('{{< highlight go >}}\nfmt\n{{< /highlight >}}'), ['  go', '  fmt']);
});

test('tags on lines of their own go; expressions in a sentence stay', () => {
	assert.deepEqual(
		show(
			'{% assign a = 1 %}\n\n{% include x.html id="y" %}\n\n{{ content }}\n\n{{% x %}}\ntext {{ page.title }} end\n{{% /x %}}',
		),
		['text {{ page.title }} end'],
	);
});

test('raw marks go and what stands between them stays', () => {
	assert.deepEqual(show('{% raw %}\n`{{ x }}` and {% raw %}{{ y }}{% endraw %}\n{% endraw %}'), [
		'{{ x }} and {{ y }}',
	]);
});

test('pictures and films of shortcodes are pictures and links', () => {
	assert.deepEqual(
		show('{{< figure src="/a b.png" caption="A [fig]" >}}\n\n{{< youtube abc >}}\n\n{{< tweet 1 >}}'),
		['▣ A [fig]', '', 'YouTube: abc', '', 'Tweet: 1'],
	);
});

test('addresses made by templates become plain ones', () => {
	assert.equal(prepareSource('[a]({% link _posts/x.md %})'), '[a](_posts/x.md)');
	assert.equal(prepareSource('[a]({% post_url 2020-01-01-x %})'), '[a](2020-01-01-x)');
	assert.equal(prepareSource('[a]({{ site.baseurl }}/x) [b]({{ "/y" | relative_url }})'), '[a](/x) [b](/y)');
	assert.equal(prepareSource('[a]({{< ref "x.md" >}})'), '[a](x.md)');
});

test('links between posts of Hexo are links', () => {
	assert.equal(prepareSource('见 {% post_link slack 标题 %}。'), '见 [标题](<slack>)。');
	assert.equal(prepareSource('- {% post_link \'a b\' "Two: words" true %}'), '- [Two: words](<a b>)');
	assert.equal(prepareSource('{% post_link slack %}'), '[slack](<slack>)');
	assert.equal(prepareSource('[a]({% post_path slack %})'), '[a](slack)');
	assert.equal(prepareSource('`{% post_link slack %}`'), '`{% post_link slack %}`');
});

test('imports, exports and comments of MDX go, the same words in prose stay', () => {
	assert.deepEqual(
		show(
			"import A from './a'\nexport const meta = {\n\ttitle: 'x',\n}\n\n{/* hidden */}\n\nimport is a word\n\ntext\nexport const x",
		),
		['import is a word', '', 'text export const x'],
	);
});

test('nothing is changed in code', () => {
	const code = ['  {% if a %}', '  {{ b }}', '  :::tip', '  import a from "b"', '  {{< youtube x >}}'];
	assert.deepEqual(show(`\`\`\`\n${code.map(line => line.slice(2)).join('\n')}\n\`\`\``), code);
	assert.deepEqual(show('text `{% raw %}` and ``{{< x >}}``', 80), ['text {% raw %} and {{< x >}}']);
});

test('nothing is changed in code that stands in quotes and items, and what follows it is read', () => {
	const end = '\n\n{{< youtube x >}}';
	assert.deepEqual(show(`> \`\`\`js\n> {{< a >}}\n> \`\`\`${end}`), [
		...['│   js', '│   {{< a >}}', '', 'YouTube: x'],
	]);
	assert.deepEqual(show(`- ~~~\n  {{< a >}}\n\n  :::tip\n  ~~~${end}`), [
		...['•    {{< a >}}', '', '     :::tip', '', 'YouTube: x'],
	]);
});

test('code that is not closed ends with the quote or the item it stands in', () => {
	assert.deepEqual(show('> ```\n> {{< a >}}\n{{< youtube x >}}'), ['│   {{< a >}}', '', 'YouTube: x']);
	assert.deepEqual(show('1. ```\n   {{< a >}}\n2. {{< youtube x >}}'), ['1.   {{< a >}}', '2. YouTube: x']);
});

test('what stands alone between raw marks is not lost', () => {
	assert.deepEqual(show('{% raw %}{{ raw }}{% endraw %}'), ['{{ raw }}']);
	assert.deepEqual(show('{%- raw -%}{{< figure src="a.png" >}}{%- endraw -%}'), [
		'{{< figure src="a.png" >}}',
	]);
	assert.deepEqual(show('{% raw %}\n{{ x }}\n{% if y %}\n{% endraw %}\n\n{{ gone }}'), [
		'{{ x }} {% if y %}',
	]);
});

test('a comment of Obsidian between lines of percent signs goes', () => {
	assert.deepEqual(show('one\n\n%%\nhidden\n\nhidden too\n%%\n\ntwo'), ['one', '', 'two']);
});

test('percent signs that nothing closes, or that stand in code, hide nothing', () => {
	assert.deepEqual(show('one\n\n%%\n\ntwo'), ['one', '', '%%', '', 'two']);
	assert.deepEqual(show('%%\n\n```\n%%\nrules\n%%\n```'), ['%%', '', '  %%', '  rules', '  %%']);
});

test('a tag of a template over several lines is read as one line, and no line is lost', () => {
	const figure = '{{< figure\n  src="a.png"\n  caption="x"\n>}}\n\nend';
	assert.deepEqual(show(figure), ['▣ x', '', 'end']);
	assert.equal(prepareSource(figure).split('\n').length, figure.split('\n').length);
	assert.deepEqual(show('{{< figure\n    src="a.png"\n    caption="x" />}}'), ['▣ x']);
	assert.deepEqual(show('{{< video\n     src="v.mp4" >}}\n\nend'), ['▣ v.mp4', '', 'end']);
	assert.deepEqual(show('{% include figure.html\n  src="/x.png"\n  caption="Cap" %}'), ['▣ Cap']);
});

test('a sign of a template that is only written about, or never closed, takes nothing with it', () => {
	assert.deepEqual(show('Write `{{<`\nand `>}}`.', 80), ['Write {{< and >}}.']);
	assert.deepEqual(show('{{< figure\n\nend'), ['{{< figure', '', 'end']);
});

test('callouts between tags are set as those between colons', () => {
	assert.deepEqual(show('{{% notice tip %}}\na\n\n- b\n{{% /notice %}}\n\nend'), [
		'│ Tip',
		'│ a',
		'│',
		'│ •  b',
		'',
		'end',
	]);
	assert.deepEqual(show('{{< admonition type=warning title="Mind" open=false >}}\na\n{{< /admonition >}}'), [
		'│ Mind',
		'│ a',
	]);
	assert.deepEqual(show('{% hint style="info" %}\na\n{% endhint %}\n{% note info %}\nb\n{% endnote %}'), [
		'│ Info',
		'│ a',
		'',
		'│ Info',
		'│ b',
	]);
});

test('a callout between tags may stand in one line, or begin and end beside its words', () => {
	for (const text of [
		'{{% notice tip %}}a *b*{{% /notice %}}',
		'{{< tip >}}a *b*{{< /tip >}}',
		'{% hint tip %}a *b*{% endhint %}',
		'{% tip %}\na *b*{% endtip %}',
		'{% tip %}a\n*b*\n{% endtip %}',
	])
		assert.deepEqual(show(`${text}\n\nend`), ['│ Tip', '│ a b', '', 'end'], text);
	assert.deepEqual(show('{% quote Ann %}a{% endquote %}\n\n{% quote Bo %}\nb{% endquote %}'), [
		...['│ a', '│ — Ann', '', '│ b', '│ — Bo'],
	]);
});

test('a tag of a callout that nothing closes makes no quote of the rest', () => {
	assert.deepEqual(show('{% note info %}\n\na\n\nb'), ['a', '', 'b']);
});

test('a quote of Hexo ends with its author', () => {
	assert.deepEqual(show('{% blockquote Ann Lee, A Work %}\nWords.\n{% endblockquote %}\n\nend'), [
		'│ Words.',
		'│ — Ann Lee, A Work',
		'',
		'end',
	]);
});

test('what unfolds and tabs of templates are under their names', () => {
	assert.deepEqual(show('{{< details "Click *me*" >}}\na\n{{< /details >}}'), ['Click *me*', 'a']);
	assert.deepEqual(show('{{< details summary="More" >}}\na\n{{< /details >}}'), ['More', 'a']);
	assert.deepEqual(show('{% tabs %}\n{% tab title="A" %}\na\n{% endtab %}\n{% endtabs %}'), ['A', 'a']);
});

test('pictures, frames and buttons of templates are pictures and links', () => {
	const links = (source: string) => createDocument({text: source}).links.map(({text, href}) => [text, href]);
	assert.deepEqual(links('{% image "./p.png", "alt" %}\n\n{% img /a.png "title" "alt" %}'), [
		['▣ alt', './p.png'],
		['▣ alt', '/a.png'],
	]);
	assert.deepEqual(links('{% include figure.html src="/x.png" caption="Cap" %}'), [['▣ Cap', '/x.png']]);
	assert.deepEqual(links('{% youtube abc %}\n\n{% gist me/1 %}\n\n{{< gist me 2 >}}'), [
		['YouTube: abc', 'https://youtu.be/abc'],
		['Gist: me/1', 'https://gist.github.com/me/1'],
		['Gist: me/2', 'https://gist.github.com/me/2'],
	]);
	assert.deepEqual(links('{% embed url="https://x.y" %}\n\n{{< tweet user="me" id="1" >}}'), [
		['https://x.y', 'https://x.y'],
		['Tweet: 1', 'https://twitter.com/me/status/1'],
	]);
	assert.deepEqual(links('Now {{< button href="https://x.y" >}}Press{{< /button >}}.'), [
		['Press', 'https://x.y'],
	]);
});

test('the language and the title of a code block of Hexo stand above it', () => {
	assert.deepEqual(show('{% codeblock lang:js a title %}\nx\n{% endcodeblock %}'), ['  js · a title', '  x']);
});

test('callouts in the items of a list stay in them', () => {
	const items = (callout: string) => show(`1. one\n\n${callout}\n\n2. two`);
	const expected = ['1. one', '', '   │ Tip', '   │ in', '', '2. two'];
	assert.deepEqual(items('   :::tip\n\n   in\n\n   :::'), expected);
	assert.deepEqual(items('   !!! tip\n\n       in'), expected);
	assert.deepEqual(show('- one\n\n    ??? note "T"\n        in\n- two'), [
		'•  one',
		'',
		'   │ T',
		'   │ in',
		'',
		'•  two',
	]);
	assert.deepEqual(show('text\n\n    :::tip\n    code'), ['text', '', '  :::tip', '  code']);
});

const linksOf = (text: string) => createDocument({text}).links.map(({text, href}) => [text, href]);

test('a tag of code without an end is one line, and what follows it is read', () => {
	for (const tag of [
		'{{< code file="a.cu" >}}',
		'{{< code src="a.cu" />}}',
		'{{< code file="a.cu" link="false" >}}',
	])
		assert.deepEqual(show(`A.\n\n${tag}\n\n**B**.`), ['A.', '', 'Code: a.cu', '', 'B.'], tag);
	assert.deepEqual(show('{{< code-snippet path="a.js" >}}\n\n**B**'), ['Code snippet: a.js', '', 'B']);
	assert.deepEqual(show('{{< highlight-file "a" >}}\n\n**B**'), ['Highlight file: a', '', 'B']);
	assert.deepEqual(show('{% code-include a %}\n\n**B**'), ['B']);
});

test('code between tags ends with the tag of the very name, and begins with the last one before it', () => {
	assert.deepEqual(show('{{< code >}}\n{{< /code-tabs >}}\n*x*\n{{< /code >}}\n\n*y*'), [
		...['  {{< /code-tabs >}}', '  *x*', '', 'y'],
	]);
	assert.deepEqual(show('{{< code file="a" >}}\n\n*x*\n\n{{< code >}}\n*y*\n{{< /code >}}'), [
		'x',
		'',
		'  *y*',
	]);
});

test('a tag around code that has a fence of its own is its name', () => {
	assert.deepEqual(show('{% code title="a.js" %}\n```js\nx\n```\n{% endcode %}\n\nend'), [
		...['a.js', '  js', '  x', '', 'end'],
	]);
});

test('code between tags in an item of a list stays in it', () => {
	assert.deepEqual(show('- one\n\n  {{< highlight go >}}\n  x\n    y\n  {{< /highlight >}}\n\n- two'), [
		...['•  one', '', '     go', '     x', '       y', '', '•  two'],
	]);
});

test('what a program draws, and tabs of code, are code', () => {
	assert.deepEqual(show('{{< mermaid >}}\ngraph TD;\n  A-->B;\n{{< /mermaid >}}'), [
		...['  mermaid', '  graph TD;', '    A-->B;'],
	]);
	assert.deepEqual(show('{% plantuml %}\n*a* -> b\n{% endplantuml %}'), ['  plantuml', '  *a* -> b']);
	assert.deepEqual(show('{{< tab name="On Linux" codelang="bash" >}}\n# a\n  b\n{{< /tab >}}\n\nend'), [
		...['  bash · On Linux', '  # a', '    b', '', 'end'],
	]);
});

test('code between tags within a sentence is code', () => {
	assert.deepEqual(show('Use {{< highlight go "hl_inline=true" >}}a *b* c{{< /highlight >}} now.'), [
		'Use a *b* c now.',
	]);
});

test('included files with words are callouts and paragraphs', () => {
	assert.deepEqual(show('{% include note.html content="You **must**." %}\n\nend'), [
		...['│ Note', '│ You must.', '', 'end'],
	]);
	assert.deepEqual(show('{% include alert.html type="warning" title="Careful" text="Do not" %}'), [
		...['│ Careful', '│ Do not'],
	]);
	assert.deepEqual(show('{{< alert icon="x" text="Words." />}}'), ['│ Alert', '│ Words.']);
	assert.deepEqual(show('{{< quote "Words." >}}\n\n{{< admonition tip "Words." >}}'), [
		...['│ Words.', '', '│ Tip', '│ Words.'],
	]);
	assert.deepEqual(show('{% include gallery caption="A *sample*" %}'), ['A sample']);
	assert.deepEqual(show('{% include toc.html title=page.title %}\n\n{% assign title = "x" %}\n\nend'), [
		'end',
	]);
});

test('films and pictures of included files keep what they say of themselves', () => {
	assert.deepEqual(linksOf('{% include video id="abc" provider="youtube" %}'), [
		['YouTube: abc', 'https://youtu.be/abc'],
	]);
	assert.deepEqual(linksOf('{% include image.html url="/a.png" description="My cat, Robert" %}'), [
		['▣ My cat, Robert', '/a.png'],
	]);
	assert.deepEqual(linksOf('{{< youtube id="abc" title="A talk" >}}'), [
		['YouTube: A talk', 'https://youtu.be/abc'],
	]);
});

test('a caption is read as Markdown, and formulas and backslashes in it stay', () => {
	assert.deepEqual(
		show('{% include figure.html caption="See [a](b) at $t(a,\\lambda)$ [*c*]" url="f.png" %}'),
		['▣ See a at $t(a,\\lambda)$ [c]'],
	);
	assert.deepEqual(show('{{< figure src="a.png" caption="He said \\"no\\"" >}}'), ['▣ He said "no"']);
});

test('the words of a tag in a sentence stay in it', () => {
	assert.deepEqual(show('The {{< glossary_tooltip text="control plane" term_id="cp" >}} runs.'), [
		'The control plane runs.',
	]);
	assert.deepEqual(
		show('Press {{< kbd "Ctrl" >}} and {{< kbd Alt >}}, {{< tooltip "API" "An interface" >}}.', 80),
		['Press Ctrl and Alt, API.'],
	);
	assert.deepEqual(linksOf('{{< new-tab-link title="T" href="https://x.y" >}} {% btn https://x.z, 按钮 %}'), [
		['T', 'https://x.y'],
		['按钮', 'https://x.z'],
	]);
	assert.deepEqual(show('## {{% heading "whatsnext" %}}').slice(0, 1), ['whatsnext']);
	assert.deepEqual(show("A {% newthought 'new thought' %}, as {% cite Knuth %} has it."), [
		'A new thought, as [Knuth] has it.',
	]);
});

test('tags that only steer, and signs, have no words; those that are only written about stay', () => {
	assert.deepEqual(show('a {{< icon "github" >}} b'), ['a b']);
	assert.deepEqual(show('{% if a == "b" %}yes{% endif %}, the {% block content %} tag'), [
		...['{% if a == "b" %}yes{% endif %}, the {%', 'block content %} tag'],
	]);
});

test('notes beside the text stand in brackets', () => {
	assert.deepEqual(show('some {{< sidenote "right" "words" >}} A note. {{< /sidenote >}} for', 80), [
		'some words (A note.) for',
	]);
	assert.deepEqual(show('future{{< sidenote >}}So I…{{< /sidenote >}}and'), ['future (So I…) and']);
	assert.deepEqual(show('A {% sidenote "sn" "Side *text*." %} and {{< sidenote "More." >}}'), [
		'A (Side text.) and (More.)',
	]);
});

test('raw marks around code go as a pair; a lone one is written about', () => {
	assert.deepEqual(show('`{% raw %}{{ x }}{% endraw %}`, `{% raw %}`'), ['{{ x }}, {% raw %}']);
	assert.deepEqual(show('```\na\n{% raw %}\n{{ x }}\n{% endraw %}\nb\n```'), [
		...['  a', '', '  {{ x }}', '', '  b'],
	]);
	assert.deepEqual(show('```\n{% raw %}\n```\n\n```\n{% endraw %}\n```'), [
		'  {% raw %}',
		'',
		'  {% endraw %}',
	]);
	assert.deepEqual(show('{% highlight html %}\n{% raw %}<b>{{ c }}</b>{% endraw %}\n{% endhighlight %}'), [
		...['  html', '  <b>{{ c }}</b>'],
	]);
});

test('a shortcode that Hugo is to leave alone is shown as it is written about', () => {
	assert.deepEqual(
		show('{{</* figure src="x" */>}}\n\na {{</* b */>}} `{{%/* c */%}}`\n\n```\n{{</* d */>}}\n```'),
		[...['{{< figure src="x" >}}', '', 'a {{< b >}} {{% c %}}', '', '  {{< d >}}']],
	);
});

test('templates in the attributes of HTML become plain addresses', () => {
	for (const address of [
		`{{ '/a/b.png' | relative_url }}`,
		'{{ "/a/b.png" | relative_url }}',
		'{{site.url}}/a/b.png',
	])
		assert.deepEqual(linksOf(`<img src="${address}" alt="Bee">`), [['▣ Bee', '/a/b.png']], address);
	assert.deepEqual(linksOf('Go <a href="{{ site.url }}/g/">there</a> <a href="{% link x.md %}">x</a>.'), [
		['there', '/g/'],
		['x', 'x.md'],
	]);
});

test('braces may stand in the arguments of a tag', () => {
	assert.deepEqual(show('{{< carousel images="{a.jpg,b.jpg}" >}}'), ['Carousel: a.jpg, b.jpg']);
	assert.deepEqual(show('A {{< x text="{y}" >}} b {% x text="{y}" %}.'), ['A {y} b {y}.']);
});

test('calls of Zola, and tags of an unknown name, show what they are called with', () => {
	assert.deepEqual(linksOf('{{ youtube(id="abc") }}\n\n{{ figure(src="x.png", caption="A cap") }}'), [
		['YouTube: abc', 'https://youtu.be/abc'],
		['▣ A cap', 'x.png'],
	]);
	assert.deepEqual(
		show("{{< instagram Cxyz >}}\n\n{{< bilibili BV1 >}}\n\n{% maincolumn 'a.png' 'Words' %}"),
		[...['Instagram: Cxyz', '', 'Bilibili: BV1', '', '▣ Words']],
	);
	assert.deepEqual(show("{{ config(materialized='table') }}\n\n{{< toc >}}\n\nend"), ['end']);
});

test('tags side by side on a line of their own are all shown', () => {
	assert.deepEqual(show('{{< youtube a >}} {{< vimeo 1 >}}'), ['YouTube: a Vimeo: 1']);
});

test('the words of a picture of Eleventy are its second argument, those of Hexo all behind its file', () => {
	assert.deepEqual(show('{% image "./a.jpg", "my cat", "(min-width: 30em) 50vw, 100vw" %}'), ['▣ my cat']);
	assert.deepEqual(show('{% asset_img a.png 添加`x` 和 y %}'), ['▣ 添加x 和 y']);
	assert.deepEqual(show('{% fold info @its title %}\na\n{% endfold %}'), ['its title', 'a']);
});

test('components and frames of others are links to them', () => {
	assert.deepEqual(
		linksOf('<Tweet id="1" />\n\n<YouTube id="abc"/>\n\n<YouTubeEmbed videoId="abc" title="A talk" />'),
		[
			['Tweet: 1', 'https://twitter.com/i/status/1'],
			['YouTube: abc', 'https://youtu.be/abc'],
			['YouTube: A talk', 'https://youtu.be/abc'],
		],
	);
	assert.deepEqual(linksOf('<iframe src="https://www.youtube.com/embed/0AsVK4B15W0?rel=0"></iframe>'), [
		['YouTube: 0AsVK4B15W0', 'https://youtu.be/0AsVK4B15W0'],
	]);
});

test('the sign between columns goes', () => {
	assert.deepEqual(show('{{< columns >}}\na\n<--->\nb\n{{< /columns >}}'), ['a', '', 'b']);
});

test('what a template puts into HTML is set as it would be outside of it', () => {
	assert.deepEqual(show('<div>\n{{< tip >}}x{{< /tip >}}\n</div>\n\nend'), ['│ Tip', '│ x', '', 'end']);
	assert.deepEqual(show('<div>\n{{% notice tip "T" %}}\nx\n{{% /notice %}}\n</div>\nend'), [
		...['│ T', '│ x', '', 'end'],
	]);
	assert.deepEqual(show('<div>\n{{< foo title="T" >}}\nx\n{{< /foo >}}\n</div>'), ['T', 'x']);
	assert.deepEqual(show('<div>\n    {{< foo title="T" >}}\n    x\n    {{< /foo >}}\n</div>'), ['T', 'x']);
	assert.deepEqual(
		show('<div>\n{{< mermaid >}}\ngraph TD\n\nA-->B\n{{< /mermaid >}}\n</div>\n\nAfter *all*.'),
		[...['  mermaid', '  graph TD', '', '  A-->B', '', 'After all.']],
	);
});

test('what a template puts into a table or into typed text of HTML is part of it', () => {
	const cell = (text: string) => show(`<table>\n<tr><td>\n${text}\n</td></tr>\n</table>\n\nend`);
	assert.deepEqual(cell('{{< alert >}}text{{< /alert >}}'), ['text', '', 'end']);
	assert.deepEqual(cell('{% include note.html content="text" %}'), ['text', '', 'end']);
	assert.deepEqual(cell('{{% notice tip %}}\nx\n{{% /notice %}}'), ['x', '', 'end']);
	assert.deepEqual(cell('{{< details "S<" >}}\nx\n{{< /details >}}'), ['S<', 'x', '', 'end']);
	assert.deepEqual(cell(':::tip\nx\n:::'), ['x', '', 'end']);
	assert.equal(
		prepareSource('<tr><td>\n{{< highlight go >}}\nx := <-c\n\ny\n{{< /highlight >}}\n</td></tr>'),
		'<tr><td>\n<pre class="language-go">\nx := &lt;-c\n<!-- -->\ny\n</pre>\n</td></tr>',
	);
	assert.deepEqual(show('<pre>\n{{< tip >}}x{{< /tip >}}\n</pre>\n{{< tip >}}y{{< /tip >}}'), [
		...['  x', '', '│ Tip', '│ y'],
	]);
});

test('of a tag around words in a sentence the words are said, and not what it is called with', () => {
	assert.deepEqual(show('a {{< color "red" >}}text{{< /color >}} b {{< kbd "Alt" >}}'), ['a text b Alt']);
	assert.deepEqual(show('a {{< color red >}}text\nmore{{< /color >}} b'), ['a text more b']);
	assert.deepEqual(show('a {% color "red" %}text{% endcolor %} b'), ['a text b']);
	assert.deepEqual(show('{{< badge "v1" >}} is old\n\nand {{< badge "v2" >}}x{{< /badge >}}'), [
		...['v1 is old', '', 'and x'],
	]);
	assert.deepEqual(linksOf('a {{< card title="T" link="/x" >}}body{{< /card >}}'), [['T', '/x']]);
	assert.deepEqual(show('a {{< card title="T" link="/x" >}}body{{< /card >}}'), ['a T body']);
	assert.deepEqual(linksOf('a {{< a href="/x" >}}words{{< /a >}} b'), [['words', '/x']]);
});

test('a tag that calls the words it stands around something, all in one line, says both', () => {
	assert.deepEqual(show('{{< details "S" >}}x{{< /details >}}\n\nend'), ['S', 'x', '', 'end']);
	assert.deepEqual(linksOf('{{< card title="T" link="/x" >}}body{{< /card >}}'), [['T', '/x']]);
});

test('what stands between raw marks in a sentence is not read at all', () => {
	const note = '{{< sidenote "a" >}}b{{< /sidenote >}}';
	assert.equal(prepareSource(`{% raw %}${note}{% endraw %}`), note);
	assert.equal(
		prepareSource('{{< kbd "A" >}} {% raw %}{{< highlight go >}}x{{< /highlight >}}{% endraw %} y'),
		'A {{< highlight go >}}x{{< /highlight >}} y',
	);
	assert.equal(
		prepareSource('{% raw %}{{< button href="/x" >}}y{{< /button >}} [a]({{ b }}){% endraw %}'),
		'{{< button href="/x" >}}y{{< /button >}} [a]({{ b }})',
	);
});

test('tags in code that is set in stay as they were typed', () => {
	const code =
		'    {% cite x %} <a href="{% link a.md %}">{{< kbd "B" >}}</a>\n    plain\n\n    {% cite y %}';
	assert.equal(prepareSource(`Words.\n\n${code}`), `Words.\n\n${code}`);
	assert.equal(prepareSource('- a\n\n      {% cite x %} b'), '- a\n\n      {% cite x %} b');
	assert.equal(
		prepareSource('a\n\n    b\n    {{</* c */>}}{% raw %}{{ d }}{% endraw %}'),
		'a\n\n    b\n    {{< c >}}{{ d }}',
	);
	assert.equal(prepareSource('words\n    {% cite x %}'), 'words\n    \\[x\\]');
});

test('tags that only lay out, and what others are called with for their looks, say nothing', () => {
	for (const tag of ['spacer 10', 'vspace "2em"', 'newline 2', 'posts 5', 'align left', 'grid "1.5rem"'])
		assert.deepEqual(show(`{{< ${tag} >}}`), [], tag);
	assert.deepEqual(show('a {{< fa-icon star >}} {{< svg_icon "star" >}} {{< param "version" >}} b'), ['a b']);
	assert.deepEqual(show('{{< issue 12345 >}}'), ['Issue: 12345']);
});

test('a quote says from whom it is, and from what work', () => {
	assert.deepEqual(show('<Quote title="Emma">\n\nw\n\n</Quote>'), ['│ w', '│', '│ — Emma']);
	assert.deepEqual(show('<Quote author="Jane" title="Emma">w</Quote>'), ['│ w', '│ — Jane, Emma']);
	assert.deepEqual(show('{{< blockquote author="Jane" source="Emma" >}}w{{< /blockquote >}}'), [
		...['│ w', '│ — Jane, Emma'],
	]);
	assert.deepEqual(show('{{< blockquote link="https://e.org" >}}w{{< /blockquote >}}'), [
		...['│ w', '│ — https://e.org'],
	]);
});
