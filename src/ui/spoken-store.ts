import type {Place} from '../render/line.ts';
import type {Action} from '../state/action.ts';
import {listRows, postRows, type Size} from '../state/geometry.ts';
import {comparePlaces} from '../state/reading-view.ts';
import {layoutOf, noPost, type OpenPost, type Session} from '../state/session.ts';
import type {SessionStore} from './session-store.ts';
import {isSameList} from './spoken-list.ts';
import {afterAction, afterMove, type Move, noReading, type Reading} from './spoken-reading.ts';
import {isEnd, type Stretch} from './spoken-stretch.ts';

/** What is to be said that a session alone does not tell. */
export type News = {
	/** What of the open post was gone to; null for nothing. */
	readonly stretch: Stretch | null;
	/** Its message was just said, also where it is the same as before. */
	readonly hasMessage: boolean;
};

/** A store whose session is heard. */
export type SpokenStore = SessionStore & {
	/** What there is to be said since the last time. */
	readonly takeNews: () => News;
	/** To be called before the program ends: a post that was heard to its end is left there. */
	readonly finish: (at: number) => void;
};

const selectedIn = ({search, list}: Session): number => (search ?? list).selected;

/** What is said to a key that finds nothing more in its direction. */
const edgeSentence = (direction: 1 | -1, {search, shown}: Session): string => {
	if ((search?.hits ?? shown.posts).length === 0) return search === null ? 'No posts here' : 'No results';
	return `The ${direction > 0 ? 'last' : 'first'} ${search === null ? 'post' : 'result'}`;
};

/** A message as it is said: in a search it is no post that is missing. */
const saidMessage = (message: string, {search, open}: Session): string => {
	if (message !== noPost || search === null || open !== null) return message;
	return search.query.trim() === '' ? 'Nothing typed' : 'No results';
};

/** Moves in the list or the results, by pages of the terminal. Returns what is to be said where that led nowhere. */
const moveInList = (move: Move, store: SessionStore, size: Size): string | null => {
	const before = store.get();
	const page = Math.max(1, listRows(size).body - 1);
	const count = move.by === 'page' ? page : move.by === 'half' ? Math.ceil(page / 2) : undefined;
	store.dispatch(count === undefined ? move : {...move, by: 'line', count});
	const after = store.get();
	return selectedIn(before) === selectedIn(after) ? edgeSentence(move.direction, after) : null;
};

/** Moves in a panel. Returns what is to be said where that led nowhere. */
const moveInPanel = (
	action: Extract<Action, {readonly type: 'scroll-panel'}>,
	store: SessionStore,
): string | null => {
	const before = store.get().panel?.selected;
	store.dispatch(action);
	if (action.selected !== before || action.direction === undefined) return null;
	return action.direction > 0 ? 'The last line' : 'The first line';
};

/** True where the last words of a post were said, and nothing was left out before them. */
const isHeardOut = ({said}: Reading, {jump, document}: OpenPost): boolean =>
	jump === null && said.from <= said.to && isEnd(said, document);

/** Goes to where what was said last begins; by way of the end where it reaches that, as the post is read then. */
const goToSaid = (
	reading: Reading,
	store: SessionStore,
	move: Pick<Move, 'by' | 'direction' | 'at'>,
): void => {
	const goTo = (to: Place, direction: 1 | -1, by: Move['by'] = 'line'): void =>
		store.dispatch({type: 'move', by, direction, at: move.at, to});
	const {open} = store.get();
	if (open === null) return;
	const layout = layoutOf(open, store.get());
	const start = layout.step({block: reading.said.from, offset: 0}, 0);
	goTo(start, move.direction, move.by);
	const there = store.get().open;
	if (there === null || !isHeardOut(reading, there)) return;
	goTo(layout.last(), 1);
	goTo(start, -1);
};

