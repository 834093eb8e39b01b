import type {Place} from './line.ts';

/** Characters of text that are kept with a place. */
export const quoteLength = 80;

/** Characters that are kept of what stands around it. */
const aroundLength = 40;

/** Between the texts of two blocks in a quote: a paragraph separator, which is in no text. */
export const blockBreak = '\u2029';

/** Blocks that a quote is put together from at most: those without text, such as rules, may go on without end. */
const mostBlocks = 100;

/** Blocks without text that are passed over on the way to the one beside a block. */
const mostEmpty = 8;

/** A text found by blocks. */
export type QuotedText = {
	readonly has: (block: number) => boolean;
	readonly count: () => number;
	readonly textOf: (block: number) => string;
};

/** What stands around a place. All of it may be empty. */
export type Around = {
	/** The end of the block before. */
	readonly before: string;
	/** The beginning of the block, where the place is further on in it. */
	readonly start: string;
	/** The beginning of the block that follows. */
	readonly after: string;
};

/** The words at a place, by which it is found again after the text was edited. */
export type Passage = {
	/** About 80 characters from the place on, over the following blocks if need be. */
	readonly quote: string;
	/** Absent where it was not kept, as by earlier versions. */
	readonly around?: Around;
};

/** The text that begins at a place, over the following blocks if need be. */
export const quoteAt = ({has, textOf}: QuotedText, {block, offset}: Place): string => {
	let quote = textOf(block).slice(Math.max(0, offset), Math.max(0, offset) + quoteLength);
	for (let next = block + 1; quote.length < quoteLength && next < block + mostBlocks && has(next); next++) {
		const text = textOf(next);
		if (text !== '') quote += (quote === '' ? '' : blockBreak) + text.slice(0, quoteLength - quote.length);
	}
	return quote;
};

/** The text of the nearest block with text before or after a block; empty where there is none. */
export const textBeside = ({has, textOf}: QuotedText, block: number, direction: 1 | -1): string => {
	for (let distance = 1; distance <= mostEmpty; distance++) {
		const beside = block + direction * distance;
		if (!has(beside)) return '';
		const text = textOf(beside);
		if (text !== '') return text;
	}
	return '';
};

/** What stands around a place. Behind the end of a block that is what stands around the next one, where its quote begins. */
const aroundAt = (text: QuotedText, {block, offset}: Place): Around => {
	const own = text.textOf(block);
	const isBehind = offset >= own.length && text.has(block + 1);
	return {
		before: (isBehind && own !== '' ? own : textBeside(text, block, -1)).slice(-aroundLength),
		start: isBehind || offset <= 0 ? '' : own.slice(0, Math.min(offset, aroundLength)),
		after: textBeside(text, isBehind ? block + 1 : block, 1).slice(0, aroundLength),
	};
};

/** The words at a place and what stands around them. */
export const passageAt = (text: QuotedText, place: Place): Required<Passage> => ({
	quote: quoteAt(text, place),
	around: aroundAt(text, place),
});
