import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseText} from './parse-text.ts';

const id = '0123456789abcdef'.repeat(2);

const page = `# An oak

Created time: May 29, 2024 11:35 AM
Last edited time: June 11, 2024 3:52 PM
Tags: trees, birds
Author: Ann Oak

> said

Words of it.
`;

test('a page exported by Notion has the properties below its title', () => {
	const post = parseText(page, `An oak ${id}.md`);
	assert.deepEqual(
		[post.title, post.date, post.updated, post.tags, post.authors, post.excerpt, post.slug],
		['An oak', '2024-05-29', '2024-06-11', ['trees', 'birds'], ['Ann Oak'], 'Words of it.', 'An oak'],
	);
});

test('the same lines in any other file are words', () => {
	const post = parseText(page, 'An oak.md');
	assert.deepEqual([post.date, post.tags, post.authors], [null, [], []]);
	assert.match(post.excerpt, /^Created time: /);
});

test('a checksum behind a hyphen is part of the name', () => {
	const post = parseText(page, `post-${id}.md`);
	assert.deepEqual([post.slug, post.date, post.tags], [`post-${id}`, null, []]);
});

test('lines below the first words of an exported page are no properties', () => {
	const post = parseText('# An oak\n\nWords.\n\nDate: 2024-05-29\n', `An oak ${id}.md`);
	assert.deepEqual([post.date, post.excerpt], [null, 'Words.']);
});

test('the front matter of an exported page counts before lines below its title', () => {
	const post = parseText(`---\ndate: 2020-01-01\n---\n${page}`, `An oak ${id}.md`);
	assert.deepEqual([post.date, post.tags], ['2020-01-01', []]);
});
