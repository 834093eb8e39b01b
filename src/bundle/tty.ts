import {isRedirected} from '../terminal/standard-output.ts';

/**
 * The part of `node:tty` that chalk uses. Node's own brings its network modules along, so it is loaded only when standard output may be
 * a terminal. What goes to standard error is never painted here, and counts as no terminal.
 */
export default {
	isatty: (descriptor: number): boolean =>
		descriptor === 1 && !isRedirected() && (require('node:tty') as typeof import('node:tty')).isatty(1),
};
