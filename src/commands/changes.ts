/** What is worth a look: some paths, all of the library, or all of it only to be sure, which may be broken off. */
export type Look =
	| {readonly at: 'paths'; readonly paths: ReadonlySet<string>}
	| {readonly at: 'all' | 'all-to-be-sure'};

/** What changed in a library since it was last looked at. */
export type Changes = {
	/** Notes a path that changed; null when it is not known which. */
	readonly add: (path: string | null) => void;
	/** What to look at on this day (`YYYY-MM-DD`); what was noted up to now is forgotten. */
	readonly take: (today: string) => Look;
	/** True when something was noted since the last `take`. */
	readonly isPending: () => boolean;
	/** A check was broken off: another one follows a little later. */
	readonly postpone: () => void;
	/** All of the library was looked at: so many files in so many milliseconds. */
	readonly sawAll: (files: number, took: number) => void;
};

/** A library with fewer files is looked at as a whole: that takes no time, and nothing is overlooked. */
const largeLibrary = 2000;

/** With more paths than this it is no dearer to look at all. */
const mostPaths = 200;

/** Milliseconds between two looks at the whole of a large library; and the least pause after a look, in multiples of what it took. */
const wholeInterval = 20_000;
const wholeRest = 30;

/** How long a look at the whole that is due waits for a pause in a stream of changes, in milliseconds. */
const overdue = 120_000;

/** Milliseconds until a check that was broken off is tried again. */
const patience = 5000;

/** The changes of a library of which nothing is known yet: the first look is at everything. */
export const createChanges = (): Changes => {
	let paths = new Set<string>();
	let isUnknown = true;
	let day = '';
	let isLarge = false;
	let dueAt = 0;
	return {
		add(path) {
			if (path === null || paths.size >= mostPaths) isUnknown = true;
			else paths.add(path);
		},
		take(today) {
			const taken = paths;
			const isForced = isUnknown || !isLarge || today !== day;
			paths = new Set();
			isUnknown = false;
			day = today;
			if (isForced) return {at: 'all'};
			if (taken.size === 0) return {at: 'all-to-be-sure'};
			return performance.now() < dueAt + overdue ? {at: 'paths', paths: taken} : {at: 'all'};
		},
		isPending: () => isUnknown || paths.size > 0,
		postpone() {
			dueAt = performance.now() + patience;
		},
		sawAll(files, took) {
			isLarge = files >= largeLibrary;
			dueAt = performance.now() + Math.max(wholeInterval, took * wholeRest);
		},
	};
};
