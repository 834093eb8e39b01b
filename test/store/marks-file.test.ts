import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {markRead, type ReadingRecord, toggleStar} from '../../src/state/reading-record.ts';
import {formatMarks, parseMarks, rememberedLibraries} from '../../src/store/marks-file.ts';
import {openRecordStore} from '../../src/store/record-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

const none: ReadingRecord = new Map();
const marks = new Map([
	['~/blog', markRead(none, 'a.md', 1)],
	['__proto__', toggleStar(none, '__proto__', 2)],
]);

test('marks come back as they were, whatever libraries and posts are called', () => {
	const found = parseMarks(JSON.stringify(formatMarks(marks)));
	assert.deepEqual(found, {kind: 'marks', marks, damaged: false});
});

test('the record of another machine is read like an export', t => {
	const folder = temporaryFolder(t);
	openRecordStore({folder, library: 'L'}).save(markRead(none, 'a.md', 1), {leaving: true});
	assert.deepEqual(rememberedLibraries(folder), ['L']);
	assert.deepEqual(rememberedLibraries(null), []);
});

test('what is not in order is left out and told', () => {
	const posts = {'good.md': {read: {value: true, at: 1}}, 'bad.md': {read: 7}};
	const found = parseMarks(JSON.stringify({version: 1, libraries: {L: {posts}, M: 5}}));
	assert.equal(found.kind, 'marks');
	assert.ok(found.kind === 'marks' && found.damaged);
	assert.deepEqual(found.kind === 'marks' && [...(found.marks.get('L') ?? [])].map(([id]) => id), [
		'good.md',
	]);
});

test('anything else is no marks, and a newer form is said to be one', () => {
	for (const text of ['', '[]', 'null', '7', '{}', '{"libraries": []}', 'x'.repeat(1000)]) {
		assert.deepEqual(parseMarks(text), {kind: 'other'});
	}
	assert.deepEqual(parseMarks('{"version": 2}'), {kind: 'newer'});
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), text => {
			assert.ok(['marks', 'other', 'newer'].includes(parseMarks(text).kind));
		}),
	);
});
