import type {Layout} from '../render/document.ts';
import type {Place} from '../render/line.ts';
import {besideColumn, postRows, type Span} from './geometry.ts';
import {comparePlaces} from './reading-view.ts';
import {currentPost, type OpenPost, type Session} from './session.ts';

/** The post that stands beside the list, its opening until it is scrolled. */
export type Beside = Pick<OpenPost, 'post' | 'document'> & {
	/** Names the first line shown; null for the beginning. */
	readonly place: Place | null;
};

/** What is seen of the post beside the list. */
export type BesideView = {
	readonly span: Span;
	readonly layout: Layout;
	/** Place of the first line shown. */
	readonly top: Place;
	/** Rows there are for its lines. */
	readonly height: number;
};

/** The post beside the list laid out for its room; null where there is no post or no room, or nothing is in the list itself. */
export const besideView = (session: Session): BesideView | null => {
	const {beside, size, look} = session;
	const span = besideColumn(size.columns);
	if (span === null || beside === null || currentPost(session) === undefined) return null;
	const measure = Math.min(look.measure, span.width - 1);
	const layout = beside.document.layout({...look, measure, columns: span.width});
	const height = postRows(size).body;
	const top = beside.place === null ? layout.first : layout.top(beside.place, height);
	return {span, layout, top, height};
};

/** Scrolls the post beside the list by lines. It is looked at by that, not begun. */
export const moveBeside = (session: Session, lines: number): Session => {
	const view = besideView(session);
	if (view === null || session.beside === null) return session;
	const {layout, top, height} = view;
	const place = layout.top(layout.step(top, lines), height);
	return comparePlaces(place, top) === 0 ? session : {...session, beside: {...session.beside, place}};
};
