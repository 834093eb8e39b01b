/** Characters that two texts have in common at their beginnings. */
const sharedStart = (one: string, other: string): number => {
	const most = Math.min(one.length, other.length);
	let length = 0;
	while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
	return length;
};

/** Characters that two texts have in common at their ends, so many at most. */
const sharedEnd = (one: string, other: string, most: number): number => {
	const isShared = (back: number): boolean =>
		one.charCodeAt(one.length - back) === other.charCodeAt(other.length - back);
	let length = 0;
	while (length < most && isShared(length + 1)) length++;
	return length;
};

/** A word, or a sign of a script that puts no spaces between words. */
const wordPattern = /\p{Lo}|[\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}\p{N}_]+/gu;

/** Pairs of words that are compared at most, which takes some milliseconds, and characters that words are looked for in. */
const mostPairs = 1_000_000;
const mostCharacters = 100_000;

/** A word that two texts have in common, and where it stands in each. */
type Kept = {readonly from: number; readonly to: number; readonly length: number};

/** The longest row of words that stand in both texts in the same order; null where that would take long to tell. */
const keptWords = (before: string, now: string): readonly Kept[] | null => {
	if (Math.max(before.length, now.length) > mostCharacters) return null;
	const olds = [...before.matchAll(wordPattern)];
	const news = [...now.matchAll(wordPattern)];
	if (olds.length * news.length > mostPairs) return null;
	const width = news.length + 1;
	// How many words the rests of both texts share, from each pair of words on.
	const shared = new Uint32Array((olds.length + 1) * width);
	const at = (old: number, next: number): number => shared[old * width + next] ?? 0;
	for (let old = olds.length - 1; old >= 0; old--) {
		for (let next = news.length - 1; next >= 0; next--) {
			const isSame = olds[old]?.[0] === news[next]?.[0];
			shared[old * width + next] = isSame
				? at(old + 1, next + 1) + 1
				: Math.max(at(old + 1, next), at(old, next + 1));
		}
	}
	const kept: Kept[] = [];
	for (let old = 0, next = 0; at(old, next) > 0; ) {
		const [from, to] = [olds[old], news[next]];
		if (from?.[0] === to?.[0]) {
			kept.push({from: from?.index ?? 0, to: to?.index ?? 0, length: from?.[0].length ?? 0});
			old++;
			next++;
		} else if (at(old + 1, next) >= at(old, next + 1)) old++;
		else next++;
	}
	return kept;
};

/**
 * Where an offset of a text is in the text after it was edited, by what stands before and behind it; where the words at the offset
 * were edited themselves, that is where the edit begins. Null for a text that shares too
 * little with what it was, or of which too much was edited to tell.
 */
export const followOffset = (before: string, now: string, offset: number): number | null => {
	const start = sharedStart(before, now);
	const end = sharedEnd(before, now, Math.min(before.length, now.length) - start);
	const [oldEnd, newEnd] = [before.length - end, now.length - end];
	const words = keptWords(before.slice(start, oldEnd), now.slice(start, newEnd));
	const kept = (words ?? []).reduce((sum, {length}) => sum + length + 1, start + end);
	if (kept * 2 < before.length) return null;
	if (offset < start) return offset;
	if (offset >= oldEnd) return offset - oldEnd + newEnd;
	if (words === null) return null;
	const word = words.findLast(({from}) => start + from <= offset);
	if (word === undefined) return start;
	return start + word.to + Math.min(offset - start - word.from, word.length);
};
