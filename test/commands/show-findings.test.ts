import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Findings, showFindings} from '../../src/commands/show-findings.ts';

/** What `count` steps find, one thing each, and what of it was shown; from the second step on each takes longer than a slice. */
const look = (count: number, given: Partial<Findings<number>> = {}) => {
	const found: number[] = [];
	const shown: string[] = [];
	function* steps(): Generator<number, undefined> {
		for (let index = 0; index < count; index++) {
			const until = performance.now() + (count > 1 && index > 0 ? 4 : 0);
			while (performance.now() < until);
			yield index;
		}
	}
	const done = showFindings(steps(), {
		isWanted: () => true,
		onStep: step => found.push(step),
		count: () => found.length,
		isReady: () => true,
		atOnce: true,
		canWait: () => true,
		show: isDone => shown.push(`${found.length}${isDone ? '' : '…'}`),
		...given,
	});
	return {shown, done};
};

test('little is looked for and shown before anything else happens, once', async () => {
	const {shown, done} = look(1);
	assert.deepEqual(shown, ['1']);
	await done;
	assert.deepEqual(shown, ['1']);
});

test('of more, what the first slice finds is shown before anything else happens, and all in the end', async () => {
	const {shown, done} = look(20);
	assert.match(shown.join(' '), /^\d…$/);
	await done;
	assert.equal(shown.at(-1), '20');
});

test('frames are fewer than slices', async () => {
	const {shown, done} = look(20, {canWait: () => false});
	await done;
	assert.ok(shown.length < 8, shown.join(' '));
});

test('what is not to be shown yet waits for the end', async () => {
	const {shown, done} = look(20, {count: () => 0});
	await done;
	assert.deepEqual(shown, ['20']);
});

test('what is not wanted any more is not shown', async () => {
	let isWanted = true;
	const {shown, done} = look(20, {isWanted: () => isWanted, count: () => 0});
	isWanted = false;
	await done;
	assert.deepEqual(shown, []);
});
