import type {Document} from '../render/document.ts';
import type {Step} from '../state/reading-view.ts';
import {layoutOf, type OpenPost, type Session} from '../state/session.ts';
import {blockLines} from './spoken-block.ts';

/** Blocks of a post that are said together; empty where `to` stands before `from`, which then is what comes next. */
export type Stretch = {readonly from: number; readonly to: number};

/** The empty stretch before a block. */
export const nothingBefore = (block: number): Stretch => ({from: block, to: block - 1});

const isSaid = (document: Document, block: number): boolean => blockLines(document, block, false).length > 0;

/** A stretch with the blocks behind it that say nothing: it ends the post where nothing else follows. */
const withSilent = ({from, to}: Stretch, document: Document): Stretch => {
	let end = to;
	while (document.blockAt(end + 1) !== undefined && !isSaid(document, end + 1)) end++;
	return {from, to: end};
};

/** The first thing that is said from a block on; undefined behind the end. */
const oneFrom = (from: number, document: Document): Stretch | undefined => {
	if (document.blockAt(from) === undefined) return undefined;
	const {to} = withSilent({from, to: from - 1}, document);
	const isThere = document.blockAt(to + 1) !== undefined;
	return isThere ? withSilent({from, to: to + 1}, document) : {from, to};
};

/** The last thing that is said before a block; undefined before the beginning. */
const oneBefore = (block: number, document: Document): Stretch | undefined => {
	let at = block - 1;
	while (at >= 0 && !isSaid(document, at)) at--;
	return at < 0 ? undefined : {from: at, to: at};
};

/** As many blocks from one on as stand in a window of so many rows, each as a whole; a heading waits for what follows it. */
export const stretchFrom = (from: number, open: OpenPost, session: Session, rows: number): Stretch => {
	const {document} = open;
	const first = oneFrom(from, document) ?? nothingBefore(from);
	const end = layoutOf(open, session).step({block: from, offset: 0}, rows - 1);
	let to = Math.max(first.to, end.block);
	while (to > first.to && document.blockAt(to)?.shape.kind === 'heading') to--;
	return withSilent({from, to}, document);
};

/** As many blocks before one as stand in a window of so many rows. */
const stretchBefore = (
	block: number,
	open: OpenPost,
	session: Session,
	rows: number,
): Stretch | undefined => {
	const nearest = oneBefore(block, open.document);
	if (nearest === undefined) return undefined;
	const start = layoutOf(open, session).step({block, offset: 0}, -rows);
	const from = start.offset > 0 ? start.block + 1 : start.block;
	return {from: Math.min(from, nearest.from), to: nearest.to};
};

/** All of a footnote, from one of its blocks on; undefined where none stands. */
export const noteStretch = (from: number, document: Document): Stretch | undefined => {
	const numberOf = (block: number): number | undefined => {
		let container = document.blockAt(block)?.container;
		while (container?.parent !== undefined) container = container.parent;
		return container?.note;
	};
	const number = numberOf(from);
	if (number === undefined) return undefined;
	let to = from;
	while (numberOf(to + 1) === number) to++;
	return withSilent({from, to}, document);
};

/** The last thing that is said of a post. */
export const lastStretch = (document: Document): Stretch => {
	const {blockCount} = document;
	const {from} = oneBefore(blockCount, document) ?? nothingBefore(0);
	return {from, to: blockCount - 1};
};

/**
 * What a key that moves by lines or pages leads to from what was said last: the next thing or the one before it, or a window full. Nothing
 * is left out, and nothing is said twice. Undefined at the ends of the post.
 */
export const nextStretch = (
	said: Stretch,
	{by, direction}: {readonly by: Exclude<Step, 'all'>; readonly direction: 1 | -1},
	open: OpenPost,
	session: Session,
	rows: number,
): Stretch | undefined => {
	const {document} = open;
	const height = by === 'half' ? Math.ceil(rows / 2) : rows;
	if (direction > 0) {
		const next = oneFrom(said.to + 1, document);
		return by === 'line' || next === undefined ? next : stretchFrom(next.from, open, session, height);
	}
	if (by !== 'line') return stretchBefore(said.from, open, session, height);
	const last = said.to < said.from ? undefined : oneBefore(said.to + 1, document);
	return oneBefore(last?.from ?? said.from, document);
};

/** True when nothing is left of the post behind a stretch. */
export const isEnd = ({to}: Stretch, document: Document): boolean => document.blockAt(to + 1) === undefined;

/** True for a block of the text itself, which is found again by its words. */
const hasWords = (document: Document, block: number): boolean => {
	const kind = document.blockAt(block)?.shape.kind;
	return kind !== 'head' && kind !== 'foot' && document.textOf(block).trim() !== '';
};

/** A stretch in a text that was changed, from its first words to its last ones; what stood below the text is not yet said there. */
export const followedStretch = (stretch: Stretch, before: Document, document: Document): Stretch => {
	const follow = (block: number): number => {
		const place = {block, offset: 0};
		return document.relocate(place, before.passageAt(place)).place.block;
	};
	const from = hasWords(before, stretch.from) ? follow(stretch.from) : stretch.from;
	if (stretch.to < stretch.from) return nothingBefore(from);
	let last = stretch.to;
	while (last > stretch.from && !hasWords(before, last)) last--;
	const to = hasWords(before, last) ? follow(last) : last;
	return withSilent({from: Math.min(from, to), to}, document);
};
