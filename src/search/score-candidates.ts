import {bestScore, matchWord, type WordMatch} from './fuzzy-word.ts';

/** A post that may match: its place among the posts, its folded title, and the folded names of its categories and tags. */
export type Candidate = {readonly index: number; readonly title: string; readonly label: string};

/** A post that matches, how well, and which units of its folded title do. */
export type Scored = {readonly index: number; readonly score: number; readonly positions: readonly number[]};

/** The share of the best score that letters standing apart must reach; below it the eye sees no connection. */
const looseShare = 0.75;

/** For a title that has the words side by side as typed, or is nothing else. */
const phraseBonus = 16;

/** Scores candidates by all words; those that lack one are left out. */
export const scoreCandidates = (
	candidates: readonly Candidate[],
	words: readonly string[],
	phrase: string,
): readonly Scored[] => {
	const byWord = words.map(word => scoreWord(candidates, word));
	return candidates.flatMap(({index, title}, at) => {
		const scores = byWord.map(scored => scored[at] ?? noMatch);
		if (scores.includes(noMatch)) return [];
		const isPhrase = title === phrase || (words.length > 1 && title.includes(phrase));
		const sum = scores.reduce((total, {score}) => total + score, isPhrase ? phraseBonus : 0);
		return [{index, score: sum, positions: scores.flatMap(({positions}) => [...positions])}];
	});
};

const noMatch: WordMatch = {score: 0, positions: new Set()};

/** The better one of the matches of a word in title and label of each candidate; only a title is marked. */
const scoreWord = (candidates: readonly Candidate[], word: string): readonly WordMatch[] => {
	const least = bestScore(word) * looseShare;
	const accept = (text: string, match: WordMatch | undefined): WordMatch =>
		match !== undefined && (match.score >= least || text.includes(word)) ? match : noMatch;
	const inTitles = matchWord(
		candidates.map(({title}) => title),
		word,
	);
	// Most titles that are candidates have the word: only the others are worth a second look.
	const labels = candidates.map(({title, label}) => (title.includes(word) ? '' : label));
	const inLabels = matchWord(labels, word);
	return candidates.map(({title, label}, at) => {
		const inTitle = accept(title, inTitles[at]);
		const inLabel = accept(label, inLabels[at]);
		return inLabel.score > inTitle.score ? {score: inLabel.score - 1, positions: noMatch.positions} : inTitle;
	});
};
