import type {Block} from './block.ts';
import type {Place} from './line.ts';

/** A function for the share of the text before a place; blocks count by the length of their source. */
export const createProgress = (
	blocks: readonly Block[],
	textOf: (block: number) => string,
): ((place: Place) => number) => {
	let starts: Float64Array | undefined;
	const measure = (): Float64Array => {
		const sums = new Float64Array(blocks.length + 1);
		for (const [index, {shape}] of blocks.entries()) sums[index + 1] = (sums[index] ?? 0) + shape.weight;
		return sums;
	};

	return ({block, offset}) => {
		starts ??= measure();
		const total = starts[blocks.length] ?? 0;
		if (total === 0 || block < 0) return 0;
		const weight = blocks[block]?.shape.weight;
		if (weight === undefined) return 1;
		const share = Math.min(1, Math.max(0, offset) / Math.max(1, textOf(block).length));
		return ((starts[block] ?? 0) + weight * share) / total;
	};
};
