import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseText, withFields} from './parse-text.ts';

const rows: readonly (readonly [fields: string, authors: readonly string[]])[] = [
	['author: Ann Oak', ['Ann Oak']],
	['author: "Ann Oak, Bob Elm"', ['Ann Oak', 'Bob Elm']],
	['authors: [Ann Oak, Bob Elm]', ['Ann Oak', 'Bob Elm']],
	['by: Ann Oak', ['Ann Oak']],
	['author:\n  name: Ann Oak\n  url: https://example.org', ['Ann Oak']],
	['author:\n  display_name: Ann Oak\n  login: ann', ['Ann Oak']],
	['authors:\n  - name: Ann Oak\n  - name: Bob Elm', ['Ann Oak', 'Bob Elm']],
	['authors: [ann]\nauthor: Bob', ['ann']],
	['author: "@ann"', ['ann']],
	['author: Ann Oak <ann@example.org>', ['Ann Oak']],
	['author: Ann Oak (ann@example.org)', ['Ann Oak']],
	['author: ann@example.org', ['ann']],
	['authors: [Ann, Ann]', ['Ann']],
	['author:', []],
];

for (const [fields, authors] of rows) {
	test(`${JSON.stringify(fields)} names ${authors.join(' and ') || 'nobody'}`, () => {
		assert.deepEqual(parseText(withFields(fields)).authors, authors);
	});
}

test('a handle without quotes is read, with a word on quotes', () => {
	const post = parseText(withFields('author: @ann'));
	assert.deepEqual(post.authors, ['ann']);
	assert.deepEqual(post.problems, [
		{message: 'a text that begins with @ needs quotes — put the text of "author" in quotes', line: 2},
	]);
});
