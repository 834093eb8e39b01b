import {listColumn, listRows, marginOf, postRows} from '../state/geometry.ts';
import {progressOf} from '../state/reading-view.ts';
import type {OpenPost, Session} from '../state/session.ts';
import {type Bar, barLine} from './bar-lines.ts';
import {helpLines} from './help-lines.ts';
import type {Screen} from './key-map.ts';
import {listLines} from './list-lines.ts';
import {postLines} from './post-lines.ts';

/** The screen that keys go to. */
export const screenOf = ({help, open}: Session): Screen =>
	help !== null ? 'help' : open !== null ? 'post' : 'list';

/** The bar under a post stands under its text, and is as wide. */
const postBar = (open: OpenPost, session: Session): Bar => {
	const {columns} = session.size;
	const width = Math.min(session.look.measure, columns - 2 * marginOf(columns));
	const share = progressOf(open, session);
	return {
		screen: 'post',
		left: Math.floor((columns - width) / 2),
		width,
		message: session.message,
		progress: {share, minutesLeft: Math.max(1, Math.ceil(open.post.minutes * (1 - share)))},
	};
};

const wideBar = (session: Session): Bar => ({
	...listColumn(session.size.columns),
	screen: screenOf(session),
	message: session.message,
});

const content = (session: Session): readonly string[] => {
	const {look, size} = session;
	if (session.help !== null) return helpLines(session.help, size, look.paint);
	return session.open === null ? listLines(session, look.paint) : postLines(session.open, session);
};

/**
 * The whole window as lines: exactly as many as it has rows, none wider than its columns. What Ink draws,
 * and what can be written without it.
 */
export const frame = (session: Session): readonly string[] => {
	const {open, size} = session;
	const {bar} = open === null && session.help === null ? listRows(size) : postRows(size);
	const lines = content(session).slice(0, size.rows - bar);
	const blank = new Array<string>(Math.max(0, size.rows - bar - lines.length)).fill('');
	const isPost = open !== null && session.help === null;
	const drawn = barLine(isPost ? postBar(open, session) : wideBar(session), session.look.paint);
	return [...lines, ...blank, ...['', drawn].slice(2 - bar)];
};
