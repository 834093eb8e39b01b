/** The beginning of a tag of a template, to the end of its name; a tag that is left alone, `{{</* x *\/>}}`, has none. */
const tagStart = /\{(?:\{[<%]|%)-?\s{0,9}(\/|end(?=\w))?\s{0,9}([\w.-]{1,50})/g;

type TagAt = {readonly at: number; readonly isEnd: boolean};

/** Tells what the next tag of a name is, at a position of a text or behind it: one that begins or one that ends; undefined without one. */
export type NextTagFinder = (name: string, from: number) => 'start' | 'end' | undefined;

/** The finder of tags in a text, by names in lower case. The text is looked through once, when it is first asked. */
export const createNextTagFinder = (text: string, pattern = tagStart): NextTagFinder => {
	let places: ReadonlyMap<string, readonly TagAt[]> | undefined;
	return (name, from) => {
		places ??= placesOf(text, pattern);
		const known = places.get(name) ?? [];
		let [low, high] = [0, known.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((known[middle]?.at ?? 0) < from) low = middle + 1;
			else high = middle;
		}
		const next = known[low];
		if (next === undefined) return undefined;
		return next.isEnd ? 'end' : 'start';
	};
};

const placesOf = (text: string, pattern: RegExp): ReadonlyMap<string, readonly TagAt[]> => {
	const places = new Map<string, TagAt[]>();
	for (const {1: end, 2: name = '', index} of text.matchAll(pattern)) {
		const key = name.toLowerCase().replace(/[/-]+$/, '');
		const known = places.get(key) ?? [];
		known.push({at: index, isEnd: end !== undefined});
		places.set(key, known);
	}
	return places;
};
