import assert from 'node:assert/strict';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {type TestContext, test} from 'node:test';
import fc from 'fast-check';
import {
	isStarred,
	markRead,
	mergeRecords,
	type ReadingRecord,
	stateOf,
	toggleStar,
} from '../../src/state/reading-record.ts';
import {openRecordStore, type RecordStore} from '../../src/store/record-store.ts';
import {openSharedMarks} from '../../src/store/shared-marks.ts';
import {temporaryFolder} from './temporary-folder.ts';

const none: ReadingRecord = new Map();

/** A machine with a data folder of its own, and its copy of the folder that is shared. */
type Machine = {readonly name: string; readonly home: string; readonly folder: string};

const machineIn = (t: TestContext, name: string, folder?: string): Machine => {
	const home = temporaryFolder(t);
	const own = folder ?? join(home, 'shared');
	if (folder === undefined) mkdirSync(own);
	return {name, home, folder: own};
};

const open = ({name, home, folder}: Machine, library = '~/blog'): RecordStore =>
	openRecordStore({
		folder: join(home, 'data'),
		library,
		shared: openSharedMarks({folder, machine: name, library}),
	});

/** Opens the reader, does something, and leaves it. */
const read = (machine: Machine, change: (record: ReadingRecord) => ReadingRecord, library?: string) => {
	const store = open(machine, library);
	return {store, ...store.save(change(store.record), {leaving: true})};
};

const same = (record: ReadingRecord): ReadingRecord => record;
const fileOf = ({name, folder}: Machine): string => join(folder, `marks-${name}.json`);

test('what one machine marks, the other one has the next time, and each writes a file of its own only', t => {
	const a = machineIn(t, 'aa');
	const b = machineIn(t, 'bb', a.folder);
	read(a, record => markRead(record, 'a.md', 1));
	const {record} = read(b, found => toggleStar(found, 'b.md', 2));
	assert.deepEqual([...record.keys()].sort(), ['a.md', 'b.md']);
	assert.deepEqual(readdirSync(a.folder).sort(), ['marks-aa.json', 'marks-bb.json']);
	assert.deepEqual([...open(a).record.keys()].sort(), ['a.md', 'b.md']);
	assert.deepEqual(JSON.parse(readFileSync(fileOf(a), 'utf8')).libraries['~/blog'].posts, {
		'a.md': {read: {value: true, at: 1}},
	});
});

test('marks that were made before the folder was shared come along at the first leaving', t => {
	const a = machineIn(t, 'aa');
	const alone = openRecordStore({folder: join(a.home, 'data'), library: '~/blog'});
	alone.save(markRead(none, 'old.md', 1), {leaving: true});
	assert.ok(!existsSync(fileOf(a)));
	read(a, same);
	assert.ok(open(machineIn(t, 'bb', a.folder)).record.has('old.md'));
});

test('marks of another machine are kept here as well: its file may go', t => {
	const a = machineIn(t, 'aa');
	const b = machineIn(t, 'bb', a.folder);
	read(a, record => markRead(record, 'a.md', 1));
	read(b, same);
	rmSync(fileOf(a));
	assert.ok(open(b).record.has('a.md'));
});

test('a machine that has nothing new writes nothing', t => {
	const a = machineIn(t, 'aa');
	const b = machineIn(t, 'bb', a.folder);
	read(a, record => markRead(record, 'a.md', 1));
	const before = statSync(fileOf(a)).mtimeMs;
	read(b, same);
	read(a, same);
	assert.ok(!existsSync(fileOf(b)));
	assert.equal(statSync(fileOf(a)).mtimeMs, before);
});

test('the newer of two changes stands, whoever is opened first', t => {
	const a = machineIn(t, 'aa');
	const b = machineIn(t, 'bb', a.folder);
	read(a, record => toggleStar(record, 'x.md', 10));
	read(b, record => toggleStar(record, 'x.md', 20));
	assert.equal(isStarred(open(a).record.get('x.md')), false);
	assert.equal(isStarred(open(b).record.get('x.md')), false);
});

