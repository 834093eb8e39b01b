import assert from 'node:assert/strict';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import fc from 'fast-check';
import {
	bookmarkOf,
	isStarred,
	leaveAt,
	markRead,
	type ReadingRecord,
	stateOf,
	toggleStar,
} from '../../src/state/reading-record.ts';
import {underLock} from '../../src/store/file-lock.ts';
import {openRecordStore, type RecordStore} from '../../src/store/record-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

const none: ReadingRecord = new Map();
const fileIn = (folder: string) => join(folder, 'reading-record.json');
const open = (folder: string | null, library = 'L'): RecordStore => openRecordStore({folder, library});
const keptAside = (folder: string) => readdirSync(folder).filter(name => name.includes('.damaged-'));
const contentOf = (folder: string): unknown => JSON.parse(readFileSync(fileIn(folder), 'utf8'));

/** A file as this version writes it, with fields a later one may add at every level. */
const laterContent = {
	version: 1,
	device: 'lamp',
	libraries: {
		L: {
			opened: 5,
			posts: {
				'a.md': {
					bookmark: {
						value: {place: {block: 1, offset: 2, line: 3}, quote: 'Q', progress: 0.5, heading: 'H'},
						at: 7,
						by: 'x',
					},
					note: {value: 'N', at: 7},
				},
			},
		},
		other: {posts: {'o.md': {read: {value: true, at: 1}}}},
	},
};

test('a first start finds no marks, says nothing and writes nothing', t => {
	const folder = join(temporaryFolder(t), 'data');
	const {record, warning} = open(folder);
	assert.equal(record.size, 0);
	assert.equal(warning, null);
	assert.equal(existsSync(folder), false);
});

for (const way of ['save', 'saveSoon'] as const) {
	test(`marks are found again after ${way}`, async t => {
		const folder = join(temporaryFolder(t), 'new', 'data');
		const store = open(folder);
		const around = {before: 'Before.', start: 'When', after: ''};
		const bookmark = {
			place: {block: 7, offset: 12},
			quote: 'It steps aside — 静かに 🪔',
			around,
			progress: 0.42,
		};
		const given = toggleStar(leaveAt(markRead(none, 'a.md', 1), 'b.md', bookmark, 2), 'c.md', 3);
		assert.deepEqual(await store[way](given), {record: given, saved: true, warning: null});

		const {record, warning} = open(folder);
		assert.equal(warning, null);
		assert.deepEqual(record, given);
		assert.deepEqual(readdirSync(folder), ['reading-record.json']);
	});
}

test('a record that is on the disk already is not written again', t => {
	const folder = temporaryFolder(t);
	const store = open(folder);
	const {record} = store.save(markRead(none, 'a.md', 1));
	const {ino} = statSync(fileIn(folder));
	assert.deepEqual(store.save(record), {record, saved: true, warning: null});
	assert.equal(store.save(structuredClone(record)).saved, true);
	assert.equal(statSync(fileIn(folder)).ino, ino);
});

test('a save on its way to the disk is there when the next one returns', async t => {
	const folder = temporaryFolder(t);
	const store = open(folder);
	const first = markRead(none, 'a.md', 1);
	const onItsWay = store.saveSoon(first);
	const both = markRead(first, 'b.md', 2);
	assert.deepEqual(store.save(both, {leaving: true}), {record: both, saved: true, warning: null});
	assert.deepEqual(open(folder).record, both);
	assert.deepEqual(await onItsWay, {record: first, saved: true, warning: null});
	assert.deepEqual(open(folder).record, both);
	assert.deepEqual(readdirSync(folder), ['reading-record.json']);
});

test('a save that is asked for while another one is on its way is left to the next one', async t => {
	const folder = temporaryFolder(t);
	const store = open(folder);
	const first = markRead(none, 'a.md', 1);
	const both = markRead(first, 'b.md', 2);
	const [one, two] = await Promise.all([store.saveSoon(first), store.saveSoon(both)]);
	assert.deepEqual([one.saved, two.saved], [true, false]);
	assert.equal((await store.saveSoon(both)).saved, true);
	assert.deepEqual(open(folder).record, both);
	assert.deepEqual(readdirSync(folder), ['reading-record.json']);
});

