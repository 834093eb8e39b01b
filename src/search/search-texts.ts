import type {Post} from '../library/post.ts';
import type {Query} from './find-in-text.ts';
import {neededTexts, phraseOf, queriesOf, readTerms} from './terms.ts';
import type {TextStore} from './text-store.ts';

/** A post whose text has what was looked for. */
export type TextMatch = {
	readonly post: Post;
	/** How often the terms occur side by side; when they do so nowhere, how often each does. */
	readonly count: number;
	/** The terms stand side by side as they were typed. */
	readonly isPhrase: boolean;
	/** Finds in the post what was found: the phrase, or the terms. */
	readonly query: Query;
};

/** What is looked for, as bytes of folded text. */
type Needles = {readonly phrase: Buffer; readonly terms: readonly Buffer[]};

/**
 * Searches the texts of posts, one post a step, in their order. A post matches when its text has all the terms. Whoever has a newer
 * query abandons the search: what it has read stays in the store.
 */
export function* searchTexts(
	store: TextStore,
	posts: readonly Post[],
	source: string,
): Generator<TextMatch | undefined, undefined> {
	const terms = readTerms(source);
	if (terms.length === 0) return;
	store.keepOnly(posts);
	const needles = {
		phrase: Buffer.from(phraseOf(terms)),
		terms: neededTexts(terms).map(text => Buffer.from(text)),
	};
	const [phraseQuery, termsQuery = phraseQuery] = queriesOf(terms);
	for (const post of posts) {
		const found = count(yield* store.textOf(post), needles);
		yield found && {post, ...found, query: found.isPhrase ? phraseQuery : termsQuery};
	}
}

/** Posts with the phrase before those with its terms only, each in the order they were found. */
export const phrasesFirst = (matches: readonly TextMatch[]): readonly TextMatch[] => [
	...matches.filter(({isPhrase}) => isPhrase),
	...matches.filter(({isPhrase}) => !isPhrase),
];

const count = (text: Buffer, {phrase, terms}: Needles): Pick<TextMatch, 'count' | 'isPhrase'> | undefined => {
	if (!terms.every(term => text.includes(term))) return undefined;
	const phrases = countIn(text, phrase);
	if (phrases > 0) return {count: phrases, isPhrase: true};
	return {count: terms.reduce((sum, term) => sum + countIn(text, term), 0), isPhrase: false};
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
