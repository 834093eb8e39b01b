import {queryOf} from '../state/query.ts';
import type {OpenPost, Session} from '../state/session.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {inWords} from './in-words.ts';
import type {KeyMap} from './key-map.ts';
import {noLink} from './link-commands.ts';
import {panelTitles} from './panel-entries.ts';
import {findChange} from './spoken-find.ts';
import {listChange, resultWords, selectedWords, wholeList} from './spoken-list.ts';
import {linkWords, openedWords, stretchWords} from './spoken-open.ts';
import {panelChange, wholePanel} from './spoken-panel.ts';
import type {News} from './spoken-store.ts';
import type {Stretch} from './spoken-stretch.ts';

/** What a session is put into words with. */
export type Hearing = News & {readonly keys: KeyMap};

const inPost = 'Back in the post';

const postChange = (
	before: Session & {readonly open: OpenPost},
	open: OpenPost,
	stretch: Stretch | null,
): readonly string[] => {
	const isChanged = before.open.document !== open.document;
	const said = [
		...(isChanged ? ['The post was changed'] : []),
		...(stretch === null ? [] : stretchWords(open, stretch)),
		...(open.link === before.open.link ? [] : linkWords(open)),
	];
	if (said.length > 0) return said;
	if (before.open.link !== null && open.link === null) return [noLink];
	const isBack = before.panel !== null || (before.open.find?.typing === true && open.find === null);
	return isBack ? [inPost] : [];
};

const isOpened = (before: Session, {open, panel}: Session): boolean =>
	panel === null && open !== null && before.open?.post.id !== open.post.id;

const bodyChange = (before: Session, session: Session, {keys, stretch}: Hearing): readonly string[] => {
	const {panel, open} = session;
	if (panel !== null) {
		return before.panel === null
			? wholePanel(panel, session, keys)
			: panelChange(before.panel, panel, session, keys);
	}
	if (open === null) return listChange(before, session);
	if (isOpened(before, session)) return openedWords(open, inWords(session.message ?? ''), stretch);
	return before.open === null ? [] : postChange({...before, open: before.open}, open, stretch);
};

/** What is typed, once it changes. */
const queryChange = (before: Session, session: Session): readonly string[] => {
	const query = queryOf(session);
	const last = queryOf(before);
	if (query === null || query === last) return [];
	if (query !== '') return [`Typed: ${query}`];
	if (last !== null) return ['Nothing typed'];
	return session.open === null || session.panel !== null ? [] : ['Find in this post: type words'];
};

const resultChange = (before: Session, session: Session): readonly string[] =>
	resultWords(session) === resultWords(before) ? [] : [resultWords(session)];

const messageChange = (before: Session, session: Session, {hasMessage}: Hearing): readonly string[] => {
	const isNew = hasMessage || session.message !== before.message;
	return isNew && !isOpened(before, session) ? [inWords(session.message ?? '')] : [];
};

/** Lines without what is nothing to the ear, or would drive the terminal: the address of a link may stand for anything once it is decoded. */
const spoken = (lines: readonly string[]): readonly string[] =>
	lines
		// What sets a line of code in says to which it belongs.
		.map(line => `${/^ */.exec(line)?.[0]}${sanitizeLine(line)}`)
		.filter(line => line.trim() !== '');

/** Everything there is to say when the program starts. */
export const spokenStart = (session: Session, {keys, stretch}: Hearing): readonly string[] => {
	const {open, panel} = session;
	const message = inWords(session.message ?? '');
	if (panel !== null) return spoken([...wholePanel(panel, session, keys), message]);
	if (open !== null) return spoken(openedWords(open, message, stretch));
	return spoken([...wholeList(session), 'Press question mark for all keys', message]);
};

/**
 * What a change of the session means to somebody who hears the screen: only what is new, one thing a line, in the order it is
 * read, states in words. Lines are added below what was said and nothing is drawn over it.
 */
export const spokenFrame = (before: Session, session: Session, hearing: Hearing): readonly string[] =>
	spoken([
		...queryChange(before, session),
		...resultChange(before, session),
		...bodyChange(before, session, hearing),
		...findChange(before, session),
		...messageChange(before, session, hearing),
	]);

/** Where the reader is, when they come back to the program. */
export const spokenReturn = (session: Session): readonly string[] => {
	const {open, panel} = session;
	if (panel !== null) return [panelTitles[panel.kind]];
	return spoken(open === null ? selectedWords(session) : [inPost]);
};
