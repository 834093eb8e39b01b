import assert from 'node:assert/strict';
import {chmodSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import {type Findings, findPosts} from '../../src/library/find-posts.ts';
import {temporaryFolder} from './temporary-folder.ts';

const find = (root: string, folders: readonly string[] = [root]): Findings => {
	const findings: Findings = {found: [], skipped: [], problems: [], walked: []};
	for (const _ of findPosts(root, folders, findings));
	return findings;
};

const idsIn = (root: string): readonly string[] =>
	find(root)
		.found.map(({id}) => id)
		.sort();

const filled = (...paths: readonly string[]): Record<string, string> =>
	Object.fromEntries(paths.map(path => [path, 'Words.']));

test('files of every Markdown ending are posts, in any case', context => {
	const names = [
		'a.md',
		'b.mdx',
		'c.markdown',
		'd.mdown',
		'e.mkd',
		'f.mkdn',
		'g.mdoc',
		'h.qmd',
		'i.Rmd',
		'j.MD',
	];
	assert.deepEqual(
		idsIn(temporaryFolder(context, filled(...names, 'x.txt', 'y.text', 'z.md.bak', 'md'))),
		names,
	);
});

test('folders of any depth and name are read, but those of tools and generators', context => {
	const read = ['a/b/c/d/x.md', 'data/x.md', 'public/x.md'];
	const left = [
		'.git/x.md',
		'.obsidian/x.md',
		'node_modules/x.md',
		'_site/x.md',
		'_includes/x.md',
		'_layouts/x.md',
		'_data/x.md',
		'_sass/x.md',
		'_plugins/x.md',
		'archetypes/x.md',
		'a/node_modules/x.md',
		'.hidden.md',
	];
	assert.deepEqual(idsIn(temporaryFolder(context, filled(...read, ...left))), read);
});

test('an opened folder is read whatever it is called', context => {
	assert.deepEqual(idsIn(temporaryFolder(context, filled('x.md'), '_includes')), ['x.md']);
	assert.deepEqual(idsIn(temporaryFolder(context, filled('x.md'), '.notes')), ['x.md']);
});

test('ids are in NFC, with slashes, and free of controls', context => {
	const root = temporaryFolder(
		context,
		filled('cafe\u0301/re\u0301sume\u0301.md', 'a\u001b]0;x\u0007b.md', 'two\nlines.md'),
	);
	assert.deepEqual(idsIn(root), ['ab.md', 'café/résumé.md', 'two lines.md']);
});

test('two names that are one in NFC stay two posts', context => {
	const ids = idsIn(temporaryFolder(context, filled('caf\u00e9.md', 'cafe\u0301.md')));
	assert.equal(new Set(ids).size, ids.length);
	// A file system that normalizes names has made one file of them.
	assert.equal(ids.length === 2 || ids.length === 1, true);
});

test('names with signs of every kind are found', context => {
	const names = ["it's.md", 'a & b, c (1) [2] #3 %20 +4.md', '木.md', '🌲.md', '-x.md', '$(x).md'];
	assert.deepEqual(idsIn(temporaryFolder(context, filled(...names))), [...names].sort());
});

test('links inside the folder are followed, to each post once', context => {
	const root = temporaryFolder(context, filled('a/x.md', '.kept/y.md', '.kept/deep/z.md'));
	symlinkSync(join(root, 'a/x.md'), join(root, 'again.md'));
	symlinkSync(join(root, 'a'), join(root, 'b'));
	symlinkSync(join(root, '.kept/y.md'), join(root, 'y.md'));
	symlinkSync(join(root, '.kept/deep'), join(root, 'deep'));
	symlinkSync(root, join(root, 'a/loop'));
	const {found, skipped} = find(root);
	assert.deepEqual(found.map(({id}) => id).sort(), ['a/x.md', 'deep/z.md', 'y.md']);
	assert.deepEqual(skipped, [{file: join(root, 'again.md'), reason: 'a link to a listed file'}]);
});

test('links that leave the folder or lead nowhere are left out, with the reason', context => {
	const outside = temporaryFolder(context, filled('secret.md', 'folder/secret.md'), 'Outside');
	const root = temporaryFolder(context, filled('x.md'));
	symlinkSync(join(outside, 'secret.md'), join(root, 'secret.md'));
	symlinkSync(join(outside, 'folder'), join(root, 'folder.md'));
	symlinkSync(join(root, 'gone.md'), join(root, 'broken.md'));
	symlinkSync(join(root, 'circle.md'), join(root, 'circle.md'));
	const {found, skipped} = find(root);
	assert.deepEqual(
		found.map(({id}) => id),
		['x.md'],
	);
	assert.deepEqual(
		new Map(skipped.map(({file, reason}) => [file.slice(root.length + 1), reason])),
		new Map([
			['broken.md', 'a link to nothing'],
			['circle.md', 'a link to nothing'],
			['folder.md', 'a link out of the folder'],
			['secret.md', 'a link out of the folder'],
		]),
	);
});

test('a folder whose name begins like the library’s is outside of it', context => {
	const root = temporaryFolder(context, filled('x.md'));
	symlinkSync(`${root}/../Notebook`, join(root, 'self'));
	assert.deepEqual(idsIn(root), ['x.md']);
});

test('a folder that may not be read is a problem and hides no other', {
	skip: process.getuid?.() === 0 && 'root may read everything',
}, context => {
	const root = temporaryFolder(context, filled('a/x.md', 'b/y.md'));
	chmodSync(join(root, 'a'), 0);
	const {found, problems} = find(root);
	chmodSync(join(root, 'a'), 0o755);
	assert.deepEqual(
		found.map(({id}) => id),
		['b/y.md'],
	);
	assert.deepEqual(problems, [
		{file: 'a', message: 'folder cannot be read: permission denied — allow it to be read'},
	]);
});

test('a folder that is gone is a problem', context => {
	const root = temporaryFolder(context, filled('x.md'));
	const {problems} = find(root, [join(root, 'gone')]);
	assert.match(problems[0]?.message ?? '', /^folder cannot be read: /);
	assert.equal(problems[0]?.file, 'gone');
});
