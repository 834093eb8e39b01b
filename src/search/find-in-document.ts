import type {Place} from '../render/line.ts';
import type {Query} from './find-in-text.ts';

/** What is searched: the plain text of a document, by blocks. */
export type SearchedDocument = {
	readonly blockCount: number;
	readonly textOf: (block: number) => string;
};

/** A match in a document: a range of a block's text. */
export type Match = {readonly block: number; readonly start: number; readonly end: number};

/** Texts of documents that were searched before: to ask a document means to read and paint the block anew. */
const knownTexts = new WeakMap<SearchedDocument, string[]>();

/**
 * Finds all matches block by block, from a block on to the end and then from the beginning: what is near the reader comes first. Every
 * step is one block, so that the caller can stop at any time; `inOrder` puts what came in the order of the text.
 */
export function* findInDocument(
	document: SearchedDocument,
	query: Query,
	from: number,
): Generator<readonly Match[], undefined> {
	const texts = knownTexts.get(document) ?? [];
	knownTexts.set(document, texts);
	const {blockCount} = document;
	const first = Math.max(0, Math.min(from, blockCount - 1));
	for (let step = 0; step < blockCount; step++) {
		const block = (first + step) % blockCount;
		texts[block] ??= document.textOf(block);
		yield query.findAll(texts[block]).map(({start, end}) => ({block, start, end}));
	}
}

/** Matches that were found from somewhere in the document on and around its end, in the order of the text. */
export const inOrder = (found: readonly Match[]): readonly Match[] => {
	const wrap = found.findIndex((match, index) => index > 0 && match.block < (found[index - 1]?.block ?? 0));
	return wrap === -1 ? found : [...found.slice(wrap), ...found.slice(0, wrap)];
};

/** One of the matches, chosen from a place. */
export type Chosen = {
	/** Counted from 0. */
	readonly index: number;
	/** The search went on at the other end of the document. */
	readonly wrapped: boolean;
};

/** Which matches a place may choose: none when there are none. */
type Choose = (matches: readonly Match[], place: Place) => Chosen | undefined;

/** The match that stands at a place, else the next one. */
export const matchFrom: Choose = (matches, {block, offset}) =>
	// A place inside a match is at it.
	chooseForward(
		matches,
		countUntil(matches, match => match.block < block || (match.block === block && match.end <= offset)),
	);

/** The first match that begins after a place. */
export const matchAfter: Choose = (matches, {block, offset}) =>
	chooseForward(
		matches,
		countUntil(matches, match => match.block < block || (match.block === block && match.start <= offset)),
	);

/** The last match that begins before a place. */
export const matchBefore: Choose = (matches, {block, offset}) => {
	const before = countUntil(
		matches,
		match => match.block < block || (match.block === block && match.start < offset),
	);
	if (matches.length === 0) return undefined;
	return before > 0 ? {index: before - 1, wrapped: false} : {index: matches.length - 1, wrapped: true};
};

const chooseForward = (matches: readonly Match[], index: number): Chosen | undefined => {
	if (matches.length === 0) return undefined;
	return index < matches.length ? {index, wrapped: false} : {index: 0, wrapped: true};
};

/** The matches in some blocks, `first` to `last`: those a window shows. */
export const matchesIn = (matches: readonly Match[], first: number, last: number): readonly Match[] =>
	matches.slice(
		countUntil(matches, ({block}) => block < first),
		countUntil(matches, ({block}) => block <= last),
	);

/** How many matches lie before a point of the text; `isBefore` holds for these and no others. */
const countUntil = (matches: readonly Match[], isBefore: (match: Match) => boolean): number => {
	let low = 0;
	let high = matches.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const match = matches[middle];
		if (match !== undefined && isBefore(match)) low = middle + 1;
		else high = middle;
	}
	return low;
};
