import type {Library, Post} from '../../src/library/post.ts';

/** A post with nothing special about it, but for what is given. */
export const somePost = (given: Partial<Post> & {readonly id: string}): Post => ({
	file: `/posts/${given.id}`,
	title: given.id,
	date: '2026-03-10',
	time: '',
	updated: null,
	scheduled: false,
	categories: [],
	tags: [],
	draft: false,
	hidden: false,
	excerpt: '',
	hasDeck: false,
	authors: [],
	minutes: 5,
	lang: null,
	dir: 'ltr',
	series: null,
	slug: given.id,
	url: null,
	link: null,
	aliases: [],
	problems: [],
	...given,
});

/** A library of these posts. */
export const someLibrary = (posts: readonly Post[], given: Partial<Library> = {}): Library => ({
	root: '/posts',
	title: 'Writing',
	author: null,
	contact: null,
	posts,
	skipped: [],
	problems: [],
	...given,
});
