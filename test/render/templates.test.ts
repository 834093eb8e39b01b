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
