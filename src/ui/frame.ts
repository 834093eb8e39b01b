import {columnIn} from '../render/frame.ts';
import {listColumn, listRows, postRows, type Rows} from '../state/geometry.ts';
import {queryOf} from '../state/query.ts';
import {progressOf} from '../state/reading-view.ts';
import type {OpenPost, Session} from '../state/session.ts';
import {padEnd} from '../text/truncate.ts';
import {type Bar, barLine} from './bar-lines.ts';
import type {KeyMap} from './key-map.ts';
import {listLines} from './list-lines.ts';
import {currentHeading} from './panel-entries.ts';
import {panelLines} from './panel-lines.ts';
import {besideLines, postLines} from './post-lines.ts';
import {screenOf} from './screen.ts';
import {windowColumn} from './window-column.ts';

/** What a find, a search or a narrowed panel has come to, for the end of the prompt. */
const resultOf = ({open, panel, search}: Session): string => {
	if (panel !== null) return '';
	if (open?.find) {
		const {query, matches, current, done} = open.find;
		if (query === '') return '';
		if (matches.length === 0) return done ? 'no match' : '…';
		return `${current + 1}/${matches.length}${done ? '' : '…'}`;
	}
	if (search === null || search.query === '') return '';
	const found = new Set(search.hits.map(({post}) => post.id)).size;
	return `${found} ${found === 1 ? 'post' : 'posts'}${search.done ? '' : ' …'}`;
};

const isTyping = ({open, panel, search}: Session): boolean =>
	panel !== null ? panel.narrowing : open !== null ? open.find?.typing === true : search?.typing === true;

const prompt = (session: Session): Pick<Bar, 'prompt'> =>
	isTyping(session) ? {prompt: {query: queryOf(session) ?? '', result: resultOf(session)}} : {};

/** The bar under a post stands under its text, and is as wide. */
const postBar = (open: OpenPost, session: Session): Bar => {
	const {look, size} = session;
	const {left, width} = columnIn(size.columns, Math.min(look.measure, size.columns - 1));
	const share = progressOf(open, session);
	const section = open.document.headings[currentHeading(open, session)]?.text ?? '';
	const minutesLeft = Math.max(1, Math.ceil(open.post.minutes * (1 - share)));
	const found = open.find !== null && !open.find.typing ? resultOf(session) : '';
	const message = session.message ?? (found === '' ? null : found);
	return {screen: 'post', left, width, message, progress: {share, minutesLeft, section}, ...prompt(session)};
};

const bar = (session: Session): Bar => {
	const {open, panel, size, message, search} = session;
	if (open !== null && panel === null) return postBar(open, session);
	const column = panel === null ? listColumn(size.columns) : windowColumn(size.columns);
	const found =
		panel === null && search !== null && !search.typing ? `${search.query}  ·  ${resultOf(session)}` : null;
	return {...column, screen: screenOf(session), message: message ?? found, ...prompt(session)};
};

/** The list, with the opening of the selected post beside it where there is room. */
const listWithBeside = (session: Session): readonly string[] => {
	const {paint} = session.look;
	const list = listLines(session, paint);
	const beside = besideLines(session);
	if (beside === null) return list;
	const rows = Math.max(list.length, beside.lines.length);
	return Array.from({length: rows}, (_, row) => {
		const line = beside.lines[row] ?? '';
		return line === '' ? (list[row] ?? '') : padEnd(list[row] ?? '', beside.span.left) + line;
	});
};

const content = (session: Session, keys: KeyMap): readonly string[] => {
	const {look, open, panel} = session;
	if (panel !== null) return panelLines(panel, session, keys, look.paint);
	return open === null ? listWithBeside(session) : postLines(open, session);
};

const rowsOf = ({open, panel, size}: Session): Rows =>
	open === null && panel === null ? listRows(size) : postRows(size);

/**
 * The whole window as lines: exactly as many as it has rows, none wider than its columns. What Ink draws,
 * and what can be written without it.
 */
export const frame = (session: Session, keys: KeyMap): readonly string[] => {
	const {size, look} = session;
	const {bar: barRows} = rowsOf(session);
	const lines = content(session, keys).slice(0, size.rows - barRows);
	const blank = new Array<string>(Math.max(0, size.rows - barRows - lines.length)).fill('');
	const drawn = barRows === 0 ? [] : [barLine(bar(session), keys, look.paint)];
	return [...lines, ...blank, ...(barRows === 2 ? [''] : []), ...drawn];
};
