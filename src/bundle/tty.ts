import {isRedirected} from '../terminal/standard-output.ts';

/**
 * What chalk takes of `node:tty`, which brings node's network with it and is not loaded for a file, a pipe or nothing at all. Nobody here
 * paints what goes to standard error.
 */
export default {
	isatty: (descriptor: number): boolean =>
		descriptor === 1 && !isRedirected() && (require('node:tty') as typeof import('node:tty')).isatty(1),
};
