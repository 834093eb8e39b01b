import {fstatSync, type Stats, statSync} from 'node:fs';
import {devNull} from 'node:os';
import process from 'node:process';
import type {WriteStream} from 'node:tty';

let redirected: boolean | undefined;

/**
 * True when standard output is a file, a pipe, a socket or nothing at all. It is then written to directly: `process.stdout` takes milliseconds
 * to make, a good part of what printing a list takes.
 */
export const isRedirected = (): boolean => {
	redirected ??= look();
	return redirected;
};

const look = (): boolean => {
	try {
		const output = fstatSync(1);
		return output.isFile() || output.isFIFO() || output.isSocket() || isNothing(output);
	} catch {
		return false;
	}
};

const isNothing = (output: Stats): boolean =>
	output.isCharacterDevice() && output.rdev === statSync(devNull).rdev;

/** The terminal on standard output; null when there is none. */
export const outputTerminal = (): WriteStream | null =>
	!isRedirected() && process.stdout.isTTY ? process.stdout : null;
