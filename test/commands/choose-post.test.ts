import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {choosePost} from '../../src/commands/choose-post.ts';
import {somePost} from '../helpers/posts.ts';
import {temporaryFolder} from '../library/temporary-folder.ts';

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

test('a file that is left out is shown by its path, unless there is nothing in it to show', async context => {
	const root = temporaryFolder(context, {'LICENSE.md': 'Words.', 'image.md': 'P\u0000NG'});
	const skipped = [
		{file: join(root, 'LICENSE.md'), reason: 'project file'},
		{file: join(root, 'image.md'), reason: 'binary file'},
		{file: join(root, 'gone.md'), reason: 'a link to nothing'},
	];
	const names = {library: {...libraryOf('a.md'), skipped}, source: root, program};
	const refused = (word: string, message: RegExp) =>
		assert.rejects(choosePost(word, names), {name: 'UsageError', message});
	await refused(
		'LICENSE',
		/^"LICENSE" is left out of the list \(project file\) — w show .+LICENSE\.md prints it$/,
	);
	await refused('image', /^"image" is left out of the list \(binary file\): [^—]+image\.md$/);
	await refused('gone.md', /^"gone\.md" is left out of the list \(a link to nothing\): [^—]+gone\.md$/);
});

test('a path is refused for the reason the file system gives', async () => {
	const names = {library: libraryOf('a.md'), source: undefined, program};
	for (const [word, message] of [
		['no/such.md', 'cannot open no/such.md: no such file or folder'],
		[`${'x'.repeat(300)}.md`, `cannot open ${'x'.repeat(300)}.md: the name is too long`],
	] as const)
		await assert.rejects(choosePost(word, names), {name: 'UsageError', message});
});

test('a slug misspelled by a letter is told, unless it may be several', async () => {
	const posts = ['plain', 'plant', 'sea'].map(slug => somePost({id: `${slug}.md`, slug, title: 'Reading'}));
	const names = {library: {...libraryOf(), posts}, source: undefined, program};
	const refused = (word: string, message: RegExp) =>
		assert.rejects(choosePost(word, names), {name: 'UsageError', message});
	await refused('plian', /^no post called "plian" — did you mean plain\?$/);
	await refused('plait', /^no post called "plait" — w list shows/);
	await refused('seb', /^no post called "seb" — w list shows/);
});
