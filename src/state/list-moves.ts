import {listRows} from './geometry.ts';
import {pageLength, showSelected} from './list-window.ts';
import type {Step} from './reading-view.ts';
import {rowsOfHit, showHit} from './search.ts';
import {listShape, type Session, selectedPost} from './session.ts';
import {type Choice, choosePosts, positionOf} from './shown.ts';

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

/** Shows other posts, or in another order; the selected one stays selected when it is among them. */
export const showPosts = (session: Session, change: Partial<Choice>): Session => {
	const shown = choosePosts(session.library, session.record, {...session.shown, ...change});
	const index = Math.max(0, positionOf(shown.posts, selectedPost(session)?.id, session.list.selected));
	return selectInList({...session, shown, search: null, list: {selected: index, top: 0}}, index);
};
