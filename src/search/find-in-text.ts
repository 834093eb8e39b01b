import {type Folded, fold} from './fold.ts';
import {type Folding, hasMarks} from './fold-character.ts';
import {originalRange, type Range} from './original-range.ts';

export type {Range} from './original-range.ts';

/** Folds a text. Who looks through the same texts again and again gives a function that knows what they were folded to. */
export type FoldText = (text: string, folding: Folding) => Folded;

/** What is looked for, made ready for many texts. */
export type Query = {
	/** All matches, in order; they do not overlap. White space alone is found nowhere. */
	readonly findAll: (text: string, foldText?: FoldText) => readonly Range[];
	readonly findFirst: (text: string) => Range | undefined;
};

/** A capital in what the reader types asks for this very case, an accent for this very accent. */
const foldingFor = (source: string): Folding => ({
	matchCase: /[\p{Lu}\p{Lt}]/u.test(source),
	matchMarks: hasMarks(source),
});

/**
 * Makes a query of what a reader typed. White space matches any white space or line break, quotes and dashes their typographic
 * forms and the other way round; soft hyphens and characters without width are looked through. Without a folding given, capitals and
 * accents make a difference when the source has any.
 */
export const compileQuery = (source: string, folding: Folding = foldingFor(source)): Query => {
	const needle = fold(source, folding).text;
	const matches = function* (text: string, foldText: FoldText = fold): Generator<Range, undefined> {
		if (needle.trim() === '') return;
		const folded = foldText(text, folding);
		let at = folded.text.indexOf(needle);
		while (at !== -1) {
			const {isExact, start, end} = originalRange(folded, at, at + needle.length);
			if (isExact) yield {start, end};
			at = folded.text.indexOf(needle, isExact ? at + needle.length : at + 1);
		}
	};
	return {
		findAll: (text, foldText) => [...matches(text, foldText)],
		findFirst: text => matches(text).next().value,
	};
};

/** A query that finds what any of several finds; of matches that overlap, the first and of those the longest. */
export const anyOf = (queries: readonly Query[]): Query => {
	const findAll = (text: string, foldText?: FoldText): readonly Range[] => {
		const all = queries.flatMap(query => query.findAll(text, foldText));
		all.sort((one, other) => one.start - other.start || other.end - one.end);
		let end = 0;
		return all.filter(range => {
			const isFree = range.start >= end;
			if (isFree) end = range.end;
			return isFree;
		});
	};
	return {findAll, findFirst: text => findAll(text)[0]};
};
