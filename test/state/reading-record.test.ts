import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
	type Bookmark,
	bookmarkOf,
	isStarred,
	leaveAt,
	markRead,
	markUnread,
	mergeRecords,
	type Reading,
	type ReadingRecord,
	stateOf,
	toggleStar,
} from '../../src/state/reading-record.ts';

const empty: ReadingRecord = new Map();
const halfway: Bookmark = {place: {block: 7, offset: 12}, quote: 'It steps aside.', progress: 0.5};
const further: Bookmark = {place: {block: 9, offset: 0}, quote: 'Start small.', progress: 0.7};

test('a post nobody opened is unread', () => {
	assert.equal(stateOf(empty.get('a.md')), 'unread');
	assert.equal(bookmarkOf(empty.get('a.md')), null);
	assert.equal(isStarred(empty.get('a.md')), false);
});

test('a post that was left is begun, and its place is kept', () => {
	const reading = leaveAt(empty, 'a.md', halfway, 1).get('a.md');
	assert.equal(stateOf(reading), 'begun');
	assert.deepEqual(bookmarkOf(reading), halfway);
});

test('leaving a post where it already stood changes nothing', () => {
	const record = leaveAt(empty, 'a.md', halfway, 1);
	assert.equal(leaveAt(record, 'a.md', {...halfway}, 2), record);
});

test('a place in another block, at another offset, with other words or progress is a change', () => {
	const record = leaveAt(empty, 'a.md', halfway, 1);
	const others: readonly Bookmark[] = [
		{...halfway, place: {block: 8, offset: 12}},
		{...halfway, place: {block: 7, offset: 13}},
		{...halfway, quote: 'It stepped aside.'},
		{...halfway, progress: 0.51},
		{progress: 0.5},
	];
	for (const other of others) {
		assert.deepEqual(bookmarkOf(leaveAt(record, 'a.md', other, 2).get('a.md')), other);
	}
});

test('progress that is no share of the post is brought between 0 and 1', () => {
	const progressFrom = (progress: number) =>
		bookmarkOf(leaveAt(empty, 'a.md', {progress}, 1).get('a.md'))?.progress;
	assert.deepEqual([Number.NaN, -1, 2, 0.25].map(progressFrom), [0, 0, 1, 0.25]);
});

test('a post marked as read is read, and marking it again changes nothing', () => {
	const record = markRead(empty, 'a.md', 1);
	assert.equal(stateOf(record.get('a.md')), 'read');
	assert.equal(markRead(record, 'a.md', 2), record);
});

test('a post once read stays read when it is opened and left again', () => {
	const record = leaveAt(markRead(empty, 'a.md', 1), 'a.md', halfway, 2);
	assert.equal(stateOf(record.get('a.md')), 'read');
	assert.deepEqual(bookmarkOf(record.get('a.md')), halfway);
});

test('a post made unread loses its read mark and its place, but not its star', () => {
	const marked = toggleStar(markRead(leaveAt(empty, 'a.md', halfway, 1), 'a.md', 2), 'a.md', 3);
	const reading = markUnread(marked, 'a.md', 4).get('a.md');
	assert.equal(stateOf(reading), 'unread');
	assert.equal(bookmarkOf(reading), null);
	assert.equal(isStarred(reading), true);
});

test('making an unread post unread changes nothing', () => {
	assert.equal(markUnread(empty, 'a.md', 1), empty);
	const undone = markUnread(markRead(empty, 'a.md', 1), 'a.md', 2);
	assert.equal(markUnread(undone, 'a.md', 3), undone);
});

test('a star is given and taken away, and says nothing about reading', () => {
	const starred = toggleStar(empty, 'a.md', 1);
	assert.equal(isStarred(starred.get('a.md')), true);
	assert.equal(stateOf(starred.get('a.md')), 'unread');
	assert.equal(isStarred(toggleStar(starred, 'a.md', 2).get('a.md')), false);
});

test('a change leaves the record it came from and the other posts as they were', () => {
	const record = markRead(empty, 'a.md', 1);
	const changed = toggleStar(record, 'b.md', 2);
	assert.equal(record.size, 1);
	assert.equal(changed.get('a.md'), record.get('a.md'));
});

test('posts named like properties of every object are posts like any other', () => {
	for (const id of ['__proto__', 'constructor', 'toString', '', 'a/b.md', '2024.hello.md']) {
		assert.equal(stateOf(markRead(empty, id, 1).get(id)), 'read');
		assert.equal(stateOf(markRead(empty, id, 1).get('x')), 'unread');
	}
});

test('a merge keeps the newer of two places, whichever side it is on', () => {
	const older = leaveAt(empty, 'a.md', halfway, 1);
	const newer = leaveAt(empty, 'a.md', further, 2);
	assert.deepEqual(bookmarkOf(mergeRecords(older, newer).get('a.md')), further);
	assert.deepEqual(bookmarkOf(mergeRecords(newer, older).get('a.md')), further);
});

