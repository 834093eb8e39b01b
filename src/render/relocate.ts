import {createWordFinder, pieceLength} from './find-words.ts';
import type {Place} from './line.ts';
import {blockBreak, type Passage, passageAt, type QuotedText, textBeside} from './quote.ts';

/** A text that was moved further than so many blocks is not looked for: reading a long document takes seconds. */
const farthest = 4000;

/** Once a place is likely, a better one is looked for in so many blocks around. */
const nearby = 200;

/** Where a passage is in a text that may have been edited. */
export type Relocated = {
	readonly place: Place;
	/** At least some of the words themselves stand there; otherwise only what was around them, or nothing. */
	readonly isThere: boolean;
};

/** A place that a passage may have come to. */
type Candidate = Relocated & {
	/** What speaks for it, counted in characters. */
	readonly weight: number;
	/** How far from where it was a better one is still looked for, in blocks. */
	readonly reach: number;
};

/**
 * Finds a place again by its words in a text that may have been edited since: the place for which most speaks of what is known (the
 * words, the end of the block before, the beginning of the one that follows), and the nearest of several; else the place itself, kept
 * within the text.
 */
export const relocate = (text: QuotedText, place: Place, passage: Passage): Relocated => {
	const block = Math.max(0, text.has(place.block) ? place.block : Math.min(place.block, text.count() - 1));
	const kept = {block, offset: block === place.block ? Math.max(0, place.offset) : 0};
	if (passage.quote === '' || standsAt(text, place, passage)) return {place: kept, isThere: true};
	const weigh = createScale(text, passage, Math.max(0, place.offset));
	let best: Candidate | undefined;
	for (let distance = 0; distance <= (best?.reach ?? farthest); distance++) {
		const around = distance === 0 ? [block] : [block + distance, block - distance];
		const blocks = around.filter(text.has);
		if (blocks.length === 0) break;
		for (const candidate of blocks) {
			const found = weigh(candidate);
			if (found !== undefined && found.weight > (best?.weight ?? 0)) best = found;
		}
	}
	if (best === undefined) return {place: within(text, kept), isThere: false};
	return {place: best.place, isThere: best.isThere};
};

const within = ({textOf}: QuotedText, {block, offset}: Place): Place => ({
	block,
	offset: Math.min(offset, Math.max(0, textOf(block).length - 1)),
});

/** True when a passage stands at a place as it was, whatever became of one of its neighbors. */
const standsAt = (text: QuotedText, place: Place, {quote, around}: Passage): boolean => {
	const here = passageAt(text, place);
	if (here.quote !== quote) return false;
	if (around === undefined) return true;
	const {before, start, after} = here.around;
	return start === around.start && (before === around.before || after === around.after);
};

/** What it counts that a block begins or ends as a neighbor did. A short neighbor is a whole block, and no chance as such. */
const weightOf = (neighbor: string, there: string, edge: 'startsWith' | 'endsWith'): number => {
	if (neighbor === '') return 0;
	const isSame = neighbor.length < pieceLength ? there === neighbor : there[edge](neighbor);
	return isSame ? Math.max(pieceLength, neighbor.length) : 0;
};

/** Makes the function that tells what speaks for a block of a text to be where a passage is. */
const createScale = (
	text: QuotedText,
	passage: Passage,
	offset: number,
): ((block: number) => Candidate | undefined) => {
	const {before, after} = passage.around ?? {before: '', after: passage.quote.split(blockBreak)[1] ?? ''};
	const findWords = createWordFinder(text, passage, offset);
	return block => {
		const own = text.textOf(block);
		if (own === '') return undefined;
		const found = findWords(block);
		const isPart = found === undefined || found.kept === 'part';
		// What ends like the block before is that block, unless the words themselves are in it.
		const isBefore = isPart && before.length >= pieceLength && own.endsWith(before);
		const words = isBefore ? undefined : found;
		const above = weightOf(before, textBeside(text, block, -1), 'endsWith');
		const below = isBefore ? 0 : weightOf(after, textBeside(text, block, 1), 'startsWith');
		const follows = above === 0 ? 0 : weightOf(after, own, 'startsWith');
		const weight = (words?.weight ?? 0) + above + below;
		if (Math.max(weight, above + follows) < pieceLength) return undefined;
		// The words are gone, and here stands what followed them, or what came after the block before.
		if (above + follows > weight || (words === undefined && below === 0)) {
			const reach = follows > 0 ? nearby : farthest;
			return {place: {block, offset: 0}, isThere: false, weight: above + follows, reach};
		}
		const isAlone = above + below === 0 && before + after !== '';
		const isCertain = words?.kept === 'quote' && !isAlone;
		const isLikely = !isPart || (above > 0 && below > 0);
		return {
			place: words ? {block, offset: words.offset} : within(text, {block, offset}),
			isThere: words !== undefined,
			weight,
			reach: isCertain ? 0 : isLikely ? nearby : farthest,
		};
	};
};