/** Goes to the end of a post that is left when all of it was said: it begins anew the next time. */
const goToEnd = (reading: Reading, store: SessionStore, at: number): void => {
	const {open} = store.get();
	if (open === null || !isHeardOut(reading, open)) return;
	const to = layoutOf(open, store.get()).last();
	store.dispatch({type: 'move', by: 'line', direction: 1, at, to});
};

/** A post that is said as a whole when it opens is read. What is said of how it opens stays. */
const readWhole = (reading: Reading, action: Action, store: SessionStore): void => {
	const {open, message} = store.get();
	if (action.type !== 'open' || open === null || reading.news === null || !isHeardOut(reading, open)) return;
	goToSaid(reading, store, {by: 'line', direction: 1, at: action.at});
	if (message !== null) store.dispatch({type: 'say', message});
};

/** What is said to a key that changes nothing that could be heard, each time it is pressed. */
const answerTo = (action: Action, before: Session, session: Session): string | null => {
	if (action.type === 'step-match') return session.message;
	if (action.type === 'show' && before.search === session.search && isSameList(before, session))
		return 'Nothing else to show';
	const isScrolled = action.type === 'change-look' && action.look.codeShift !== undefined;
	return isScrolled ? 'Code is said as a whole' : null;
};

/** Tells the session up to where its post was said; what a query that is being typed leads to is not gone on with yet. */
const hearSaid = ({said}: Reading, store: SessionStore): void => {
	const {open} = store.get();
	if (open === null || open.find?.typing) return;
	const to = {block: said.to + 1, offset: 0};
	if (!open.heardTo || comparePlaces(open.heardTo, to) !== 0) store.dispatch({type: 'hear', to});
};

/**
 * The store of a session that is heard. Its window is one line high, as nobody sees more of it: where the reader stands is where they hear.
 * Keys that move by lines and pages of the terminal go from one thing that is said to the next, and say so where there is none.
 */
export const createSpokenStore = (store: SessionStore): SpokenStore => {
	let {size} = store.get();
	let reading = noReading;
	let hasMessage = false;

	const resize = (real: Size): void => {
		size = real;
		store.dispatch({type: 'resize', size: {...real, rows: 1, pageRows: postRows(real).body}});
	};

	const say = (message: string | null): void => {
		if (message === null) return;
		hasMessage = true;
		store.dispatch({type: 'say', message});
	};

	const moveInPost = (move: Move, open: OpenPost): string | null => {
		const {body: rows} = postRows(size);
		const next = afterMove(reading, move, {open, session: store.get(), rows});
		if (next === undefined) return move.direction > 0 ? 'The end' : 'The beginning';
		reading = next;
		goToSaid(next, store, move);
		hearSaid(reading, store);
		return null;
	};

	const follow = (action: Action): void => {
		const before = store.get();
		if (action.type === 'open' || action.type === 'close' || action.type === 'turn')
			goToEnd(reading, store, action.at);
		store.dispatch(action);
		say(answerTo(action, before, store.get()));
		reading = afterAction(reading, before, store.get(), {action, rows: postRows(size).body});
		readWhole(reading, action, store);
		hearSaid(reading, store);
	};

	const dispatch = (action: Action): void => {
		const {open} = store.get();
		if (action.type === 'resize') resize(action.size);
		else if (action.type === 'say') say(saidMessage(action.message, store.get()));
		else if (action.type === 'move')
			say(open === null ? moveInList(action, store, size) : moveInPost(action, open));
		else if (action.type === 'scroll-panel') say(moveInPanel(action, store));
		else if (action.type === 'open-panel') store.dispatch({...action, isHeard: true});
		else follow(action);
	};

	resize(size);
	return {
		get: store.get,
		subscribe: store.subscribe,
		dispatch,
		finish: at => goToEnd(reading, store, at),
		takeNews() {
			const news = {stretch: reading.news, hasMessage};
			reading = {...reading, news: null};
			hasMessage = false;
			return news;
		},
	};
};
