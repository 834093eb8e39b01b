import {readdirSync, rmSync, statSync} from 'node:fs';
import {dirname, extname, join} from 'node:path';

/** Files that are kept: more libraries than anybody goes back to. */
const mostFiles = 50;

/** A draft older than this, in milliseconds, was left behind by a program that was killed. */
const draftAge = 3_600_000;

/**
 * Removes what was written longest ago, and drafts that were left behind. `file` stays, and
 * those beside it with another extension count as drafts; `now` is in milliseconds since 1970. Throws nothing: what cannot be
 * removed stays.
 */
export const pruneCache = (file: string, now: number): void => {
	try {
		const folder = dirname(file);
		const isKept = ({path}: {readonly path: string}) => extname(path) === extname(file);
		const files = readdirSync(folder).map(name => {
			const path = join(folder, name);
			return {path, changed: statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? now};
		});
		const drafts = files.filter(one => !isKept(one) && one.changed < now - draftAge);
		const old = files
			.filter(one => isKept(one) && one.path !== file)
			.sort((a, b) => b.changed - a.changed)
			.slice(mostFiles - 1);
		for (const {path} of [...drafts, ...old]) rmSync(path, {force: true});
	} catch {
		// Another program tidies up at the same moment, or the folder cannot be listed: the next one will do it.
	}
};
