import type {Block, Container, Shape} from './block.ts';

/** A block whose gap is known when the next one comes. */
type Unfinished = Block & {gap: number};

/** Takes the blocks of a document in order and works out what depends on the neighbors. */
export class BlockList {
	readonly #blocks: Unfinished[] = [];
	readonly #anchors = new Map<string, number>();
	/** Containers that have no block yet, outermost first. */
	#unopened: Container[] = [];
	#gap = 0;
	#source = 0;

	/** The blocks taken so far; the last one has no gap yet. */
	get blocks(): readonly Block[] {
		return this.#blocks;
	}

	/** The blocks that `#id` in a link leads to. */
	get anchors(): ReadonlyMap<string, number> {
		return this.#anchors;
	}

	/** How many blocks there are: the index of the next one. */
	get length(): number {
		return this.#blocks.length;
	}

	/** Position in the source of what the next blocks stand for. */
	readFrom(source: number): void {
		this.#source = source;
	}

	/** Blank lines between the block before and the next one. */
	separate(gap: number): void {
		this.#gap = gap;
	}

	/** Makes the next block the one that `#id` leads to; the first use of an id counts. */
	anchor(id: string): void {
		this.anchorAt(id, this.length);
	}

	/** Makes a block the one that `#id` leads to. */
	anchorAt(id: string, block: number): void {
		if (!this.#anchors.has(id)) this.#anchors.set(id, block);
	}

	/** Puts a container around the blocks that `fill` adds. */
	enclose(container: Container, fill: () => void): void {
		this.#unopened.push(container);
		const before = this.length;
		fill();
		// An item without text still shows its mark.
		if (this.length === before) this.add({kind: 'text', content: '', weight: 1}, container);
	}

	add(shape: Shape, container: Container | undefined): void {
		const previous = this.#blocks.at(-1);
		if (previous !== undefined) previous.gap = gapBetween(previous.shape, shape, this.#gap);
		this.#gap = 1;
		this.#blocks.push({shape, container, opens: this.#unopened.length, gap: 0, source: this.#source});
		if (this.#unopened.length > 0) this.#unopened = [];
	}
}

/** Blank lines between two blocks; a heading stands nearer to what follows than to what goes before. */
const gapBetween = (previous: Shape, next: Shape, gap: number): number => {
	if (previous.kind === 'label') return 0;
	if (next.kind === 'foot') return next.page.endBack === undefined && next.page.contact === undefined ? 0 : 2;
	if (next.kind === 'heading') return gap === 0 || previous.kind === 'heading' || next.depth > 2 ? gap : 2;
	return previous.kind === 'heading' ? 0 : gap;
};
