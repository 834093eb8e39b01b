/**
 * What is special about a place where a line may end: a hyphen appears there; the line ends there in any case; or there are
 * such places after every character, so that lines are to be filled and not evened out (ideographs, parted words).
 */
export const breakMark = {none: 0, hyphen: 1, hard: 2, fill: 3} as const;

/** Cells of a line. */
export type LineWidths = {
	/** Of the first line of the paragraph. */
	readonly first: number;
	/** Of all others. */
	readonly other: number;
};

/** A position in a paragraph. */
export type Position = {
	/** UTF-16 index. */
	readonly index: number;
	/** Cells from the start of the paragraph. */
	readonly cells: number;
};

/** A place where a line may end. */
export type Break = {
	/** Where the line ends, before the spaces. */
	readonly end: Position;
	/** Where the next line starts, after the spaces. */
	readonly next: Position;
	/** How bad it is to end a line here. */
	readonly cost: number;
	/** One of `breakMark`. */
	readonly mark: number;
};

/**
 * The places where the lines of a paragraph may end, in order; the last one is the end of the paragraph. They are kept as
 * columns of numbers: a paragraph of a megabyte has 200,000 of them.
 */
export class Breaks {
	/** Where the first line starts. */
	start: Position = {index: 0, cells: 0};
	readonly ends: number[] = [];
	readonly endCells: number[] = [];
	readonly nexts: number[] = [];
	readonly nextCells: number[] = [];
	readonly costs: number[] = [];
	readonly marks: number[] = [];

	/** Adds a place after the others. */
	add({end, next, cost, mark}: Break): void {
		this.ends.push(end.index);
		this.endCells.push(end.cells);
		this.nexts.push(next.index);
		this.nextCells.push(next.cells);
		this.costs.push(cost);
		this.marks.push(mark);
	}

	/** Adds a place where a line may end at a single space. */
	addSpace({index, cells}: Position, cost: number): void {
		this.ends.push(index);
		this.endCells.push(cells);
		this.nexts.push(index + 1);
		this.nextCells.push(cells + 1);
		this.costs.push(cost);
		this.marks.push(breakMark.none);
	}

	/** Makes the line after the last place, or the first line, start later: after its leading spaces. */
	startAt(position: Position): void {
		if (this.ends.length === 0) {
			this.start = position;
		} else {
			this.nexts[this.nexts.length - 1] = position.index;
			this.nextCells[this.nextCells.length - 1] = position.cells;
		}
	}

	/** The place with a number, counted from 0. */
	at(number: number): Break {
		return {
			end: {index: this.ends[number] ?? 0, cells: this.endCells[number] ?? 0},
			next: {index: this.nexts[number] ?? 0, cells: this.nextCells[number] ?? 0},
			cost: this.costs[number] ?? 0,
			mark: this.marks[number] ?? breakMark.none,
		};
	}

	/** The places from a number on. */
	from(first: number): readonly Break[] {
		return this.ends.slice(first).map((_, offset) => this.at(first + offset));
	}

	/** Takes out the places from a number on. */
	truncate(first: number): void {
		for (const column of [this.ends, this.endCells, this.nexts, this.nextCells, this.costs, this.marks]) {
			column.length = first;
		}
	}
}
