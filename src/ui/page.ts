import type {Library, Post} from '../library/post.ts';
import type {Page} from '../render/document.ts';

/** What stands above the text of a post: date, category and reading time, title, deck. */
export const pageHead = (post: Post): Page => ({
	meta: [post.date, post.categories.join(', '), `${post.minutes} min read`, post.draft && 'draft']
		.filter(Boolean)
		.join('  ·  '),
	title: post.title,
	...(post.hasDeck && {deck: post.excerpt}),
});

/** The page of a post in a library: its head, and the ways out above and below the text. */
export const pageOf = (post: Post, library: Library): Page => ({
	...pageHead(post),
	back: `← ${library.title}`,
	endBack: '← All writing',
	...(library.contact !== null && {contact: {label: 'Start a conversation', href: library.contact}}),
});
