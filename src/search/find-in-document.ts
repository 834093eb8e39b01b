import type {TextRange} from '../render/line.ts';
import type {Query} from './find-in-text.ts';

/** What is searched: the plain text of a document, by blocks. */
export type SearchedDocument = {
	/** Reads a part more of a long text that is still being read; false when all its blocks are known. */
	readonly readOn?: () => boolean;
	readonly blockCount: number;
	readonly textOf: (block: number) => string;
};

/** Texts of documents that were searched before: to ask a document means to read and paint the block anew. */
const knownTexts = new WeakMap<SearchedDocument, string[]>();

/**
 * Finds all matches block by block, from a block on to the end and then from the beginning: what is near the reader comes first. Every
 * step is one block, or a part of a long text whose blocks are not known yet, so that the caller can stop at any time; `inOrder` puts what came in the order of the text.
 */
export function* findInDocument(
	document: SearchedDocument,
	query: Query,
	from: number,
): Generator<readonly TextRange[], undefined> {
	const texts = knownTexts.get(document) ?? [];
	knownTexts.set(document, texts);
	while (document.readOn?.() === true) yield [];
	const {blockCount} = document;
	const first = Math.max(0, Math.min(from, blockCount - 1));
	for (let step = 0; step < blockCount; step++) {
		const block = (first + step) % blockCount;
		texts[block] ??= document.textOf(block);
		yield query.findAll(texts[block]).map(({start, end}) => ({block, start, end}));
	}
}

/** Matches that were found from somewhere in the document on and around its end, in the order of the text. */
export const inOrder = (found: readonly TextRange[]): readonly TextRange[] => {
	const wrap = found.findIndex((match, index) => index > 0 && match.block < (found[index - 1]?.block ?? 0));
	return wrap === -1 ? found : [...found.slice(wrap), ...found.slice(0, wrap)];
};
