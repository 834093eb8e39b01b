import assert from 'node:assert/strict';
import {test} from 'node:test';
import {finishNow, finishSoon, type Work} from '../../src/store/waits.ts';

/** Work in three steps that notes how far it is. */
function* threeSteps(notes: string[]): Work<string> {
	notes.push('first');
	yield {pause: 1};
	notes.push('second');
	yield {pause: 1};
	notes.push('third');
	return 'done';
}

/** Work that waits for a file that is not open. */
function* hopeless(notes: string[]): Work<string> {
	try {
		yield {onDisk: 1_000_000};
		return 'never';
	} finally {
		notes.push('tidied up');
	}
}

const all = ['first', 'second', 'third'];

test('work that is done at once is done when the call returns', () => {
	const notes: string[] = [];
	assert.equal(finishNow(threeSteps(notes)), 'done');
	assert.deepEqual(notes, all);
});

test('work that goes on by itself begins at once and holds up nobody', async () => {
	const notes: string[] = [];
	const {ended} = finishSoon(threeSteps(notes));
	assert.deepEqual(notes, ['first']);
	assert.equal(await ended, 'done');
	assert.deepEqual(notes, all);
});

test('the rest of it is done when it is asked for, once', async () => {
	const notes: string[] = [];
	const {ended, endNow} = finishSoon(threeSteps(notes));
	endNow();
	endNow();
	assert.deepEqual(notes, all);
	assert.equal(await ended, 'done');
	assert.deepEqual(notes, all);
});

test('work hears of what it waited for in vain, and whoever waits for the work as well', async () => {
	const notes: string[] = [];
	const isBadFile = /EBADF/;
	assert.throws(() => finishNow(hopeless(notes)), isBadFile);
	await assert.rejects(finishSoon(hopeless(notes)).ended, isBadFile);
	const {ended, endNow} = finishSoon(hopeless(notes));
	assert.doesNotThrow(endNow);
	await assert.rejects(ended, isBadFile);
	assert.deepEqual(notes, ['tidied up', 'tidied up', 'tidied up']);
});

test('what has ended in failure stays so when the rest is asked for', async () => {
	const {ended, endNow} = finishSoon(hopeless([]));
	await assert.rejects(ended, /EBADF/);
	assert.doesNotThrow(endNow);
	await assert.rejects(ended, /EBADF/);
});
