import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {type Opened, readWithIndex, type Sight} from '../../src/commands/read-with-index.ts';
import {drain, entriesInOrder} from '../../src/library/read-library.ts';
import {writeIndex} from '../../src/store/library-index.ts';

const today = '2024-06-01';
const now = Date.UTC(2024, 5, 1);

const post = (index: number): string =>
	`---\ntitle: Post ${index}\ndate: 20${10 + (index % 15)}-0${1 + (index % 9)}-11\n---\n\nText.\n`;

type Place = {readonly root: string; readonly place: {readonly file: string; readonly version: string}};

const make = (context: TestContext, count: number): Place => {
	const parent = mkdtempSync(path.join(tmpdir(), 'reading-'));
	context.after(() => rmSync(parent, {recursive: true, force: true}));
	const root = path.join(parent, 'notes');
	mkdirSync(root);
	for (let index = 0; index < count; index++) {
		const file = path.join(root, `${index}.md`);
		writeFileSync(file, post(index));
		utimesSync(file, 1000, 1000);
	}
	return {root, place: {file: path.join(parent, 'index.ndjson'), version: '1'}};
};

/** Everything that was shown on the way, and the end. */
const run = ({root, place}: Place): {readonly sights: readonly Sight[]; readonly opened: Opened} => {
	const sights: Sight[] = [];
	// Long after the files were written: their stamps can be relied on.
	const steps = readWithIndex(root, {today, now: now + 1e12}, place);
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return {sights, opened: step.value};
		sights.push(step.value);
	}
};

const keep = ({place}: Place, {reading}: Opened): void => {
	const {root, title, author, contact, posts} = reading.library;
	const {url, entries} = reading;
	const head = {root, title, author, contact, url, entries: entries.size, listed: posts.length};
	assert.equal(
		drain(writeIndex(place.file, {...head, version: place.version}, entriesInOrder(reading))),
		null,
	);
};

const isOrdered = ({library: {posts}}: Sight): boolean =>
	posts.every((one, index) => index === 0 || (posts[index - 1]?.date ?? '') >= (one.date ?? ''));

test('a first reading shows more and more posts, the newest first, and how far it is', context => {
	const {sights, opened} = run(make(context, 500));
	const counts = [...new Set(sights.map(({library}) => library.posts.length))];
	assert.ok(counts.length > 2);
	assert.deepEqual(
		counts,
		[...counts].sort((a, b) => a - b),
	);
	assert.ok(sights.every(isOrdered));
	assert.deepEqual(sights.at(-1)?.filling, {from: 'files', read: 500, found: 500});
	assert.equal(opened.known, null);
	assert.equal(opened.reading.library.posts.length, 500);
});

test('with an index the list comes from there, in its order, and ends as the files are', context => {
	const place = make(context, 500);
	keep(place, run(place).opened);
	writeFileSync(path.join(place.root, '7.md'), post(7).replace('Post 7', 'Changed'));
	const {sights, opened} = run(place);
	assert.deepEqual(sights[0]?.filling, {from: 'index', read: 1, found: 500});
	assert.ok(sights.every(isOrdered));
	const shown = sights.find(({filling}) => filling === null);
	assert.equal(shown?.library.posts.length, 500);
	assert.ok(shown?.library.posts.some(({title}) => title === 'Post 7'));
	assert.ok(opened.reading.library.posts.some(({title}) => title === 'Changed'));
	assert.equal(opened.known?.entries.size, 500);
});

test('what the index knows is the same post in the end', context => {
	const place = make(context, 20);
	keep(place, run(place).opened);
	const {sights, opened} = run(place);
	const shown = sights.at(-1)?.library.posts;
	assert.ok(opened.reading.library.posts.every((one, index) => one === shown?.[index]));
});

test('an index of another release, a damaged one and none make no difference in the end', context => {
	const place = make(context, 30);
	const wanted = run(place).opened.reading.library.posts;
	keep({...place, place: {...place.place, version: 'other'}}, run(place).opened);
	assert.deepEqual(run(place).opened.reading.library.posts, wanted);
	writeFileSync(place.place.file, 'no index');
	assert.deepEqual(run(place).opened.reading.library.posts, wanted);
});

test('a library that is gone is not shown from its index', context => {
	const place = make(context, 3);
	keep(place, run(place).opened);
	rmSync(place.root, {recursive: true});
	assert.throws(() => run(place), /ENOENT/);
});
