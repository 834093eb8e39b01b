import type {Document} from '../render/document.ts';
import type {TextRange} from '../render/line.ts';
import type {Action} from '../state/action.ts';
import {isVisible, topOf} from '../state/reading-view.ts';
import type {OpenPost, Session} from '../state/session.ts';
import {
	followedStretch,
	lastStretch,
	nextStretch,
	noteStretch,
	nothingBefore,
	type Stretch,
	stretchFrom,
} from './spoken-stretch.ts';

/** What somebody has heard of the open post. */
export type Reading = {
	/** What was said last: reading goes on behind it. */
	readonly said: Stretch;
	/** What had been said when a find began, which may lead back there. */
	readonly beforeFind: Stretch;
	/** What is to be said now; null for nothing. */
	readonly news: Stretch | null;
};

/** Nothing was heard yet. */
export const noReading: Reading = {said: nothingBefore(0), beforeFind: nothingBefore(0), news: null};

/** The match that a find stands at. */
export const currentMatch = (open: OpenPost | null): TextRange | undefined =>
	open?.find?.matches[open.find.current];

/** True for one and the same match. */
export const isSameMatch = (one: TextRange | undefined, other: TextRange | undefined): boolean =>
	one?.block === other?.block && one?.start === other?.start;

/** True while it is looked for the words that a post was opened at. */
const awaitsMatch = ({find}: OpenPost): boolean =>
	find !== null && !find.typing && !find.done && find.current < 0;

/** A stretch that is said, together with what goes before it and was not said yet. */
const withNews = (reading: Reading, stretch: Stretch): Reading => {
	const {news} = reading;
	const isNext = news !== null && news.to + 1 === stretch.from;
	return {...reading, said: stretch, news: isNext ? {from: news.from, to: stretch.to} : stretch};
};

/** A reading that goes on with a block of which something else is said: a match, or a link. */
const goingOnWith = (block: number, reading: Reading): Reading => ({
	...reading,
	said: nothingBefore(block),
	news: null,
});

/** Where the selected link is, when it was not there before and stands outside of what was said. */
const newLinkBlock = (before: OpenPost, {link, document}: OpenPost, {said}: Reading): number | undefined => {
	if (link === null || link === before.link) return undefined;
	const block = document.link(link.id)?.place.block;
	return block === undefined || (block >= said.from && block <= said.to) ? undefined : block;
};

/** A reading in a text that was changed: nothing is said anew, and it goes on where it was. */
const followed = (reading: Reading, before: Document, document: Document): Reading => ({
	said: followedStretch(reading.said, before, document),
	beforeFind: followedStretch(reading.beforeFind, before, document),
	news: reading.news && followedStretch(reading.news, before, document),
});

/** What led somewhere, and how many rows of the terminal are said at a time. */
type Cause = {readonly action: Action; readonly rows: number};

/** A window full from a block on, to which something led that was no reading on. */
const fromBlock = (
	block: number,
	reading: Reading,
	open: OpenPost,
	session: Session,
	rows: number,
): Reading => withNews({...reading, news: null}, stretchFrom(block, open, session, rows));

/** What is heard of a post that was not open before: nothing yet where the words are still looked for that it opens at. */
const afterOpening = (open: OpenPost, session: Session, rows: number): Reading => {
	const top = topOf(open, session).block;
	const found = currentMatch(open)?.block ?? (awaitsMatch(open) ? top : undefined);
	return found === undefined ? fromBlock(top, noReading, open, session, rows) : goingOnWith(found, noReading);
};

/** What has been heard after an action in a post that was open before. */
const afterJump = (
	reading: Reading,
	before: OpenPost,
	open: OpenPost,
	session: Session,
	{action, rows}: Cause,
): Reading => {
	const top = (): Reading => fromBlock(topOf(open, session).block, reading, open, session, rows);
	if (before.document !== open.document) return followed(reading, before.document, open.document);
	const match = currentMatch(open);
	const isOther = match !== undefined && !isSameMatch(match, currentMatch(before));
	// Who went on reading while it was looked for stays there.
	if (isOther && isVisible({block: match.block, offset: match.start}, open, session))
		return goingOnWith(match.block, reading);
	if (open.find?.typing) return before.find?.typing ? reading : {...reading, beforeFind: reading.said};
	if (action.type === 'leave-query' && before.find?.typing) return {...reading, said: reading.beforeFind};
	if (action.type === 'go') {
		const {block} = action.place;
		const note = noteStretch(block, open.document);
		return note === undefined
			? fromBlock(block, reading, open, session, rows)
			: withNews({...reading, news: null}, note);
	}
	const link = newLinkBlock(before, open, reading);
	if (link !== undefined) return goingOnWith(link, reading);
	return before.place === open.place || action.type === 'select-link' ? reading : top();
};

/**
 * What has been heard after an action that was no movement by lines or pages: what was jumped to is said first; of matches and links the
 * stretch is left to be read on to.
 */
export const afterAction = (reading: Reading, before: Session, session: Session, cause: Cause): Reading => {
	const {open} = session;
	if (open === null) return noReading;
	if (open === before.open) return reading;
	return before.open?.post.id === open.post.id
		? afterJump(reading, before.open, open, session, cause)
		: afterOpening(open, session, cause.rows);
};

/** A movement by keys. */
export type Move = Extract<Action, {readonly type: 'move'}>;

/** What has been heard after a movement within a post; undefined where there is nothing more in its direction. */
export const afterMove = (
	reading: Reading,
	{by, direction}: Pick<Move, 'by' | 'direction'>,
	{open, session, rows}: {readonly open: OpenPost; readonly session: Session; readonly rows: number},
): Reading | undefined => {
	if (by !== 'all') {
		const stretch = nextStretch(reading.said, {by, direction}, open, session, rows);
		return stretch && withNews(reading, stretch);
	}
	const stretch = direction > 0 ? lastStretch(open.document) : stretchFrom(0, open, session, rows);
	return stretch.to === reading.said.to && direction > 0
		? undefined
		: withNews({...reading, news: null}, stretch);
};
