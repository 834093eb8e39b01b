import {sanitizeLine} from '../text/sanitize.ts';

// In V8 a part of a string keeps the whole string alive; `join` makes a string of its own. Short ones are copied anyway.
const detach = (text: string): string =>
	text.length < 13 ? text : [text.slice(0, 1), text.slice(1)].join('');

/** A text of a file as one clean line that does not hold the file's whole text in memory. */
export const ownLine = (text: string): string => detach(sanitizeLine(text));
