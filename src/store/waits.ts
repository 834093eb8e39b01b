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
export const finishNow = <Result>(
	work: Work<Result>,
	begun: IteratorResult<Wait, Result> = nextStep(work),
): Result => {
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
	let waiting: IteratorYieldResult<Wait> | undefined;
	let settle: {readonly resolve: (result: Result) => void; readonly reject: (error: unknown) => void};
	const ended = new Promise<Result>((resolve, reject) => {
		settle = {resolve, reject};
	});

	/** Takes a step further; what the work comes to, or throws, is told by `ended`. */
	const advance = (step: () => IteratorResult<Wait, Result>): void => {
		waiting = undefined;
		try {
			const next = step();
			if (next.done) settle.resolve(next.value);
			else {
				waiting = next;
				const goOn = (failure?: {readonly error: unknown}) => {
					// Somebody was in a hurry, and the work is done.
					if (waiting === next) advance(() => nextStep(work, failure));
				};
				waitSoon(next.value).then(
					() => goOn(),
					(error: unknown) => goOn({error}),
				);
			}
		} catch (error) {
			settle.reject(error);
		}
	};
	advance(() => nextStep(work));
	return {
		ended,
		endNow() {
			const begun = waiting;
			if (begun === undefined) return;
			waiting = undefined;
			try {
				settle.resolve(finishNow(work, begun));
			} catch (error) {
				settle.reject(error);
			}
		},
	};
};
