import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** A temporary folder for everything that is made on the way. */
export type Workspace = {
	readonly root: string;
	/** A new empty folder in it. */
	readonly folder: () => string;
};

/** Makes the temporary folder, which is removed when the process ends unless it is to be kept. */
export const createWorkspace = (isKept: boolean): Workspace => {
	const root = mkdtempSync(path.join(os.tmpdir(), 'writing-tui-bench-'));
	let count = 0;
	if (!isKept) process.on('exit', () => rmSync(root, {recursive: true, force: true}));
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
	return {
		root,
		folder() {
			count++;
			const made = path.join(root, `${count}`);
			mkdirSync(made);
			return made;
		},
	};
};
