import process from 'node:process';
import {holdFlag} from '../bundle/engine-flags.ts';
import {spareNursery} from './spare-memory.ts';

/** A text of more characters is long enough for the flags of V8 to be worth a moment. */
const longText = 200_000;

/** For a text of more characters, what is made on the way and thrown away would take more memory than all else. */
const hugeText = 4_000_000;

/**
 * Prepares V8 for a long text that is printed. The V8 of Node 20 compiles functions that run often so eagerly that the compiler keeps the
 * text waiting, for code that hardly runs before the text is done. To let it wait longer saves a fifth of the time.
 */
export const expectText = (characters: number): void => {
	if (characters > longText && process.versions.v8.startsWith('11.3.'))
		holdFlag({name: 'interrupt-budget', value: 400_000, initial: 67_584});
	if (characters > hugeText) spareNursery();
};
