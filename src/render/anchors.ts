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
	const inText = (id: string): Place | undefined => {
		if (id === '') return undefined;
		const block = blocks
			.all()
			.findIndex(
				({shape}) => 'content' in shape && typeof shape.content === 'string' && hasAnchor(shape.content, id),
			);
		return block === -1 ? undefined : {block, offset: 0};
	};
	const find = (id: string): Place | undefined => {
		const count = blocks.all().length;
		const anchor = anchors.get(id);
		if (anchor !== undefined && anchor < count) return inBlock(anchor, id);
		return headings().find(heading => heading.id === id)?.place ?? inText(id);
	};
	// Note apps write the text of a heading, below those of the headings above it.
	const findByText = (text: string): Place | undefined => find(slugOf(text.slice(text.lastIndexOf('#') + 1)));
	return id => find(id) ?? find(decoded(id)) ?? find(id.toLowerCase()) ?? findByText(decoded(id));
};

/** True when inline HTML in a source, such as `<a name="here">`, bears an id. */
const hasAnchor = (source: string, id: string): boolean =>
	source.includes(id) &&
	Array.from(source.matchAll(/<[a-zA-Z][^<>]{0,500}?\s(?:id|name)\s*=\s*["']?([^\s"'<>]+)/g)).some(
		([, name]) => name === id,
	);

const decoded = (id: string): string => {
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
};
