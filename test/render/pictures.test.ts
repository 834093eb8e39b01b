import assert from 'node:assert/strict';
import {test} from 'node:test';
import {show} from './show.ts';

test('a caption right below a picture is a line of its own', () => {
	assert.deepEqual(show('![a](a.png)\n*b c*'), ['▣ a', 'b c']);
	assert.deepEqual(show('![a](a.png)\n<em>b c</em>'), ['▣ a', 'b c']);
	assert.deepEqual(show('[![a](a.png)](b.md)\nb\nc'), ['▣ a', 'b c']);
});

test('pictures on lines of their own stay there', () => {
	assert.deepEqual(show('![a](a.png)\n![b](b.png)\n![c](c.png)'), ['▣ a', '▣ b', '▣ c']);
	assert.deepEqual(show('text\n![a](a.png)'), ['text', '▣ a']);
});

test('a picture within a sentence stays in it', () => {
	assert.deepEqual(show('one ![a](a.png)\ntwo'), ['one ▣ a two']);
});
