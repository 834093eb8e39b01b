import {readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join, parse} from 'node:path';
import {hasCode} from './has-code.ts';

/**
 * Keeps what a damaged file held under another name beside it, and returns that path. The name tells when the
 * file was last changed, so the same damage met twice is kept once; nothing is ever overwritten. Throws what
 * the file system throws.
 */
export const keepAside = (file: string, bytes: Buffer): string => {
	const changed = statSync(file, {throwIfNoEntry: false})?.mtime ?? new Date(0);
	const stamp = changed.toISOString().replaceAll(':', '-');
	const {dir, name, ext} = parse(file);
	for (let copy = 1; ; copy++) {
		const aside = join(dir, `${name}.damaged-${stamp}${copy === 1 ? '' : `-${copy}`}${ext}`);
		if (create(aside, bytes) || readFileSync(aside).equals(bytes)) return aside;
	}
};

const create = (path: string, bytes: Buffer): boolean => {
	try {
		writeFileSync(path, bytes, {flag: 'wx', mode: 0o600, flush: true});
		return true;
	} catch (error) {
		if (hasCode(error, 'EEXIST')) return false;
		rmSync(path, {force: true});
		throw error;
	}
};
