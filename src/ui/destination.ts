import type {Library, Post} from '../library/post.ts';
import {decoded} from '../text/decoded.ts';

/** Where a link leads. */
export type Destination =
	| {readonly kind: 'library'}
	| {readonly kind: 'here'; readonly id: string}
	| {readonly kind: 'post'; readonly post: Post; readonly id: string | undefined}
	| {readonly kind: 'address'; readonly address: string}
	| {readonly kind: 'nowhere'};

/** Finds the post of a library that a link of another post names, however it names it. */
export type FindPost = (
	href: string,
	from: Post,
) => {readonly post: Post /** Without `#`; empty for the beginning. */; readonly fragment: string} | null;

/** Where a link of a post leads. A web address of one of the library's own posts leads to that post. */
export const destinationOf = (href: string, from: Post, findPost: FindPost): Destination => {
	if (href === 'library:') return {kind: 'library'};
	if (href.startsWith('#')) return {kind: 'here', id: decoded(href.slice(1))};
	const found = findPost(href, from);
	if (found !== null) {
		const id = found.fragment === '' ? undefined : decoded(found.fragment);
		return found.post.id === from.id && id !== undefined
			? {kind: 'here', id}
			: {kind: 'post', post: found.post, id};
	}
	return /^(?:https?|mailto):/i.test(href) ? {kind: 'address', address: href} : {kind: 'nowhere'};
};

/** The finder for a library that is asked only when a link is followed. */
export const lazyFinder = (
	library: () => Library,
	create: (posts: readonly Post[]) => FindPost,
): FindPost => {
	let known: {readonly posts: readonly Post[]; readonly find: FindPost} | undefined;
	return (href, from) => {
		const {posts} = library();
		if (known?.posts !== posts) known = {posts, find: create(posts)};
		return known.find(href, from);
	};
};
