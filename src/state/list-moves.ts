import {listRows} from './geometry.ts';
import {pageLength, showSelected} from './list-window.ts';
import type {Movement} from './reading-view.ts';
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
	if (list.selected !== session.list.selected) return {...session, list};
	return list.top === session.list.top ? session : {...session, list: {...session.list, top: list.top}};
};

/** Entries that a page key moves by. */
const pageOf = (session: Session): number => {
	const {search, shown, list} = session;
	if (search === null) return pageLength(shown.posts, list, listShape(session));
	const [first] = search.hits;
	const rows = first === undefined ? 1 : rowsOfHit(first);
	return Math.max(1, Math.floor(hitRows(session) / rows) - 1);
};

/** Moves the selection of the list. */
export const moveInList = (session: Session, {by, direction, count = 1}: Movement): Session => {
	const {search, shown, list} = session;
	const length = search?.hits.length ?? shown.posts.length;
	const page = pageOf(session);
	const step = {line: 1, half: Math.ceil(page / 2), page, all: length}[by];
	const selected = (search ?? list).selected + direction * step * count;
	return selectInList(session, Math.min(Math.max(0, selected), Math.max(0, length - 1)));
};

/** Shows other posts, or in another order. The selected one stays so when it is among them, and else is so again once it is. */
export const showPosts = (session: Session, change: Partial<Choice>): Session => {
	const shown = choosePosts(session.library, session.record, {...session.shown, ...change});
	const wanted = session.list.leftOut ?? selectedPost(session)?.id;
	const index = positionOf(shown.posts, wanted, session.list.selected);
	const list = index < 0 && wanted !== undefined ? {leftOut: wanted} : {};
	const selected = Math.max(0, index);
	return selectInList({...session, shown, search: null, list: {...list, selected, top: 0}}, selected);
};

/**
 * The list with a post that belongs into it by its marks of now and was left out by those it was chosen by. It is selected where it was
 * selected before, or where no other post is.
 */
export const showAgain = (session: Session, id: string): Session => {
	const {library, record, shown, list, search} = session;
	if (positionOf(shown.posts, id, list.selected) >= 0) return session;
	const marks = new Map(shown.marks);
	const reading = record.get(id);
	if (reading === undefined) marks.delete(id);
	else marks.set(id, reading);
	const chosen = choosePosts(library, marks, shown);
	const index = positionOf(chosen.posts, id, list.selected);
	if (index < 0) return session;
	const selectedId = selectedPost(session)?.id;
	const isMeant = list.leftOut === id || selectedId === undefined;
	const selected = isMeant ? index : positionOf(chosen.posts, selectedId, list.selected);
	const top = list.top === 0 ? 0 : Math.max(0, list.top + selected - list.selected);
	const position = {...(!isMeant && list), selected, top};
	// Behind the results of a search the list has a selection too.
	const next = selectInList({...session, search: null, shown: chosen, list: position}, selected);
	return {...next, search};
};
