import type {Library, Post} from '../library/post.ts';
import type {Document, Layout, LayoutOptions} from '../render/document.ts';
import type {Place} from '../render/line.ts';
import {listColumn, listRows, type Size} from './geometry.ts';
import type {ListPosition, ListShape} from './list-window.ts';
import type {ReadingRecord} from './reading-record.ts';

/** The post on the screen. */
export type OpenPost = {
	readonly post: Post;
	readonly document: Document;
	/** Names the first line shown. */
	readonly place: Place;
	/** The reader marked it read or unread by hand, so reaching the end says nothing any more. */
	readonly decided: boolean;
};

/** How documents are set, apart from the window's size. */
export type Look = Omit<LayoutOptions, 'columns'>;

/** Everything the reader sees and has done, as one value. */
export type Session = {
	readonly library: Library;
	readonly record: ReadingRecord;
	readonly size: Size;
	readonly look: Look;
	readonly list: ListPosition;
	/** The open post; null while the list is shown. */
	readonly open: OpenPost | null;
	/** First line of the help screen; null while it is closed. */
	readonly help: number | null;
	/** A sentence for the bar, until it is taken back. */
	readonly message: string | null;
};

/** The posts in the order and selection of the list. */
export const shownPosts = (session: Session): readonly Post[] => session.library.posts;

/** The post that is selected in the list, if there is any. */
export const selectedPost = (session: Session): Post | undefined =>
	shownPosts(session)[session.list.selected];

const hasDates = new WeakMap<readonly Post[], boolean>();

const isDated = (posts: readonly Post[]): boolean => {
	const known = hasDates.get(posts);
	if (known !== undefined) return known;
	const dated = posts.some(post => post.date !== null);
	hasDates.set(posts, dated);
	return dated;
};

/** How the list is shown in the present window: narrow ones go without decks, undated libraries without years. */
export const listShape = (session: Session): ListShape => ({
	height: listRows(session.size).body,
	byYear: isDated(shownPosts(session)) && listRows(session.size).body >= 3,
	withDeck: listColumn(session.size.columns).width >= 54 && listRows(session.size).body >= 5,
});

/** The open post laid out for the present window. */
export const layoutOf = ({document}: OpenPost, {look, size}: Session): Layout =>
	document.layout({...look, columns: size.columns});
