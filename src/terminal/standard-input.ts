import {fstatSync} from 'node:fs';

/** True when standard input is a pipe or a file, and so a text that somebody gives the program. */
export const isPiped = (): boolean => {
	try {
		const input = fstatSync(0);
		return input.isFIFO() || input.isFile();
	} catch {
		return false;
	}
};
