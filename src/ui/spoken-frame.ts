import type {Post} from '../library/post.ts';
import {listRows} from '../state/geometry.ts';
import {rowsFrom} from '../state/list-window.ts';
import {isChoice, type Panel} from '../state/panel.ts';
import {percentOf} from '../state/percent-of.ts';
import {queryOf} from '../state/query.ts';
import {stateOf} from '../state/reading-record.ts';
import {progressOf} from '../state/reading-view.ts';
import {listShape, type OpenPost, type Session} from '../state/session.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {inWords} from './in-words.ts';
import type {KeyMap} from './key-map.ts';
import {pageHead, wayOutOf} from './page.ts';
import {type Entry, panelEntries, panelTitles} from './panel-entries.ts';
import {spokenHit, spokenPost} from './spoken-post.ts';
import {endsInTable, spokenMove, spokenWindow} from './spoken-text.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

/** An entry among others: what it says and where it stands. */
const inList = (text: string, index: number, count: number): string => `${text}, ${index + 1} of ${count}`;

const panelHead = (panel: Panel, count: number): string =>
	isChoice(panel)
		? `${panelTitles[panel.kind]}, ${counted(count, 'entry', 'entries')}`
		: panelTitles[panel.kind];

const entryWords = ({selected}: Panel, entries: readonly Entry[]): string =>
	inList(inWords(entries[selected]?.text ?? ''), selected, entries.length);

/** A panel as it opens or is narrowed: the chosen entry, or all of a text. */
const wholePanel = (panel: Panel, session: Session, keys: KeyMap): readonly string[] => {
	const entries = panelEntries(panel, session, keys);
	const head = panelHead(panel, entries.length);
	if (entries.length === 0) return [head, 'Nothing with these words'];
	if (!isChoice(panel)) return [head, ...entries.map(({text}) => inWords(text))];
	return [head, entryWords(panel, entries)];
};

const panelChange = (before: Panel, panel: Panel, session: Session, keys: KeyMap): readonly string[] => {
	if (before.kind !== panel.kind || before.query !== panel.query) return wholePanel(panel, session, keys);
	if (!isChoice(panel) || before.selected === panel.selected) return [];
	const entries = panelEntries(panel, session, keys);
	return [entryWords(panel, entries)];
};

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
	if (matches.length === 0) return done ? 'no match' : '';
	return current < 0 ? '' : `match ${current + 1} of ${matches.length}`;
};

const resultWords = ({search}: Session): string =>
	search === null || !search.done || search.query.trim() === ''
		? ''
		: counted(new Set(search.hits.map(({post}) => post.id)).size, 'post');

const listHead = ({library, shown, record}: Session): string => {
	const unread = shown.posts.filter(({id}) => stateOf(record.get(id)) === 'unread').length;
	const topic = shown.topic === null ? '' : `, ${shown.topic.name}`;
	const show = shown.show === 'all' ? '' : `, ${shown.show}`;
	return `${library.title}${show}${topic}, ${counted(shown.posts.length, 'post')}, ${unread} unread`;
};

/** The list as it opens: how many posts there are, then those in the window, then the selected one. */
const wholeList = (session: Session): readonly string[] => {
	const {shown, list} = session;
	if (shown.posts.length === 0) return [listHead(session), 'No posts here'];
	const rows = rowsFrom(shown.posts, list, {...listShape(session), height: listRows(session.size).body});
	const posts = rows.flatMap(row => {
		const post = row.kind === 'post' ? shown.posts[row.index] : undefined;
		return post === undefined ? [] : [spokenPost(post, session)];
	});
	return [listHead(session), ...posts, ...selectedPost(session)];
};

const selectedPost = (session: Session): readonly string[] => {
	const {shown, list} = session;
	const post = shown.posts[list.selected];
	return post === undefined
		? []
		: [`Selected: ${inList(spokenPost(post, session), list.selected, shown.posts.length)}`];
};

const selectedHit = (session: Session): readonly string[] => {
	const {search} = session;
	const hit = search?.hits[search.selected];
	if (search === null || hit === undefined) return [];
	const [head = '', ...rest] = spokenHit(hit, session);
	return [inList(head, search.selected, search.hits.length), ...rest];
};

/** What is to be said of the results: the selected one, when it is another one or the search has come to its end. */
const resultChange = (before: Session, session: Session): readonly string[] => {
	if (before.search === null || session.search === null) return ['Search all posts: type words'];
	const words = selectedHit(session);
	const isOther = words.join('\n') !== selectedHit(before).join('\n');
	const isDone = session.search.done && (isOther || !before.search.done);
	return isDone || before.search.selected !== session.search.selected ? words : [];
};

/** True when a list was only made anew, as after a change in the text of a post. */
const isSameList = (before: readonly Post[], posts: readonly Post[]): boolean =>
	before === posts ||
	(before.length === posts.length &&
		posts.every(({id, title}, index) => id === before[index]?.id && title === before[index].title));

/** What is to be said of the list or the results. */
const listChange = (before: Session, session: Session): readonly string[] => {
	const {search, shown, list} = session;
	if (search !== null) return resultChange(before, session);
	if (before.search !== null || !isSameList(before.shown.posts, shown.posts))
		return [listHead(session), ...selectedPost(session)];
	return before.list.selected === list.selected ? [] : selectedPost(session);
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
