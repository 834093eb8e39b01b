/** What a measurement came to: its value and how far its samples lie apart. */
export type Spread = {
	readonly value: number;
	/** Lower and upper quartile; the value itself where only one sample was taken. */
	readonly low: number;
	readonly high: number;
	/** What the value belongs to, such as the input that took longest. */
	readonly note?: string;
};

/** A measurement that could not be made. */
export type Failed = {readonly failed: string};

/** Samples of one quantity, or why there are none. */
export type Samples = readonly number[] | Failed;

/** True when there is no result. */
export const isFailed = (result: Samples | Spread): result is Failed => 'failed' in result;

/** The least sample that a share of all does not exceed (the nearest rank); `NaN` without samples. A share of 1 asks for the largest. */
export const quantile = (samples: readonly number[], share: number): number =>
	[...samples].sort((a, b) => a - b)[Math.max(0, Math.ceil(samples.length * share) - 1)] ?? Number.NaN;

/** Runs of consecutive samples that a rare quantile is taken of, to see how far it varies. */
const batches = 5;

const batchesOf = (samples: readonly number[]): ReadonlyArray<readonly number[]> => {
	const size = Math.ceil(samples.length / batches);
	return Array.from({length: Math.ceil(samples.length / size)}, (_, index) =>
		samples.slice(index * size, (index + 1) * size),
	);
};

/**
 * Sums samples up: the median with the quartiles around it, or another quantile with the quartiles of that quantile in consecutive
 * batches, because those of the samples say nothing about a tail.
 */
export const spreadOf = (samples: Samples, share = 0.5): Spread | Failed => {
	if (isFailed(samples)) return samples;
	if (samples.length === 0) return {failed: 'no samples'};
	const around = share === 0.5 ? samples : batchesOf(samples).map(batch => quantile(batch, share));
	return {value: quantile(samples, share), low: quantile(around, 0.25), high: quantile(around, 0.75)};
};

/** A result times a factor. */
const scaled = (spread: Spread | Failed, factor: number): Spread | Failed =>
	isFailed(spread)
		? spread
		: {...spread, value: spread.value * factor, low: spread.low * factor, high: spread.high * factor};

/** How many times the median of the base samples take, as a median with quartiles. */
export const ratioOf = (samples: Samples, base: Samples): Spread | Failed =>
	isFailed(base) ? base : scaled(spreadOf(samples), 1 / quantile(base, 0.5));
