import type {Block} from './block.ts';
import type {Place} from './line.ts';

/** A heading of a document. */
export type Heading = {
	/** 1 to 6. */
	readonly depth: number;
	readonly text: string;
	readonly place: Place;
	/** What `#id` in a link calls it: given by the author or made from the text; unique in the document. */
	readonly id: string;
};

/** The name a heading gets on the web: its letters and digits in lower case, with hyphens for spaces (as GitHub does). */
const slugOf = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
		.trim()
		.replaceAll(' ', '-');

/** The headings among the blocks, in order. */
export const listHeadings = (
	blocks: readonly Block[],
	textOf: (block: number) => string,
): readonly Heading[] => {
	const uses = new Map<string, number>();
	const unique = (slug: string): string => {
		let id = slug;
		while (uses.has(id)) {
			const count = (uses.get(slug) ?? 0) + 1;
			uses.set(slug, count);
			id = `${slug}-${count}`;
		}
		uses.set(id, 0);
		return id;
	};

	return blocks.flatMap(({shape}, index) => {
		if (shape.kind !== 'heading') return [];
		const text = textOf(index).replaceAll('\n', ' ');
		return [
			{depth: shape.depth, text, place: {block: index, offset: 0}, id: unique(shape.id ?? slugOf(text))},
		];
	});
};
