/** Longest time that work in the background holds up a key, in milliseconds. */
const sliceTime = 3;

/** The first slice is done at once, before the frame of the key that asked for the work: enough for little work to be done in it. */
const firstSliceTime = 1.5;

/**
 * Runs steps a few milliseconds at a time, so that keys are answered between them. `onPause` is called with what
 * has come so far whenever a slice ends, and once at the end; work that is no longer wanted stops. Resolves with what
 * the steps return, or with undefined when they were stopped; rejects with what they throw.
 */
export const runInSlices = async <Step, Result>(
	steps: Iterator<Step, Result>,
	{
		isWanted,
		onStep,
		onPause,
	}: {
		readonly isWanted: () => boolean;
		readonly onStep: (step: Step) => void;
		readonly onPause: (done: boolean) => void;
	},
): Promise<Result | undefined> => {
	for (let length = firstSliceTime; ; length = sliceTime) {
		const end = performance.now() + length;
		do {
			const step = steps.next();
			if (step.done) {
				if (isWanted()) onPause(true);
				return step.value;
			}
			onStep(step.value);
		} while (performance.now() < end);
		if (isWanted()) onPause(false);
		await new Promise(resolve => setImmediate(resolve));
		if (isWanted()) continue;
		steps.return?.();
		return undefined;
	}
};
