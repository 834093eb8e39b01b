import {constants} from 'node:os';
import process from 'node:process';

/** Signals that ask the program to end. */
const fatal = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Error codes that say the terminal is gone: nobody is left to be told. */
const gone = new Set(['EIO', 'EPIPE', 'ENXIO', 'EBADF']);

/** Ways in which the program ends that it did not choose. */
export type Ending = {
	/** Exit code: 128 + the signal's number, or 1. */
	readonly code: number;
	/** Something to tell once the terminal is back; absent when there is nobody to tell or nothing to say. */
	readonly error?: unknown;
};

/**
 * Calls `end` once when a signal, a crash or the loss of the terminal ends the program. It must give the terminal back and
 * save without waiting; then the process exits.
 */
export const watchEndings = (end: (ending: Ending) => void): void => {
	let ended = false;
	const once = (ending: Ending) => {
		// A second signal while the first is dealt with changes nothing.
		if (ended) return;
		ended = true;
		try {
			end(ending);
		} finally {
			process.exit(ending.code);
		}
	};
	for (const signal of fatal) process.on(signal, () => once({code: 128 + constants.signals[signal]}));
	process.on('uncaughtException', error => once({code: 1, error}));
	process.on('unhandledRejection', error => once({code: 1, error}));
	const lost = (error: NodeJS.ErrnoException) =>
		once(gone.has(error.code ?? '') ? {code: 128 + constants.signals.SIGHUP} : {code: 1, error});
	process.stdout.on('error', lost);
	process.stdin.on('error', lost);
	process.stdin.on('end', () => once({code: 128 + constants.signals.SIGHUP}));
};
