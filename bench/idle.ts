import {readFileSync} from 'node:fs';
import process from 'node:process';
import {type Program, sleep} from './program.ts';

/** Milliseconds that are looked at, and the hundredths of a second of work in them from which on a process is busy. */
const span = 500;
const busy = 3;

/** Hundredths of a second of work that a process has done (`utime` and `stime`, proc_pid_stat(5)). */
const workOf = (pid: number): number => {
	const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
	const [user, system] = fields.split(' ').slice(11, 13).map(Number);
	return (user ?? 0) + (system ?? 0);
};

/** Milliseconds after which it is said that a process never rests. */
const patience = 60_000;

/**
 * Resolves when a program has no work left to do behind what it shows; where the system does not tell (all but Linux), when it has
 * written nothing for a second. Throws when it works on and on.
 */
export const idle = async ({pid, quiet}: Pick<Program, 'pid' | 'quiet'>): Promise<void> => {
	if (process.platform !== 'linux') return quiet(1000);
	const deadline = performance.now() + patience;
	for (let before = workOf(pid); ; ) {
		await sleep(span);
		const now = workOf(pid);
		if (now - before < busy) return;
		if (performance.now() > deadline) throw new Error(`process ${pid} has worked for ${patience} ms`);
		before = now;
	}
};
