import {postRows} from '../state/geometry.ts';
import {topOf} from '../state/reading-view.ts';
import {layoutOf, type OpenPost, type Session} from '../state/session.ts';

/** The part of the open post that the window shows, without the bar. */
export const postLines = (open: OpenPost, session: Session): readonly string[] => {
	const {head, body} = postRows(session.size);
	const lines = layoutOf(open, session).lines(topOf(open, session), body);
	return [...new Array<string>(head).fill(''), ...lines.map(({text}) => text)];
};
