import {type Breaks, breakMark, type LineWidths} from './breaks.ts';
import {costOfEnd, costOfGap, costOfHyphenAgain, costOfLine, costOfTooWide} from './line-cost.ts';

/**
 * Lines that are weighed against one another at a time. What comes later has no influence: a long paragraph costs as much
 * per line as a short one, and keeps its first lines when its end changes.
 */
const lookahead = 12;
/** Lines of them that are settled before the next ones are weighed. */
const settled = 8;

/**
 * Chooses the breaks at which lines end, as numbers into `breaks`, so that the right edge is as little ragged as can be and
 * the last line no stub: what its lines and its breaks cost together is the least there is (after Knuth and Plass,
 * Breaking Paragraphs into Lines, 1981).
 */
export const fitLines = (breaks: Breaks, widths: LineWidths): readonly number[] => {
	const chosen: number[] = [];
	let start = -1;
	for (let end = 0; end < breaks.ends.length; end++) {
		while (breaks.marks[end] === breakMark.hard && start < end) {
			const lines = new Window(breaks, {start, end, widths}).lines();
			for (const line of lines.at(-1) === end ? lines : lines.slice(0, settled)) {
				chosen.push(line);
				start = line;
			}
		}
	}

	return chosen;
};

/** What is to be parted into lines: all from one break, -1 for the start of the paragraph, to the next hard one. */
type Section = {readonly start: number; readonly end: number; readonly widths: LineWidths};

/** The next few lines of a section. */
class Window {
	readonly #breaks: Breaks;
	readonly #start: number;
	readonly #end: number;
	readonly #widths: LineWidths;
	/** The least that the lines up to a break can cost, by the distance of the break from the start; infinite if no line can end there. */
	readonly #best: number[] = [0];
	/** The break before it on the way that costs so little. */
	readonly #previous: number[] = [-1];

	constructor(breaks: Breaks, {start, end, widths}: Section) {
		this.#breaks = breaks;
		this.#start = start;
		this.#end = end;
		this.#widths = widths;
	}

	/** The breaks on the best way through the window, at least one. */
	lines(): readonly number[] {
		const lines: number[] = [];
		for (let at = this.#weigh(); at > this.#start; at = this.#previous[at - this.#start] ?? this.#start) {
			lines.push(at);
		}

		return lines.reverse();
	}

	/** Finds the best way to every break of the window; returns the end of the section or, when it is too far, the best of the last breaks. */
	#weigh(): number {
		const {endCells, nextCells} = this.#breaks;
		const {other} = this.#widths;
		const best = this.#best;
		const start = this.#start;
		const horizon = this.#cellsBefore(start) + lookahead * other;
		let reach = Math.max(start, 0);
		let last = start;
		// The starts within reach of which no later one is cheaper: the first of them tells what no line can undercut.
		const cheapest: number[] = [];
		let head = 0;
		for (let to = start + 1; to <= this.#end; to++) {
			const cells = endCells[to] ?? 0;
			if (cells > horizon && last > start) {
				return last;
			}

			const before = best[to - 1 - start] ?? 0;
			while (cheapest.length > head && (best[(cheapest.at(-1) ?? 0) - start] ?? 0) >= before) {
				cheapest.pop();
			}

			cheapest.push(to - 1);
			while (reach < to && cells - (nextCells[reach] ?? 0) > other) {
				reach++;
			}

			while (head < cheapest.length - 1 && (cheapest[head] ?? 0) < reach) {
				head++;
			}

			this.#weighBreak(to, reach, best[(cheapest[head] ?? 0) - start] ?? 0);
			const own = best[to - start] ?? 0;
			const isBetter = last === start || own < (best[last - start] ?? 0);
			if (cells > horizon - other && isBetter && own < Number.POSITIVE_INFINITY) {
				last = to;
			}
		}

		return this.#end;
	}

	/** Finds the best line that ends at a break. No line can start before `reach`, and none at less cost than `floor`. */
	#weighBreak(to: number, reach: number, floor: number): void {
		const {endCells, nextCells, costs, marks} = this.#breaks;
		const {other} = this.#widths;
		const best = this.#best;
		const begin = this.#start;
		const isLast = to === this.#end;
		const isHyphen = marks[to] === breakMark.hyphen;
		const isFilled = marks[to] === breakMark.fill;
		const cells = (endCells[to] ?? 0) + (isHyphen ? 1 : 0);
		let least = Number.POSITIVE_INFINITY;
		let start = begin;
		if (begin < 0) {
			least = this.#costOfFirst(cells - this.#cellsBefore(begin), isLast, isFilled);
		}

		for (let from = reach; from < to; from++) {
			const width = cells - (nextCells[from] ?? 0);
			if (width > other) {
				continue;
			}

			const cost = isLast ? this.#costOfEnd(from, width) : costOfGap(width, other, isFilled);
			// Lines that start later are emptier still.
			if (!isLast && cost + floor > least) {
				break;
			}

			// Of two ways that are as good, the one with the fuller lines first.
			const isHyphenAgain = isHyphen && marks[from] === breakMark.hyphen;
			const total = (best[from - begin] ?? 0) + cost + (isHyphenAgain ? costOfHyphenAgain : 0);
			if (total <= least && total < Number.POSITIVE_INFINITY) {
				least = total;
				start = from;
			}
		}

		// Nothing but a cluster wider than the line. At a hyphen none must end: the word has been parted without it.
		if (least === Number.POSITIVE_INFINITY && !isHyphen) {
			start = this.#lastPossible(to);
			least = this.#bestAt(start) + costOfTooWide;
		}

		best.push(least + costOfLine + (costs[to] ?? 0));
		this.#previous.push(start);
	}

	/** What the first line of the paragraph costs. */
	#costOfFirst(width: number, isLast: boolean, isFilled: boolean): number {
		const {first} = this.#widths;
		if (width > first) {
			return Number.POSITIVE_INFINITY;
		}

		return isLast ? costOfEnd(width, first, false) : costOfGap(width, first, isFilled);
	}

	/** What the last line of the section costs, if it is not the first. */
	#costOfEnd(from: number, width: number): number {
		const isOneWord =
			from === this.#end - 1 && from > this.#start && this.#breaks.marks[from] !== breakMark.fill;
		return costOfEnd(width, this.#widths.other, isOneWord);
	}

	#lastPossible(to: number): number {
		let from = to - 1;
		while (from > this.#start && this.#bestAt(from) === Number.POSITIVE_INFINITY) {
			from--;
		}

		return from;
	}

	#bestAt(number: number): number {
		return this.#best[number - this.#start] ?? 0;
	}

	#cellsBefore(line: number): number {
		return line < 0 ? this.#breaks.start.cells : (this.#breaks.nextCells[line] ?? 0);
	}
}
