import {wordsOf} from './measurement.ts';
import type {Samples} from './spread.ts';

/** Takes one sample. */
export type Sampler = () => Promise<number>;

/**
 * Takes one sample of each in turn, round after round, so that a slow moment of the machine falls on all of them. The first round warms
 * the file cache and does not count. One that fails is left out from then on.
 */
export const interleaved = async <Name extends string>(
	rounds: number,
	samplers: Readonly<Record<Name, Sampler>>,
): Promise<Readonly<Record<Name, Samples>>> => {
	// `Object.keys` forgets the names.
	const all = (Object.keys(samplers) as Name[]).map(name => ({
		name,
		take: samplers[name],
		samples: [] as number[],
		failed: undefined as string | undefined,
	}));
	for (let round = 0; round <= rounds; round++) {
		for (const one of all) {
			if (one.failed !== undefined) continue;
			try {
				const sample = await one.take();
				if (round > 0) one.samples.push(sample);
			} catch (error) {
				one.failed = wordsOf(error);
			}
		}
	}
	return Object.fromEntries(
		all.map(({name, samples, failed}) => [name, failed === undefined ? samples : {failed}]),
	) as Record<Name, Samples>;
};
