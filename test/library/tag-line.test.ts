import assert from 'node:assert/strict';
import {test} from 'node:test';
import {tagsAtTop} from '../../src/library/tag-line.ts';

test('a line of tags at the top of a note gives its tags', () => {
	assert.deepEqual(tagsAtTop('#oak #Trees/tall\n\nWords.'), ['oak', 'Trees/tall']);
	assert.deepEqual(tagsAtTop('# Oak\n\n#Trees\n\nWords.'), ['Trees']);
	assert.deepEqual(tagsAtTop('tags: #Trees\n\nWords.'), ['Trees']);
});

test('a first line that is a heading without its space gives none', () => {
	for (const text of ['#Intro\n\nWords.', '\n#Éloge\n#oak']) assert.deepEqual(tagsAtTop(text), []);
});
