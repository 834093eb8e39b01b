import {sanitizeLine} from '../text/sanitize.ts';

// A part of a long string keeps the whole string alive; a joined and cut one is a string of its own.
const detach = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** A text of a file as one clean line that does not hold the file's whole text in memory. */
export const ownLine = (text: string): string => detach(sanitizeLine(text));
