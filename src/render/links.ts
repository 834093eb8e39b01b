import type {GrowingBlocks} from './growing-blocks.ts';
import type {PaintedText} from './inline-paint.ts';
import type {Place} from './line.ts';

/** A link of a document. */
export type Link = {
	/** Names the link in the document, as in the spans of a line. */
	readonly id: number;
	/** `http:`, `https:`, `mailto:`, a target relative to the post, `#fragment`, or `library:` for the way back. */
	readonly href: string;
	readonly text: string;
	readonly place: Place;
};

/** More links than this are not told apart in one block. */
const linksPerBlock = 1 << 16;

/** The name of a block's link in the document; names grow with the place. */
export const linkName = (block: number, link: number): number =>
	block * linksPerBlock + Math.min(link, linksPerBlock - 1);

/** The block that the link with a name stands in. */
export const blockOfLink = (name: number): number => Math.floor(name / linksPerBlock);

/** The links of a painted block in order. */
export const linksIn = (block: number, {styled: {text, spans}, links}: PaintedText): readonly Link[] => {
	const starts = new Map<number, number>();
	const ends = new Map<number, number>();
	for (const {link, start, end} of spans) {
		if (!starts.has(link)) starts.set(link, start);
		ends.set(link, end);
	}
	return links.flatMap((href, index) => {
		const start = starts.get(index);
		if (start === undefined) return [];
		const label = text.slice(start, ends.get(index));
		return [{id: linkName(block, index), href, text: label, place: {block, offset: start}}];
	});
};

/** A function that finds the first link behind a place or the last one before it, reading no more than it must. */
export const createLinkSearch =
	(blocks: GrowingBlocks, linksOf: (block: number) => readonly Link[]) =>
	({block, offset}: Place, direction: 1 | -1): Link | undefined => {
		const isBeyond = ({place}: Link): boolean => (place.offset - offset) * direction > 0;
		const first = blocks.at(block) === undefined ? Math.min(block, blocks.all().length - 1) : block;
		for (let at = Math.max(0, first); blocks.at(at) !== undefined; at += direction) {
			const links = at === block ? linksOf(at).filter(isBeyond) : linksOf(at);
			const link = direction > 0 ? links[0] : links.at(-1);
			if (link !== undefined) return link;
		}
		return undefined;
	};
