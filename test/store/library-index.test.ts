import assert from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import fc from 'fast-check';
import {
	drain,
	entriesInOrder,
	type Known,
	type Reading,
	readEntries,
} from '../../src/library/read-library.ts';
import {isListed} from '../../src/library/showing.ts';
import {type IndexKey, indexFile, openIndex, writeIndex} from '../../src/store/library-index.ts';
import {temporaryFolder} from './temporary-folder.ts';

const today = '2024-06-01';

const posts: Readonly<Record<string, string>> = {
	'a.md':
		'---\ntitle: Ash\ndate: 2024-05-01 10:00\ncategory: Trees\ntags: [a, b]\nauthor: Ann\nsummary: About ash\n---\n',
	'b.md':
		'---\ntitle: "Beech: a tree"\ndate: 2024-06-02\nseries: Trees\nweight: 2\naliases: [Buche]\nlink: https://example.org\n---\n',
	'deep/c.md': '---\ntitle: Cedar: x\n---\nשלום עולם\n',
	'draft.md': '---\ndraft: true\n---\n',
	'README.md': '# Oak',
	'cafe\u0301.md': 'Words.',
};

const makeLibrary = (
	context: TestContext,
): {readonly root: string; readonly file: string; readonly key: IndexKey} => {
	const folder = temporaryFolder(context);
	const root = join(folder, 'Notebook');
	mkdirSync(join(root, 'deep'), {recursive: true});
	for (const [path, text] of Object.entries(posts)) writeFileSync(join(root, path), text);
	return {root, file: indexFile(join(folder, 'cache'), root), key: {root, version: '1.0.0'}};
};

const read = (root: string, known?: Known): Reading =>
	drain(readEntries(root, {today, now: Date.now() + 60_000, known}));

const save = (file: string, reading: Reading, version = '1.0.0'): Error | null => {
	const {root, title, author, contact, posts} = reading.library;
	const head = {
		root,
		title,
		author,
		contact,
		url: reading.url,
		listed: posts.length,
		entries: reading.entries.size,
		version,
	};
	return drain(writeIndex(file, head, entriesInOrder(reading)));
};

const load = (file: string, key: IndexKey): Known | null => {
	const index = openIndex(file, key, today);
	if (!index) return null;
	const entries = new Map();
	let step = index.entries.next();
	for (; !step.done; step = index.entries.next()) entries.set(step.value.post.id, step.value);
	return step.value ? {entries, url: index.head.url} : null;
};

test('an index gives back every entry it was written from', context => {
	const {root, file, key} = makeLibrary(context);
	const reading = read(root);
	assert.equal(save(file, reading), null);
	assert.deepEqual(load(file, key)?.entries, reading.entries);
});

test('the entries come in the order of the list', context => {
	const {root, file, key} = makeLibrary(context);
	const reading = read(root);
	save(file, reading);
	const entries = [...(load(file, key)?.entries.values() ?? [])];
	assert.deepEqual(
		entries.filter(entry => isListed(entry, {drafts: false, isSite: false})).map(({post}) => post),
		reading.library.posts,
	);
});

test('a reading that knows the index equals one that does not', context => {
	const {root, file, key} = makeLibrary(context);
	save(file, read(root));
	writeFileSync(join(root, 'a.md'), '# Another ash');
	const known = load(file, key);
	assert.ok(known);
	assert.deepEqual(read(root, known), read(root));
});

test('what is scheduled is decided when the index is read', context => {
	const {root, file, key} = makeLibrary(context);
	save(file, read(root));
	const entries = [...(openIndex(file, key, '2024-06-02')?.entries ?? [])];
	assert.equal(
		entries.some(({post}) => post.scheduled),
		false,
	);
});

test('the index of another library or another release is not opened', context => {
	const {root, file, key} = makeLibrary(context);
	save(file, read(root));
	assert.equal(openIndex(file, {...key, root: `${root}2`}, today), null);
	assert.equal(openIndex(file, {...key, version: '1.0.1'}, today), null);
	assert.equal(openIndex(`${file}2`, key, today), null);
	assert.equal(openIndex(root, key, today), null);
});

test('an index that is cut off anywhere is noticed', context => {
	const {root, file, key} = makeLibrary(context);
	save(file, read(root));
	for (let size = statSync(file).size - 1; size >= 0; size -= 7) {
		truncateSync(file, size);
		assert.equal(load(file, key), null);
	}
});

test('an index with any byte changed is noticed', context => {
	const {root, file, key} = makeLibrary(context);
	save(file, read(root));
	const bytes = readFileSync(file);
	fc.assert(
		fc.property(fc.nat(bytes.length - 1), fc.integer({min: 1, max: 255}), (index, change) => {
			const damaged = Buffer.from(bytes);
			damaged.writeUInt8(damaged.readUInt8(index) ^ change, index);
			writeFileSync(file, damaged);
			const known = load(file, key);
			// A byte that is no character of UTF-8 either way decodes to the same text.
			if (known) assert.deepEqual(known.entries, read(root).entries);
		}),
		{numRuns: 500},
	);
});

test('an index of any bytes is noticed', context => {
	const {root, file, key} = makeLibrary(context);
	save(file, read(root));
	fc.assert(
		fc.property(fc.uint8Array({maxLength: 300}), bytes => {
			writeFileSync(file, bytes);
			assert.equal(load(file, key), null);
		}),
	);
});

test('writing leaves nothing beside the index', context => {
	const {root, file} = makeLibrary(context);
	const reading = read(root);
	save(file, reading);
	save(file, reading);
	assert.deepEqual(readdirSync(join(file, '..')), [file.slice(file.lastIndexOf('/') + 1)]);
});

test('a writing that is given up leaves the old index as it was', context => {
	const {root, file, key} = makeLibrary(context);
	const reading = read(root);
	save(file, reading);
	const [entry] = reading.entries.values();
	assert.ok(entry);
	const many = Array.from({length: 5000}, () => entry);
	const steps = writeIndex(
		file,
		{...reading.library, url: null, listed: 0, entries: many.length, version: '1.0.0'},
		many,
	);
	steps.next();
	steps.return(null);
	assert.equal(readdirSync(join(file, '..')).length, 1);
	assert.deepEqual(load(file, key)?.entries, reading.entries);
});

test('a cache folder that cannot be written to costs the index and nothing else', context => {
	const {root, file} = makeLibrary(context);
	writeFileSync(join(file, '../..'), 'a file');
	assert.ok(save(file, read(root)) instanceof Error);
	assert.equal(existsSync(file), false);
});
