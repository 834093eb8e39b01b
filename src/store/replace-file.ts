import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import process from 'node:process';

/**
 * Puts content in the place of a file at once, for what can be made again: a reader finds the old content or the new, but a power cut
 * may damage it. Makes the folder when it is missing, and leaves nothing beside the file. Throws what the file system throws.
 */
export const replaceFile = (file: string, content: Buffer): void => {
	const draft = `${file}.${process.pid}`;
	mkdirSync(dirname(file), {recursive: true, mode: 0o700});
	try {
		writeFileSync(draft, content, {mode: 0o600});
		renameSync(draft, file);
	} finally {
		rmSync(draft, {force: true});
	}
};
