import type {Mark} from '../render/document.ts';
import type {Place, TextRange} from '../render/line.ts';
import {comparePlaces, isVisible, placeInAnySize, windowAround} from './reading-view.ts';
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
	/** It took the reader away, and the way back from there is kept. */
	readonly hasReturn: boolean;
	/** Where the current match was before the text changed; matches of the changed text move nothing. Null while the text is the same. */
	readonly kept: Place | null;
	/** In the order of the text; more may come until `done`. */
	readonly matches: readonly TextRange[];
	/** Index of the match the reader stands at, -1 when there is none. */
	readonly current: number;
	/** Matches to go on by, or back by when it is negative, as soon as it is known which ones come next. */
	readonly steps: number;
	readonly done: boolean;
	/** Cells that code is scrolled to the left to show the current match; null where it is as the reader scrolled it. */
	readonly codeShift: number | null;
};

/** What is said of a query that stands nowhere. */
export const noMatch = 'No match';

/** What is true of a query of which nothing is found yet. */
export const nothingFound: Pick<Find, 'kept' | 'matches' | 'current' | 'steps' | 'codeShift'> = {
	kept: null,
	matches: [],
	current: -1,
	steps: 0,
	codeShift: null,
};

/** A find with nothing typed. */
export const startFind = (origin: Place): Find => ({
	query: '',
	typing: true,
	loose: false,
	origin,
	hasReturn: false,
	...nothingFound,
	done: true,
});

/** The block whose matches are looked for first; those of the blocks after it follow, and then those before it. */
export const searchedFrom = ({kept, origin}: Find): number => (kept ?? origin).block;

const placeOf = ({block, start}: TextRange): Place => ({block, offset: start});

/** The post scrolled, if it must be, so that a match can be read with what stands around it; wide code is scrolled sideways. */
const showMatch = (open: OpenPost, session: Session): OpenPost => {
	const {find} = open;
	const match = find?.matches[find.current];
	if (find === null || match === undefined) return open;
	const own = session.look.codeShift ?? 0;
	const codeShift = layoutOf({document: open.document}, session).codeShiftFor(match);
	const shown = {...open, find: {...find, codeShift: codeShift === own ? null : codeShift}};
	if (isVisible(placeOf(match), open, session)) return shown;
	return {...shown, place: windowAround(placeOf(match), open, session)};
};

/** True when a match can be read in the window: not above or below it, nor in code that is scrolled past it. */
const isInSight = (match: TextRange, open: OpenPost, session: Session): boolean => {
	const shift = open.find?.codeShift ?? session.look.codeShift ?? 0;
	return isVisible(placeOf(match), open, session) && layoutOf(open, session).codeShiftFor(match) === shift;
};

/**
 * The post in a window of another size, or set otherwise: a match that was in sight is in sight there, too. The place it has without
 * that is kept for the next size, and so is whether the match was in sight at first.
 */
export const keepMatch = (open: OpenPost, before: Session, session: Session): OpenPost => {
	const from = placeInAnySize(open);
	const unmoved = from === open.place ? open : {...open, place: from};
	if (open.find === null) return unmoved;
	const match = open.find.matches[open.find.current];
	const known = open.resized?.to === open.place && open.resized.match === match ? open.resized : undefined;
	const wasVisible = known?.wasVisible ?? (match !== undefined && isInSight(match, open, before));
	const shown = wasVisible ? showMatch(unmoved, session) : unmoved;
	return {...shown, resized: {from, to: shown.place, match, wasVisible}};
};

/** The post with code where the reader scrolls it by hand: whether the match is in sight is seen anew from there. */
export const withoutShift = (open: OpenPost): OpenPost => {
	if (open.find === null) return open;
	const {resized} = open;
	return {
		...open,
		find: {...open.find, codeShift: null},
		...(resized && {resized: {...resized, match: undefined}}),
	};
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

/** True when between a match and the one after it (or before it) there may be others that are not found yet. */
const isGap = (find: Find, direction: 1 | -1): boolean => {
	const {matches, current, done} = find;
	if (done) return false;
	const first = Math.max(
		0,
		matches.findIndex(({block}) => block >= searchedFrom(find)),
	);
	const last = (first - 1 + matches.length) % matches.length;
	return current === (direction > 0 ? last : first);
};

const wrapSentence = (direction: 1 | -1): string =>
	direction > 0 ? 'from the beginning again' : 'from the end again';

/** The find with the steps taken that can be taken by now, and what is to be said of the last one. */
const takeSteps = (find: Find): {readonly find: Find; readonly message: string | null} => {
	const count = find.matches.length;
	let taken = find;
	let message: string | null = null;
	while (taken.steps !== 0 && taken.current !== -1) {
		const direction = taken.steps > 0 ? 1 : -1;
		if (isGap(taken, direction)) break;
		const current = (taken.current + direction + count) % count;
		const isAround = direction > 0 ? current <= taken.current : current >= taken.current;
		message = !isAround ? null : count > 1 ? wrapSentence(direction) : 'the only match';
		taken = {...taken, current, steps: taken.steps - direction};
	}
	return {find: taken, message};
};

/** A post in which the reader has come to a match or not, and what is to be said of it. */
type Found = {readonly open: OpenPost; readonly message: string | null};

/**
 * Takes in the matches of a query: the first at or after the origin, or where it was before, becomes the current one, and the steps
 * that were asked for meanwhile are taken from there. Who has gone on reading stays where they are.
 */
export const withMatches = (
	open: OpenPost,
	session: Session,
	{matches, done}: Pick<Find, 'matches' | 'done'>,
): Found => {
	const {find} = open;
	if (find === null) return {open, message: null};
	const known = find.matches[find.current];
	const from = known === undefined ? (find.kept ?? find.origin) : placeOf(known);
	const next = matches.findIndex(match => comparePlaces(placeOf(match), from) >= 0);
	// While it is searched further, a match before the origin is only taken when nothing can come after it any more.
	const isAround = done || (matches[0]?.block ?? Number.POSITIVE_INFINITY) < searchedFrom(find);
	const current = next >= 0 ? next : isAround && matches.length > 0 ? 0 : -1;
	const {find: taken, message} = takeSteps({...find, matches, done, current});
	const isThere = known === undefined && find.kept === null && comparePlaces(open.place, find.origin) === 0;
	const found = {...open, find: done ? {...taken, steps: 0} : taken};
	return {open: isThere || taken.current !== current ? showMatch(found, session) : found, message};
};

/** Goes to the next or the previous match, or does so as soon as it is found; says so when it goes around the end. */
export const stepMatch = (open: OpenPost, session: Session, direction: 1 | -1): Found => {
	const {find} = open;
	if (find === null) return {open, message: 'Nothing is looked for yet'};
	if (find.matches.length === 0 && find.done) return {open, message: noMatch};
	const {find: taken, message} = takeSteps({...find, steps: find.steps + direction});
	const stepped = {...open, find: taken};
	return {open: taken.steps === 0 ? showMatch(stepped, session) : stepped, message};
};

/** Index of the first match in a block or after it. */
const firstIn = (matches: readonly TextRange[], block: number): number => {
	let low = 0;
	let high = matches.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((matches[middle]?.block ?? block) < block) low = middle + 1;
		else high = middle;
	}
	return low;
};

/** The matches from one block to another as marks for the layout: of thousands few are in sight. */
export const marksOf = ({matches, current}: Find, from: number, to: number): readonly Mark[] => {
	const first = firstIn(matches, from);
	return matches
		.slice(first, firstIn(matches, to + 1))
		.map((match, index) => (first + index === current ? {...match, current: true} : match));
};
