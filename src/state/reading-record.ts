import type {Passage} from '../render/document.ts';
import type {Place} from '../render/line.ts';

/** Where reading stopped, with what finds the sentence again after the post was edited. */
export type Bookmark = Partial<Passage> & {
	/** Absent when the post was left at its end: the next time it opens at its beginning. */
	readonly place?: Place;
	/** Share of the post that was seen, 0 to 1. */
	readonly progress: number;
};

/** Something the reader set, and when: milliseconds since 1970. */
export type Mark<Value> = {readonly value: Value; readonly at: number};

/**
 * What is known of one post. Each mark has its own time, so that a star given in one window and a place kept
 * in another are both there after a merge. Marks a later version added are carried along unseen.
 */
export type Reading = {
	readonly bookmark?: Mark<Bookmark | null>;
	readonly read?: Mark<boolean>;
	readonly starred?: Mark<boolean>;
};

/** The marks of one library, by post id. */
export type ReadingRecord = ReadonlyMap<string, Reading>;

/** How far the reader got: a post once read stays read when it is opened again. */
export const stateOf = (reading: Reading | undefined): 'unread' | 'begun' | 'read' => {
	if (reading?.read?.value) return 'read';
	return bookmarkOf(reading) ? 'begun' : 'unread';
};

/** Where the post was left the last time; null when it is new or was made unread. */
export const bookmarkOf = (reading: Reading | undefined): Bookmark | null => reading?.bookmark?.value ?? null;

/** True when the reader gave the post a star. */
export const isStarred = (reading: Reading | undefined): boolean => reading?.starred?.value ?? false;

/** When a post was last read in or marked as read, in milliseconds since 1970; null when it is unread. */
export const readAtOf = (reading: Reading | undefined): number | null =>
	reading === undefined || stateOf(reading) === 'unread'
		? null
		: Math.max(reading.bookmark?.at ?? 0, reading.read?.at ?? 0);

/** Gives the marks of posts that have another id now to that id, unless it has marks already. The old ones stay: ids come back. */
export const followMoves = (record: ReadingRecord, moves: ReadonlyMap<string, string>): ReadingRecord => {
	let followed: Map<string, Reading> | undefined;
	for (const [from, to] of moves) {
		const reading = record.get(from);
		if (reading === undefined || record.has(to)) continue;
		followed ??= new Map(record);
		followed.set(to, reading);
	}
	return followed ?? record;
};

/** Keeps where a post was left; the same record when nothing moved. `now`, here and below: milliseconds since 1970. */
export const leaveAt = (record: ReadingRecord, id: string, left: Bookmark, now: number): ReadingRecord => {
	const before = record.get(id)?.bookmark;
	// A share of an empty post may come as 0 / 0, which no file can hold.
	const bookmark = {...left, progress: left.progress >= 0 ? Math.min(left.progress, 1) : 0};
	if (isSame(before?.value, bookmark)) return record;
	return withMarks(record, id, {bookmark: {value: bookmark, at: timeAfter(before, now)}});
};

/** Marks a post as read; the same record when it is. */
export const markRead = (record: ReadingRecord, id: string, now: number): ReadingRecord => {
	const before = record.get(id)?.read;
	return before?.value ? record : withMarks(record, id, {read: {value: true, at: timeAfter(before, now)}});
};

/** Makes a post unread: its read mark and its place go; the same record when it had neither. */
export const markUnread = (record: ReadingRecord, id: string, now: number): ReadingRecord => {
	const before = record.get(id);
	if (stateOf(before) === 'unread') return record;
	return withMarks(record, id, {
		read: {value: false, at: timeAfter(before?.read, now)},
		bookmark: {value: null, at: timeAfter(before?.bookmark, now)},
	});
};

/** Gives a post a star or takes it away. */
export const toggleStar = (record: ReadingRecord, id: string, now: number): ReadingRecord => {
	const before = record.get(id)?.starred;
	return withMarks(record, id, {starred: {value: !before?.value, at: timeAfter(before, now)}});
};

/**
 * Takes a change of a post's marks back, as a change made now, so that it stands in a merge. Only marks that the change made and that
 * have not become something else since are touched.
 */
export const restoreMarks = (
	record: ReadingRecord,
	id: string,
	{before, after}: {readonly before: Reading | undefined; readonly after: Reading | undefined},
	now: number,
): ReadingRecord => {
	const present = record.get(id);
	const isOurs = (name: 'bookmark' | 'read' | 'starred'): boolean =>
		before?.[name] !== after?.[name] && isSame(present?.[name]?.value, after?.[name]?.value);
	return withMarks(record, id, {
		...(isOurs('bookmark') && {
			bookmark: {value: before?.bookmark?.value ?? null, at: timeAfter(present?.bookmark, now)},
		}),
		...(isOurs('read') && {
			read: {value: before?.read?.value ?? false, at: timeAfter(present?.read, now)},
		}),
		...(isOurs('starred') && {
			starred: {value: before?.starred?.value ?? false, at: timeAfter(present?.starred, now)},
		}),
	});
};

/**
 * Both records as one: of every mark the newer one stands. The order and the number of merges make no
 * difference, and `a` itself comes back when `b` knows nothing newer.
 */
export const mergeRecords = (a: ReadingRecord, b: ReadingRecord): ReadingRecord => {
	let merged: Map<string, Reading> | undefined;
	for (const [id, theirs] of b) {
		const ours = a.get(id);
		const newest = ours ? mergeReadings(ours, theirs) : theirs;
		if (newest === ours) continue;
		merged ??= new Map(a);
		merged.set(id, newest);
	}
	return merged ?? a;
};

const mergeReadings = (a: Reading, b: Reading): Reading => {
	if (a === b) return a;
	const ours: Readonly<Record<string, unknown>> = a;
	let merged = a;
	for (const [name, mark] of Object.entries(b)) {
		if (!Object.hasOwn(ours, name) || isNewer(mark, ours[name])) merged = {...merged, [name]: mark};
	}
	return merged;
};

const isNewer = (mark: unknown, than: unknown): boolean => {
	const difference = timeOf(mark) - timeOf(than);
	if (difference !== 0) return difference > 0;
	// Two marks of one instant need a rule that every machine decides alike: their text does.
	return !isSame(mark, than) && JSON.stringify(mark) > JSON.stringify(than);
};

const timeOf = (mark: unknown): number => {
	const {at} = isObject(mark) ? mark : {};
	return typeof at === 'number' ? at : -1;
};

// A clock that was set back must not make the newest change look older than the one it replaces; and no mark is older than any clock.
const timeAfter = (before: Mark<unknown> | undefined, now: number): number =>
	Math.max(now, before ? before.at + 1 : 0);

const withMarks = (record: ReadingRecord, id: string, marks: Reading): ReadingRecord =>
	new Map(record).set(id, {...record.get(id), ...marks});

const isSame = (a: unknown, b: unknown): boolean => {
	if (!isObject(a) || !isObject(b)) return a === b;
	const names = Object.keys(a);
	return (
		names.length === Object.keys(b).length &&
		names.every(name => Object.hasOwn(b, name) && isSame(a[name], b[name]))
	);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;
