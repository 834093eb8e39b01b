import type {Post} from '../library/post.ts';
import type {Field} from './command-spec.ts';

/** A post as `list --json` prints it. Its fields are a promise to scripts, described in `postFields`. */
export const postJson = (post: Post) => ({
	id: post.id,
	title: post.title,
	date: post.date,
	updated: post.updated,
	categories: post.categories,
	tags: post.tags,
	draft: post.draft,
	hidden: post.hidden,
	scheduled: post.scheduled,
	excerpt: post.excerpt,
	authors: post.authors,
	minutes: post.minutes,
	lang: post.lang,
	dir: post.dir,
	series: post.series,
	slug: post.slug,
	link: post.link,
	problems: post.problems.map(({message, line}) => ({message, line: line ?? null})),
});

/** The fields of a printed post, as the help describes them. */
export const postFields: readonly Field[] = [
	['id', 'path of the file below the folder'],
	['title', 'text'],
	['date', 'YYYY-MM-DD or null'],
	['updated', 'YYYY-MM-DD or null'],
	['categories', 'list of text'],
	['tags', 'list of text'],
	['draft', 'true or false'],
	['hidden', 'true or false'],
	['scheduled', 'true when the date is to come'],
	['excerpt', 'the deck, else the opening words'],
	['authors', 'list of text'],
	['minutes', 'reading time, a whole number; 0 for a post without words'],
	['lang', 'language code or null'],
	['dir', 'ltr or rtl'],
	['series', '{name, number} or null; number may be null'],
	['slug', 'name of the post in its address'],
	['link', 'address the post is about, or null'],
	['problems', 'list of {message, line}; line may be null'],
];
