import {breakPages} from './code-point-pages.ts';
import {readPages} from './read-pages.ts';

// What a character means for the end of a line: a choice of the classes of UAX #14, as bits.

/** No line begins with it: closing punctuation, small kana, units. */
export const noBefore = 1;
/** No line ends with it: opening punctuation, signs before a number. */
export const noAfter = 2;
/** A line may end before and after it if its neighbor has nothing against: ideographs, kana. */
export const ideographic = 4;
/** An emoji: a line may end between two of them and next to an ideograph. */
export const pictograph = 8;
/** A digit. */
export const digit = 16;
/** White space where a line may end. */
export const space = 32;
/** The end of a line in any case. */
export const hard = 64;
/** A hyphen: a line may end after it inside a word. */
export const hyphen = 128;
/** A dash: a line may end after it. */
export const dash = 256;
/** A soft hyphen: shown only where a line ends. */
export const softHyphen = 512;
/** A zero width space: a line may end after it. */
export const zeroSpace = 1024;
/** A letter of a script that writes no spaces between words: Thai, Lao, Khmer, Burmese. */
export const spaceless = 2048;
/** Parts a long address: a line may end after it if the word is too long. */
export const separator = 4096;

/** What a code point means for the end of a line: the bits above, 0 for an ordinary letter. */
export const breakClassOf: (codePoint: number) => number = readPages(breakPages);
