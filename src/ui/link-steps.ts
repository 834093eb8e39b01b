import type {Line, Place} from '../render/line.ts';
import {postRows} from '../state/geometry.ts';
import {comparePlaces, topOf} from '../state/reading-view.ts';
import {layoutOf, type OpenPost, type Session} from '../state/session.ts';

/** Lines looked through at once for the next link outside of the window. */
const stride = 200;

const linksOn = (lines: readonly Line[]): readonly number[] => [
	...new Set(lines.flatMap(({links = []}) => links.map(({link}) => link))),
];

/** The link to select, and the first line to show when it is not in the window. */
export type LinkStep = {readonly link: number; readonly place?: Place};

/** A link in the lines before or behind the window, with a window that shows it. */
const beyond = (open: OpenPost, session: Session, direction: 1 | -1): LinkStep | undefined => {
	const layout = layoutOf(open, session);
	const {body} = postRows(session.size);
	let from = direction > 0 ? layout.step(topOf(open, session), body) : topOf(open, session);
	for (;;) {
		const start = direction > 0 ? from : layout.step(from, -stride);
		if (direction < 0 && comparePlaces(start, from) === 0) return undefined;
		const lines = layout.lines(start, stride).filter(line => direction > 0 || comparePlaces(line, from) < 0);
		const found = direction > 0 ? linksOn(lines)[0] : linksOn(lines).at(-1);
		if (found !== undefined) {
			const line = lines.find(({links}) => links?.some(({link}) => link === found));
			return line && {link: found, place: layout.step(line, -Math.floor(body / 3))};
		}
		const next = direction > 0 ? layout.step(start, stride) : start;
		if (comparePlaces(next, from) === 0) return undefined;
		from = next;
	}
};

/** The link after (or before) the selected one: those in the window first, then the nearest outside of it. */
export const stepLink = (open: OpenPost, session: Session, direction: 1 | -1): LinkStep | undefined => {
	const visible = linksOn(layoutOf(open, session).lines(topOf(open, session), postRows(session.size).body));
	const at = open.link === null ? -1 : visible.indexOf(open.link.id);
	const next = at < 0 ? visible.at(direction > 0 ? 0 : -1) : visible[at + direction];
	if (next !== undefined) return {link: next};
	return beyond(open, session, direction);
};

/** The link under a cell of the window. */
export const linkAt = (open: OpenPost, session: Session, column: number, row: number): number | undefined => {
	const {head, body} = postRows(session.size);
	const line = layoutOf(open, session).lines(topOf(open, session), body)[row - head];
	return line?.links?.find(({from, to}) => column >= from && column < to)?.link;
};
