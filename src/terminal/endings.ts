import {closeSync} from 'node:fs';
import {constants} from 'node:os';
import process from 'node:process';
import {isatty} from 'node:tty';

/** Signals that ask the program to end. */
const fatal = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Error codes that say the terminal is gone: nobody is left to be told. */
const gone = new Set(['EIO', 'EPIPE', 'ENXIO', 'EBADF']);

/** 128 and the number of the signal that a terminal sends when it goes away. */
const hangup = 128 + constants.signals.SIGHUP;

/** The end of the program, however it comes. */
export type Endings = {
	/** Takes these steps from now on, instead of those before. */
	readonly take: (steps: readonly (() => void)[]) => void;
	/** Takes the steps, once: they are not taken again when the process exits. */
	readonly leave: () => void;
	/** Takes the steps, shows the error and exits with code 1. */
	readonly fail: (error: unknown) => void;
};

/** Runs every step, whatever becomes of the ones before it; returns what the first one that failed has thrown. */
const takeAll = (steps: readonly (() => void)[]): readonly unknown[] =>
	steps.flatMap(step => {
		try {
			step();
			return [];
		} catch (error) {
			return [error];
		}
	});

/**
 * Sees to it that the program is left in these steps and in no other way: when a signal, a crash or the loss of the terminal
 * ends it, and also when somebody exits the process. The steps run one after the other without waiting, all of them even
 * if one throws: the first ones should give the terminal back and keep what was done.
 */
export const watchEndings = (firstSteps: readonly (() => void)[]): Endings => {
	let steps = firstSteps;
	const terminals = [0, 1, 2].filter(isatty);
	let state: 'running' | 'leaving' | 'left' = 'running';
	const leave = (): readonly unknown[] => {
		if (state !== 'running') return [];
		state = 'leaving';
		const errors = takeAll(steps);
		state = 'left';
		return errors;
	};
	const end = (code: number, errors: readonly unknown[] = []): void => {
		// A step met the same fault, or a second signal came: the remaining steps are still to be taken.
		if (state === 'leaving') return;
		const [first] = [...errors, ...leave()];
		// The others mostly follow from the first; and nobody is there to read any when the terminal is not.
		if (first !== undefined && code !== hangup) console.error(first);
		process.exit(code);
	};
	const fail = (error: unknown): void => end(1, [error]);
	const lose = (error: NodeJS.ErrnoException): void =>
		gone.has(error.code ?? '') ? end(hangup) : fail(error);

	for (const signal of fatal) process.on(signal, () => end(128 + constants.signals[signal]));
	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
	// Before all others, which may know nothing of a screen that has to be given back.
	process.stdout.prependListener('error', lose);
	process.stdin.on('error', lose);
	process.stdin.on('end', () => end(hangup));
	process.on('exit', () => {
		leave();
		closeLost(terminals);
	});
	return {
		take(given) {
			steps = given;
		},
		leave() {
			const [error] = leave();
			if (error !== undefined) fail(error);
		},
		fail,
	};
};

/**
 * Closes those terminals that are there no more: Node sets their modes back at its very end, and aborts with a core dump where it
 * cannot (`ResetStdio` in its node.cc).
 */
const closeLost = (terminals: readonly number[]): void => {
	for (const terminal of terminals) if (!isatty(terminal)) closeSync(terminal);
};
