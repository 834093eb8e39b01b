import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/** A file to be written: its content, and its mode where it is not one that everybody reads. */
export type NewFile = {readonly content: string | Uint8Array; readonly mode?: number};

/**
 * Puts a folder of these files, by their names, where another one may stand. They are written beside it and put in place at once, so
 * that a program that starts meanwhile finds the old files or the new ones.
 */
export const replaceFolder = async (folder: string, files: ReadonlyMap<string, NewFile>): Promise<void> => {
	const fresh = `${folder}.${process.pid}`;
	const stale = `${fresh}.old`;
	await mkdir(fresh, {recursive: true});
	for (const [name, {content, mode = 0o644}] of files)
		await writeFile(path.join(fresh, name), content, {mode});
	await rename(folder, stale).catch(() => {});
	await rename(fresh, folder);
	await rm(stale, {recursive: true, force: true});
};
