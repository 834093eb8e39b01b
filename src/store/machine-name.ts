import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {hasCode} from './has-code.ts';

/** Sixty random bits. Node loads its cryptography when it is first asked for, which nobody should wait for at every start. */
const freshName = (): string => globalThis.crypto.randomUUID().replaceAll('-', '').slice(0, 16);

const isName = (text: string): boolean => /^[\da-f]{16}$/.test(text);

/**
 * The name of this machine among those that share marks: random, made when it is first asked for and kept in the data folder. Throws
 * what the file system throws.
 */
export const machineName = (folder: string): string => {
	const file = join(folder, 'machine');
	mkdirSync(folder, {recursive: true, mode: 0o700});
	try {
		writeFileSync(file, `${freshName()}\n`, {flag: 'wx', mode: 0o600, flush: true});
	} catch (error) {
		if (!hasCode(error, 'EEXIST')) throw error;
	}
	const name = readFileSync(file, 'utf8').trim();
	if (isName(name)) return name;
	// Cut short by a full disk, or by hand: another name only means another file.
	const fresh = freshName();
	writeFileSync(file, `${fresh}\n`, {mode: 0o600, flush: true});
	return fresh;
};
