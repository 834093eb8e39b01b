import {marksOf} from '../state/find.ts';
import {besideColumn, postRows, type Span} from '../state/geometry.ts';
import {showsEnd, topOf} from '../state/reading-view.ts';
import {layoutOf, type OpenPost, type Session} from '../state/session.ts';
import {waitingLines} from '../state/waiting-lines.ts';

/** The part of the open post that the window shows, without the bar. */
export const postLines = (open: OpenPost, session: Session): readonly string[] => {
	const {head, body} = postRows(session.size);
	const layout = layoutOf(open, session);
	const top = topOf(open, session);
	// How far the window reaches is asked of the layout only while something is looked for.
	const marks = open.find === null ? [] : marksOf(open.find, top.block, layout.step(top, body).block);
	const lines = layout.lines(top, body, marks, open.link?.id);
	const shown = showsEnd(open, session) ? lines : lines.slice(0, lines.length - waitingLines(lines));
	return [...new Array<string>(head).fill(''), ...shown.map(({text}) => text)];
};

/** The opening of the post that is selected in the list, set for the room beside it. */
export const besideLines = ({
	beside,
	size,
	look,
}: Session): {readonly span: Span; readonly lines: readonly string[]} | null => {
	const span = besideColumn(size.columns);
	if (span === null || beside === null) return null;
	const {head, body} = postRows(size);
	const measure = Math.min(look.measure, span.width - 1);
	const layout = beside.document.layout({...look, measure, columns: span.width});
	const lines = layout.lines(layout.first, body).map(({text}) => text);
	return {span, lines: [...new Array<string>(head).fill(''), ...lines]};
};