test('the marks of different libraries stay apart in one file', t => {
	const a = machineIn(t, 'aa');
	read(a, record => markRead(record, 'x.md', 1), 'one');
	read(a, record => markRead(record, 'y.md', 1), 'two');
	const b = machineIn(t, 'bb', a.folder);
	assert.deepEqual([...open(b, 'one').record.keys()], ['x.md']);
	assert.deepEqual([...open(b, 'two').record.keys()], ['y.md']);
});

for (const [what, text] of [
	['half-written', (whole: string) => whole.slice(0, whole.length / 2)],
	['empty', () => ''],
	['full of zeros', (whole: string) => '\0'.repeat(whole.length)],
	['torn by git', (whole: string) => `<<<<<<< HEAD\n${whole}=======\n${whole}>>>>>>> theirs\n`],
	['of a newer version', () => '{"version": 2, "libraries": {}}'],
	['of something else', () => '{"libraries": [1, 2]}'],
] as const) {
	test(`a foreign file that is ${what} is left out with a line, and never touched`, t => {
		const a = machineIn(t, 'aa');
		const b = machineIn(t, 'bb', a.folder);
		read(a, record => markRead(record, 'a.md', 1));
		const torn = text(readFileSync(fileOf(a), 'utf8'));
		writeFileSync(fileOf(a), torn);
		utimesSync(fileOf(a), 5, 5);
		const {store, saved, warning} = read(b, record => markRead(record, 'b.md', 2));
		assert.match(store.warning ?? '', /^Marks of another machine are left out: marks-aa\.json /);
		assert.equal(warning, null);
		assert.equal(saved, true);
		assert.equal(readFileSync(fileOf(a), 'utf8'), torn);
		assert.equal(statSync(fileOf(a)).mtimeMs, 5000);
		assert.deepEqual(readdirSync(a.folder).sort(), ['marks-aa.json', 'marks-bb.json']);
	});
}

test('what can be made out of a foreign file that is damaged in part is used', t => {
	const b = machineIn(t, 'bb');
	const posts = {'good.md': {read: {value: true, at: 1}}, 'bad.md': {read: 'yes'}};
	writeFileSync(
		join(b.folder, 'marks-aa.json'),
		JSON.stringify({version: 1, libraries: {'~/blog': {posts}}}),
	);
	const {store} = read(b, same);
	assert.deepEqual([...store.record.keys()], ['good.md']);
	assert.match(store.warning ?? '', /is damaged in part$/);
});

test('an own file that was damaged is written anew from what is kept on the machine', t => {
	const a = machineIn(t, 'aa');
	read(a, record => markRead(record, 'a.md', 1));
	writeFileSync(fileOf(a), '{"version": 1, "libr');
	const {store, warning} = read(a, record => markRead(record, 'b.md', 2));
	assert.match(
		store.warning ?? '',
		/^Marks that this machine shares are left out: marks-aa\.json is damaged/,
	);
	assert.equal(warning, null);
	assert.deepEqual([...open(machineIn(t, 'bb', a.folder)).record.keys()].sort(), ['a.md', 'b.md']);
});

test('a copy that was set aside in a conflict is read like any other file', t => {
	const a = machineIn(t, 'aa');
	read(a, record => markRead(record, 'a.md', 1));
	const text = readFileSync(fileOf(a), 'utf8').replaceAll('a.md', 'c.md');
	for (const name of [
		'marks-aa.sync-conflict-20260501-101500-ABCDEFG.json',
		"marks-aa (Ada's conflicted copy 2026-05-01).json",
	]) {
		writeFileSync(join(a.folder, name), text);
		assert.deepEqual([...open(machineIn(t, 'bb', a.folder)).record.keys()].sort(), ['a.md', 'c.md']);
		rmSync(join(a.folder, name));
	}
});

test('files and folders that are no marks are passed over', t => {
	const a = machineIn(t, 'aa');
	for (const name of ['notes.md', '.stfolder', 'marks.json', 'marks-x.json.new', 'marks-y.json.lock-1'])
		writeFileSync(join(a.folder, name), '{');
	mkdirSync(join(a.folder, 'marks-folder.json'));
	const {store, saved} = read(a, record => markRead(record, 'a.md', 1));
	assert.equal(store.warning, null);
	assert.equal(saved, true);
});

