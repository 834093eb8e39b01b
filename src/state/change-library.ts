import type {Library, Post} from '../library/post.ts';
import {selectInList} from './list-moves.ts';
import {gapIn, indexInList} from './neighbors.ts';
import {followMoves} from './reading-record.ts';
import {followHits} from './search.ts';
import {type Filling, type Session, selectedPost} from './session.ts';
import {choosePosts, positionOf, type Shown} from './shown.ts';
import type {Stop, Trail} from './trail.ts';

/** A library as it is on the disk by now. */
export type LibraryChange = {
	readonly library: Library;
	/** How far it has been read; absent when all of it was. */
	readonly filling?: Filling | null;
	/** Posts that have another id than before, by the old one. */
	readonly moves?: ReadonlyMap<string, string>;
};

const movedTrail = ({back, forward}: Trail, moved: ReadonlyMap<string, Post>): Trail => {
	const follow = (stop: Stop): Stop => ({...stop, post: moved.get(stop.post.id) ?? stop.post});
	return {back: back.map(follow), forward: forward.map(follow)};
};

/** Takes everything that is known of posts along to where they are now. */
const followPosts = (session: Session, {library, moves = new Map()}: LibraryChange): Session => {
	if (moves.size === 0) return session;
	const wanted = new Map([...moves].map(([from, to]) => [to, from]));
	const moved = new Map<string, Post>();
	for (const post of library.posts) {
		const from = wanted.get(post.id);
		if (from !== undefined) moved.set(from, post);
	}
	const {record, shown, open, changes, trail} = session;
	return {
		...session,
		record: followMoves(record, moves),
		shown: {...shown, marks: followMoves(shown.marks, moves)},
		open: open && {...open, post: moved.get(open.post.id) ?? open.post},
		changes: changes.map(change => ({...change, post: moves.get(change.post) ?? change.post})),
		trail: movedTrail(trail, moved),
	};
};

/** The open post as the library tells of it now; one that is not in it any more stays readable, and its place in the list known. */
const reopen = (
	session: Session,
	{library, filling = null}: LibraryChange,
	chosen: Shown,
): Session['open'] => {
	const {open, shown} = session;
	if (open === null) return null;
	const post = library.posts.find(({id}) => id === open.post.id);
	if (post !== undefined)
		return post === open.post && open.isGone !== true ? open : {...open, post, isGone: false};
	if (filling !== null) return open;
	const index = indexInList(session, open);
	return {...open, isGone: true, ...(index >= 0 && {gap: gapIn(shown.posts, index, chosen.posts)})};
};

/** What became of a post that was in the library; while the library is still being read, one that is not there yet is as it was. */
const postFinder = ({library, filling = null, moves}: LibraryChange): ((post: Post) => Post | undefined) => {
	const byId = new Map(library.posts.map(post => [post.id, post]));
	return post => byId.get(moves?.get(post.id) ?? post.id) ?? (filling === null ? undefined : post);
};

/**
 * Takes in a library that was read anew: the selection and what is shown stay where they are. While a list fills, who
 * is at its beginning stays there.
 */
export const changeLibrary = (session: Session, change: LibraryChange): Session => {
	const {library, filling = null, moves} = change;
	const selectedId = selectedPost(session)?.id;
	const followed = followPosts(session, change);
	const {shown, list} = followed;
	const chosen = choosePosts(library, shown.marks, shown);
	const isAtStart = session.filling !== null && list.selected === 0;
	const index = isAtStart
		? 0
		: positionOf(chosen.posts, moves?.get(selectedId ?? '') ?? selectedId, list.selected);
	const selected = index < 0 ? list.selected : index;
	// Who sees the beginning of the list sees what is new there.
	const top = list.top === 0 ? 0 : Math.max(0, list.top + selected - list.selected);
	const open = reopen(followed, change, chosen);
	const position = {...list, selected, top};
	const found = {...followed, search: null, library, filling, shown: chosen, open, list: position};
	// Behind the results of a search the list has a selection too.
	const next = selectInList(found, selected);
	if (session.search === null) return next;
	const search = followHits(session.search, postFinder(change));
	return selectInList({...next, search}, search.selected);
};
