import type {Library, Post} from '../library/post.ts';
import type {Document, Layout, LayoutOptions, Passage} from '../render/document.ts';
import type {Place, TextRange} from '../render/line.ts';
import type {Beside} from './beside.ts';
import type {Find} from './find.ts';
import {listColumn, listRows, type Size} from './geometry.ts';
import type {ListPosition, ListShape} from './list-window.ts';
import {isByDate} from './order.ts';
import type {Panel} from './panel.ts';
import type {Bookmark, ReadingRecord} from './reading-record.ts';
import type {Search} from './search.ts';
import type {Shown} from './shown.ts';
import type {Trail} from './trail.ts';
import type {Change} from './undo.ts';

/** A link the reader went to with a key. */
export type SelectedLink = {
	/** Its name, as lines carry it. */
	readonly id: number;
	/** Where it leads, in words for the bar. */
	readonly leadsTo: string;
};

/** A jump (a link, a heading, a find), as long as it was not read on from where it led. */
export type Jump = {
	/** Where reading was left: what lies between was not read. */
	readonly from: Place;
	/** Where it led, or the first line of the window where the reader has gone up from there; behind what was heard at once there. */
	readonly to: Place;
	/** Where what had been heard ended when it began. */
	readonly heardTo?: Place | null;
};

/** A line, by the words by which it is found again in a text that was changed. */
export type Words = {
	/** Where they stood. */
	readonly place: Place;
	/** Its quote is empty above the text, where nothing is looked for. */
	readonly passage: Passage;
	/** Blank lines between the line and its words. */
	readonly above: number;
};

/** What is kept of reading from before its text was changed, as long as the reader has not moved since. */
export type Held = {
	/** What the record keeps. */
	readonly left: Bookmark;
	/** The first line of the window. */
	readonly top: Words;
	/** Where a jump began. */
	readonly from: Words | null;
	/** The words of the first line are in the text as it is now. */
	readonly isThere: boolean;
};

/** What a window of another size made of the place in a post, as long as it begins where that led `to`. */
export type Resized = {
	/** Where the window began before, and begins when nothing has to be kept in sight. */
	readonly from: Place;
	readonly to: Place;
	/** The match the reader stood at, if any, and whether it was in sight before. */
	readonly match: TextRange | undefined;
	readonly wasVisible: boolean;
};

/** The post on the screen. */
export type OpenPost = {
	readonly post: Post;
	readonly document: Document;
	/** Names the first line shown. */
	readonly place: Place;
	/** Where what was heard ends: nobody sees the lower edge of the window then. Null until it is known where a jump led. */
	readonly heardTo?: Place | null;
	/** Set when the window's size changed while something was looked for. */
	readonly resized?: Resized;
	/** Null while reading goes on. */
	readonly jump: Jump | null;
	/** Null unless a change took away the words that were read, or brought the end into the window by itself. */
	readonly held: Held | null;
	/** The reader marked it read or unread by hand, so reaching the end says nothing any more. */
	readonly decided: boolean;
	/** What is being found in it. */
	readonly find: Find | null;
	/** The link that Enter would follow. */
	readonly link: SelectedLink | null;
	/** Its file is no longer in the library. */
	readonly isGone?: boolean;
	/** Index in the list of the post that followed it, when its file went. */
	readonly gap?: number;
};

/** How far a library has been read that does not stand in the list as a whole yet. */
export type Filling = {
	/** What the list is made from: the files themselves, or what is remembered of them. */
	readonly from: 'files' | 'index';
	/** Posts that are there. */
	readonly read: number;
	/** Posts there will be; grows while folders are walked through. */
	readonly found: number;
};

/** Names a theme that the screen can be drawn in. */
export type ThemeName = 'auto' | 'ink' | 'paper' | 'mono';

/** How documents are set, apart from the window's size. */
export type Look = Omit<LayoutOptions, 'columns'> & {readonly theme: ThemeName};

/** Everything the reader sees and has done, as one value. */
export type Session = {
	readonly library: Library;
	/** Null when all of the library has been read. */
	readonly filling: Filling | null;
	readonly record: ReadingRecord;
	readonly size: Size;
	readonly look: Look;
	/** Which posts the list shows. */
	readonly shown: Shown;
	readonly list: ListPosition;
	/** The search over all posts that the list shows instead; null when there is none. */
	readonly search: Search | null;
	/** The open post; null while the list is shown. */
	readonly open: OpenPost | null;
	/** The post that stands beside the list, once it has been read. */
	readonly beside: Beside | null;
	/** What stands before the list or the post; null when nothing does. */
	readonly panel: Panel | null;
	/** Where jumps led from, and back to. */
	readonly trail: Trail;
	/** Changes of marks that can be undone, the newest first. */
	readonly changes: readonly Change[];
	/** A sentence for the bar, until it is taken back. */
	readonly message: string | null;
};

/** The post that is selected in the list, if there is any. */
export const selectedPost = ({shown, list}: Session): Post | undefined => shown.posts[list.selected];

/** What is said to a key that wants a post where none is selected. */
export const noPost = 'No post is selected';

/** The post that keys speak of: the open one, else the one selected among the results of a search or in the list. */
export const currentPost = (session: Session): Post | undefined => {
	const {open, search} = session;
	if (open !== null) return open.post;
	return search === null ? selectedPost(session) : search.hits[search.selected]?.post;
};

/** True for the open post once its file is no longer in the library. */
export const isGone = ({id}: Post, {open}: Session): boolean => open?.post.id === id && open.isGone === true;

const hasDates = new WeakMap<readonly Post[], boolean>();

/** True when any of these posts has a date. */
export const isDated = (posts: readonly Post[]): boolean => {
	const known = hasDates.get(posts);
	if (known !== undefined) return known;
	const dated = posts.some(post => post.date !== null);
	hasDates.set(posts, dated);
	return dated;
};

/** How the list is shown in the present window: narrow ones go without decks, undated libraries without years. */
export const listShape = ({shown, size}: Session): ListShape => {
	const {body} = listRows(size);
	return {
		height: body,
		byYear: isByDate(shown.order) && isDated(shown.posts) && body >= 3,
		withDeck: listColumn(size.columns).width >= 54 && body >= 5,
	};
};

/** The open post laid out for the present window. */
export const layoutOf = (
	{document, find}: Pick<OpenPost, 'document'> & Partial<Pick<OpenPost, 'find'>>,
	{look, size}: Session,
): Layout => {
	// A column as wide as the window would be set without margins, as for print.
	const measure = Math.min(look.measure, size.columns - 1);
	const codeShift = find?.codeShift ?? look.codeShift ?? 0;
	return document.layout({...look, measure, columns: size.columns, codeShift});
};
