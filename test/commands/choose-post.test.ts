import assert from 'node:assert/strict';
import {test} from 'node:test';
import {choosePost} from '../../src/commands/choose-post.ts';
import {somePost} from '../helpers/posts.ts';

const program = {name: 'w', forReaders: false};
const libraryOf = (...ids: readonly string[]) => ({
	root: '/x',
	title: 'X',
	author: null,
	contact: null,
	posts: ids.map(id => somePost({id, title: 'Reading'})),
	skipped: [],
	problems: [],
});

for (const [what, word, ids, source, message] of [
	['a name that is none', 'zebra', ['a.md'], undefined, 'no post called "zebra" — w list shows their names'],
	['a command misspelled', 'lst', ['a.md'], undefined, 'no post called "lst" — did you mean w list?'],
	[
		'a number in an empty folder',
		'1',
		[],
		'empty',
		'no posts in empty — a post is a Markdown file (.md, .markdown, .mdx and their like) there or below',
	],
] as const) {
	test(`${what} is answered with what to do`, async () => {
		const names = {library: libraryOf(...ids), source, program};
		await assert.rejects(choosePost(word, names), {name: 'UsageError', message});
	});
}
