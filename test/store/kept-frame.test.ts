import assert from 'node:assert/strict';
import {appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import fc from 'fast-check';
import {frameFile, readFrame, stampAll, writeFrame} from '../../src/store/kept-frame.ts';
import {temporaryFolder} from './temporary-folder.ts';

const hour = 3_600_000;
const rows = ['\u001B[1mWriting\u001B[22m', '', 'é 空'];

/** A frame that was drawn from one file, and kept a moment ago. */
const someFrame = (context: TestContext) => {
	const folder = temporaryFolder(context);
	const source = join(folder, 'post.md');
	writeFileSync(source, 'a post');
	const now = Date.now();
	const none = join(folder, 'none.json');
	const frame = {key: 'k', from: now - 1, until: now + hour, files: stampAll([source, none]), rows};
	return {frame, source, none, file: frameFile(folder, 'program')};
};

test('a frame comes back as it was kept', context => {
	const {frame, file} = someFrame(context);
	writeFrame(file, frame);
	assert.deepEqual(readFrame(file, 'k'), rows);
});

test('a frame for another window, from another day or of other files is not shown', context => {
	const {frame, source, none, file} = someFrame(context);
	const {from, until} = frame;
	writeFrame(file, frame);
	assert.equal(readFrame(file, 'another'), null);
	writeFrame(file, {...frame, until: from});
	assert.equal(readFrame(file, 'k'), null);
	writeFrame(file, {...frame, from: until});
	assert.equal(readFrame(file, 'k'), null);
	writeFrame(file, frame);
	writeFileSync(none, '{}');
	assert.equal(readFrame(file, 'k'), null);
	writeFrame(file, {...frame, files: stampAll([source])});
	appendFileSync(source, ' with more in it');
	assert.equal(readFrame(file, 'k'), null);
});

test('a frame that is damaged anywhere is not shown', context => {
	const {frame, file} = someFrame(context);
	writeFrame(file, frame);
	const whole = readFileSync(file);
	const damages = fc.oneof(
		fc.tuple(fc.nat(whole.length - 1), fc.integer({min: 1, max: 255})).map(([at, by]) => {
			const bytes = Buffer.from(whole);
			bytes[at] = (bytes[at] ?? 0) ^ by;
			return bytes;
		}),
		fc.nat(whole.length - 1).map(length => whole.subarray(0, length)),
		fc.uint8Array({maxLength: 300}).map(bytes => Buffer.from(bytes)),
	);
	fc.assert(
		fc.property(damages, bytes => {
			writeFileSync(file, bytes);
			assert.equal(readFrame(file, 'k'), null);
		}),
	);
});

test('frames of different programs are kept apart, and no draft stays beside them', context => {
	const {frame, file} = someFrame(context);
	const folder = join(file, '../..');
	const other = frameFile(folder, 'another program');
	writeFrame(file, frame);
	writeFrame(other, {...frame, rows: ['another']});
	assert.deepEqual(readFrame(file, 'k'), rows);
	assert.deepEqual(readFrame(other, 'k'), ['another']);
	assert.equal(readdirSync(join(folder, 'frames')).length, 2);
});

test('where no frame can be kept nothing happens', context => {
	const {frame, file} = someFrame(context);
	writeFileSync(join(file, '../..', 'frames'), 'a file where the folder should be');
	assert.doesNotThrow(() => writeFrame(file, frame));
	assert.equal(readFrame(file, 'k'), null);
	const folder = temporaryFolder(context);
	const taken = frameFile(folder, 'program');
	mkdirSync(taken, {recursive: true});
	assert.doesNotThrow(() => writeFrame(taken, frame));
	assert.equal(readFrame(taken, 'k'), null);
});
