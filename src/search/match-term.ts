import {Fzf} from 'fzf';
import type {Term} from './terms.ts';

/** How well a term fits a text, and which of its units it takes. */
export type TermMatch = {readonly score: number; readonly positions: ReadonlySet<number>};

/**
 * Matches one term against several folded texts as fzf does: the letters of a word in order, best where they begin words and stand
 * together; what was quoted as it stands. The result has a place for every text.
 */
export const matchTerm = (
	texts: readonly string[],
	{text: term, isQuoted}: Term,
): readonly (TermMatch | undefined)[] => {
	const matches: (TermMatch | undefined)[] = texts.map(() => undefined);
	const items = texts.map((text, index) => ({text, index}));
	const finder = new Fzf(items, {
		selector: ({text}) => text,
		casing: 'case-insensitive',
		normalize: false,
		sort: false,
		fuzzy: isQuoted ? false : 'v2',
	});
	for (const {item, score, positions} of finder.find(term)) matches[item.index] = {score, positions};
	return matches;
};

/** The score of a term that is the whole text: no text has a better one. */
export const bestScore = (term: Term): number => matchTerm([term.text], term)[0]?.score ?? 0;
