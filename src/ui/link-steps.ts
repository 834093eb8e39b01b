import type {Place} from '../render/line.ts';
import {postRows} from '../state/geometry.ts';
import {comparePlaces, showsEnd, topOf} from '../state/reading-view.ts';
import {layoutOf, type OpenPost, type Session} from '../state/session.ts';

/** The link to select, and the first line to show when it is not in the window. */
export type LinkStep = {readonly link: number; readonly place?: Place};

/** The link after (or before) the selected one; without one the first (or last) in the window, else the nearest outside of it. */
export const stepLink = (open: OpenPost, session: Session, direction: 1 | -1): LinkStep | undefined => {
	const layout = layoutOf(open, session);
	const top = topOf(open, session);
	const {body} = postRows(session.size);
	const below = showsEnd(open, session)
		? {block: open.document.blockCount, offset: 0}
		: layout.step(top, body);
	const selected = open.link === null ? undefined : open.document.link(open.link.id)?.place;
	// A link at the first character of the window lies behind what is before it.
	const edge = direction > 0 ? {...top, offset: top.offset - 1} : below;
	const link = open.document.nextLink(selected ?? edge, direction);
	if (link === undefined) return undefined;
	const line = layout.step(link.place, 0);
	const isVisible = comparePlaces(line, top) >= 0 && comparePlaces(line, layout.step(top, body - 1)) <= 0;
	return isVisible ? {link: link.id} : {link: link.id, place: layout.step(line, -Math.floor(body / 3))};
};

/** The link under a cell of the window. */
export const linkAt = (open: OpenPost, session: Session, column: number, row: number): number | undefined => {
	const {head, body} = postRows(session.size);
	const line = layoutOf(open, session).lines(topOf(open, session), body)[row - head];
	return line?.links?.find(({from, to}) => column >= from && column < to)?.link;
};
