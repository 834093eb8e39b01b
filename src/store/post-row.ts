import type {Post} from '../library/post.ts';
import type {StampedEntry} from '../library/read-entry.ts';

/** Changes whenever a row means something else than before. */
export const rowFormat = 2;

/** A post and what is known of its file as a list of JSON values, in a fixed order. */
type Row = readonly [
	stamp: string,
	reason: StampedEntry['reason'],
	id: string,
	/** Path below the library folder, when the file system spells it otherwise than the id. */
	path: string | 0,
	title: string,
	date: string | null,
	time: string,
	updated: string | null,
	categories: readonly string[],
	tags: readonly string[],
	/** Bits: draft, hidden, deck, right to left. */
	flags: number,
	excerpt: string,
	authors: readonly string[],
	minutes: number,
	lang: string | null,
	series: Post['series'],
	slug: string,
	url: string | null,
	link: string | null,
	aliases: readonly string[],
	problems: Post['problems'],
];

const flagsOf = (post: Post): number =>
	(post.draft ? 1 : 0) | (post.hidden ? 2 : 0) | (post.hasDeck ? 4 : 0) | (post.dir === 'rtl' ? 8 : 0);

/** Writes an entry of the library at `root` (an absolute path ending in a separator) as one line of JSON. */
export const writeRow = ({post, reason, stamp}: StampedEntry, root: string): string => {
	const path = post.file.slice(root.length);
	const row: Row = [
		stamp,
		reason,
		post.id,
		path === post.id ? 0 : path,
		post.title,
		post.date,
		post.time,
		post.updated,
		post.categories,
		post.tags,
		flagsOf(post),
		post.excerpt,
		post.authors,
		post.minutes,
		post.lang,
		post.series,
		post.slug,
		post.url,
		post.link,
		post.aliases,
		post.problems,
	];
	return JSON.stringify(row);
};

/** Lists that are equal share one array: most posts have the same few. */
export type SharedLists = Map<string, readonly string[]>;

const share = (lists: SharedLists, list: readonly string[]): readonly string[] => {
	const key = list.join('\n');
	const known = lists.get(key);
	if (known) return known;
	lists.set(key, list);
	return list;
};

/** What all rows of an index have in common. */
export type RowContext = {
	/** Absolute path of the library folder, ending in a separator. */
	readonly root: string;
	/** `YYYY-MM-DD`: posts dated later are scheduled. */
	readonly today: string;
	readonly lists: SharedLists;
};

/** Reads a line that `writeRow` wrote. Throws when it is no JSON. */
export const readRow = (line: string, {root, today, lists}: RowContext): StampedEntry => {
	// Checksum and format number vouch for the shape: the line is what `writeRow` made.
	const row = JSON.parse(line) as Row;
	const [stamp, reason, id, path, title, date, time, updated, categories, tags, flags, excerpt, authors] =
		row;
	const [, , , , , , , , , , , , , minutes, lang, series, slug, url, link, aliases, problems] = row;
	const post: Post = {
		id,
		file: root + (path === 0 ? id : path),
		title,
		date,
		time,
		updated,
		scheduled: date !== null && date > today,
		categories: share(lists, categories),
		tags: share(lists, tags),
		draft: (flags & 1) !== 0,
		hidden: (flags & 2) !== 0,
		excerpt,
		hasDeck: (flags & 4) !== 0,
		authors: share(lists, authors),
		minutes,
		lang,
		dir: (flags & 8) === 0 ? 'ltr' : 'rtl',
		series,
		slug,
		url,
		link,
		aliases: share(lists, aliases),
		problems: problems.length === 0 ? noProblems : problems,
	};
	return {post, reason, stamp};
};

const noProblems: Post['problems'] = [];
