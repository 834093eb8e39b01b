import {readdirSync, rmSync, statSync} from 'node:fs';
import {dirname, extname, join} from 'node:path';

/** Libraries of which something is kept: more than anybody goes back to. */
const mostLibraries = 50;

/** A draft older than this, in milliseconds, was left behind by a program that was killed. */
const draftAge = 3_600_000;

/**
 * Removes what is kept of libraries that were not read for the longest time, and drafts that were left behind. `file` stays, and
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
			.slice(mostLibraries - 1);
		for (const {path} of [...drafts, ...old]) rmSync(path, {force: true});
	} catch {
		// Another program tidies up at the same moment, or the folder cannot be listed: the next one will do it.
	}
};
