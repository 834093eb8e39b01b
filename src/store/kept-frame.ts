import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {checksum} from '../text/checksum.ts';
import {doubled, undoubled} from './doubled.ts';
import {pruneCache} from './prune-cache.ts';
import {replaceFile} from './replace-file.ts';

/** A file that a frame was drawn from, as it was then; null where there was none. */
export type Stamped = readonly [path: string, stamp: string | null];

/** The frame that a program will begin with, and all that makes it so. */
export type KeptFrame = {
	/** Everything but files that it was drawn for: the window, the terminal, the folders. */
	readonly key: string;
	/** The time from when and until when it holds, in milliseconds since 1970. */
	readonly from: number;
	readonly until: number;
	readonly files: readonly Stamped[];
	/** The rows of the window, with their colors. */
	readonly rows: readonly string[];
};

/** Where the first frame of a program is kept in the cache folder; `command` is what was started, and how. */
export const frameFile = (cache: string, command: string): string =>
	join(cache, 'frames', `${checksum(command)}${checksum(`${command}/`)}.frame`);

/** The files as they are now. */
export const stampAll = (paths: readonly string[]): readonly Stamped[] =>
	paths.map(path => [path, stampOf(path)]);

const stampOf = (path: string): string | null => {
	const stats = statSync(path, {throwIfNoEntry: false});
	return stats === undefined ? null : [stats.size, stats.mtimeMs, stats.ctimeMs].join('-');
};

/**
 * The rows that were kept for this key; null when there are none, when they are damaged, or when anything they were drawn
 * from is not what it was. Throws nothing.
 */
export const readFrame = (file: string, key: string): readonly string[] | null => {
	try {
		const content = undoubled(readFileSync(file));
		if (content === null) return null;
		// Undamaged, it is what `writeFrame` of this very installation wrote.
		const kept = JSON.parse(content.toString()) as KeptFrame;
		const now = Date.now();
		const holds = kept.key === key && now >= kept.from && now < kept.until;
		return holds && kept.files.every(([path, stamp]) => stampOf(path) === stamp) ? kept.rows : null;
	} catch {
		// The frame is drawn a moment later from what it is made of.
		return null;
	}
};

/** Keeps a frame; what cannot be written is drawn the long way the next time. Throws nothing. */
export const writeFrame = (file: string, frame: KeptFrame): void => {
	try {
		replaceFile(file, doubled(Buffer.from(JSON.stringify(frame))));
		pruneCache(file, frame.from);
	} catch {
		// A read-only or full disk only costs some milliseconds at the next start.
	}
};
