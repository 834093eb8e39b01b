import type {Block} from './block.ts';

/** The blocks of a document, which become known in order, as far as they are asked for. */
export type GrowingBlocks = {
	/** A block by its number; undefined behind the last one. */
	readonly at: (index: number) => Block | undefined;
	/** All of them, for which the whole text is read. */
	readonly all: () => readonly Block[];
	/** Those known so far. */
	readonly known: readonly Block[];
	/** Characters of source whose blocks are not known yet. */
	readonly rest: () => number;
	/** Reads a little more of the text; false when all of it was read. */
	readonly readOn: () => boolean;
};

/** Blocks that are added to a list by `readOn`, which returns false when it has added the last one. */
export const growBlocks = (
	known: readonly Block[],
	readOn: () => boolean,
	rest: () => number,
): GrowingBlocks => {
	let isWhole = false;
	const grow = (): boolean => {
		isWhole ||= !readOn();
		return !isWhole;
	};
	return {
		known,
		rest,
		readOn: grow,
		at(index) {
			// How a block ends depends on the next one.
			while (!isWhole && index >= known.length - 1) grow();
			return known[index];
		},
		all() {
			while (!isWhole) grow();
			return known;
		},
	};
};
