import type {GrowingBlocks} from './growing-blocks.ts';
import type {Place} from './line.ts';

/**
 * A function for the share of the text before a place; blocks count by the length of their source, and so does what was not read
 * yet.
 */
export const createProgress = (
	blocks: GrowingBlocks,
	textOf: (block: number) => string,
): ((place: Place) => number) => {
	/** Where the blocks begin, and where the last one known ends. */
	const starts: number[] = [0];
	const measure = (): number => {
		const {known} = blocks;
		for (let index = starts.length - 1; index < known.length; index++) {
			starts.push((starts[index] ?? 0) + (known[index]?.shape.weight ?? 0));
		}
		return (starts[known.length] ?? 0) + blocks.rest();
	};

	return ({block, offset}) => {
		const weight = block < 0 ? undefined : blocks.at(block)?.shape.weight;
		const total = measure();
		if (total === 0 || block < 0) return 0;
		if (weight === undefined) return 1;
		const share = Math.min(1, Math.max(0, offset) / Math.max(1, textOf(block).length));
		return ((starts[block] ?? 0) + weight * share) / total;
	};
};
