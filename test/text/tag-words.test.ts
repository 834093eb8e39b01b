import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readArguments, readOnlyTags, readWholeTag} from '../../src/text/tag-arguments.ts';
import {withTagWords} from '../../src/text/tag-words.ts';

test('arguments may be named or bare, in quotes of any kind, or between commas', () => {
	const {named, bare, quoted} = readArguments('a="1 \\"2\\"" b=\'3\' "4, 5",6 x:y `7` https://e.org it\'s');
	assert.deepEqual(
		[...named],
		[
			['a', '1 "2"'],
			['b', '3'],
			['x', 'y'],
		],
	);
	assert.deepEqual(bare, ['4, 5', '6', '7', 'https://e.org', "it's"]);
	assert.deepEqual(quoted, ['4, 5', '7']);
});

test('a tag says whether it begins something, ends it, or neither', () => {
	const read = (line: string) => {
		const tag = readWholeTag(line);
		return tag && [tag.name, tag.source, tag.isClosing, tag.isSelfClosing];
	};
	assert.deepEqual(read('{{< Code a="b" >}}'), ['code', 'a="b"', false, false]);
	assert.deepEqual(read(' {{</ code >}} '), ['code', '', true, false]);
	assert.deepEqual(read('{{< code/>}}'), ['code', '', false, true]);
	assert.deepEqual(read('{{% ref docs/ %}}'), ['ref', 'docs/', false, false]);
	assert.deepEqual(read('{%- endnote -%}'), ['note', '', true, false]);
	assert.equal(read('{% a %} {% b %}'), undefined);
});

test('a line of nothing but tags is told from one with words', () => {
	assert.deepEqual(readOnlyTags('{% a %} {{ b }}{{< c x="{d}" >}}'), [
		'{% a %}',
		'{{ b }}',
		'{{< c x="{d}" >}}',
	]);
	assert.equal(readOnlyTags('{% a %} b'), undefined);
	assert.equal(readOnlyTags('{{< a'), undefined);
});

test('of the words of a tag the likeliest are read, and where it says how it is shown is none of them', () => {
	const words: readonly (readonly [string, string])[] = [
		['{{< x term_id="cp" text="control plane" >}}', 'control plane'],
		['{{< x "API" "An interface" >}}', 'API'],
		['{{< x "left" "words" >}}', 'words'],
		['{{< x a=1 >}}', ''],
		['{{< youtube abc >}}', ''],
		['{% x "words" %}', 'words'],
		['{% label primary@hello %}', 'hello'],
		['{% include a.html text=page.title %}', ''],
	];
	for (const [source, expected] of words) assert.equal(withTagWords(source), expected, source);
});

test('what may only be written about stays as it was typed', () => {
	for (const text of [
		'{% if a == "b" %}',
		'{% block content %}',
		'{% endif %}',
		'`{{< x "y" >}}`',
		'{{ x }}',
		'{{<',
	]) {
		assert.equal(withTagWords(text), text);
	}
});

test('a tag around words says the words, and not what it is called with', () => {
	assert.equal(withTagWords('a {{< color "red" >}}text{{< /color >}} {{< kbd "Alt" >}}'), 'a text Alt');
	assert.equal(withTagWords('a {{< color red >}}text\nmore{{< /color >}}'), 'a text\nmore');
	assert.equal(withTagWords('a {% color "red" %}text{% endcolor %} b'), 'a text b');
	assert.equal(withTagWords('{% if "a" %}text{% endif %}'), '{% if "a" %}text{% endif %}');
});

test('what stands between raw marks stays as it was typed', () => {
	const raw = '{% raw %}{{< sidenote "a" >}}b{{< /sidenote >}}{{< kbd "c" >}}{% endraw %}';
	assert.equal(withTagWords(`${raw} {{< kbd "d" >}}`), `${raw} d`);
});
