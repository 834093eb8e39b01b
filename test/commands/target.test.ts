import assert from 'node:assert/strict';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {pathKind, readTarget} from '../../src/commands/target.ts';
import {temporaryFolder} from '../library/temporary-folder.ts';

const nothing = {library: undefined, search: undefined};

const folder = (context: TestContext): string =>
	temporaryFolder(context, {
		'post.md': 'Text.\n',
		'C# notes.md': 'Text.\n',
		'odd.md:3': 'Text.\n',
		'blog/a.md': 'Text.\n',
	});

test('nothing means the archive, --library the folder', () => {
	assert.deepEqual(readTarget(undefined, nothing), {source: undefined});
	assert.deepEqual(readTarget(undefined, {...nothing, library: 'blog'}), {source: 'blog'});
});

test('what is there is a path, with a point in it', context => {
	const root = folder(context);
	const at = (name: string) => readTarget(path.join(root, name), nothing);
	assert.deepEqual(at('blog'), {source: path.join(root, 'blog')});
	assert.deepEqual(at('post.md'), {source: path.join(root, 'post.md')});
	assert.deepEqual(at('post.md#why'), {source: path.join(root, 'post.md'), at: {heading: 'why'}});
	assert.deepEqual(at('post.md:3'), {source: path.join(root, 'post.md'), at: {line: 3}});
});

test('a name that is there as it stands is never taken apart', context => {
	const root = folder(context);
	for (const name of ['C# notes.md', 'odd.md:3']) {
		assert.deepEqual(readTarget(path.join(root, name), nothing), {source: path.join(root, name)});
	}
});

test('a folder has no headings: the word names a post', context => {
	const word = `${folder(context)}/blog#why`;
	assert.deepEqual(readTarget(word, nothing), {source: undefined, post: word});
});

test('what is not there is a post of the archive', () => {
	assert.deepEqual(readTarget('flask#why', nothing), {source: undefined, post: 'flask#why'});
});

test('with --library the word is a post of it, whatever lies in the current folder', context => {
	const root = folder(context);
	const word = path.join(root, 'post.md');
	assert.deepEqual(readTarget(word, {...nothing, library: root}), {source: root, post: word});
});

test('--search opens with its results, or at the words in a post', () => {
	assert.deepEqual(readTarget(undefined, {...nothing, search: 'words'}), {
		source: undefined,
		at: {search: 'words'},
	});
	assert.deepEqual(readTarget('flask', {...nothing, search: 'words'}), {
		source: undefined,
		post: 'flask',
		at: {search: 'words'},
	});
});

test('an empty word is a mistake, and a word longer than any name no crash', () => {
	assert.throws(() => readTarget('', nothing), {name: 'UsageError'});
	assert.equal(pathKind('x'.repeat(100_000)), null);
});
