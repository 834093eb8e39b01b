import {Breaks, breakMark, type LineWidths} from './breaks.ts';

/**
 * The breaks without those inside the ranges (UTF-16, sorted), as long as what is then kept together with the words around
 * it is no wider than a line.
 */
export const keepWhole = (
	breaks: Breaks,
	ranges: readonly (readonly [start: number, end: number])[],
	{first, other}: LineWidths,
): Breaks => {
	const kept = new Breaks();
	kept.start = breaks.start;
	let {cells} = breaks.start;
	let number = 0;
	const keep = (until: number): void => {
		for (; number < until; number++) {
			const place = breaks.at(number);
			kept.add(place);
			cells = place.next.cells;
		}
	};

	for (const [start, end] of ranges) {
		let from = number;
		while (from < breaks.ends.length && (breaks.ends[from] ?? 0) <= start) {
			from++;
		}

		let to = from;
		while (to < breaks.ends.length && (breaks.nexts[to] ?? 0) < end && breaks.marks[to] !== breakMark.hard) {
			to++;
		}

		keep(from);
		const width = kept.ends.length === 0 ? Math.min(first, other) : other;
		if ((breaks.endCells[to] ?? 0) - cells <= width) {
			number = to;
		}
	}

	keep(breaks.ends.length);
	return kept;
};
