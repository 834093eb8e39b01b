import {atMatch} from './at-match.ts';
import {nothingFound, startFind} from './find.ts';
import {isChoice} from './panel.ts';
import {topOf} from './reading-view.ts';
import {emptySearch} from './search.ts';
import type {Look, Session} from './session.ts';

/** A change of the text that is being typed. */
export type Edit = {readonly insert: string} | 'erase' | 'erase-word' | 'clear';

/** Longest query, in UTF-16 units: what is pasted by mistake must not stall the search. */
const longest = 200;

/** What is typed into at present: the find in the post, the search in the list, or a panel. */
export const queryOf = ({open, panel, search}: Session): string | null => {
	if (panel !== null) return panel.narrowing ? panel.query : null;
	if (open !== null) return open.find?.typing ? open.find.query : null;
	return search?.typing ? search.query : null;
};

/** The look with code scrolled sideways as a find that was kept has it: who takes its marks away goes on reading there. */
const lookAtMatch = ({look, open}: Session): Look => {
	const {typing, codeShift} = open?.find ?? {};
	return typing === false && codeShift != null ? {...look, codeShift} : look;
};

/** Begins to find in the open post, or to search all posts. A search that stands is taken up again. */
export const startQuery = (session: Session): Session => {
	const {open, search} = session;
	if (open !== null) {
		const find = startFind(topOf(open, session));
		return {...session, look: lookAtMatch(session), open: {...open, find, link: null}};
	}
	return {...session, search: search === null ? emptySearch : {...search, typing: true}, message: null};
};

const edited = (query: string, edit: Edit): string => {
	if (edit === 'clear') return '';
	if (edit === 'erase') return query.replace(/\P{M}?\p{M}*$/u, '');
	if (edit === 'erase-word') return query.replace(/\S+\s*$|\s+$/u, '');
	return (query + edit.insert).slice(0, longest);
};

/** Changes what is typed. What was found for the old text is gone; hits of a search stay until new ones come. */
export const editQuery = (session: Session, edit: Edit): Session => {
	const before = queryOf(session);
	if (before === null) return session;
	const query = edited(before, edit);
	if (query === before) return session;
	const {open, panel, search} = session;
	const done = query.trim() === '';
	if (panel !== null) return {...session, panel: {...panel, query, selected: 0}};
	if (open?.find) {
		const find = {...open.find, query, loose: false, ...nothingFound, done};
		return {...session, open: {...open, find, place: open.find.origin}};
	}
	if (search === null) return session;
	// A space at the end looks for nothing else.
	if (query.trim() === search.query.trim()) return {...session, search: {...search, query}};
	const next = {...search, query, done, isStale: !done, lacksTitles: false, selected: 0, top: 0};
	return {...session, search: done ? {...next, hits: []} : next};
};

/** Keeps what was typed and goes on reading what it found. */
export const acceptQuery = (session: Session): Session => {
	const {open, panel, search} = session;
	if (panel !== null) return isChoice(panel) ? session : {...session, panel: {...panel, narrowing: false}};
	if (open !== null) {
		if (!open.find?.typing) return session;
		if (open.find.query === '') return {...session, open: {...open, find: null}};
		const before = {...open, place: open.find.origin};
		return atMatch(session, before, {...open, find: {...open.find, typing: false}});
	}
	return search?.typing ? {...session, search: {...search, typing: false}} : session;
};

/** Ends a find, a search or the narrowing of a panel: the reader is where they were before it, or at a match that was kept. */
export const leaveQuery = (session: Session): Session => {
	const {open, panel, search} = session;
	if (panel !== null) {
		const isNarrowed = panel.narrowing && !isChoice(panel);
		return {...session, panel: isNarrowed ? {...panel, narrowing: false, query: '', selected: 0} : null};
	}
	if (open?.find) {
		const {typing, origin} = open.find;
		return {
			...session,
			look: lookAtMatch(session),
			open: {...open, find: null, ...(typing && {place: origin})},
		};
	}
	return search === null ? session : {...session, search: null};
};
