import type {TextRange} from '../render/line.ts';
import {compileQuery, type FoldText, type Query} from './find-in-text.ts';
import {type Folded, fold} from './fold.ts';
import {looseFolding} from './fold-character.ts';

/** What is searched: the plain text of a document, by blocks. */
export type SearchedDocument = {
	/** Reads a part more of a long text that is still being read; false when all its blocks are known. */
	readonly readOn?: () => boolean;
	readonly blockCount: number;
	readonly textOf: (block: number) => string;
};

/** The text of a block, and what it is folded to for queries without capitals and accents: nearly all. */
type KnownText = {readonly block: number; readonly text: string; readonly folded: Folded};

/** Texts of documents that were searched before: to ask a document means to read and paint the block anew. */
const knownTexts = new WeakMap<SearchedDocument, KnownText[]>();

/**
 * The texts of all blocks, from a block on to the end and then from the beginning; undefined after each part of a long text whose blocks
 * are not known yet.
 */
function* textsFrom(document: SearchedDocument, from: number): Generator<KnownText | undefined, undefined> {
	const texts = knownTexts.get(document) ?? [];
	knownTexts.set(document, texts);
	while (document.readOn?.() === true) yield;
	const {blockCount} = document;
	const first = Math.max(0, Math.min(from, blockCount - 1));
	for (let step = 0; step < blockCount; step++) {
		const block = (first + step) % blockCount;
		const known = texts[block] ?? knownText(block, document.textOf(block));
		texts[block] = known;
		yield known;
	}
}

const knownText = (block: number, text: string): KnownText => ({
	block,
	text,
	folded: fold(text, looseFolding),
});

/**
 * Finds all matches block by block, from a block on to the end and then from the beginning: what is near the reader comes first. Every
 * step is one block, or a part of a long text whose blocks are not known yet, so that the caller can stop at any time; `inOrder` puts what came in the order of the text.
 */
export function* findInDocument(
	document: SearchedDocument,
	query: Query,
	from: number,
): Generator<readonly TextRange[], undefined> {
	for (const known of textsFrom(document, from)) {
		if (known === undefined) {
			yield [];
			continue;
		}
		const {block, text, folded} = known;
		const foldText: FoldText = (_, folding) =>
			folding.matchCase || folding.matchMarks ? fold(text, folding) : folded;
		yield query.findAll(text, foldText).map(({start, end}) => ({block, start, end}));
	}
}

/** No character: it stands in no text. */
const nowhere = '\u{10ffff}';

/** Reads before anything is looked for what the first query would have to read, in the same steps. */
export function* readAhead(document: SearchedDocument, from: number): Generator<undefined, undefined> {
	// Whatever is looked for, the code that does it is ready afterwards as well.
	for (const _ of findInDocument(document, compileQuery(nowhere), from)) yield;
}

/** Finds the matches of the first of several queries that has any. */
export function* findFirstOf(
	document: SearchedDocument,
	queries: readonly Query[],
	from: number,
): Generator<readonly TextRange[], undefined> {
	for (const query of queries) {
		let isFound = false;
		for (const matches of findInDocument(document, query, from)) {
			isFound ||= matches.length > 0;
			yield matches;
		}
		if (isFound) return;
	}
}

/** Matches that were found from somewhere in the document on and around its end, in the order of the text: a list of its own. */
export const inOrder = (found: readonly TextRange[]): readonly TextRange[] => {
	const wrap = found.findIndex((match, index) => index > 0 && match.block < (found[index - 1]?.block ?? 0));
	return wrap === -1 ? [...found] : [...found.slice(wrap), ...found.slice(0, wrap)];
};
