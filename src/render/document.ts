import {sanitize} from '../text/sanitize.ts';
import {createAnchors} from './anchors.ts';
import type {Block, Code, Page} from './block.ts';
import {BoundedCache} from './bounded-cache.ts';
import {cleanPage} from './clean-page.ts';
import type {GrowingBlocks} from './growing-blocks.ts';
import {type Heading, listHeadings} from './headings.ts';
import type {Layout, LayoutOptions, LayoutSource} from './layout.ts';
import {createLayouts} from './layouts.ts';
import type {Place} from './line.ts';
import {blockOfLink, createLinkSearch, type Link, linksIn} from './links.ts';
import {listBlocks} from './list-blocks.ts';
import {type BlockPainter, createBlockPainter, type PaintedBlock} from './painted-block.ts';
import {prepareSource} from './prepare-source.ts';
import {beginsAsProgram} from './program-text.ts';
import {createProgress} from './progress.ts';
import {type Passage, passageAt} from './quote.ts';
import {type Relocated, relocate} from './relocate.ts';
import {sourceLine} from './source-line.ts';
import {createTableReader} from './table-reader.ts';
import {createPaint, type Paint, themes} from './theme.ts';

export type {Page} from './block.ts';
export type {Highlight} from './code-token.ts';
export type {Heading} from './headings.ts';
export type {Layout, LayoutOptions} from './layout.ts';
export type {Mark} from './line-setter.ts';
export type {Link} from './links.ts';
export type {Passage} from './quote.ts';

/** What a document is made of. */
export type DocumentSource = {
	/** Markdown without front matter. */
	readonly text: string;
	/** What surrounds the text; nothing when absent. */
	readonly page?: Page;
	/** The first heading repeats the title of the page and is not set. */
	readonly startsWithTitle?: boolean;
	/** Known to be MDX; when absent, the text tells. */
	readonly isMdx?: boolean;
};

/** A text whose structure is known and whose parts are read, painted and laid out when they are looked at. */
export type Document = {
	/** Blocks, the head of the page (block 0) and its foot (the last) included; they may be empty. */
	readonly blockCount: number;
	readonly headings: readonly Heading[];
	/** Text of the heading that a place stands under; empty before the first one. */
	readonly sectionAt: (place: Place) => string;
	/**
	 * Reads a little more of the structure, which is else read when it is asked for: a few milliseconds. False when all of it is
	 * known.
	 */
	readonly readOn: () => boolean;
	/** All links in order. Reads the whole text the first time: for lists, not for every frame. */
	readonly links: readonly Link[];
	/** The link a span of a line names. */
	readonly link: (name: number) => Link | undefined;
	/** Share of the text before a place, 0 to 1, whatever the width. */
	readonly progress: (place: Place) => number;
	/** The words at a place, by which it is found again after the text was edited. */
	readonly passageAt: (place: Place) => Required<Passage>;
	/** Where a passage is that stood at a place: there, else where most of it is, else at the place kept within the text. */
	readonly relocate: (place: Place, passage: Passage) => Relocated;
	/** Place of what `#id` leads to: a heading, an anchor or a footnote. */
	readonly placeOfId: (id: string) => Place | undefined;
	/** Plain text of a block. */
	readonly textOf: (block: number) => string;
	/** A block by its number, with what it is and what it stands in; undefined behind the last one. */
	readonly blockAt: (block: number) => Block | undefined;
	/** Paints blocks in looks of one's own, for those who do without lines. */
	readonly createPainter: (paint: Paint) => BlockPainter;
	/** The first link behind a place, or the last one before it. */
	readonly nextLink: (place: Place, direction: 1 | -1) => Link | undefined;
	/** Line of the source, counted from 0, on which a place stands. */
	readonly sourceLine: (place: Place) => number;
	/** Source of the code block a place stands in, as it was written. */
	readonly codeAt: (place: Place) => string | undefined;
	/** The document set for a window; the same options give the same layout. */
	readonly layout: (options: LayoutOptions) => Layout;
};

