import {holdFlag} from '../bundle/engine-flags.ts';

/** Files of a library from which on memory is worth more than the time to tidy it up. */
const largeLibrary = 20_000;

let isSparing = false;

/**
 * Makes V8 look for garbage when the heap has grown by a fifth instead of to twice its size: of a hundred thousand posts that are
 * read one after the other, most of the memory would else be what is no longer used. Costs a few per cent of the time.
 */
export const spareMemory = (files: number): void => {
	if (isSparing || files < largeLibrary) return;
	isSparing = true;
	holdFlag({name: 'heap-growing-percent', value: 20, initial: 0});
};

/**
 * Leaves the part of the heap where things are made as small as V8 starts it, instead of letting it grow to sixteen times that: who
 * reads makes little between two keys. The reader takes 10 MB less, and each of the more frequent collections is a short one.
 */
export const spareNursery = (): void => holdFlag({name: 'semi-space-growth-factor', value: 1, initial: 2});
