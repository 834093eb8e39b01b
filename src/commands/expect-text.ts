import process from 'node:process';
import {holdFlag} from '../bundle/engine-flags.ts';
import {spareNursery} from './spare-memory.ts';

/** Characters of a text from which on it is worth a moment to tell V8 that it is long. */
const longText = 200_000;

/** Characters from which on what is made and left behind for a text would take more memory than all else. */
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
