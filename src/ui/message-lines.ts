import type {Paint} from '../render/theme.ts';
import {truncate} from '../text/truncate.ts';
import {wrapText} from '../text/wrap.ts';

/** Rows that a message takes, whole. */
export const rowsFor = (message: string, width: number): number =>
	wrapText(message, {width: Math.max(1, width)}).length;

/** A message in one row, or in as many as it needs and there are; what does not fit into the last is cut. */
export const messageLines = (
	message: string,
	{width, rows}: {readonly width: number; readonly rows: number},
	paint: Paint,
): readonly string[] => {
	const pieces = wrapText(message, {width: Math.max(1, width)});
	return pieces.slice(0, rows).map(({start, end}, row) => {
		const isCut = row === rows - 1 && pieces.length > rows;
		return paint.accent(isCut ? truncate(message.slice(start), width) : message.slice(start, end));
	});
};
