import type {Post} from '../library/post.ts';
import {anyOf, compileQuery, type Query} from './find-in-text.ts';
import {fold} from './fold.ts';
import {storeFolding, type TextStore} from './text-store.ts';

/** A post whose text has what was looked for. */
export type TextMatch = {
	readonly post: Post;
	/** How often the phrase occurs; when only its words do, how often they do together. */
	readonly count: number;
	/** The words stand side by side as they were typed. */
	readonly isPhrase: boolean;
	/** Finds in the post what was found: the phrase, or its words. */
	readonly query: Query;
};

/** What is looked for, as bytes of folded text. */
type Needles = {readonly phrase: Buffer; readonly words: readonly Buffer[]};

/**
 * Searches the texts of posts, one post a step, in their order. A post matches when its text has all the words. Whoever has a newer
 * query abandons the search: what it has read stays in the store.
 */
export function* searchTexts(
	store: TextStore,
	posts: readonly Post[],
	source: string,
): Generator<TextMatch | undefined, undefined> {
	const words = wordsOf(source);
	if (words.length === 0) return;
	store.keepOnly(posts);
	const needles = {phrase: Buffer.from(phraseOf(source)), words: words.map(word => Buffer.from(word))};
	const phraseQuery = compileQuery(source.trim(), storeFolding);
	const wordsQuery = anyOf(words.map(word => compileQuery(word, storeFolding)));
	for (const post of posts) {
		const found = count(yield* store.textOf(post), needles);
		yield found && {post, ...found, query: found.isPhrase ? phraseQuery : wordsQuery};
	}
}

/** Posts with the phrase before those with its words only, each in the order they were found. */
export const phrasesFirst = (matches: readonly TextMatch[]): readonly TextMatch[] => [
	...matches.filter(({isPhrase}) => isPhrase),
	...matches.filter(({isPhrase}) => !isPhrase),
];

const phraseOf = (source: string): string => fold(source.trim(), storeFolding).text;

/** The words of a query; those that are part of another need not be looked for. */
const wordsOf = (source: string): readonly string[] => {
	const words = [...new Set(phraseOf(source).split(' '))].filter(word => word !== '');
	return words.filter(word => !words.some(other => other !== word && other.includes(word)));
};

const count = (text: Buffer, {phrase, words}: Needles): Pick<TextMatch, 'count' | 'isPhrase'> | undefined => {
	if (!words.every(word => text.includes(word))) return undefined;
	const phrases = countIn(text, phrase);
	if (phrases > 0) return {count: phrases, isPhrase: true};
	return {count: words.reduce((sum, word) => sum + countIn(text, word), 0), isPhrase: false};
};

/** Occurrences that do not overlap. */
const countIn = (text: Buffer, needle: Buffer): number => {
	// Short needles occur so often that calls of indexOf take longer than looking at every byte.
	if (needle.length < 4) return countShort(text, needle);
	let found = 0;
	for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) found++;
	return found;
};

const countShort = (text: Buffer, needle: Buffer): number => {
	const [first, second, third] = needle;
	let found = 0;
	for (let at = 0; at + needle.length <= text.length; at++) {
		if (text[at] !== first) continue;
		if (second !== undefined && text[at + 1] !== second) continue;
		if (third !== undefined && text[at + 2] !== third) continue;
		found++;
		at += needle.length - 1;
	}
	return found;
};
