import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs';

/**
 * Opens a file that has an end: a device or a pipe, which may have taken its place a moment ago, could be read forever. Returns its
 * descriptor. Throws node's error when the file cannot be read, and one of ours, with the code `NOT_A_FILE`, when it is none.
 */
export const openRegular = (file: string): number => {
	// To open a pipe that nobody writes to would wait for a writer; Windows knows no such flag.
	const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	if (fstatSync(descriptor).isFile()) return descriptor;
	closeSync(descriptor);
	throw Object.assign(new Error('it is not a file any more'), {code: 'NOT_A_FILE'});
};

/** Reads a file that has an end; see `openRegular`. */
export const readRegular = (file: string): Buffer => {
	const descriptor = openRegular(file);
	try {
		return readFileSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
};
