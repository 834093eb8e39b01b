import type {Link} from '../render/document.ts';
import type {Place} from '../render/line.ts';
import {postRows} from '../state/geometry.ts';
import {isVisible, showsEnd, topOf, windowAround} from '../state/reading-view.ts';
import {layoutOf, type OpenPost, type Session} from '../state/session.ts';

/** The link to select, and the first line to show when it is not in the window. */
export type LinkStep = {readonly link: number; readonly place?: Place};

/** The block above the text, in which the page's own way back stands. */
const headBlock = 0;

/**
 * The first link in the window, else the first behind it. The page's own way back comes last: nobody who goes from link to link
 * in a text means to leave it.
 */
const firstLink = (open: OpenPost, session: Session): Link | undefined => {
	const {block, offset} = topOf(open, session);
	// A link at the first character of the window lies behind what is before it.
	const edge = block === headBlock ? {block, offset: Number.MAX_SAFE_INTEGER} : {block, offset: offset - 1};
	const link = open.document.nextLink(edge, 1);
	const isInText = link !== undefined && link.href !== 'library:';
	if (block !== headBlock || isInText || (link !== undefined && isVisible(link.place, open, session)))
		return link;
	return open.document.nextLink({block, offset: offset - 1}, 1) ?? link;
};

/** The last link in the window, else the last before it. */
const lastLink = (open: OpenPost, session: Session): Link | undefined => {
	const below = showsEnd(open, session)
		? {block: open.document.blockCount, offset: 0}
		: layoutOf(open, session).step(topOf(open, session), postRows(session.size).body);
	return open.document.nextLink(below, -1);
};

/** The link after (or before) the selected one; without one the first (or last) in the window, else the nearest outside of it. */
export const stepLink = (open: OpenPost, session: Session, direction: 1 | -1): LinkStep | undefined => {
	const selected = open.link === null ? undefined : open.document.link(open.link.id)?.place;
	const link =
		selected !== undefined
			? open.document.nextLink(selected, direction)
			: direction > 0
				? firstLink(open, session)
				: lastLink(open, session);
	if (link === undefined) return undefined;
	if (isVisible(link.place, open, session)) return {link: link.id};
	return {link: link.id, place: windowAround(link.place, open, session)};
};

/** The link under a cell of the window. */
export const linkAt = (open: OpenPost, session: Session, column: number, row: number): number | undefined => {
	const {head, body} = postRows(session.size);
	const line = layoutOf(open, session).lines(topOf(open, session), body)[row - head];
	return line?.links?.find(({from, to}) => column >= from && column < to)?.link;
};
