import {besideView} from '../state/beside.ts';
import {marksOf} from '../state/find.ts';
import {postRows, type Span} from '../state/geometry.ts';
import {showsEnd, topOf} from '../state/reading-view.ts';
import {layoutOf, type OpenPost, type Session} from '../state/session.ts';
import {waitingLines} from '../state/waiting-lines.ts';

/** What the window shows of the open post. */
export type PostView = {
	readonly lines: readonly string[];
	/** Code goes on beyond the window's edge. */
	readonly isCodeCut: boolean;
};

/** The part of the open post that the window shows, without the bar. */
export const postView = (open: OpenPost, session: Session): PostView => {
	const {head, body} = postRows(session.size);
	const layout = layoutOf(open, session);
	const top = topOf(open, session);
	// How far the window reaches is asked of the layout only while something is looked for.
	const marks = open.find === null ? [] : marksOf(open.find, top.block, layout.step(top, body).block);
	const lines = layout.lines(top, body, marks, open.link?.id);
	const shown = showsEnd(open, session) ? lines : lines.slice(0, lines.length - waitingLines(lines));
	return {
		lines: [...new Array<string>(head).fill(''), ...shown.map(({text}) => text)],
		isCodeCut: shown.some(({isCut}) => isCut),
	};
};

/** What is seen of the post that is selected in the list, beside it. */
export const besideLines = (
	session: Session,
): {readonly span: Span; readonly lines: readonly string[]} | null => {
	const view = besideView(session);
	if (view === null) return null;
	const {span, layout, top, height} = view;
	const blank = new Array<string>(postRows(session.size).head).fill('');
	return {span, lines: [...blank, ...layout.lines(top, height).map(({text}) => text)]};
};
