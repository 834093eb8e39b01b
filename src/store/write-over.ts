import {accessSync, constants, rmSync, statSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {behindLink} from './behind-link.ts';
import {writeText} from './json-writer.ts';

/**
 * Writes text into a file that a person names: what was there before stays until all of the new text is on the disk, and its permissions
 * stay, too. A pipe or a device is written to. Throws what the file system throws.
 */
export const writeOver = (path: string, text: string): void => {
	const before = statSync(path, {throwIfNoEntry: false});
	if (before !== undefined && !before.isFile()) {
		writeFileSync(path, text);
		return;
	}
	const file = behindLink(path);
	// A file that is protected is not to be got round by putting another one in its place.
	if (before !== undefined) accessSync(file, constants.W_OK);
	const draft = `${file}.${process.pid}.new`;
	// What a killed process of the same number left.
	rmSync(draft, {force: true});
	try {
		writeText(file, draft, text);
	} finally {
		rmSync(draft, {force: true});
	}
};
