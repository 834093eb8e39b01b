import assert from 'node:assert/strict';
import {mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type TestContext, test} from 'node:test';
import fc from 'fast-check';
import {drain, type Reading, readEntries} from '../../src/library/read-library.ts';
import {rereadFiles} from '../../src/library/reread-files.ts';
import {temporaryFolder} from './temporary-folder.ts';

const today = '2024-06-01';
const options = () => ({today, now: Date.now()});
const read = (root: string): Reading => drain(readEntries(root, options()));

const files: Readonly<Record<string, string>> = {
	'a.md': '---\ntitle: Ash\ndate: 2024-05-01\n---\nAbout ash.\n',
	'b.md': '---\ntitle: Beech\ndate: 2024-05-02\n---\n',
	'deep/c.md': '---\ntitle: Cedar\ndate: 2024-05-03\n---\n',
	'draft.md': '---\ndraft: true\n---\n',
};

const make = (context: TestContext): {readonly root: string; readonly before: Reading} => {
	const root = temporaryFolder(context, files);
	return {root, before: read(root)};
};

const reread = (root: string, before: Reading, ...names: readonly string[]): Reading | null =>
	rereadFiles(before, {paths: new Set(names.map(name => join(root, name))), realRoot: root}, options());

/** What a reading says, without what the order of reading decides. */
const told = ({library, entries}: Reading) => ({
	...library,
	skipped: library.skipped.map(({file, reason}) => `${file}: ${reason}`).sort(),
	entries: [...entries.values()]
		.map(({post, reason}) => ({post, reason}))
		.sort((a, b) => (a.post.id < b.post.id ? -1 : 1)),
});

test('a file that was changed is read again, and no other', context => {
	const {root, before} = make(context);
	writeFileSync(join(root, 'a.md'), '---\ntitle: Alder\ndate: 2024-05-09\n---\n');
	writeFileSync(join(root, 'b.md'), '---\ntitle: Not looked at\n---\n');
	const after = reread(root, before, 'a.md');
	assert.deepEqual(
		after?.library.posts.map(({title}) => title),
		['Alder', 'Cedar', 'Beech'],
	);
	assert.equal(after?.entries.get('b.md'), before.entries.get('b.md'));
});

test('a post that says the same as before is the same', context => {
	const {root, before} = make(context);
	writeFileSync(join(root, 'a.md'), files['a.md'] ?? '');
	const after = reread(root, before, 'a.md');
	assert.ok(after?.library.posts.every((post, index) => post === before.library.posts[index]));
});

test('what may concern more than single files is left to a full reading', context => {
	const {root, before} = make(context);
	mkdirSync(join(root, 'new'));
	writeFileSync(join(root, 'new/d.md'), '');
	assert.equal(reread(root, before, 'new'), null);
	assert.equal(reread(root, before, 'new/d.md'), null);
	assert.equal(reread(root, before, 'library.yaml'), null);
	symlinkSync('b.md', join(root, 'link.md'));
	assert.equal(reread(root, before, 'link.md'), null);
	rmSync(join(root, 'deep'), {recursive: true});
	assert.equal(reread(root, before, 'deep'), null);
	assert.equal(rereadFiles(before, {paths: new Set(['/elsewhere/a.md']), realRoot: root}, options()), null);
});

test('files that are no posts change nothing', context => {
	const {root, before} = make(context);
	writeFileSync(join(root, '.a.md.swp'), 'x');
	writeFileSync(join(root, '4913'), 'x');
	const after = reread(root, before, '.a.md.swp', '4913', 'gone.tmp');
	assert.ok(after);
	assert.deepEqual(told(after), told(before));
});

test('a library that is gone throws', context => {
	const {root, before} = make(context);
	rmSync(root, {recursive: true});
	assert.throws(() => reread(root, before, 'a.md'), /ENOENT/);
});

test('whatever happens to single files, reading them alone tells what a full reading does', context => {
	const name = fc.constantFrom(
		'a.md',
		'b.md',
		'deep/c.md',
		'draft.md',
		'new.md',
		'deep/new.md',
		'x.txt',
		'README.md',
	);
	const content = fc.constantFrom(
		'',
		'# Heading\n',
		'---\ndraft: true\n---\n',
		'---\ntitle: Early\ndate: 2001-01-01\n---\n',
		'---\ntitle: Late\ndate: 2030-01-01\n---\n',
		'---\ntitle: Same day\ndate: 2024-05-02\n---\n',
		'\u0000',
	);
	const edit = fc.oneof(
		fc.record({kind: fc.constant('write' as const), name, content}),
		fc.record({kind: fc.constant('remove' as const), name, content}),
		fc.record({kind: fc.constant('rename' as const), name, content, to: name}),
	);
	fc.assert(
		fc.property(fc.array(edit, {minLength: 1, maxLength: 6}), edits => {
			const {root, before} = make(context);
			const touched = new Set<string>();
			for (const one of edits) {
				const path = join(root, one.name);
				touched.add(one.name);
				mkdirSync(dirname(path), {recursive: true});
				if (one.kind === 'write') writeFileSync(path, one.content);
				else if (one.kind === 'remove') rmSync(path, {force: true});
				else {
					writeFileSync(path, one.content);
					renameSync(path, join(root, one.to));
					touched.add(one.to);
				}
			}
			const after = reread(root, before, ...touched);
			// Only a folder without posts is left to a full reading here.
			if (after === null)
				assert.ok(
					read(root).library.posts.length === 0 || read(root).library.posts[0]?.id.endsWith('README.md'),
				);
			else assert.deepEqual(told(after), told(read(root)));
		}),
		{numRuns: 150},
	);
});
