import {fsync, fsyncSync} from 'node:fs';
import {setTimeout as pauseSoon} from 'node:timers/promises';
import {promisify} from 'node:util';

/** What work on the disk stops for: an open file that is to be on the disk, or a pause in milliseconds. */
export type Wait = {readonly onDisk: number} | {readonly pause: number};

/** Work on the disk that tells what it waits for, so that whoever runs it can do other things meanwhile. */
export type Work<Result> = Generator<Wait, Result>;

/** Work that goes on by itself. */
export type Background<Result> = {
	/** Rejects with what the work has thrown. */
	readonly ended: Promise<Result>;
	/** Does the rest of it at once. Throws nothing: `ended` tells. */
	readonly endNow: () => void;
};

const waitNow = (wait: Wait): void => {
	if ('onDisk' in wait) fsyncSync(wait.onDisk);
	else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait.pause);
};

const toDisk = promisify(fsync);

const waitSoon = async (wait: Wait): Promise<void> => {
	if ('onDisk' in wait) await toDisk(wait.onDisk);
	else await pauseSoon(wait.pause);
};

/** One step further, after what was waited for: the work hears of it when that has failed. */
const nextStep = <Result>(work: Work<Result>, failure?: {readonly error: unknown}) =>
	failure === undefined ? work.next() : work.throw(failure.error);

/** Does the work at once, waiting where it waits. Throws what the work throws. */
export const finishNow = <Result>(work: Work<Result>, begun = nextStep(work)): Result => {
	let step = begun;
	while (!step.done) {
		let failure: {readonly error: unknown} | undefined;
		try {
			waitNow(step.value);
		} catch (error) {
			failure = {error};
		}
		step = nextStep(work, failure);
	}
	return step.value;
};

/** Begins the work; what it waits for holds up nobody. */
export const finishSoon = <Result>(work: Work<Result>): Background<Result> => {
	let step: IteratorResult<Wait, Result>;
	let early: (() => Result) | undefined;
	const run = async (): Promise<Result> => {
		step = nextStep(work);
		while (!step.done) {
			const failure = await waitSoon(step.value).then(
				() => undefined,
				(error: unknown) => ({error}),
			);
			if (early !== undefined) return early();
			step = nextStep(work, failure);
		}
		return step.value;
	};
	const ended = run();
	return {
		ended,
		endNow() {
			if (early !== undefined || step.done) return;
			try {
				const result = finishNow(work, step);
				early = () => result;
			} catch (error) {
				early = () => {
					throw error;
				};
			}
		},
	};
};
