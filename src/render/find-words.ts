import type {Place} from './line.ts';
import {blockBreak, type Passage, type QuotedText, quoteAt, quoteLength} from './quote.ts';

/** Characters of a piece of a quote, and the fewest that are no chance. */
export const pieceLength = 20;

/** What words count for that stand in a block as they were, besides their characters: more than one neighbor, less than both. */
const wholeBonus = 45;

/** What a part of the words counts for at most: less than a neighbor, for much of a text may be said twice. */
const mostOfPart = 35;

/** The words of a passage in a block of a text that may have been edited. */
export type FoundWords = {
	/** Where they begin in the block. */
	readonly offset: number;
	/** What speaks for them, counted in characters. */
	readonly weight: number;
	/** As they were, with the beginning of the block: the quote over the blocks that follow, or those of the block; else a part of them. */
	readonly kept: 'quote' | 'block' | 'part';
};

/** Makes the function that finds the words of a passage in a block: where they are as they were, else where most of them is. */
export const createWordFinder = (
	text: QuotedText,
	passage: Passage,
	offset: number,
): ((block: number) => FoundWords | undefined) => {
	const {quote, around} = passage;
	const [head = ''] = quote.split(blockBreak, 1);
	const pieces = piecesOf(head);
	const isRest = head.length < quoteLength;
	const start = around?.start ?? '';

	const findWhole = (place: Place, own: string): FoundWords | undefined => {
		const isBegun = around === undefined || (start === '' ? place.offset === 0 : own.startsWith(start));
		const isBlock = place.offset + head.length === own.length && (around !== undefined || place.offset === 0);
		if (!isBegun || (head.length < pieceLength && !isBlock)) return undefined;
		const goesOn = quoteAt(text, place).startsWith(quote);
		const weight = wholeBonus + start.length + (goesOn ? quote : head).length;
		return {offset: place.offset, weight, kept: goesOn ? 'quote' : 'block'};
	};

	return block => {
		const own = text.textOf(block);
		const isEnd = isRest && own.endsWith(head);
		const found = isEnd ? own.length - head.length : nearestOf(own, head, offset);
		const whole = found < 0 ? undefined : findWhole({block, offset: found}, own);
		if (whole !== undefined) return whole;
		for (const {words, behind} of pieces) {
			const at = nearestOf(own, words, offset + behind);
			if (at >= 0)
				return {offset: Math.max(0, at - behind), weight: Math.min(mostOfPart, words.length), kept: 'part'};
		}
		if (start.length < pieceLength || !own.startsWith(start)) return undefined;
		return {
			offset: Math.min(offset, own.length - 1),
			weight: Math.min(mostOfPart, start.length),
			kept: 'part',
		};
	};
};

/** Where words stand in a text, the nearest to an offset; -1 when they do not. */
const nearestOf = (own: string, words: string, offset: number): number => {
	const before = own.lastIndexOf(words, offset);
	const after = own.indexOf(words, offset + 1);
	return before < 0 || (after >= 0 && after - offset < offset - before) ? after : before;
};

/** A part of a quote, and how far it stands behind the place. */
type Piece = {readonly words: string; readonly behind: number};

/** What may be left of a quote when some of it was edited: the longest beginning first, then what comes later. */
const piecesOf = (head: string): readonly Piece[] => {
	const beginnings = [4, 3, 2, 1].map(count => ({words: head.slice(0, count * pieceLength), behind: 0}));
	const rests = [1, 2, 3].map(count => ({
		words: head.slice(count * pieceLength, (count + 1) * pieceLength),
		behind: count * pieceLength,
	}));
	return [...beginnings, ...rests].filter(({words}) => words.length >= pieceLength);
};
