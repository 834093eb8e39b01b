/** Longest time that work in the background holds up a key, in milliseconds. */
const sliceTime = 3;

/** The first slice is done at once, before the frame of the key that asked for the work: enough for little work to be done in it. */
const firstSliceTime = 1;

/** Resolves when what has come meanwhile is done with: a key that was pressed, the frame that a change is shown in. */
export const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Whoever wants to know how the work comes along. */
export type SliceListener<Step> = {
	/** Called with each step. */
	readonly onStep?: (step: Step) => void;
	/** Called when a slice ends, and once at the end; may return what is to be waited for before the next slice. */
	readonly onPause?: (isDone: boolean) => Promise<void> | void;
};

/**
 * Runs steps a few milliseconds at a time, so that keys are answered between them. Work that is no longer wanted stops. Resolves with
 * what the steps return, or with undefined when they were stopped; rejects with what they throw.
 */
export const runInSlices = async <Step, Result>(
	steps: Iterator<Step, Result>,
	{isWanted, onStep, onPause}: SliceListener<Step> & {readonly isWanted: () => boolean},
): Promise<Result | undefined> => {
	for (let length = firstSliceTime; ; length = sliceTime) {
		const end = performance.now() + length;
		do {
			const step = steps.next();
			if (step.done) {
				if (isWanted()) onPause?.(true);
				return step.value;
			}
			onStep?.(step.value);
		} while (performance.now() < end);
		const wait = isWanted() ? onPause?.(false) : undefined;
		await (wait ?? nextTurn());
		if (isWanted()) continue;
		steps.return?.();
		return undefined;
	}
};
