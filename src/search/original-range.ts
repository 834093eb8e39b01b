import type {Folded} from './fold.ts';

/** Part of a text, in UTF-16 units. */
export type Range = {readonly start: number; readonly end: number};

/** The part of an original text that a part of its folded text stands for. */
export type OriginalRange = Range & {
	/** False when the part begins or ends inside what one character folds to, such as one s of ß: the range has the whole character. */
	readonly isExact: boolean;
};

/** Finds the part of the original that the folded text from one index to another stands for. */
export const originalRange = ({changes}: Folded, from: number, to: number): OriginalRange => {
	const first = changeAt(changes, from);
	const last = changeAt(changes, to - 1);
	return {
		start: from < first.to ? first.start : first.end + from - first.to,
		end: to < last.to ? last.end : last.end + to - last.to,
		isExact: (from >= first.to || from === first.from) && to >= last.to,
	};
};

/** The last change that starts at or before an index of the folded text. */
const changeAt = (changes: readonly number[], index: number) => {
	let low = 0;
	let high = changes.length / 4;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((changes[middle * 4] ?? 0) <= index) low = middle + 1;
		else high = middle;
	}
	const at = (low - 1) * 4;
	return {
		from: changes[at] ?? 0,
		to: changes[at + 1] ?? 0,
		start: changes[at + 2] ?? 0,
		end: changes[at + 3] ?? 0,
	};
};
