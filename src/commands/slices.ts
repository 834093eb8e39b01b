/** Longest time that work in the background holds up a key, in milliseconds. */
const sliceTime = 6;

/**
 * Runs steps a few milliseconds at a time, so that keys are answered between them. `onPause` is called with what
 * has come so far whenever a slice ends, and once at the end; work that is no longer wanted stops.
 */
export const runInSlices = async <Result>(
	steps: Iterator<Result>,
	{
		isWanted,
		onStep,
		onPause,
	}: {
		readonly isWanted: () => boolean;
		readonly onStep: (result: Result) => void;
		readonly onPause: (done: boolean) => void;
	},
): Promise<void> => {
	for (;;) {
		const end = performance.now() + sliceTime;
		do {
			const step = steps.next();
			if (step.done) {
				if (isWanted()) onPause(true);
				return;
			}
			onStep(step.value);
		} while (performance.now() < end);
		if (isWanted()) onPause(false);
		await new Promise(resolve => setImmediate(resolve));
		if (!isWanted()) return;
	}
};
