import type {Post} from '../library/post.ts';

/** A post as `list --json` prints it. The fields are a promise to scripts: they are described in the command line's table. */
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