const plainPaint = createPaint(themes.mono, 'plain');

/** Blocks whose plain text stays at hand. */
const rememberedTexts = 2000;

/** Reads the structure of a text. Any text is a document; nothing in it can drive a terminal. */
export const createDocument = ({
	text,
	page = {},
	startsWithTitle = false,
	isMdx = beginsAsProgram(text),
}: DocumentSource): Document => {
	const clean = prepareSource(sanitize(text), isMdx);
	const {blocks, anchors, read} = listBlocks({text: clean, page: cleanPage(page), startsWithTitle, isMdx});
	const plainPainter = createBlockPainter(read, plainPaint);
	const plain = new BoundedCache<number, PaintedBlock>(rememberedTexts);
	const paintedAt = (index: number): PaintedBlock | undefined => {
		const block = blocks.at(index);
		return block && plain.get(index, () => plainPainter(block.shape));
	};
	const textOf = (index: number): string => paintedAt(index)?.styled.text ?? '';
	const headings = once(() => listHeadings(blocks.all(), textOf));
	const links = once(() => blocks.all().flatMap((_, index) => linksOf(index)));
	const linksOf = (index: number): readonly Link[] => {
		const painted = paintedAt(index);
		return painted === undefined ? [] : linksIn(index, painted);
	};
	const quoted = {
		has: (block: number) => blocks.at(block) !== undefined,
		count: () => blocks.all().length,
		textOf,
	};
	const source: LayoutSource = {
		blocks,
		createPainter: (...look) => createBlockPainter(read, ...look),
		tables: createTableReader(plainPainter),
		isMirrored: page.dir === 'rtl',
	};

	return {
		get blockCount() {
			return blocks.all().length;
		},
		readOn: blocks.readOn,
		get headings() {
			return headings();
		},
		get links() {
			return links();
		},
		sectionAt({block}) {
			for (let at = block; at >= 0; at--) {
				if (blocks.at(at)?.shape.kind === 'heading') return textOf(at).replaceAll('\n', ' ');
			}
			return '';
		},
		link: name => linksOf(blockOfLink(name)).find(({id}) => id === name),
		progress: createProgress(blocks, textOf),
		passageAt: place => passageAt(quoted, place),
		relocate: (place, passage) => relocate(quoted, place, passage),
		placeOfId: createAnchors({blocks, anchors, headings, linksOf}),
		textOf,
		blockAt: blocks.at,
		createPainter: paint => createBlockPainter(read, paint),
		nextLink: createLinkSearch(blocks, linksOf),
		sourceLine(place) {
			// Behind the end of a block is the blank line above the next one.
			const isBehind = place.offset > 0 && place.offset >= textOf(place.block).length;
			const index = Math.max(0, place.block + (isBehind ? 1 : 0));
			const block = blocks.at(index) ?? blocks.all().at(-1);
			if (block === undefined) return 0;
			const end = blocks.at(index + 1)?.source ?? clean.length;
			return sourceLine(clean, block, {plain: textOf(index), offset: isBehind ? 0 : place.offset, end});
		},
		codeAt: ({block}) => codeOf(blocks, block)?.text,
		layout: createLayouts(source),
	};
};

// The line above the code, which names its language, belongs to it.
const codeOf = (blocks: GrowingBlocks, index: number): Code | undefined => {
	const shape = blocks.at(index)?.shape;
	const code = shape?.kind === 'label' ? blocks.at(index + 1)?.shape : shape;
	return code?.kind === 'code' ? code.code : undefined;
};

/** Runs a computation when its result is first asked for, and remembers the result. */
const once = <Value>(compute: () => Value): (() => Value) => {
	let known: {readonly value: Value} | undefined;
	return () => {
		known ??= {value: compute()};
		return known.value;
	};
};
