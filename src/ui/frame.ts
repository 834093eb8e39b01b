import {noMatch} from '../state/find.ts';
import {listColumn, listRows, postRows, type Rows} from '../state/geometry.ts';
import {isChoice} from '../state/panel.ts';
import {queryOf} from '../state/query.ts';
import {progressOf, topOf} from '../state/reading-view.ts';
import type {OpenPost, Session} from '../state/session.ts';
import {fromAnsi, toAnsi} from '../text/styled-text.ts';
import {fittingEnd, padEnd} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {type Bar, barLines} from './bar-lines.ts';
import type {Command, KeyMap} from './key-map.ts';
import {listLines} from './list-lines.ts';
import {onPage} from './on-page.ts';
import {isAlone} from './page.ts';
import {panelLines, panelStatus} from './panel-lines.ts';
import {besideLines, postView} from './post-lines.ts';
import {screenOf} from './screen.ts';
import {postColumn, wholeColumn, windowColumn} from './window-column.ts';

/** How many posts a search found, or which of the matches in a post the reader stands at. */
const resultOf = ({open, search}: Session): string => {
	if (open?.find) {
		const {query, matches, current, done} = open.find;
		if (query.trim() === '') return '';
		if (matches.length === 0) return done ? noMatch : '…';
		return `${current + 1}/${matches.length}${done ? '' : '…'}`;
	}
	if (search === null || search.query.trim() === '') return '';
	const found = new Set(search.hits.map(({post}) => post.id)).size;
	return `${found} ${found === 1 ? 'post' : 'posts'}${search.done ? '' : ' …'}`;
};

/** The keys that end the typing, while there is nothing found to tell. */
const promptHints = ({panel, open}: Session): readonly string[] => {
	if (panel !== null) return isChoice(panel) ? ['enter choose', 'esc back'] : ['enter keep', 'esc all'];
	return open !== null ? ['enter keep', 'esc return'] : ['esc back'];
};

const prompt = (session: Session): Pick<Bar, 'prompt'> => {
	const query = queryOf(session);
	if (query === null) return {};
	const result = session.panel === null ? resultOf(session) : '';
	return {prompt: {query, result, hints: promptHints(session)}};
};

/** The messages in the bar of a post; while something is looked for, they say where in the matches the reader is, if there is room for that. */
const postMessages = (open: OpenPost, session: Session): readonly string[] => {
	const {find, link, isGone} = open;
	const message = session.message ?? link?.leadsTo ?? '';
	// A key that looks for another match says what stands there already.
	const said = message === noMatch ? '' : message;
	const found = find === null || find.typing ? '' : `/${find.query}  ${resultOf(session)}`;
	if (found !== '') return said === '' ? [found] : [`${found}  ·  ${said}`, said];
	return message !== '' ? [message] : isGone === true ? [goneSentence] : [];
};

const goneSentence = 'The file of this post is gone';

/** Commands of the list or the results that have nothing to work on. */
const idleCommands = ({library, shown, search, filling}: Session): readonly Command[] => {
	if (search !== null) return search.hits.length === 0 ? ['open'] : [];
	if (library.posts.length === 0 && filling === null) return ['search', 'open', 'topics'];
	return shown.posts.length === 0 ? ['open'] : [];
};

/** The bar under a post stands under its text, and is as wide, but for a message that needs more. */
const postBar = (open: OpenPost, session: Session, isCodeCut: boolean): Bar => {
	const {left, width} = postColumn(session);
	const messages = postMessages(open, session);
	const progress = {
		share: progressOf(open, session),
		minutes: Math.max(1, open.post.minutes),
		section: open.document.sectionAt(topOf(open, session)),
		isCodeCut,
	};
	// Where there is nothing to go back to, the key quits.
	const idle = isAlone(open.post, session.library) ? (['back'] as const) : [];
	const {bar: rows} = postRows(session.size);
	const whole = wholeColumn(session.size);
	return {screen: 'post', left, width, whole, rows, messages, progress, idle, ...prompt(session)};
};

const rowsOf = ({open, panel, size}: Session): Rows =>
	open === null && panel === null ? listRows(size) : postRows(size);

/** The bar under the list, its results, or a panel. */
const listBar = (session: Session, keys: KeyMap): Bar => {
	const {panel, size, message, search} = session;
	const column = panel === null ? listColumn(size.columns) : windowColumn(session);
	const searched = search === null ? '' : `/${search.query}  ${resultOf(session)}`;
	const status = panel === null ? searched : panelStatus(panel, session, keys);
	// A message has the whole window, also where a post stands beside the list.
	const width = message === null ? column.width : size.columns - 2 * column.left;
	const idle = panel === null ? idleCommands(session) : [];
	const {bar: rows} = rowsOf(session);
	const messages = message === null ? [] : [message];
	return {...column, width, rows, screen: screenOf(session), messages, status, idle, ...prompt(session)};
};

/** The list or a panel in its place, with the opening of the selected post beside it where there is room. */
const withBeside = (list: readonly string[], session: Session): readonly string[] => {
	const beside = besideLines(session);
	if (beside === null) return list;
	const rows = Math.max(list.length, beside.lines.length);
	return Array.from({length: rows}, (_, row) => {
		const line = beside.lines[row] ?? '';
		return line === '' ? (list[row] ?? '') : padEnd(list[row] ?? '', beside.span.left) + line;
	});
};

/** What the window shows above the bar, and what the bar says. */
type View = {readonly lines: readonly string[]; readonly bar: Bar};

const view = (session: Session, keys: KeyMap): View => {
	const {look, open, panel} = session;
	if (open !== null && panel === null) {
		const {lines, isCodeCut} = postView(open, session);
		return {lines, bar: postBar(open, session, isCodeCut)};
	}
	const lines =
		panel === null ? listLines(session, look.paint) : panelLines(panel, session, keys, look.paint);
	return {lines: open === null ? withBeside(lines, session) : lines, bar: listBar(session, keys)};
};

/** From this many columns on every part of the window fits by itself; below, what has no more to give way is cut. */
const narrow = 40;

const cutStyled = (line: string, columns: number): string => {
	if (displayWidth(line) <= columns) return line;
	const styled = fromAnsi(line);
	return toAnsi(styled, 0, fittingEnd(styled.text, columns));
};

/**
 * The whole window as lines: exactly as many as it has rows, none wider than its columns. What Ink draws,
 * and what can be written without it.
 */
export const frame = (session: Session, keys: KeyMap): readonly string[] => {
	const {size, look} = session;
	const {bar: barRows} = rowsOf(session);
	const shown = view(session, keys);
	const lines = shown.lines.slice(0, size.rows - barRows);
	const drawn = barRows === 0 ? [] : barLines(shown.bar, keys, look.paint);
	const blank = new Array<string>(Math.max(0, size.rows - lines.length - drawn.length)).fill('');
	const rows = [...lines, ...blank, ...drawn];
	const fitting = size.columns < narrow ? rows.map(row => cutStyled(row, size.columns)) : rows;
	return fitting.map(row => onPage(row, size.columns, look.paint));
};
