import {readdirSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** Libraries whose index is kept: more than anybody goes back to. */
const mostIndexes = 50;

/** A draft older than this, in milliseconds, was left behind by a program that was killed. */
const draftAge = 3_600_000;

/**
 * Removes the indexes of libraries that were not read for the longest time, and drafts that were left behind. `file` is an index
 * that stays; `now` is in milliseconds since 1970. Throws nothing: what cannot be removed stays.
 */
export const pruneIndexes = (file: string, now: number): void => {
	try {
		const folder = dirname(file);
		const files = readdirSync(folder).map(name => {
			const path = join(folder, name);
			return {path, changed: statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? now};
		});
		const drafts = files.filter(({path, changed}) => !path.endsWith('.ndjson') && changed < now - draftAge);
		const old = files
			.filter(({path}) => path.endsWith('.ndjson') && path !== file)
			.sort((a, b) => b.changed - a.changed)
			.slice(mostIndexes - 1);
		for (const {path} of [...drafts, ...old]) rmSync(path, {force: true});
	} catch {
		// Another program tidies up at the same moment, or the folder cannot be listed: the next one will do it.
	}
};
