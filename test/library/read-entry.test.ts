import assert from 'node:assert/strict';
import {statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {readEntry, stampOf} from '../../src/library/read-entry.ts';
import {temporaryFolder} from './temporary-folder.ts';

test('a file that is gone is a post that says so', () => {
	const {post, reason, stamp} = readEntry({id: 'trees/2024-05-01-oak.md', file: '/gone/oak.md'}, 'Notebook');
	assert.deepEqual([post.title, post.date, reason, stamp], ['Oak', '2024-05-01', null, '']);
	assert.match(post.problems[0]?.message ?? '', /^cannot be read: it is gone, /);
});

test('a folder in the place of a file is a post that says so', context => {
	const root = temporaryFolder(context, {'x.md/y.md': ''});
	assert.match(
		readEntry({id: 'x.md', file: join(root, 'x.md')}, 'Notebook').post.problems[0]?.message ?? '',
		/^cannot be read: .+ — /,
	);
});

test('a binary file is no post, and says why when it is opened all the same', context => {
	const root = temporaryFolder(context, {'x.md': new Uint8Array([1, 0, 2])});
	const {post, reason} = readEntry({id: 'x.md', file: join(root, 'x.md')}, 'Notebook');
	assert.equal(reason, 'binary file');
	assert.deepEqual(post.problems, [
		{message: 'is no text — it holds zero bytes; open it with another program'},
	]);
});

test('an entry is used again only while the stamp of its file is the same', context => {
	const root = temporaryFolder(context, {'x.md': '# Oak', 'y.md': '# Oak'});
	const now = Date.now() + 60_000;
	const found = {id: 'x.md', file: join(root, 'x.md')};
	const known = readEntry(found, 'Notebook', now);
	assert.equal(readEntry(found, 'Notebook', now, known), known);
	assert.notEqual(readEntry(found, 'Notebook', now, {...known, stamp: '1-2-3'}), known);
	assert.notEqual(readEntry({...found, file: join(root, 'y.md')}, 'Notebook', now, known), known);
	assert.notEqual(readEntry(found, 'Notebook', undefined, known), known);
});

test('a file that changed within two seconds has no stamp, nor has one from the future', context => {
	const root = temporaryFolder(context, {'x.md': '# Oak'});
	const stats = statSync(join(root, 'x.md'));
	assert.equal(stampOf(stats, stats.ctimeMs + 1999), '');
	assert.equal(stampOf(stats, stats.ctimeMs - 60_000), '');
	assert.notEqual(stampOf(stats, stats.ctimeMs + 2001), '');
});
