import type {Library} from '../library/post.ts';
import {listRows} from './geometry.ts';
import {pageLength, showSelected} from './list-window.ts';
import type {Step} from './reading-view.ts';
import {rowsOfHit, showHit} from './search.ts';
import {listShape, type Session, selectedPost} from './session.ts';
import {choosePosts, type Shown} from './shown.ts';

/** Rows of the search results: the list without its years. */
const hitRows = (session: Session): number => listRows(session.size).body;

/** Selects an entry of the list, or of the search results that stand in its place, and brings it into view. */
export const selectInList = (session: Session, index: number): Session => {
	const {search, shown} = session;
	if (search !== null) return {...session, search: showHit({...search, selected: index}, hitRows(session))};
	const list = showSelected(shown.posts, {...session.list, selected: index}, listShape(session));
	const isSame = list.selected === session.list.selected && list.top === session.list.top;
	return isSame ? session : {...session, list};
};

/** Moves the selection of the list. */
export const moveInList = (
	session: Session,
	{by, direction, count = 1}: {readonly by: Step; readonly direction: 1 | -1; readonly count?: number},
): Session => {
	const {search, shown, list} = session;
	const length = search?.hits.length ?? shown.posts.length;
	const page =
		search === null
			? pageLength(shown.posts, list, listShape(session))
			: Math.max(
					1,
					Math.floor(hitRows(session) / Math.max(1, ...search.hits.slice(0, 1).map(rowsOfHit))) - 1,
				);
	const step = by === 'line' ? 1 : by === 'half' ? Math.ceil(page / 2) : by === 'page' ? page : length;
	const selected = (search ?? list).selected + direction * step * count;
	return selectInList(session, Math.min(Math.max(0, selected), Math.max(0, length - 1)));
};

/** Shows other posts; the selected one stays selected when it is among them. */
export const showPosts = (session: Session, wanted: Pick<Shown, 'show' | 'topic'>): Session => {
	const shown = choosePosts(session.library, session.record, wanted);
	const before = selectedPost(session);
	const index = shown.posts.findIndex(({id}) => id === before?.id);
	return selectInList(
		{...session, shown, search: null, list: {selected: Math.max(0, index), top: 0}},
		Math.max(0, index),
	);
};

/** Takes in a library that was read anew: the selection and what the filter shows stay where they are. */
export const changeLibrary = (session: Session, library: Library): Session => {
	const {shown, list} = session;
	const kept = new Set(shown.posts.map(({id}) => id));
	const chosen = choosePosts(library, session.record, shown);
	// Posts that a filter kept on the list although they no longer fit it stay until the list is left.
	const isFiltered = shown.show !== 'all';
	const posts = isFiltered
		? library.posts.filter(post => kept.has(post.id) || chosen.posts.includes(post))
		: chosen.posts;
	const selectedId = selectedPost(session)?.id;
	const index = posts.findIndex(({id}) => id === selectedId);
	const moved = index < 0 ? list.selected : index;
	const top = Math.max(0, list.top + moved - list.selected);
	return selectInList({...session, library, shown: {...chosen, posts}, list: {selected: moved, top}}, moved);
};
