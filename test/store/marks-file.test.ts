import assert from 'node:assert/strict';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {markRead, type ReadingRecord, toggleStar} from '../../src/state/reading-record.ts';
import {formatMarks, librariesIn, parseMarks} from '../../src/store/marks-file.ts';
import {openRecordStore, recordFile} from '../../src/store/record-store.ts';
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
	assert.deepEqual(librariesIn(recordFile(folder)), {libraries: ['L'], fault: null});
});

test('an export without any marks is still one', () => {
	const found = parseMarks(JSON.stringify(formatMarks(new Map())));
	assert.deepEqual(found, {kind: 'marks', marks: new Map(), damaged: false});
});

test('a file of marks that cannot be read is told from one that is not there', t => {
	const file = join(temporaryFolder(t), 'record.json');
	const faultWith = (text: string): string | null => {
		writeFileSync(file, text);
		return librariesIn(file).fault;
	};
	assert.deepEqual(librariesIn(file), {libraries: [], fault: null});
	for (const text of ['x', '', '[]', '{}', '{"version": 1}', '{"version": 0, "libraries": {}}'])
		assert.match(faultWith(text) ?? '', /^is damaged/, text);
	assert.match(faultWith('{"version": 99}') ?? '', /^was written by a newer version of this program/);
	assert.equal(faultWith('{"version": 1, "libraries": {}}'), null);
	rmSync(file);
	mkdirSync(file);
	assert.match(librariesIn(file).fault ?? '', /^cannot be read: it is a folder \(EISDIR\)/);
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
