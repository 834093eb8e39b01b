import {closeSync, existsSync, mkdirSync, openSync, rmdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** A file that is not there yet. */
export type NewFile = {
	readonly path: string;
	readonly text: string;
	readonly isProgram?: boolean;
};

/**
 * Writes files that were not there before, and the folders they lack: all of them or none. When one cannot be written, what was
 * begun is taken away again. Throws what the file system throws.
 */
export const createFiles = (files: readonly NewFile[]): void => {
	const undo: Array<() => void> = [];
	try {
		for (const {path, text, isProgram = false} of files) {
			makeFolder(dirname(path), undo);
			const descriptor = openSync(path, 'wx', isProgram ? 0o777 : 0o666);
			undo.push(() => rmSync(path));
			try {
				writeFileSync(descriptor, text, {flush: true});
			} finally {
				closeSync(descriptor);
			}
		}
	} catch (error) {
		for (const step of undo.reverse()) tryTo(step);
		throw error;
	}
};

const makeFolder = (folder: string, undo: Array<() => void>): void => {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder), undo);
	mkdirSync(folder);
	undo.push(() => rmdirSync(folder));
};

const tryTo = (step: () => void): void => {
	try {
		step();
	} catch {
		// What went wrong first is what is told.
	}
};
