import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pageHead} from '../../src/ui/page.ts';
import {somePost} from '../helpers/posts.ts';

test('the head of a post says why it is not for everybody yet, as the list does', () => {
	const {meta} = pageHead(somePost({id: 'a.md', draft: true, hidden: true, scheduled: true}));
	assert.equal(meta, '2026-03-10  ·  5 min read  ·  draft  ·  hidden  ·  scheduled');
	assert.equal(pageHead(somePost({id: 'a.md'})).meta, '2026-03-10  ·  5 min read');
});
