/** Items sorted natively in one go, and merged between two pauses. */
const stride = 2000;

/** Merges two sorted runs of `from` into `to`; yields now and then. */
function* merge<T>(
	from: readonly T[],
	to: T[],
	bounds: readonly [number, number, number],
	compare: (a: T, b: T) => number,
): Generator<void> {
	const [start, middle, end] = bounds;
	let left = start;
	let right = middle;
	for (let index = start; index < end; index++) {
		const [a, b] = [from[left], from[right]];
		const isLeft =
			left < middle && (right >= end || (a !== undefined && b !== undefined && compare(a, b) <= 0));
		const next = isLeft ? a : b;
		if (next !== undefined) to[index] = next;
		if (isLeft) left++;
		else right++;
		if (index % stride === 0) yield;
	}
}

/** Sorts as `toSorted` does, stable, but with pauses: a hundred thousand posts would hold a key up. Items are not undefined. */
export function* sortSteps<T extends object>(
	items: readonly T[],
	compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
	let from: T[] = [];
	for (let start = 0; start < items.length; start += stride) {
		from.push(...items.slice(start, start + stride).sort(compare));
		yield;
	}
	for (let width = stride; width < from.length; width *= 2) {
		const to: T[] = new Array(from.length);
		for (let start = 0; start < from.length; start += 2 * width) {
			const middle = Math.min(start + width, from.length);
			yield* merge(from, to, [start, middle, Math.min(start + 2 * width, from.length)], compare);
		}
		from = to;
	}
	return from;
}
