import path from 'node:path';
import type {Post} from '../library/post.ts';
import {type Positioned, readPositioned} from './position.ts';

/** A post, and the point in it that was named, if any. */
export type FoundPost = Pick<Positioned, 'at'> & {readonly post: Post};

/** Letters and digits in lower case, one space between words: what a title is compared by. */
const essence = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const withoutEnding = (id: string): string => path.posix.basename(id).replace(/\.\w+$/, '');

/** Ways to name one post, the most literal first. */
const exactly: ReadonlyArray<(post: Post, name: string) => boolean> = [
	({id}, name) => id === name,
	({file}, name) => path.resolve(name) === file,
	({id}, name) => id.toLowerCase() === name.toLowerCase(),
	({id}, name) => withoutEnding(id).toLowerCase() === name.toLowerCase(),
	({slug}, name) => slug.toLowerCase() === name.toLowerCase(),
	({title}, name) => title.toLowerCase() === name.toLowerCase(),
	({aliases}, name) => aliases.some(alias => alias.toLowerCase() === name.toLowerCase()),
];

/** Ways to name a post by part of its title or file, the closest first. */
const roughly: ReadonlyArray<(title: string, name: string) => boolean> = [
	(title, name) => title === name,
	(title, name) => title.startsWith(`${name} `),
	(title, name) => ` ${title} `.includes(` ${name} `),
	(title, name) => name.split(' ').every(word => ` ${title}`.includes(` ${word}`)),
];

const firstBy = <Way>(
	ways: readonly Way[],
	posts: readonly Post[],
	is: (way: Way, post: Post) => boolean,
): Post | undefined => {
	for (const way of ways) {
		const post = posts.find(candidate => is(way, candidate));
		if (post !== undefined) return post;
	}
	return undefined;
};

const findExactly = (posts: readonly Post[], name: string): Post | undefined => {
	const wanted = name.normalize('NFC').replace(/^\.[\\/]/, '');
	return firstBy(exactly, posts, (is, post) => is(post, wanted));
};

const findRoughly = (posts: readonly Post[], name: string): Post | undefined => {
	const wanted = essence(name);
	// A path that is not there and a number that is too large are mistakes, not words of a title.
	if (/^\d*$/.test(wanted) || /[\\/]/.test(name)) return undefined;
	return (
		firstBy(roughly, posts, (is, {title}) => is(essence(title), wanted)) ??
		firstBy(roughly, posts, (is, {id}) => is(essence(withoutEnding(id)), wanted))
	);
};

const isNumber = (name: string): boolean => /^[1-9]\d{0,8}$/.test(name);

/** True for a word that may mean a post by its number: then only those that are listed count. */
export const namesNumber = (word: string): boolean => readPositioned(word).some(({name}) => isNumber(name));

/** The post with this number in a list, counted from 1. */
const findByNumber = (posts: readonly Post[], name: string): Post | undefined =>
	isNumber(name) ? posts[Number(name) - 1] : undefined;

/**
 * The post that a person means: by file, name of the file, slug, title or alias, by its number among these posts, then by words of its title; with `#HEADING` or `:LINE` behind it. Of several that fit alike the
 * first in the list.
 */
export const findPost = (posts: readonly Post[], word: string): FoundPost | undefined => {
	const meanings = readPositioned(word);
	for (const find of [findExactly, findByNumber, findRoughly]) {
		// A name that fits only roughly is more likely to end where the position begins.
		for (const {name, at} of find === findRoughly ? [...meanings].reverse() : meanings) {
			const post = find(posts, name);
			if (post !== undefined) return {post, ...(at !== undefined && {at})};
		}
	}
	return undefined;
};
