import assert from 'node:assert/strict';
import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {readLinkedPost} from '../../src/library/linked-post.ts';
import {drain, readEntries, readLibrary} from '../../src/library/read-library.ts';
import {temporaryFolder} from './temporary-folder.ts';

const today = '2024-06-01';

const open = (context: TestContext) => {
	const folder = temporaryFolder(context, {
		'in/a.md': '# A',
		'in/Zettel one.md': '# Zettel',
		'in/deep/b.md': '# B',
		'in/picture.png': 'x',
		'above.md': '# Above',
	});
	const root = join(folder, 'in/a.md');
	const [from] = drain(readLibrary(root, {today})).posts;
	assert.ok(from);
	const follow = (href: string, post = from) => readLinkedPost(href, post, {root, today});
	return {folder, root, from, follow};
};

test('a link in a file leads to the files beside it and below', context => {
	const {follow} = open(context);
	assert.equal(follow('Zettel%20one.md')?.post.title, 'Zettel');
	assert.equal(follow('Zettel%20one')?.post.id, 'Zettel one.md');
	const deep = follow('./deep/b.md#part%20two');
	assert.deepEqual([deep?.post.id, deep?.fragment], ['deep/b.md', 'part two']);
	assert.equal(follow('../a.md', deep?.post)?.post.title, 'A');
});

test('a link in a file leads neither above its folder nor out of it nor to what is no post', context => {
	const {folder, follow} = open(context);
	symlinkSync(join(folder, 'above.md'), join(folder, 'in/link.md'));
	symlinkSync(folder, join(folder, 'in/out'));
	symlinkSync(join(folder, 'in/picture.png'), join(folder, 'in/picture.md'));
	for (const href of [
		'../above.md',
		'link.md',
		'out/above.md',
		'picture.md',
		'picture.png',
		'gone.md',
		'deep',
		'/etc/hosts.md',
		'#part',
		'https://example.org/a.md',
		`${'x'.repeat(5000)}.md`,
		'a\0.md',
	]) {
		assert.equal(follow(href), null, href);
	}
});

test('a file is read with those its links led to, as long as they are there', context => {
	const {folder, root} = open(context);
	const beside = ['in/deep/b.md', 'in/gone.md', 'in/a.md'].map(name => join(folder, name));
	const {library, entries, walked} = drain(readEntries(root, {today, beside}));
	assert.deepEqual(
		library.posts.map(({id}) => id),
		['a.md', 'deep/b.md'],
	);
	assert.deepEqual([...entries.keys()], ['a.md', 'deep/b.md']);
	assert.deepEqual(walked, [join(folder, 'in'), join(folder, 'in/deep')]);
});
