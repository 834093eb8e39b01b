import {displayWidth} from '../text/width.ts';
import type {TextRange} from './line.ts';
import type {Laid} from './line-setter.ts';

/** How far a block of code is scrolled to the left, in cells, and the cells of the text column. */
type View = {readonly shift: number; readonly width: number};

/** Cells that a laid block of code must be scrolled to the left so that a range of it is seen: as many as it is, if it is seen. */
export const codeShiftFor = (
	{painted, lines}: Laid,
	{start, end}: Pick<TextRange, 'start' | 'end'>,
	{shift, width}: View,
): number => {
	const {text} = painted.styled;
	const before = text.slice(0, start);
	const [shown = ''] = text.slice(start, end).split('\n', 1);
	const isShown = lines.some(({parts}) =>
		parts.some(part => !('literal' in part) && part.start <= start && part.end >= start + shown.length),
	);
	if (isShown) return shift;
	// Something of what stands before it is seen, too, but rather all of itself.
	const room = Math.max(0, width - displayWidth(shown));
	const lead = Math.min(Math.floor(width / 3), Math.floor(room / 2));
	return Math.max(0, displayWidth(before.slice(before.lastIndexOf('\n') + 1)) - lead);
};
