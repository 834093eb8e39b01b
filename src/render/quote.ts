import type {Place} from './line.ts';

/** Characters of text that are kept with a place. */
const quoteLength = 80;

/** A text that was moved further than so many blocks is not looked for: reading a long document takes seconds. */
const farthest = 4000;

/** Between the texts of two blocks in a quote: a paragraph separator, which is in no text. */
const blockBreak = '\u2029';

/** Parts of a quote that was edited are looked for in so many blocks: further away they may stand by chance. */
const nearby = 200;

/** Characters of a piece of a quote, and the fewest that are no chance. */
const pieceLength = 20;

/** A text found by blocks. */
export type QuotedText = {
	readonly has: (block: number) => boolean;
	readonly count: () => number;
	readonly textOf: (block: number) => string;
};

/** The text that begins at a place, over the following blocks if need be. */
export const quoteAt = ({has, textOf}: QuotedText, {block, offset}: Place): string => {
	let quote = textOf(block).slice(Math.max(0, offset), Math.max(0, offset) + quoteLength);
	for (let next = block + 1; quote.length < quoteLength && has(next); next++) {
		const text = textOf(next);
		if (text !== '') quote += (quote === '' ? '' : blockBreak) + text.slice(0, quoteLength - quote.length);
	}
	return quote;
};

/** Finds a place again by its quote in a text that may have been edited since: where all of it stands, else most of it. */
export const relocate = (text: QuotedText, place: Place, quote: string): Place => {
	const block = Math.max(0, text.has(place.block) ? place.block : Math.min(place.block, text.count() - 1));
	const offset = block === place.block ? Math.max(0, place.offset) : 0;
	if (quote === '' || quoteAt(text, place).startsWith(quote)) return {block, offset};
	const pieces = piecesOf(quote);
	return (
		findNear(text, block, farthest, candidate => findQuote(text, candidate, quote)) ??
		findNear(text, block, nearby, candidate => findPiece(text, candidate, pieces, offset)) ??
		within(text, {block, offset})
	);
};

const within = ({textOf}: QuotedText, {block, offset}: Place): Place => ({
	block,
	offset: Math.min(offset, Math.max(0, textOf(block).length - 1)),
});

/** Looks at a block and then at those around it, the nearest first. */
const findNear = (
	{has, count}: QuotedText,
	block: number,
	distances: number,
	find: (candidate: number) => Place | undefined,
): Place | undefined => {
	for (let distance = 0; distance < Math.min(count(), distances); distance++) {
		for (const candidate of distance === 0 ? [block] : [block + distance, block - distance]) {
			const found = !has(candidate) ? undefined : find(candidate);
			if (found !== undefined) return found;
		}
	}
	return undefined;
};

const findQuote = (text: QuotedText, block: number, quote: string): Place | undefined => {
	const [head = quote] = quote.split(blockBreak, 1);
	if (head === '') return undefined;
	const own = text.textOf(block);
	for (let offset = own.indexOf(head); offset !== -1; offset = own.indexOf(head, offset + 1)) {
		if (quoteAt(text, {block, offset}).startsWith(quote)) return {block, offset};
	}
	return undefined;
};

/** A part of a quote, and how far it stands behind the place in its block; null for the beginning of a block that follows. */
type Piece = {readonly text: string; readonly behind: number | null};

/** What is left of a quote when some of it was edited: the longest beginning first, then what comes later. */
const piecesOf = (quote: string): readonly Piece[] => {
	const [head = '', ...following] = quote.split(blockBreak);
	const beginnings = [3, 2, 1].map(count => ({text: head.slice(0, count * pieceLength), behind: 0}));
	const rests = [1, 2, 3].map(count => ({
		text: head.slice(count * pieceLength, (count + 1) * pieceLength),
		behind: count * pieceLength,
	}));
	const starts = following.map(text => ({text, behind: null}));
	return [...beginnings, ...rests, ...starts].filter(({text}) => text.length >= pieceLength);
};

/** The place by the first piece that a block has. */
const findPiece = (
	text: QuotedText,
	block: number,
	pieces: readonly Piece[],
	offset: number,
): Place | undefined => {
	const own = text.textOf(block);
	for (const {text: piece, behind} of pieces) {
		const found = own.indexOf(piece);
		if (found === -1) continue;
		if (behind !== null) return {block, offset: Math.max(0, found - behind)};
		// What stood at the place was edited altogether, and this is what followed it.
		if (found === 0 && block > 0) return within(text, {block: block - 1, offset});
	}
	return undefined;
};
