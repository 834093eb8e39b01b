import type {Range} from '../state/search.ts';
import {clusterAt} from '../text/cluster-at.ts';
import {fittingEnd, truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';

/** A text and the ranges of it that a search found. */
export type MarkedText = {readonly text: string; readonly marks: readonly Range[]};

const cutSign = '… ';

/** Where a text too long for its room begins, so that its first match is seen with some words before it; 0 where it is seen anyway. */
const startFor = (text: string, first: Range, room: number): number => {
	const whole = displayWidth(text);
	if (whole <= room || displayWidth(text.slice(0, first.end)) < room) return 0;
	const before = displayWidth(text.slice(0, first.start));
	const after = displayWidth(text.slice(0, first.end));
	// The match is shown whole where it fits: with the sign of the cut before it, and one behind it that takes a cell.
	const needed = after + (after < whole ? 1 : 0) - (room - cutSign.length);
	const wanted = Math.min(before, Math.max(before - Math.floor(room / 3), needed));
	// No more is cut than must be to show the end.
	const cut = Math.max(1, Math.min(wanted, whole - room + cutSign.length));
	const fitting = fittingEnd(text, cut);
	const start = displayWidth(text.slice(0, fitting)) < cut ? clusterAt(text, fitting).end : fitting;
	const word = text.indexOf(' ', start) + 1;
	return word > 0 && word <= first.start ? word : start;
};

/** A text cut to its room, and what it still holds of the marks: the sign of the cut is none of them. */
const cutTo = (room: number, {text, marks}: MarkedText): MarkedText => {
	const shown = truncate(text, room);
	if (shown === text) return {text, marks};
	const end = shown.length - 1;
	return {
		text: shown,
		marks: marks
			.filter(mark => mark.start < end)
			.map(mark => ({start: mark.start, end: Math.min(mark.end, end)})),
	};
};

/** A text of at most `room` cells, cut at its end, or at its beginning as well where its first match would not be seen. */
export const aroundMatch = ({text, marks}: MarkedText, room: number): MarkedText => {
	const [first] = marks;
	const start = first === undefined ? 0 : startFor(text, first, room);
	if (start === 0) return cutTo(room, {text, marks});
	const shift = cutSign.length - start;
	return cutTo(room, {
		text: cutSign + text.slice(start),
		marks: marks
			.filter(mark => mark.start >= start)
			.map(mark => ({start: mark.start + shift, end: mark.end + shift})),
	});
};
