import process from 'node:process';

/** Time after which the process is certainly running: either it was never stopped, or it goes on. */
const settled = 50;

const signals = ['SIGTSTP', 'SIGCONT'] as const;

/**
 * Stops the whole foreground job, as the terminal's own Ctrl-Z would, and resolves when it goes on. The
 * group and not only this process, because under `npx` the shell waits for the parent. Without a shell
 * that could continue it, the system discards the signal and the promise resolves at once.
 */
export const stopJob = (): Promise<void> =>
	new Promise(resolve => {
		// Whoever listens would be told of what this function does, and a signal that is listened to stops nothing.
		const listeners = signals.map(signal => process.listeners(signal));
		for (const signal of signals) process.removeAllListeners(signal);
		process.kill(0, 'SIGTSTP');
		setTimeout(() => {
			for (const [index, signal] of signals.entries()) {
				for (const listener of listeners[index] ?? []) process.on(signal, listener);
			}
			// The window may have changed while nobody could be told.
			process.kill(process.pid, 'SIGWINCH');
			resolve();
		}, settled);
	});

/** What to do about stops that come from elsewhere than a key. */
export type Stops = {
	/** Somebody asks the program to stop: it should give the terminal back and then call `stopJob`. */
	readonly onStop: () => void;
	/** The program was stopped without being asked, and goes on: the terminal may be in any state. */
	readonly onContinue: () => void;
};

/** Listens to signals that stop and continue the program. */
export const watchStops = ({onStop, onContinue}: Stops): void => {
	process.on('SIGTSTP', onStop);
	process.on('SIGCONT', onContinue);
};
