import assert from 'node:assert/strict';
import {test} from 'node:test';
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
			'{% assign a = 1 %}\n\n{% include x.html id="y" %}\n\n{{ content }}\n\n{{% note %}}\ntext {{ page.title }} end\n{{% /note %}}',
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
		['▣ A [fig]', '', 'YouTube: abc'],
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
