import type {Place} from './line.ts';

/** Characters of text that are kept with a place. */
const quoteLength = 80;

/** A text that was moved further than so many blocks is not looked for: reading a long document takes seconds. */
const farthest = 4000;

/** Between the texts of two blocks in a quote: a paragraph separator, which is in no text. */
const blockBreak = '\u2029';

/** A text found by blocks. */
export type QuotedText = {readonly blockCount: number; readonly textOf: (block: number) => string};

/** The text that begins at a place, over the following blocks if need be. */
export const quoteAt = ({blockCount, textOf}: QuotedText, {block, offset}: Place): string => {
	let quote = textOf(block).slice(Math.max(0, offset), Math.max(0, offset) + quoteLength);
	for (let next = block + 1; next < blockCount && quote.length < quoteLength; next++) {
		const text = textOf(next);
		if (text !== '') quote += (quote === '' ? '' : blockBreak) + text.slice(0, quoteLength - quote.length);
	}
	return quote;
};

/** Finds a place again by its quote in a text that may have been edited since. */
export const relocate = (text: QuotedText, place: Place, quote: string): Place => {
	const block = Math.max(0, Math.min(place.block, text.blockCount - 1));
	const offset = block === place.block ? Math.max(0, place.offset) : 0;
	if (quote === '' || quoteAt(text, place).startsWith(quote)) return {block, offset};
	for (let distance = 0; distance < Math.min(text.blockCount, farthest); distance++) {
		for (const candidate of distance === 0 ? [block] : [block + distance, block - distance]) {
			const found = findQuote(text, candidate, quote);
			if (found !== undefined) return found;
		}
	}
	return {block, offset: Math.min(offset, Math.max(0, text.textOf(block).length - 1))};
};

const findQuote = (text: QuotedText, block: number, quote: string): Place | undefined => {
	if (block < 0 || block >= text.blockCount) return undefined;
	const [head = quote] = quote.split(blockBreak, 1);
	if (head === '') return undefined;
	const own = text.textOf(block);
	for (let offset = own.indexOf(head); offset !== -1; offset = own.indexOf(head, offset + 1)) {
		if (quoteAt(text, {block, offset}).startsWith(quote)) return {block, offset};
	}
	return undefined;
};
