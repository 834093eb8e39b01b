import type {Post} from '../library/post.ts';
import {fold} from './fold.ts';
import {looseFolding} from './fold-character.ts';
import {originalRange, type Range} from './original-range.ts';
import {type Candidate, type Scored, scoreCandidates} from './score-candidates.ts';
import {phraseOf, readTerms, type Term} from './terms.ts';

/** A post whose title, category or tags match. */
export type RankedPost = {
	readonly post: Post;
	/** What matched of the title, in order; empty when only the category or tags did. */
	readonly marks: readonly Range[];
};

/** Finds posts by what the list shows of them. */
export type PostRanker = {
	/** The posts whose title, category or tags have every term of what was typed, best first. It stops often and returns them at the end. */
	readonly rank: (source: string) => Generator<undefined, readonly RankedPost[]>;
	/** Folds the titles, which the first query would wait for. It stops often. */
	readonly prepare: () => Generator<undefined, undefined>;
};

/** Posts that are compared with one another; when more match, those whose titles begin with the words are. */
const mostRanked = 500;

/** With this many posts that have the words as typed, none that has only their letters is looked for. */
const enoughLiteral = 50;

/** A word of fewer letters is found as typed only: its letters stand in order nearly everywhere. */
const shortestLoose = 4;

/** Posts looked at, and posts scored, in one step. */
const postsPerStep = 50;
const scoresPerStep = 20;

/** Prepares posts for being found; their titles are folded when they are first looked at. */
export const createPostRanker = (posts: readonly Post[]): PostRanker => {
	const foldedPosts = createFoldedPosts(posts);
	return {
		*prepare(): Generator<undefined, undefined> {
			for (let index = 0; index < posts.length; index++) {
				foldedPosts(index);
				if (index % postsPerStep === postsPerStep - 1) yield;
			}
		},
		*rank(source) {
			const terms = readTerms(source);
			if (terms.length === 0) return [];
			const phrase = phraseOf(terms);
			const candidates = yield* findCandidates(posts.length, foldedPosts, terms, phrase);
			const scored: Scored[] = [];
			for (let start = 0; start < candidates.length; start += scoresPerStep) {
				scored.push(...scoreCandidates(candidates.slice(start, start + scoresPerStep), terms, phrase));
				yield;
			}
			scored.sort((one, other) => other.score - one.score || one.index - other.index);
			const ranked: RankedPost[] = [];
			for (const {index, positions} of scored) {
				const post = posts[index];
				if (post !== undefined) ranked.push({post, marks: marksOf(post.title, positions)});
				if (ranked.length % scoresPerStep === 0) yield;
			}
			return ranked;
		},
	};
};

/** A function that gives the folded title and labels of the post at an index. */
const createFoldedPosts = (posts: readonly Post[]): ((index: number) => Candidate) => {
	const candidates: Candidate[] = [];
	const labels = new Map<string, string>();
	const labelOf = ({categories, tags}: Post): string => {
		// A separator of plain ASCII, which is folded at once.
		const label = [...categories, ...tags].join(' | ');
		const folded = labels.get(label) ?? fold(label, looseFolding).text;
		labels.set(label, folded);
		return folded;
	};
	return index => {
		const known = candidates[index];
		if (known !== undefined) return known;
		const post = posts[index];
		const title = post === undefined ? '' : fold(post.title, looseFolding).text;
		const candidate = {index, title, label: post === undefined ? '' : labelOf(post)};
		candidates[index] = candidate;
		return candidate;
	};
};

/** The posts worth scoring: those that have the words, and when these are few, those that have at least their letters. */
const findCandidates = function* (
	count: number,
	foldedPosts: (index: number) => Candidate,
	terms: readonly Term[],
	phrase: string,
): Generator<undefined, readonly Candidate[]> {
	const classes: Candidate[][] = [[], [], []];
	const loose: Candidate[] = [];
	let literal = 0;
	for (let index = 0; index < count; index++) {
		if (index % postsPerStep === postsPerStep - 1) yield;
		const candidate = foldedPosts(index);
		const {title, label} = candidate;
		if (terms.every(({text}) => title.includes(text) || label.includes(text))) {
			literal++;
			classes[classOf(title, phrase)]?.push(candidate);
		} else if (literal < enoughLiteral && loose.length < mostRanked) {
			if (terms.every(term => hasLoosely(title, term) || hasLoosely(label, term))) loose.push(candidate);
		}
	}
	const chosen = classes.flat().slice(0, mostRanked);
	return literal < enoughLiteral ? [...chosen, ...loose] : chosen;
};

/** 0 for a title that begins with the phrase, 1 for one that has it at the start of a word, 2 for others. */
const classOf = (title: string, phrase: string): number =>
	title.startsWith(phrase) ? 0 : title.includes(` ${phrase}`) ? 1 : 2;

const letter = /[\p{L}\p{N}]/u;

/** True when a text has the letters of a word in order, the first of them at the start of a word; what was quoted stands there as typed. */
const hasLoosely = (text: string, {text: word, isQuoted}: Term): boolean => {
	if (text.includes(word)) return true;
	if (isQuoted || word.length < shortestLoose) return false;
	let at = text.indexOf(word.charAt(0));
	while (at > 0 && letter.test(text.charAt(at - 1))) at = text.indexOf(word.charAt(0), at + 1);
	for (let index = 1; index < word.length && at !== -1; index++)
		at = text.indexOf(word.charAt(index), at + 1);
	return at !== -1;
};

/** The parts of a title that units of its folded form stand for. */
const marksOf = (title: string, positions: readonly number[]): readonly Range[] => {
	const folded = fold(title, looseFolding);
	const marks: Range[] = [];
	for (const position of [...positions].sort((one, other) => one - other)) {
		const {start, end} = originalRange(folded, position, position + 1);
		const last = marks.at(-1);
		if (last === undefined || start > last.end) marks.push({start, end});
		else marks[marks.length - 1] = {start: last.start, end: Math.max(last.end, end)};
	}
	return marks;
};
