import {noMatch} from '../state/find.ts';
import {percentOf} from '../state/percent-of.ts';
import {queryOf} from '../state/query.ts';
import {progressOf} from '../state/reading-view.ts';
import type {OpenPost, Session} from '../state/session.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {inWords} from './in-words.ts';
import type {KeyMap} from './key-map.ts';
import {pageHead, wayOutOf} from './page.ts';
import {isSameList, listChange, resultWords, selectedHit, selectedPost, wholeList} from './spoken-list.ts';
import {panelChange, wholePanel} from './spoken-panel.ts';
import {endsInTable, spokenMove, spokenWindow} from './spoken-text.ts';

/** How far the post was read, behind what was said of it. */
const progressWords = (open: OpenPost, session: Session): readonly string[] => {
	if (endsInTable(open, session)) return [];
	const share = progressOf(open, session);
	return [share >= 1 ? 'The end' : `${percentOf(share)} per cent`];
};

/** A post as it opens: what stands above its text, then the text in the window. */
const wholePost = (open: OpenPost, session: Session): readonly string[] => {
	const {title, meta, deck} = pageHead(open.post);
	const head = new Set([title ?? '', deck ?? '', meta ?? '', `to ${wayOutOf(session.library)}`]);
	const text = spokenWindow(open, session).filter(line => !head.has(line));
	return [title ?? '', deck ?? '', inWords(meta ?? ''), ...text, ...progressWords(open, session)];
};

/** The selected link and where it leads. */
const linkWords = ({link, document}: OpenPost): readonly string[] => {
	if (link === null) return [];
	const words = [inWords(document.link(link.id)?.text ?? ''), inWords(link.leadsTo)];
	return [`Link: ${words.filter(Boolean).join(', ')}`];
};

/** What came into the window. */
const movedWords = (before: OpenPost, open: OpenPost, session: Session): readonly string[] => {
	if (before.place === open.place) return [];
	const moved = spokenMove(before, open, session);
	return moved.length > 0 ? [...moved, ...progressWords(open, session)] : [];
};

const postChange = (
	before: OpenPost,
	open: OpenPost,
	session: Session,
	{isJump}: {readonly isJump: boolean},
): readonly string[] => {
	if (before.post.id !== open.post.id) return wholePost(open, session);
	const link = before.link === open.link ? [] : linkWords(open);
	if (link.length > 0) return isJump ? [...movedWords(before, open, session), ...link] : link;
	if (before.document !== open.document) return ['The post was changed', ...spokenWindow(open, session)];
	return movedWords(before, open, session);
};

/** Which of the matches in the post the reader stands at. */
const findWords = ({open}: Session): string => {
	if (!open?.find || open.find.query.trim() === '') return '';
	const {matches, current, done} = open.find;
	if (matches.length === 0) return done ? noMatch : '';
	return current < 0 ? '' : `match ${current + 1} of ${matches.length}`;
};

const bodyChange = (before: Session, session: Session, keys: KeyMap): readonly string[] => {
	const {panel, open} = session;
	if (panel !== null) {
		return before.panel === null
			? wholePanel(panel, session, keys)
			: panelChange(before.panel, panel, session, keys);
	}
	if (open !== null) {
		if (before.open !== null) {
			const isJump = before.trail !== session.trail;
			const change = postChange(before.open, open, session, {isJump});
			return change.length === 0 && before.panel !== null ? spokenWindow(open, session) : change;
		}
		return wholePost(open, session);
	}
	const isBack =
		(before.open !== null || before.panel !== null) && isSameList(before.shown.posts, session.shown.posts);
	if (isBack) return session.search === null ? selectedPost(session) : selectedHit(session);
	return listChange(before, session);
};

/** What is typed, once it changes, and what it found. */
const queryChange = (before: Session, session: Session): readonly string[] => {
	const query = queryOf(session);
	const typed = query !== null && query !== '' && query !== queryOf(before) ? [`Typed: ${query}`] : [];
	const found = [findWords, resultWords].map(words =>
		words(session) === words(before) ? '' : words(session),
	);
	return [...typed, ...found.filter(words => words !== '')];
};

/** Lines without what is nothing to the ear, or would drive the terminal: the address of a link may stand for anything once it is decoded. */
const spoken = (lines: readonly string[]): readonly string[] =>
	lines.map(sanitizeLine).filter(line => line !== '');

/** Everything there is to say when the program starts. */
export const spokenStart = (session: Session, keys: KeyMap): readonly string[] => {
	const {open, panel, message} = session;
	const body =
		panel !== null
			? wholePanel(panel, session, keys)
			: open !== null
				? wholePost(open, session)
				: [...wholeList(session), 'Press question mark for all keys'];
	return spoken([...body, inWords(message ?? '')]);
};

/**
 * What a change of the session means to somebody who hears the screen: only what is new, one thing a line, in the order it is
 * read, states in words. Lines are added below what was said and nothing is drawn over it.
 */
export const spokenFrame = (before: Session, session: Session, keys: KeyMap): readonly string[] => {
	const message = session.message === before.message ? null : session.message;
	return spoken([
		...queryChange(before, session),
		...bodyChange(before, session, keys),
		inWords(message ?? ''),
	]);
};
