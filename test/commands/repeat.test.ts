import assert from 'node:assert/strict';
import {test} from 'node:test';
import {repeat} from '../../src/commands/repeat.ts';

const never = () => 1_000_000;
const pace = {settle: 1, patience: 5, rest: 1, interval: never};

/** A task that counts its runs and tells when a number of them has begun. */
const counted = (work: () => Promise<void> = async () => {}) => {
	let runs = 0;
	let waiting: (() => void) | undefined;
	return {
		runs: () => runs,
		task: async () => {
			runs++;
			waiting?.();
			await work();
		},
		reaches: (count: number) =>
			new Promise<void>(resolve => {
				waiting = () => runs >= count && resolve();
				waiting();
			}),
	};
};

/** Keeps the process alive for timers that do not. */
const awake = async (work: Promise<void>): Promise<void> => {
	const timer = setInterval(() => {}, 1000);
	await work.finally(() => clearInterval(timer));
};

const turns = async (count: number): Promise<void> => {
	for (let turn = 0; turn < count; turn++) await new Promise(resolve => setTimeout(resolve, 1));
};

test('several requests at a time are one run', async () => {
	const {task, runs, reaches} = counted();
	const repeating = repeat(task, pace);
	for (let request = 0; request < 50; request++) repeating.nudge();
	await awake(reaches(1));
	await awake(turns(20));
	assert.equal(runs(), 1);
	repeating.stop();
});

test('requests while it runs are one run after it, never a second at the same time', async () => {
	let running = 0;
	let most = 0;
	const {task, runs, reaches} = counted(async () => {
		most = Math.max(most, ++running);
		await turns(5);
		running--;
	});
	const repeating = repeat(task, pace);
	repeating.nudge();
	await awake(reaches(1));
	for (let request = 0; request < 50; request++) repeating.nudge();
	await awake(reaches(2));
	await awake(turns(30));
	assert.deepEqual([runs(), most], [2, 1]);
	repeating.stop();
});

test('it runs by itself when nobody asks', async () => {
	const {task, reaches} = counted();
	const repeating = repeat(task, {...pace, interval: () => 2});
	await awake(reaches(3));
	repeating.stop();
});

test('it ends when it is stopped, even while it runs', async () => {
	const {task, runs, reaches} = counted(() => turns(3));
	const repeating = repeat(task, {...pace, interval: () => 2});
	await awake(reaches(1));
	repeating.stop();
	repeating.nudge();
	await awake(turns(20));
	assert.equal(runs(), 1);
});
