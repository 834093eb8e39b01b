import {columnIn} from '../render/frame.ts';
import {listColumn, type Size, type Span} from '../state/geometry.ts';
import type {Session} from '../state/session.ts';
import {stateWidth} from './list-columns.ts';

/** The column in which the open post's text is set: its bar and its panels stand there too. */
export const postColumn = ({look, size}: Pick<Session, 'look' | 'size'>): Span =>
	columnIn(size.columns, Math.min(look.measure, size.columns - 1));

/** The window without its margins. */
export const wholeColumn = ({columns}: Size): Span => columnIn(columns, columns - 1);

/** First cell and width of a panel: where the text or the titles behind it stand, so that nothing jumps sideways when it opens. */
export const windowColumn = (session: Session): Span => {
	if (session.open !== null) return postColumn(session);
	const {left, width} = listColumn(session.size.columns);
	const indent = width >= 40 ? stateWidth(width) : 0;
	return {left: left + indent, width: width - indent};
};