test('a star from one window and a later place from another are both there after a merge', () => {
	const start = leaveAt(empty, 'a.md', halfway, 1);
	const reading = mergeRecords(toggleStar(start, 'a.md', 2), leaveAt(start, 'a.md', further, 3)).get('a.md');
	assert.equal(isStarred(reading), true);
	assert.deepEqual(bookmarkOf(reading), further);
});

test('a mark taken back later stays taken back after a merge with the older one', () => {
	const read = markRead(empty, 'a.md', 1);
	const taken = markUnread(read, 'a.md', 2);
	assert.equal(stateOf(mergeRecords(taken, read).get('a.md')), 'unread');
	assert.equal(stateOf(mergeRecords(read, taken).get('a.md')), 'unread');
});

test('a clock from before 1970 makes no time that could not be kept', () => {
	const record = toggleStar(markRead(new Map(), 'a.md', -1e14), 'a.md', -1e14);
	assert.deepEqual(record.get('a.md'), {read: {value: true, at: 0}, starred: {value: true, at: 0}});
});

test('the latest change wins even when the clock was set back before it', () => {
	const read = markRead(empty, 'a.md', 1000);
	const taken = markUnread(read, 'a.md', 5);
	assert.equal(stateOf(mergeRecords(read, taken).get('a.md')), 'unread');
	const starred = toggleStar(toggleStar(empty, 'a.md', 1000), 'a.md', 5);
	assert.equal(isStarred(mergeRecords(toggleStar(empty, 'a.md', 1000), starred).get('a.md')), false);
});

test('a merge with nothing newer gives the very record it began with', () => {
	const older = markRead(empty, 'a.md', 1);
	const newer = toggleStar(older, 'b.md', 2);
	assert.equal(mergeRecords(newer, older), newer);
	assert.equal(mergeRecords(newer, structuredClone(newer)), newer);
});

test('marks a later version added are merged like the known ones', () => {
	const later = (value: string, at: number): ReadingRecord => {
		const reading: Reading & {readonly note: unknown} = {note: {value, at}};
		return new Map([['a.md', reading]]);
	};
	assert.deepEqual(mergeRecords(later('old', 1), later('new', 2)), later('new', 2));
	assert.deepEqual(mergeRecords(later('new', 2), later('old', 1)), later('new', 2));
	assert.deepEqual(markRead(later('kept', 1), 'a.md', 9).get('a.md'), {
		note: {value: 'kept', at: 1},
		read: {value: true, at: 9},
	});
});

const marks = <Value>(value: fc.Arbitrary<Value>) =>
	fc.record({value, at: fc.nat(3)}, {noNullPrototype: true});
const bookmarks: fc.Arbitrary<Bookmark> = fc.record(
	{
		place: fc.record({block: fc.nat(2), offset: fc.nat(2)}, {noNullPrototype: true}),
		quote: fc.constantFrom('', 'a', 'b'),
		progress: fc.constantFrom(0, 0.5, 1),
	},
	{requiredKeys: ['progress'], noNullPrototype: true},
);
const readings: fc.Arbitrary<Reading> = fc.record(
	{
		bookmark: marks(fc.option(bookmarks)),
		read: marks(fc.boolean()),
		starred: marks(fc.boolean()),
		note: fc.oneof(marks(fc.string({maxLength: 1})), fc.nat(2)),
	},
	{requiredKeys: [], noNullPrototype: true},
);
const ids = fc.constantFrom('a.md', 'b.md', '__proto__', 'constructor');
const records: fc.Arbitrary<ReadingRecord> = fc.array(fc.tuple(ids, readings)).map(pairs => new Map(pairs));

test('merging is the same from either side', () => {
	fc.assert(
		fc.property(records, records, (a, b) => assert.deepEqual(mergeRecords(a, b), mergeRecords(b, a))),
	);
});

test('merging is the same in any grouping', () => {
	fc.assert(
		fc.property(records, records, records, (a, b, c) =>
			assert.deepEqual(mergeRecords(mergeRecords(a, b), c), mergeRecords(a, mergeRecords(b, c))),
		),
	);
});

test('merging a second time adds nothing', () => {
	fc.assert(
		fc.property(records, records, (a, b) => {
			const merged = mergeRecords(a, b);
			assert.equal(mergeRecords(merged, a), merged);
			assert.equal(mergeRecords(merged, b), merged);
		}),
	);
});

test('whatever is done to a post, in any order and at any time, wins over what was before', () => {
	const changes = [
		(record: ReadingRecord, now: number) => markRead(record, 'a.md', now),
		(record: ReadingRecord, now: number) => markUnread(record, 'a.md', now),
		(record: ReadingRecord, now: number) => toggleStar(record, 'a.md', now),
		(record: ReadingRecord, now: number) => leaveAt(record, 'a.md', halfway, now),
		(record: ReadingRecord, now: number) => leaveAt(record, 'a.md', further, now),
	];
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constantFrom(...changes), fc.nat(9))), steps => {
			let record = empty;
			for (const [change, now] of steps) {
				const changed = change(record, now);
				assert.deepEqual(mergeRecords(record, changed), changed);
				record = changed;
			}
		}),
	);
});
