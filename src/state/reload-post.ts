import type {Document, Layout} from '../render/document.ts';
import type {Line, Place} from '../render/line.ts';
import {refind} from './find.ts';
import {followOffset} from './follow-offset.ts';
import {asRead, bookmarkAt, comparePlaces, placeInAnySize, showsEnd, topOf} from './reading-view.ts';
import {layoutOf, type OpenPost, type Session, type Words} from './session.ts';

/** Lines looked through for one with text: blank ones and rules stand between blocks only. */
const mostBlank = 5;

/** True for a line without words by which it could be found. */
const isBare = ({kind}: Line): boolean => kind === 'blank' || kind === 'rule';

/** The words of a line, or those below it. */
const wordsAt = (open: OpenPost, session: Session, place: Place): Words => {
	const lines = layoutOf(open, session).lines(place, mostBlank);
	const index = lines.findIndex(line => !isBare(line));
	const words = index < 1 ? place : (lines[index] ?? place);
	const {block, offset} = words;
	// What stands above the text is no sentence of it: who is there stays there.
	const passage = block === 0 ? {quote: ''} : open.document.passageAt(words);
	return {place: {block, offset}, passage, above: Math.max(0, index)};
};

/** The line so many lines above a place, or less far where other words stand there. */
const lineAbove = (layout: Layout, place: Place, above: number): Place => {
	if (above === 0) return place;
	const lines = layout
		.lines(layout.step(place, -above), above)
		.filter(line => comparePlaces(line, place) < 0);
	const line = lines[lines.findLastIndex(one => !isBare(one)) + 1];
	return line === undefined ? place : {block: line.block, offset: line.offset};
};

/**
 * The open post with its text as it is now. The first sentence in the window stays where it is, and so does what was found. Words
 * that are gone are remembered until they are back or the reader moves; and a text that became so short that its end is in the window
 * was not read by that.
 */
export const reloadPost = (open: OpenPost, session: Session, document: Document): OpenPost => {
	const now = layoutOf({document}, session);
	const followMatch = (place: Place): Place => {
		const {block, offset} = document.relocate(place, open.document.passageAt(place)).place;
		const followed = followOffset(open.document.textOf(place.block), document.textOf(block), place.offset);
		return {block, offset: followed ?? offset};
	};
	const lineNow = ({place, passage, above}: Words): Place =>
		lineAbove(now, document.relocate(place, passage).place, above);
	const followLine = (place: Place): Place => lineNow(wordsAt(open, session, place));
	const top = open.held?.top ?? wordsAt(open, session, topOf(open, session));
	const from = open.held?.from ?? (open.jump && wordsAt(open, session, open.jump.from));
	const find = open.find && refind(open.find, {match: followMatch, line: followLine});
	const jump = open.jump &&
		from && {
			from: lineNow(from),
			to: followLine(open.jump.to),
			...(open.jump.heardTo && {heardTo: followLine(open.jump.heardTo)}),
		};
	const {place: found, isThere} = document.relocate(top.place, top.passage);
	const place = lineAbove(now, found, top.above);
	const inAnySize = placeInAnySize(open);
	const moved = {
		...open,
		document,
		place,
		...(open.resized && {
			resized: {...open.resized, from: inAnySize === open.place ? place : followLine(inAnySize), to: place},
		}),
		jump,
		find,
		link: null,
		held: null,
	};
	const hadEnd = open.held === null && showsEnd(asRead(open), session);
	if (isThere && (hadEnd || !showsEnd(asRead(moved), session))) return moved;
	const left = open.held?.left ?? bookmarkAt(open, session);
	return {...moved, held: {left, top, from, isThere}};
};
