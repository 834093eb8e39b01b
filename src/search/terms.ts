import {anyOf, compileQuery, type Query} from './find-in-text.ts';
import {fold} from './fold.ts';
import {looseFolding} from './fold-character.ts';

/** One of the things that are looked for together in titles and texts, folded: a word, or words between quotation marks. */
export type Term = {
	readonly text: string;
	/** It is found only as it stands. */
	readonly isQuoted: boolean;
};

/** A quotation mark (all are folded to one) that begins a word opens, the next one closes; one that is not closed yet reaches to the end. */
const quotedOrWord = /(?<=^| )"([^"]*[^" ][^"]*)(?:"|$)|[^ ]+/g;

/** The terms of what a person typed into a search over all posts, each once. */
export const readTerms = (source: string): readonly Term[] => {
	const terms = new Map<string, Term>();
	for (const [word, quoted] of fold(source.trim(), looseFolding).text.matchAll(quotedOrWord)) {
		const text = quoted?.trim() ?? word;
		terms.set(text, {text, isQuoted: quoted !== undefined});
	}
	return [...terms.values()];
};

/** What terms are when they stand side by side. */
export const phraseOf = (terms: readonly Term[]): string => terms.map(({text}) => text).join(' ');

/** The texts that must be found for all terms to be: a term that is part of another need not be looked for. */
export const neededTexts = (terms: readonly Term[]): readonly string[] => {
	const texts = terms.map(({text}) => text);
	return texts.filter(text => !texts.some(other => other !== text && other.includes(text)));
};

/** Queries for terms in the order they are tried: side by side first, then each of them where all together are nowhere. */
export const queriesOf = (terms: readonly Term[]): readonly [Query, Query?] => {
	const phrase = compileQuery(phraseOf(terms), looseFolding);
	if (terms.length === 1) return [phrase];
	return [phrase, anyOf(neededTexts(terms).map(text => compileQuery(text, looseFolding)))];
};
