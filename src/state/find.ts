import type {Mark} from '../render/document.ts';
import type {Place, TextRange} from '../render/line.ts';
import {postRows} from './geometry.ts';
import {comparePlaces, topOf} from './reading-view.ts';
import {layoutOf, type OpenPost, type Session} from './session.ts';

/** What is being found in the open post. */
export type Find = {
	readonly query: string;
	/** The query is still being typed. */
	readonly typing: boolean;
	/** It comes from a search over all posts: case makes no difference, and single words do where the phrase is not. */
	readonly loose: boolean;
	/** Where the reader was before. */
	readonly origin: Place;
	/** Where the current match was before the text changed; matches of the changed text move nothing. Null while the text is the same. */
	readonly kept: Place | null;
	/** In the order of the text; more may come until `done`. */
	readonly matches: readonly TextRange[];
	/** Index of the match the reader stands at, -1 when there is none. */
	readonly current: number;
	readonly done: boolean;
};

/** A find with nothing typed. */
export const startFind = (origin: Place): Find => ({
	query: '',
	typing: true,
	loose: false,
	origin,
	kept: null,
	matches: [],
	current: -1,
	done: true,
});

const placeOf = ({block, start}: TextRange): Place => ({block, offset: start});

/** The post scrolled, if it must be, so that a match can be read with what stands around it. */
export const showMatch = (open: OpenPost, session: Session): OpenPost => {
	const match = open.find?.matches[open.find.current];
	if (match === undefined) return open;
	const layout = layoutOf(open, session);
	const {body} = postRows(session.size);
	const line = layout.step(placeOf(match), 0);
	const top = topOf(open, session);
	const isVisible = comparePlaces(line, top) >= 0 && comparePlaces(line, layout.step(top, body - 1)) <= 0;
	return isVisible ? open : {...open, place: layout.step(line, -Math.floor(body / 3))};
};

/** Tells where a match or a line of the text as it was is in the text as it is now. */
export type Follow = {readonly match: (place: Place) => Place; readonly line: (place: Place) => Place};

/** A find in a text that changed, to be looked for anew. */
export const refind = (find: Find, follow: Follow): Find => {
	const match = find.matches[find.current];
	const kept = match === undefined ? find.kept : placeOf(match);
	return {
		...find,
		origin: follow.line(find.origin),
		kept: kept && follow.match(kept),
		matches: [],
		current: -1,
		done: find.query.trim() === '',
	};
};

/** Takes in the matches of a query: the first at or after the origin, or where it was before, becomes the current one. */
export const withMatches = (
	open: OpenPost,
	session: Session,
	{matches, done}: Pick<Find, 'matches' | 'done'>,
): OpenPost => {
	const {find} = open;
	if (find === null) return open;
	const known = find.matches[find.current];
	const from = known === undefined ? (find.kept ?? find.origin) : placeOf(known);
	const next = matches.findIndex(match => comparePlaces(placeOf(match), from) >= 0);
	const current = matches.length === 0 ? -1 : Math.max(0, next);
	// While it is searched further, a match before the origin is only taken when nothing can come after it any more.
	const settled = next >= 0 || done ? current : -1;
	const found = {...open, find: {...find, matches, done, current: settled}};
	return find.kept === null ? showMatch(found, session) : found;
};

/** Goes to the next or the previous match; says so when it goes around the end. */
export const stepMatch = (
	open: OpenPost,
	session: Session,
	direction: 1 | -1,
): {readonly open: OpenPost; readonly message: string | null} => {
	const {find} = open;
	if (find === null) return {open, message: 'Nothing is looked for yet'};
	if (find.matches.length === 0) return {open, message: find.done ? 'No match' : null};
	const count = find.matches.length;
	const current = (find.current + direction + count) % count;
	const wrapped = direction > 0 ? current <= find.current : current >= find.current;
	return {
		open: showMatch({...open, find: {...find, current}}, session),
		message:
			wrapped && count > 1 ? (direction > 0 ? 'from the beginning again' : 'from the end again') : null,
	};
};

/** The matches as marks for the layout. */
export const marksOf = ({find}: OpenPost): readonly Mark[] =>
	find === null
		? []
		: find.matches.map((match, index) => (index === find.current ? {...match, current: true} : match));