test('two readers open at once lose nothing of each other', t => {
	const folder = temporaryFolder(t);
	const one = open(folder);
	const two = open(folder);
	const first = one.save(markRead(one.record, 'a.md', 1));
	const second = two.save(toggleStar(two.record, 'a.md', 2));
	const third = one.save(leaveAt(first.record, 'b.md', {progress: 0.5}, 3));

	assert.equal(stateOf(second.record.get('a.md')), 'read');
	for (const record of [third.record, open(folder).record]) {
		assert.equal(stateOf(record.get('a.md')), 'read');
		assert.equal(isStarred(record.get('a.md')), true);
		assert.equal(stateOf(record.get('b.md')), 'begun');
	}
});

test('while another reader keeps the lock a save gives up soon, and one made when leaving is written in the end', t => {
	const folder = temporaryFolder(t);
	const store = open(folder);
	const given = markRead(none, 'a.md', 1);
	underLock(fileIn(folder), {wait: 0, insist: false}, () => {
		assert.deepEqual(store.save(given), {record: given, saved: false, warning: null});
		assert.equal(existsSync(fileIn(folder)), false);
		assert.deepEqual(store.save(given, {leaving: true}), {record: given, saved: true, warning: null});
	});
	assert.deepEqual(open(folder).record, given);
});

test('a reader to whom nobody brought news gets the very record it saved', t => {
	const store = open(temporaryFolder(t));
	const given = markRead(none, 'a.md', 1);
	assert.equal(store.save(given).record, given);
	const more = markRead(given, 'b.md', 2);
	assert.equal(store.save(more).record, more);
});

test('libraries keep their marks apart, whatever they are called', t => {
	const folder = temporaryFolder(t);
	const names = ['/home/ada/writing', 'writing.posts', '__proto__', 'constructor', ''];
	for (const name of names) open(folder, name).save(markRead(none, `of ${name}`, 1));
	for (const name of names) assert.deepEqual([...open(folder, name).record.keys()], [`of ${name}`]);
});

test('posts may be called anything', t => {
	const folder = temporaryFolder(t);
	fc.assert(
		fc.property(
			fc.uniqueArray(
				fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom('__proto__', 'toString', 'a.b/c[0]', '7')),
			),
			ids => {
				const library = JSON.stringify(ids);
				const record = ids.reduce((marked, id) => markRead(marked, id, 1), none);
				open(folder, library).save(record);
				assert.deepEqual(open(folder, library).record, record);
			},
		),
		{numRuns: 30},
	);
});

test('fields of a later version survive a save', t => {
	const folder = temporaryFolder(t);
	writeFileSync(fileIn(folder), JSON.stringify(laterContent));
	const store = open(folder);
	assert.equal(store.warning, null);
	assert.equal(store.save(markRead(store.record, 'a.md', 9)).saved, true);

	const expected = structuredClone(laterContent);
	Object.assign(expected.libraries.L.posts['a.md'], {read: {value: true, at: 9}});
	assert.deepEqual(contentOf(folder), expected);
});

test('a file of a newer version is left as it is, and the reader is told once that nothing is kept', t => {
	const folder = temporaryFolder(t);
	const text = JSON.stringify({...laterContent, version: 2});
	writeFileSync(fileIn(folder), text);
	const store = open(folder);
	assert.equal(
		store.warning,
		`Reading marks are not kept: reading-record.json was written by a newer version of this program, which is needed to read it (${folder})`,
	);
	const given = markRead(none, 'a.md', 1);
	assert.deepEqual(store.save(given, {leaving: true}), {record: given, saved: false, warning: null});
	assert.equal(readFileSync(fileIn(folder), 'utf8'), text);
	assert.deepEqual(readdirSync(folder), ['reading-record.json']);
});