test('a folder that is not there yet is made, but not the folders above it', t => {
	const base = temporaryFolder(t);
	const fresh = machineIn(t, 'aa', join(base, 'marks'));
	assert.equal(read(fresh, record => markRead(record, 'a.md', 1)).warning, null);
	assert.ok(existsSync(fileOf(fresh)));

	const gone = machineIn(t, 'aa', join(base, 'unmounted', 'marks'));
	const {saved, warning} = read(gone, record => markRead(record, 'a.md', 1));
	assert.match(
		warning ?? '',
		/^Marks are not shared with other machines: no such file or directory \(ENOENT\)/,
	);
	assert.equal(saved, true);
	assert.ok(!existsSync(join(base, 'unmounted')));
	assert.ok(open(gone).record.has('a.md'));
});

test('a folder that may not be written costs the sharing, not the marks', {
	skip: process.getuid?.() === 0,
}, t => {
	const a = machineIn(t, 'aa');
	chmodSync(a.folder, 0o500);
	const {saved, warning} = read(a, record => markRead(record, 'a.md', 1));
	chmodSync(a.folder, 0o700);
	assert.match(warning ?? '', /^Marks are not shared with other machines: permission denied \(EACCES\)/);
	assert.equal(saved, true);
	assert.ok(open(a).record.has('a.md'));
});

/** What happens to three machines whose folders are carried about by something that is late, repeats itself and stops half-way. */
type Event =
	| {readonly kind: 'read'; readonly on: number; readonly post: number; readonly star: boolean}
	| {
			readonly kind: 'carry';
			readonly from: number;
			readonly to: number;
			readonly age: number;
			readonly share: number;
	  };

const machineNumber = fc.nat(2);
const event: fc.Arbitrary<Event> = fc.oneof(
	fc.record({kind: fc.constant('read' as const), on: machineNumber, post: fc.nat(4), star: fc.boolean()}),
	fc.record({
		kind: fc.constant('carry' as const),
		from: machineNumber,
		to: machineNumber,
		age: fc.nat(3),
		share: fc.constantFrom(0, 0.3, 0.9, 1, 1, 1),
	}),
);

test('files that arrive late, twice, in any order and half-written lose no mark', t => {
	let round = 0;
	fc.assert(
		fc.property(fc.array(event, {maxLength: 25}), events => {
			const machines = ['aa', 'bb', 'cc'].map(name => machineIn(t, `${name}${round}`));
			round++;
			// Every text that a machine ever wrote: what carries the files may deliver any of them.
			const written = machines.map((): string[] => []);
			const note = (index: number): void => {
				const machine = machines[index];
				if (machine === undefined || !existsSync(fileOf(machine))) return;
				const text = readFileSync(fileOf(machine), 'utf8');
				if (written[index]?.at(-1) !== text) written[index]?.push(text);
			};
			const deliver = (from: number, to: number, age: number, share: number): void => {
				const [source, target] = [machines[from], machines[to]];
				const text = written[from]?.at(-1 - age);
				if (source === undefined || target === undefined || text === undefined || from === to) return;
				writeFileSync(join(target.folder, `marks-${source.name}.json`), text.slice(0, text.length * share));
			};
			let all: ReadingRecord = none;
			for (const [index, happened] of events.entries()) {
				if (happened.kind === 'carry') {
					deliver(happened.from, happened.to, happened.age, happened.share);
					continue;
				}
				const machine = machines[happened.on];
				if (machine === undefined) continue;
				const {record} = read(machine, found =>
					happened.star
						? toggleStar(found, `${happened.post}.md`, index + 1)
						: markRead(found, `${happened.post}.md`, index + 1),
				);
				all = mergeRecords(all, record);
				note(happened.on);
			}
			// In the end everything arrives, and everybody reads once more.
			for (const to of [0, 1, 2]) for (const from of [0, 1, 2]) deliver(from, to, 0, 1);
			for (const machine of machines) {
				const {record} = open(machine);
				assert.deepEqual(new Map([...record].sort()), new Map([...all].sort()));
				for (const [id, reading] of all) assert.equal(stateOf(record.get(id)), stateOf(reading));
			}
		}),
		{numRuns: 60},
	);
});
