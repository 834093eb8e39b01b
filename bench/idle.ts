import {readFileSync} from 'node:fs';
import {sleep} from './program.ts';

/** Milliseconds that are looked at, and the hundredths of a second of work in them from which on a process is busy. */
const span = 500;
const busy = 3;

/** Hundredths of a second of work that a process has done (`utime` and `stime`, proc_pid_stat(5)). */
const workOf = (pid: number): number => {
	const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
	const [user, system] = fields.split(' ').slice(11, 13).map(Number);
	return (user ?? 0) + (system ?? 0);
};

/** Resolves when a process has no work left to do behind what it shows. Only Linux tells; throws elsewhere. */
export const idle = async (pid: number): Promise<void> => {
	for (let before = workOf(pid); ; ) {
		await sleep(span);
		const now = workOf(pid);
		if (now - before < busy) return;
		before = now;
	}
};