for (const [kind, bytes] of [
	['empty', Buffer.alloc(0)],
	['truncated', Buffer.from(JSON.stringify(laterContent).slice(0, -9))],
	['binary', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
	['zeroed', Buffer.alloc(4096)],
	['foreign', Buffer.from('[1, 2, 3]')],
	[
		'endlessly nested',
		Buffer.from(`{"version": 1, "libraries": {"L": ${'['.repeat(50_000)}${']'.repeat(50_000)}}}`),
	],
] as const) {
	test(`a file that is ${kind} is kept aside under another name, told in one line, and memory goes on`, t => {
		const folder = temporaryFolder(t);
		writeFileSync(fileIn(folder), bytes);
		const store = open(folder);
		const [aside = '', ...more] = keptAside(folder);
		assert.match(aside, /^reading-record\.damaged-\d{4}-\d\d-\d\dT[\d.-]+Z\.json$/);
		assert.deepEqual(more, []);
		assert.deepEqual(readFileSync(join(folder, aside)), bytes);
		assert.equal(
			store.warning,
			`The marks start afresh: their file was damaged, and is kept as ${join(folder, aside)}`,
		);

		const given = markRead(store.record, 'a.md', 1);
		assert.deepEqual(store.save(given), {record: given, saved: true, warning: null});
		const reopened = open(folder);
		assert.equal(reopened.warning, null);
		assert.deepEqual(reopened.record, given);
		assert.deepEqual(keptAside(folder), [aside]);
	});
}

test('an entry of a wrong shape is left out, the others are used, and the file is kept aside', t => {
	const folder = temporaryFolder(t);
	const good = {read: {value: true, at: 1}};
	const bad = [5, null, [], {read: true}, {read: {value: 1, at: 1}}, {read: {value: true, at: -1}}];
	const places = [
		{},
		{place: {block: 0.5, offset: 0}, progress: 0},
		{progress: 2},
		{quote: 1, progress: 0},
		{around: {before: '', start: ''}, progress: 0},
	];
	const posts = Object.fromEntries([
		['good.md', good],
		...bad.map((entry, number) => [`bad-${number}.md`, entry]),
		...places.map((value, number) => [`place-${number}.md`, {bookmark: {value, at: 1}}]),
	]);
	const text = JSON.stringify({version: 1, libraries: {L: {posts}}});
	writeFileSync(fileIn(folder), text);

	const store = open(folder);
	assert.deepEqual([...store.record.keys()], ['good.md']);
	const [aside = ''] = keptAside(folder);
	assert.equal(
		store.warning,
		`Some marks are lost: their file was damaged, and is kept as ${join(folder, aside)}`,
	);
	assert.equal(readFileSync(join(folder, aside), 'utf8'), text);
	store.save(markRead(store.record, 'a.md', 1));
	assert.deepEqual([...open(folder).record.keys()], ['good.md', 'a.md']);
});

test('a file damaged while the reader is open is kept aside, and its marks are written back from memory', t => {
	const folder = temporaryFolder(t);
	const store = open(folder);
	const {record} = store.save(markRead(none, 'a.md', 1));
	writeFileSync(fileIn(folder), '{"version": 1, "libra');
	const {saved, warning} = store.save(markRead(record, 'b.md', 2));
	assert.equal(saved, true);
	assert.match(
		String(warning),
		/^The marks start afresh: their file was damaged, and is kept as .*reading-record\.damaged-/,
	);
	assert.equal(keptAside(folder).length, 1);
	assert.deepEqual([...open(folder).record.keys()], ['a.md', 'b.md']);
});

test('what is kept aside never overwrites what was kept before, and the same damage is kept once', t => {
	const folder = temporaryFolder(t);
	writeFileSync(fileIn(folder), 'first');
	open(folder);
	open(folder);
	const [aside = ''] = keptAside(folder);
	assert.deepEqual(keptAside(folder), [aside]);
	writeFileSync(join(folder, aside), 'an earlier one of the same time');
	open(folder);
	assert.deepEqual(
		keptAside(folder)
			.map(name => readFileSync(join(folder, name), 'utf8'))
			.sort(),
		['an earlier one of the same time', 'first'],
	);
});

test('whatever stands in the file, opening and saving lose neither it nor the new marks', t => {
	const folder = temporaryFolder(t);
	const json = JSON.stringify(laterContent);
	const part = fc.constantFrom(...(json.match(/"[^"]*"|[\d.]+|[{}]/g) ?? []));
	const contents = fc.oneof(
		fc.uint8Array({maxLength: 60}).map(bytes => Buffer.from(bytes)),
		fc.nat(json.length).map(length => Buffer.from(json.slice(0, length))),
		fc.json().map(text => Buffer.from(text)),
		fc.json().map(text => Buffer.from(`{"version": 1, "libraries": ${text}}`)),
		fc.tuple(part, fc.json()).map(([found, text]) => Buffer.from(json.replace(found, text))),
	);
	let number = 0;
	fc.assert(
		fc.property(contents, bytes => {
			const data = join(folder, String(++number));
			mkdirSync(data);
			writeFileSync(fileIn(data), bytes);
			const store = open(data);
			const {saved, record} = store.save(markRead(store.record, 'new.md', 1));
			assert.equal(stateOf(record.get('new.md')), 'read');
			if (!saved) {
				assert.deepEqual(readFileSync(fileIn(data)), bytes);
				return;
			}
			const reopened = open(data);
			assert.equal(reopened.warning, null);
			assert.deepEqual(reopened.record, record);
			if (store.warning === null) assert.deepEqual(keptAside(data), []);
			else
				assert.deepEqual(
					keptAside(data).map(name => readFileSync(join(data, name))),
					[bytes],
				);
		}),
		{numRuns: 150},
	);
});

test('without a home folder only the memory is lost, with one line', () => {
	const store = open(null);
	assert.equal(store.warning, 'Reading marks are not kept: no home folder is known');
	const given = markRead(none, 'a.md', 1);
	assert.deepEqual(store.save(given), {record: given, saved: false, warning: null});
});

test('a data folder that cannot be made only loses the memory, with one line', t => {
	const folder = join(temporaryFolder(t), 'file', 'data');
	writeFileSync(join(folder, '..'), '');
	const store = open(folder);
	assert.equal(
		store.warning,
		`Reading marks are not kept: a file is where a folder should be (ENOTDIR) (${folder})`,
	);
	const given = markRead(none, 'a.md', 1);
	assert.deepEqual(store.save(given, {leaving: true}), {record: given, saved: false, warning: null});
});

test('a folder in place of the file only loses the memory, with one line', t => {
	const folder = temporaryFolder(t);
	mkdirSync(fileIn(folder));
	const store = open(folder);
	assert.match(String(store.warning), /^Reading marks are not kept: it is a folder \(EISDIR\) \(.+\)$/);
	assert.equal(store.save(markRead(none, 'a.md', 1)).saved, false);
	assert.deepEqual(readdirSync(folder), ['reading-record.json']);
});

test('in a read-only folder the marks are shown, nothing is kept, and one line says so', t => {
	const folder = temporaryFolder(t);
	open(folder).save(markRead(none, 'a.md', 1));
	chmodSync(fileIn(folder), 0o644);
	chmodSync(folder, 0o555);
	// Permission bits do not bind root: the test becomes nobody for a moment.
	const isRoot = process.geteuid?.() === 0;
	if (isRoot) process.seteuid?.(65534);
	try {
		const store = open(folder);
		assert.equal(store.warning, null);
		assert.equal(stateOf(store.record.get('a.md')), 'read');
		const given = markRead(store.record, 'b.md', 2);
		assert.deepEqual(store.save(given), {
			record: given,
			saved: false,
			warning: `Reading marks are not kept: permission denied (EACCES) (${folder})`,
		});
		assert.deepEqual(store.save(given), {record: given, saved: false, warning: null});
	} finally {
		if (isRoot) process.seteuid?.(0);
		chmodSync(folder, 0o755);
	}
});

test('memory comes back when the fault is gone, and a fault after that is told again', t => {
	const folder = temporaryFolder(t);
	const store = open(folder);
	mkdirSync(fileIn(folder));
	const given = markRead(none, 'a.md', 1);
	const first = store.save(given);
	rmdirSync(fileIn(folder));
	const {saved, record} = store.save(given);
	rmSync(fileIn(folder));
	mkdirSync(fileIn(folder));
	const last = store.save(markRead(record, 'b.md', 2));

	assert.equal(saved, true);
	assert.match(String(first.warning), /EISDIR/);
	assert.equal(last.warning, first.warning);
});

test('a record behind a symbolic link is written where the link leads', t => {
	const folder = temporaryFolder(t);
	const real = join(folder, 'synced.json');
	mkdirSync(join(folder, 'data'));
	writeFileSync(real, JSON.stringify(laterContent));
	symlinkSync(real, fileIn(join(folder, 'data')));
	const store = open(join(folder, 'data'));
	assert.equal(bookmarkOf(store.record.get('a.md'))?.progress, 0.5);
	assert.equal(store.save(markRead(store.record, 'b.md', 1)).saved, true);
	assert.match(readFileSync(real, 'utf8'), /b\.md/);
	assert.deepEqual(readdirSync(folder).sort(), ['data', 'synced.json']);
});

test('a new record is private, and permissions given later stay', {
	skip: process.platform === 'win32',
}, async t => {
	const folder = temporaryFolder(t);
	const store = open(join(folder, 'data'));
	const {record} = store.save(markRead(none, 'a.md', 1));
	assert.equal(statSync(join(folder, 'data')).mode & 0o777, 0o700);
	assert.equal(statSync(fileIn(join(folder, 'data'))).mode & 0o777, 0o600);
	chmodSync(fileIn(join(folder, 'data')), 0o644);
	store.save(markRead(record, 'b.md', 2));
	assert.equal(statSync(fileIn(join(folder, 'data'))).mode & 0o777, 0o644);
});
