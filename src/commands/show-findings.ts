import {runInSlices} from './slices.ts';

/** Something that is looked for step by step, and shown while more of it comes. */
export type Findings<Step> = {
	/** False as soon as it is not looked for any more. */
	readonly isWanted: () => boolean;
	readonly onStep: (step: Step) => void;
	/** How much has been found that is worth showing before all is. */
	readonly count: () => number;
	/** What is to be seen first is among it. */
	readonly isReady: () => boolean;
	/** What is found first is shown as soon as it is found, if possible in the key's own frame; else when no key is likely to come. */
	readonly atOnce: boolean;
	/** What is left to do can wait until no key is likely to come. */
	readonly canWait: () => boolean;
	/** Shows what has been found; `done` when that is everything. */
	readonly show: (done: boolean) => void;
};

/** Time in which the next key is likely, in milliseconds: it should not have to wait for a frame that nobody will have read. */
const keyPause = 40;

/** Time that what was found waits for what is to be seen first, in milliseconds. */
const patience = 100;

/** Time between two frames that show more, in milliseconds, at first and at most: each holds up the search, and the keys. */
const shortInterval = 60;
const longInterval = 240;

/** Tells when what was found is worth a frame: first when it is ready or would wait too long, then from time to time. */
const createPacer = <Step>({count, isReady, atOnce}: Findings<Step>, start: number) => {
	let due = start + patience;
	let shown = 0;
	let interval = shortInterval;
	return (): boolean => {
		const now = performance.now();
		const isFirst = shown === 0 && isReady() && (atOnce || now > start + keyPause);
		if (count() === shown || (!isFirst && now < due)) return false;
		shown = count();
		due = now + interval;
		interval = Math.min(longInterval, interval * 2);
		return true;
	};
};

/**
 * Looks for something without holding up a key, and shows it in few frames: what is found within the first slice in the frame of the
 * key that asked for it, everything else when no key is likely to come.
 */
export const showFindings = async <Step>(
	steps: Iterator<Step, unknown>,
	findings: Findings<Step>,
): Promise<void> => {
	const {isWanted, onStep, canWait, show} = findings;
	const start = performance.now();
	const isDue = createPacer(findings, start);
	const keyIsUnlikely = (): Promise<void> =>
		new Promise(resolve => setTimeout(resolve, Math.max(0, start + keyPause - performance.now())));
	let slices = 0;
	await runInSlices(steps, {
		isWanted,
		onStep,
		onPause(done) {
			slices++;
			if (done) return slices === 1 ? show(true) : undefined;
			if (isDue()) show(false);
			return performance.now() < start + keyPause && canWait() ? keyIsUnlikely() : undefined;
		},
	});
	if (slices === 1) return;
	await keyIsUnlikely();
	if (isWanted()) show(true);
};
