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
export const slugOf = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
		.trim()
		.replaceAll(' ', '-');

/** Gives every slug a form of its own, in order: `a`, `a-1`, `a-2`. */
const makeUnique = (slugs: readonly string[]): readonly string[] => {
	const uses = new Map<string, number>();
	return slugs.map(slug => {
		let id = slug;
		while (uses.has(id)) {
			const count = (uses.get(slug) ?? 0) + 1;
			uses.set(slug, count);
			id = `${slug}-${count}`;
		}
		uses.set(id, 0);
		return id;
	});
};

/** The headings among the blocks, in order. Their texts are read when they are asked for, not before. */
export const listHeadings = (
	blocks: readonly Block[],
	textOf: (block: number) => string,
): readonly Heading[] => {
	let known: readonly string[] | undefined;
	const ids = (): readonly string[] => {
		known ??= makeUnique(headings.map(({given, text}) => given ?? slugOf(text)));
		return known;
	};
	const headings: (Heading & {readonly given: string | undefined})[] = [];
	for (const [block, {shape}] of blocks.entries()) {
		if (shape.kind !== 'heading') continue;
		const index = headings.length;
		headings.push({
			depth: shape.depth,
			place: {block, offset: 0},
			given: shape.id,
			get text() {
				return textOf(block).replaceAll('\n', ' ');
			},
			get id() {
				return ids()[index] ?? '';
			},
		});
	}
	return headings;
};
