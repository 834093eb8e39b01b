import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs';

/**
 * Reads a file that has an end: a device or a pipe, which may have taken its place a moment ago, could be read forever. Throws node's
 * error when the file cannot be read, and one of ours when it is none.
 */
export const readRegular = (file: string): Buffer => {
	// To open a pipe that nobody writes to would wait for a writer; Windows knows no such flag.
	const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	try {
		if (!fstatSync(descriptor).isFile()) throw new Error('it is not a file any more');
		return readFileSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
};
