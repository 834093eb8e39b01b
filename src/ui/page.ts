import type {Library, Post} from '../library/post.ts';
import type {Page} from '../render/document.ts';
import {withheldWords} from './withheld-words.ts';

/** What stands above the text of a post: date, category, reading time and why it is not for everybody yet, title, deck. */
export const pageHead = (post: Post): Page => ({
	meta: [
		post.date,
		post.categories.join(', '),
		post.minutes > 0 && `${post.minutes} min read`,
		...withheldWords(post),
	]
		.filter(Boolean)
		.join('  ·  '),
	title: post.title,
	dir: post.dir,
	...(post.hasDeck && {deck: post.excerpt}),
});

/** True for a post that is no part of a collection: its file alone was opened, and no list stands behind it. */
export const isAlone = (post: Post, {root}: Library): boolean => post.file === root;

/** The file that was opened alone, to which those that its links lead to go back; undefined where there is a list to go back to. */
export const homeOf = (library: Library): Post | undefined => {
	const [first] = library.posts;
	return first !== undefined && isAlone(first, library) ? first : undefined;
};

/** What the way out of a post is called: the library, or the file that was opened alone. */
const wayOutOf = (library: Library): string => (homeOf(library) ?? library).title;

/** What the way out is called below the text. */
const endBackOf = (library: Library): string =>
	homeOf(library) === undefined ? '← All writing' : `← ${wayOutOf(library)}`;

/** The page of a post in a library: its head, and the ways out above and below the text; none where they lead nowhere. */
export const pageOf = (post: Post, library: Library): Page => ({
	...pageHead(post),
	...(!isAlone(post, library) && {back: `← ${wayOutOf(library)}`, endBack: endBackOf(library)}),
	...(library.contact !== null && {contact: {label: 'Start a conversation', href: library.contact}}),
});
