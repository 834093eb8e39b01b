import {clusterAt} from './cluster-at.ts';
import {displayWidth} from './width.ts';

/** The index after the last whole cluster from `start` on that fits into the cells of `width`. Reads no further than that. */
export const fittingEnd = (text: string, width: number, start = 0): number => {
	let index = start;
	let used = 0;
	while (index < text.length) {
		const cluster = clusterAt(text, index);
		used += cluster.width;
		if (used > width) {
			break;
		}

		index = cluster.end;
	}

	return index;
};

/** Plain text cut to at most `width` cells, never inside a cluster; what was cut ends in `…`. */
export const truncate = (text: string, width: number): string => {
	if (fittingEnd(text, width) === text.length) {
		return text;
	}

	return width < 1 ? '' : `${text.slice(0, fittingEnd(text, width - 1)).trimEnd()}…`;
};

/** Plain text with spaces after it up to `width` cells; wider text as it is. */
export const padEnd = (text: string, width: number): string =>
	text + ' '.repeat(Math.max(width - displayWidth(text), 0));

/** Plain text with spaces before it up to `width` cells; wider text as it is. */
export const padStart = (text: string, width: number): string =>
	' '.repeat(Math.max(width - displayWidth(text), 0)) + text;
