import type {Document} from '../render/document.ts';
import type {Place} from '../render/line.ts';
import {refind} from './find.ts';
import {asRead, bookmarkAt, showsEnd, topOf} from './reading-view.ts';
import {layoutOf, type OpenPost, type Session, type Words} from './session.ts';

/** Lines looked through for one with text: blank ones stand between blocks only. */
const mostBlank = 4;

/** Characters of a quote that are no chance where they stand again. */
const leastQuote = 20;

/** The words of a line, or those below it: a blank one has none by which it could be found. */
const wordsAt = (open: OpenPost, session: Session, place: Place): Words => {
	const lines = layoutOf(open, session).lines(place, mostBlank);
	const index = lines.findIndex(({kind}) => kind !== 'blank');
	const words = index < 1 ? place : (lines[index] ?? place);
	const {block, offset} = words;
	// What stands above the text is no sentence of it: who is there stays there.
	const quote = block === 0 ? '' : open.document.quoteAt(words);
	return {place: {block, offset}, quote, above: Math.max(0, index)};
};

/** True when at least some of a quote stands at a place. */
const isQuoteAt = (document: Document, place: Place, quote: string): boolean => {
	const there = document.quoteAt(place);
	if (quote.length < leastQuote) return there.startsWith(quote);
	for (let at = 0; at + leastQuote <= quote.length; at += leastQuote)
		if (there.includes(quote.slice(at, at + leastQuote))) return true;
	return false;
};

/**
 * The open post with its text as it is now. The first sentence in the window stays where it is, and so does what was found. Words
 * that are gone are remembered until they are back or the reader moves; and a text that became so short that its end is in the window
 * was not read by that.
 */
export const reloadPost = (open: OpenPost, session: Session, document: Document): OpenPost => {
	const now = layoutOf({document}, session);
	const follow = (place: Place): Place => document.relocate(place, open.document.quoteAt(place));
	const lineAt = (words: Place, above: number): Place => (above === 0 ? words : now.step(words, -above));
	const lineNow = ({place, quote, above}: Words): Place => lineAt(document.relocate(place, quote), above);
	const followLine = (place: Place): Place => lineNow(wordsAt(open, session, place));
	const top = open.held?.top ?? wordsAt(open, session, topOf(open, session));
	const from = open.held?.from ?? (open.jump && wordsAt(open, session, open.jump.from));
	const find = open.find && refind(open.find, {match: follow, line: followLine});
	const jump = open.jump && from && {from: lineNow(from), to: followLine(open.jump.to)};
	const found = document.relocate(top.place, top.quote);
	const moved = {...open, document, place: lineAt(found, top.above), jump, find, link: null, held: null};
	const isThere = isQuoteAt(document, found, top.quote);
	const hadEnd = open.held === null && showsEnd(asRead(open), session);
	if (isThere && (hadEnd || !showsEnd(asRead(moved), session))) return moved;
	return {...moved, held: open.held ?? {left: bookmarkAt(open, session), top, from}};
};
