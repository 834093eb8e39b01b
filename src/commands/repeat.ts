/** A task that is done again and again, never twice at the same time. */
export type Repeating = {
	/** Asks for it soon: several requests in a short time are one. */
	readonly nudge: () => void;
	/** Ends it; a run that is under way comes to its end. */
	readonly stop: () => void;
};

/** Times in milliseconds. */
export type Pace = {
	/** After a nudge, until nothing more comes. */
	readonly settle: number;
	/** After the first nudge at most. */
	readonly patience: number;
	/** Without a nudge, asked for after each run. */
	readonly interval: () => number;
	/** Runs take at most one part in so many of the time without a nudge. */
	readonly rest: number;
};

/**
 * Does a task when it is asked for, and now and then without. A slow one is done less often, so that it never takes more
 * than its share of the machine.
 */
export const repeat = (task: () => Promise<void>, {settle, patience, interval, rest}: Pace): Repeating => {
	let timer: NodeJS.Timeout | undefined;
	let running = false;
	let stopped = false;
	let nudgedAt: number | null = null;
	let notBefore = 0;

	const schedule = (delay: number): void => {
		clearTimeout(timer);
		if (stopped) return;
		timer = setTimeout(run, delay);
		timer.unref();
	};

	const run = async (): Promise<void> => {
		running = true;
		nudgedAt = null;
		const started = performance.now();
		await task();
		const took = performance.now() - started;
		running = false;
		// As long a pause as it took: a folder that changes all the time is read half of the time.
		notBefore = performance.now() + took;
		if (nudgedAt === null) schedule(Math.max(interval(), took * rest));
		else schedule(Math.max(settle, took));
	};

	const nudge = (): void => {
		const now = performance.now();
		nudgedAt ??= now;
		if (!running) schedule(Math.max(Math.min(settle, nudgedAt + patience - now), notBefore - now, 0));
	};

	schedule(interval());
	return {
		nudge,
		stop() {
			stopped = true;
			clearTimeout(timer);
		},
	};
};
