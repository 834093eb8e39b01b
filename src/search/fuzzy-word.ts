import {Fzf} from 'fzf';

/** How well a word fits a text, and which of its units it takes. */
export type WordMatch = {readonly score: number; readonly positions: ReadonlySet<number>};

/**
 * Matches one word against several folded texts as fzf does: its letters in order, best where they begin words and stand together.
 * The result has a place for every text.
 */
export const matchWord = (texts: readonly string[], word: string): readonly (WordMatch | undefined)[] => {
	const matches: (WordMatch | undefined)[] = texts.map(() => undefined);
	const items = texts.map((text, index) => ({text, index}));
	const finder = new Fzf(items, {
		selector: ({text}) => text,
		casing: 'case-insensitive',
		normalize: false,
		sort: false,
	});
	for (const {item, score, positions} of finder.find(word)) matches[item.index] = {score, positions};
	return matches;
};

/** The score of a word that is the whole text: no text has a better one. */
export const bestScore = (word: string): number => matchWord([word], word)[0]?.score ?? 0;
