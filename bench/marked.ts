import {execFileSync} from 'node:child_process';
import path from 'node:path';
import type {Bench} from './measurement.ts';

/** Milliseconds in which marked alone finds the blocks of a text, or reads all of it, in a process of its own. */
export const markedAlone = async ({node}: Bench, phases: 'blocks' | 'all', file: string): Promise<number> => {
	const script = path.join(import.meta.dirname, 'marked-alone.ts');
	return Number(execFileSync(node, ['--import', 'tsx', script, phases, file], {encoding: 'utf8'}));
};
