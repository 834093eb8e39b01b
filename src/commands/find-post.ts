import path from 'node:path';
import type {Post} from '../library/post.ts';
import {displayWidth} from '../text/width.ts';
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
	({id}, name) => id.replace(/\.\w+$/, '').toLowerCase() === name.toLowerCase(),
	({id}, name) => withoutEnding(id).toLowerCase() === name.toLowerCase(),
	({slug}, name) => slug.toLowerCase() === name.toLowerCase(),
	({title}, name) => title.toLowerCase() === name.toLowerCase(),
	({aliases}, name) => aliases.some(alias => alias.toLowerCase() === name.toLowerCase()),
];

const findExactly = (posts: readonly Post[], name: string): readonly Post[] => {
	const wanted = name.normalize('NFC').replace(/^\.[\\/]/, '');
	for (const is of exactly) {
		const found = posts.filter(post => is(post, wanted));
		if (found.length > 0) return found;
	}
	return [];
};

/** Cells of a name that is told from others by a part of a title: `the` and `a` are in too many. */
const leastTelling = 4;

/** True when every word begins a word of the text. */
const hasWords = (text: string, words: string): boolean =>
	words.split(' ').every(word => ` ${text}`.includes(` ${word}`));

const findRoughly = (posts: readonly Post[], name: string): readonly Post[] => {
	const wanted = essence(name);
	// A path that is not there and a number that is too large are mistakes, not words of a title.
	if (/^\d*$/.test(wanted) || /[\\/]/.test(name)) return [];
	const same = posts.filter(({title}) => essence(title) === wanted);
	if (same.length > 0) return same;
	const titled = posts.filter(({title}) => hasWords(essence(title), wanted));
	return titled.length > 0 ? titled : posts.filter(({id}) => hasWords(essence(withoutEnding(id)), wanted));
};

const isNumber = (name: string): boolean => /^[1-9]\d{0,8}$/.test(name);

/** True for a word that may mean a post by its number: then only those that are listed count. */
export const namesNumber = (word: string): boolean => readPositioned(word).some(({name}) => isNumber(name));

/** The post with this number in a list, counted from 1. */
const findByNumber = (posts: readonly Post[], name: string): readonly Post[] => {
	const post = isNumber(name) ? posts[Number(name) - 1] : undefined;
	return post === undefined ? [] : [post];
};

/** What a name means: one post, or several of which none is meant more than the others. */
export type Meaning = FoundPost | {readonly candidates: readonly Post[]};

/** The only one of the posts that were found; all of them when they are several, or when the name is too short to be sure of one. */
export const onlyOf = (
	posts: readonly Post[],
	{name, at}: Positioned,
	isSure: boolean,
): Meaning | undefined => {
	const [post, ...others] = posts;
	if (post === undefined) return undefined;
	if (others.length > 0 || !(isSure || isTelling(post, name))) return {candidates: posts};
	return {post, ...(at !== undefined && {at})};
};

const isTelling = ({title}: Post, name: string): boolean =>
	displayWidth(essence(name).replaceAll(' ', '')) >= leastTelling || essence(title) === essence(name);

/**
 * The post that a person means: by file, name of the file, slug, title or alias, by its number among these posts, then by words of its
 * title; with `#HEADING` or `:LINE` behind it. Undefined when none is called so.
 */
export const findPost = (posts: readonly Post[], word: string): Meaning | undefined => {
	const meanings = readPositioned(word);
	for (const find of [findExactly, findByNumber, findRoughly]) {
		// A name that fits only roughly is more likely to end where the position begins.
		for (const meaning of find === findRoughly ? [...meanings].reverse() : meanings) {
			const found = onlyOf(find(posts, meaning.name), meaning, find !== findRoughly);
			if (found !== undefined) return found;
		}
	}
	return undefined;
};
