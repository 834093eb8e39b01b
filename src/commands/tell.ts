import process from 'node:process';
import {sanitizeLine} from '../text/sanitize.ts';

/** Tells a sentence on standard error, behind the name of the program. The sentence may quote file names, which hold anything. */
export const tell = (program: string, sentence: string): void => {
	process.stderr.write(`${program}: ${sanitizeLine(sentence)}\n`);
};
