import {statSync} from 'node:fs';
import type {StampedEntry} from './read-entry.ts';

/** Shortest opening words that tell a post from all others without its title. */
const tellingLength = 40;

/** Size and time of change of a file's content: both stay when it is renamed. */
const contentStamp = ({stamp, post}: StampedEntry): string | null => {
	const [size, changed] = stamp.split('-');
	if (size !== undefined && changed !== undefined) return `${size} ${changed}`;
	const stats = statSync(post.file, {throwIfNoEntry: false});
	return stats === undefined ? null : `${stats.size} ${stats.mtimeMs}`;
};

type Sign = (entry: StampedEntry) => string | null;

/** What two files have in common that hold the same post, the surest first. A name may have given title and date. */
const signs: readonly Sign[] = [
	entry => {
		try {
			return contentStamp(entry);
		} catch {
			// A file that cannot be looked at now is told by its other signs.
			return null;
		}
	},
	({post}) => (post.excerpt === '' ? null : [post.title, post.excerpt, post.minutes].join('\n')),
	({post}) => (post.excerpt.length < tellingLength ? null : [post.excerpt, post.minutes].join('\n')),
];

/** Entries by a sign; null where several share it, for then it tells nothing. */
function* bySign(
	entries: readonly StampedEntry[],
	sign: Sign,
): Generator<void, ReadonlyMap<string, StampedEntry | null>> {
	const known = new Map<string, StampedEntry | null>();
	for (const entry of entries) {
		const key = sign(entry);
		if (key !== null) known.set(key, known.has(key) ? null : entry);
		yield;
	}
	return known;
}

/**
 * Tells which of these posts is which of those that are no longer where they were: new ids by old ones. Renamed files are
 * told by size and time, copied and edited ones by title and opening words; where two look alike neither is taken.
 * Files whose stamp is empty are looked up on the disk. It stops after every entry.
 */
export function* findMoved(
	gone: readonly StampedEntry[],
	present: readonly StampedEntry[],
): Generator<void, ReadonlyMap<string, string>> {
	const moves = new Map<string, string>();
	const taken = new Set<string>();
	for (const sign of signs) {
		const lost = yield* bySign(
			gone.filter(({post}) => !moves.has(post.id)),
			sign,
		);
		if (lost.size === 0) continue;
		const found = yield* bySign(
			present.filter(({post}) => !taken.has(post.id)),
			sign,
		);
		for (const [key, entry] of lost) {
			const here = found.get(key);
			if (!entry || !here) continue;
			moves.set(entry.post.id, here.post.id);
			taken.add(here.post.id);
		}
	}
	return moves;
}
