import {decoded} from '../text/decoded.ts';
import type {Block} from './block.ts';
import {idsIn} from './empty-paragraph.ts';
import {footnoteTarget} from './footnotes.ts';
import type {GrowingBlocks} from './growing-blocks.ts';
import {type Heading, slugOf} from './headings.ts';
import type {Place} from './line.ts';
import type {Link} from './links.ts';

/** What `#id` in a link may lead to. */
export type AnchorSource = {
	readonly blocks: GrowingBlocks;
	/** Blocks by the ids known from the structure of the text. */
	readonly anchors: ReadonlyMap<string, number>;
	readonly headings: () => readonly Heading[];
	readonly linksOf: (block: number) => readonly Link[];
};

/** A function that finds the place an id names. */
export const createAnchors = ({
	blocks,
	anchors,
	headings,
	linksOf,
}: AnchorSource): ((id: string) => Place | undefined) => {
	const inBlock = (block: number, id: string): Place => {
		// A way back from a footnote leads to the very reference.
		const target = footnoteTarget(id);
		return linksOf(block).find(({href}) => href === target)?.place ?? {block, offset: 0};
	};
	let known: ReadonlyMap<string, Place> | undefined;
	const find = (id: string): Place | undefined => {
		const all = blocks.all();
		const anchor = anchors.get(id);
		if (anchor !== undefined && anchor < all.length) return inBlock(anchor, id);
		known ??= writtenIds(all, headings());
		return known.get(id);
	};
	// Note apps write the text of a heading, below those of the headings above it.
	const findByText = (text: string): Place | undefined => find(slugOf(text.slice(text.lastIndexOf('#') + 1)));
	return id => find(id) ?? find(decoded(id)) ?? find(id.toLowerCase()) ?? findByText(decoded(id));
};

/**
 * The ids of headings, then those that inline HTML such as `<a name="here">` bears, then that of the title, whose heading is not set
 * where the page has it; of several that are alike the first.
 */
const writtenIds = (blocks: readonly Block[], headings: readonly Heading[]): ReadonlyMap<string, Place> => {
	const places = new Map<string, Place>();
	for (const {id, place} of headings) if (!places.has(id)) places.set(id, place);
	for (const [block, {shape}] of blocks.entries()) {
		if (!('content' in shape) || typeof shape.content !== 'string') continue;
		for (const id of idsIn(shape.content)) if (!places.has(id)) places.set(id, {block, offset: 0});
	}
	const head = blocks[0]?.shape;
	const title = head?.kind === 'head' ? slugOf(head.page.title ?? '') : '';
	if (title !== '' && !places.has(title)) places.set(title, {block: 0, offset: 0});
	return places;
};
