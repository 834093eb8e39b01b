import {readFileSync} from 'node:fs';

const megabytes = (pid: number, field: 'VmRSS' | 'VmHWM'): number => {
	const [, kilobytes] =
		new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	if (kilobytes === undefined) throw new Error(`nothing is known of the memory of process ${pid}`);
	return Number(kilobytes) / 1024;
};

/** Memory a process takes now, in megabytes. Only Linux tells; throws elsewhere and when the process is gone. */
export const residentMegabytes = (pid: number): number => megabytes(pid, 'VmRSS');

/** The most memory a process has taken so far, in megabytes. Throws like `residentMegabytes`. */
export const peakMegabytes = (pid: number): number => megabytes(pid, 'VmHWM');
