import {bestScore, matchTerm, type TermMatch} from './match-term.ts';
import type {Term} from './terms.ts';

/** A post that may match: its place among the posts, its folded title, and the folded names of its categories and tags. */
export type Candidate = {readonly index: number; readonly title: string; readonly label: string};

/** A post that matches, how well, and which units of its folded title do. */
export type Scored = {readonly index: number; readonly score: number; readonly positions: readonly number[]};

/** The share of the best score that letters standing apart must reach; below it the eye sees no connection. */
const looseShare = 0.75;

/** For a title that has the terms side by side as typed, or is nothing else. */
const phraseBonus = 16;

/** Scores candidates by all terms; those that lack one are left out. */
export const scoreCandidates = (
	candidates: readonly Candidate[],
	terms: readonly Term[],
	phrase: string,
): readonly Scored[] => {
	const byTerm = terms.map(term => scoreTerm(candidates, term));
	return candidates.flatMap(({index, title}, at) => {
		const scores = byTerm.map(scored => scored[at] ?? noMatch);
		if (scores.includes(noMatch)) return [];
		const isPhrase = title === phrase || (terms.length > 1 && title.includes(phrase));
		const sum = scores.reduce((total, {score}) => total + score, isPhrase ? phraseBonus : 0);
		return [{index, score: sum, positions: scores.flatMap(({positions}) => [...positions])}];
	});
};

const noMatch: TermMatch = {score: 0, positions: new Set()};

/** The better one of the matches of a term in title and label of each candidate; only a title is marked. */
const scoreTerm = (candidates: readonly Candidate[], term: Term): readonly TermMatch[] => {
	const {text: word} = term;
	const least = bestScore(term) * looseShare;
	const accept = (text: string, match: TermMatch | undefined): TermMatch =>
		match !== undefined && (match.score >= least || text.includes(word)) ? match : noMatch;
	const inTitles = matchTerm(
		candidates.map(({title}) => title),
		term,
	);
	// Most titles that are candidates have the word: only the others are worth a second look.
	const labels = candidates.map(({title, label}) => (title.includes(word) ? '' : label));
	const inLabels = matchTerm(labels, term);
	return candidates.map(({title, label}, at) => {
		const inTitle = accept(title, inTitles[at]);
		const inLabel = accept(label, inLabels[at]);
		return inLabel.score > inTitle.score ? {score: inLabel.score - 1, positions: noMatch.positions} : inTitle;
	});
};
