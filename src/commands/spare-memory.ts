import process from 'node:process';
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

/** Characters of a text from which on it is worth a moment to tell V8 that it is long, and from which on its garbage would take more memory than all else. */
const longText = 200_000;
const hugeText = 4_000_000;

/**
 * Prepares V8 for a long text that is printed. That of node 20 is to wait longer before it makes machine code of what runs often: until
 * the text is done most of that code would hardly run, and what makes it keeps everything else waiting. A fifth of the time.
 */
export const expectText = (characters: number): void => {
	if (characters > longText && process.versions.v8.startsWith('11.3.'))
		holdFlag({name: 'interrupt-budget', value: 400_000, initial: 67_584});
	if (characters > hugeText) spareNursery();
};
