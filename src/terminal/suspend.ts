import process from 'node:process';

/** Time after which the process is certainly running: either it was never stopped, or it goes on. */
const settled = 50;

/**
 * Stops the whole foreground job, as the terminal's own Ctrl-Z would, and resolves when it goes on. The
 * group and not only this process, because under `npx` the shell waits for the parent. Without a shell
 * that could continue it, the system discards the signal and the promise resolves at once.
 */
export const stopJob = (): Promise<void> =>
	new Promise(resolve => {
		process.kill(0, 'SIGTSTP');
		setTimeout(() => {
			// The window may have changed while nobody could be told.
			process.kill(process.pid, 'SIGWINCH');
			resolve();
		}, settled);
	});
