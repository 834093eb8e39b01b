import {letterKind, letterKinds} from './letter-kinds.ts';

/** What a text is made of, for the time it takes to read it. */
export type WordCount = {
	/** Runs of letters and digits outside code, addresses, tags and templates. */
	readonly words: number;
	/** Characters of scripts that set no spaces. */
	readonly characters: number;
	/** Words inside fenced code. */
	readonly code: number;
};

/** Finds the next place of a text that ends something; asked with growing indexes it reads the source once. */
const finder = (source: string, ending: string): ((from: number) => number) => {
	let next = -2;
	return from => {
		if (next !== -1 && next < from) next = source.indexOf(ending, from);
		return next;
	};
};

/** Longest tag, link target or template that is left out; what opens and does not close nearby is text. */
const maxSkip = 4000;

type Skipper = (index: number, code: number) => number;

/** Tells the index after what is not read as words, or the same index. */
const makeSkipper = (text: string): Skipper => {
	const endings = new Map(['>', '-->', '%}', '}}', ')'].map(ending => [ending, finder(text, ending)]));
	const after = (index: number, ending: string, limit = maxSkip): number => {
		const end = endings.get(ending)?.(index) ?? -1;
		return end < 0 || end - index > limit ? index : end + ending.length;
	};
	return (index, code) => {
		const next = text.charCodeAt(index + 1);
		if (code === 0x3c) {
			if (next === 0x21 && text.startsWith('<!--', index))
				return after(index, '-->', Number.POSITIVE_INFINITY);
			const opensTag = next === 0x2f || ((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a);
			return opensTag ? after(index, '>') : index;
		}
		if (code === 0x7b) return next === 0x25 ? after(index, '%}') : next === 0x7b ? after(index, '}}') : index;
		return next === 0x28 ? after(index, ')') : index;
	};
};

const isSpace = (code: number): boolean => code <= 0x20;

/** Index after an address that starts here, or the same index. */
const afterAddress = (text: string, index: number): number => {
	if (!text.startsWith('http', index)) return index;
	if (!text.startsWith('://', index + 4) && !text.startsWith('s://', index + 4)) return index;
	let end = index;
	while (end < text.length && !isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== 0x29) end++;
	return end;
};

/** Index of the line break after a link definition (`[name]: target`) that starts here, or the same index. */
const afterDefinition = (text: string, index: number): number => {
	if (text.charCodeAt(index) !== 0x5b || text.charCodeAt(index + 1) === 0x5e) return index;
	for (let end = index + 1; end < text.length && end - index < 1000; end++) {
		const code = text.charCodeAt(end);
		if (code === 0x0a) return index;
		if (code !== 0x5d) continue;
		const stop = text.charCodeAt(end + 1) === 0x3a ? text.indexOf('\n', end) : index;
		return stop < 0 ? text.length : stop;
	}
	return index;
};

/** Sign and length of the run of backticks or tildes that opens or closes a fence at this line's start; 0 when none. */
const fenceAt = (text: string, index: number): number => {
	let start = index;
	while (start - index < 3 && text.charCodeAt(start) === 0x20) start++;
	const code = text.charCodeAt(start);
	if (code !== 0x60 && code !== 0x7e) return 0;
	let end = start;
	while (text.charCodeAt(end) === code) end++;
	return end - start >= 3 ? (code === 0x60 ? end - start : start - end) : 0;
};

/** Counts what a reader reads of a text from an index on, in one pass. */
export const countWords = (text: string, from: number): WordCount => {
	const kinds = letterKinds();
	const skip = makeSkipper(text);
	const count = {words: 0, characters: 0, code: 0};
	let fence = 0;
	for (let index = from, isLineStart = true; index < text.length; index++) {
		if (isLineStart) {
			const run = fenceAt(text, index);
			const closes = fence !== 0 && Math.sign(run) === Math.sign(fence) && Math.abs(run) >= Math.abs(fence);
			if (run !== 0 && (fence === 0 || closes)) {
				fence = closes ? 0 : run;
				const end = text.indexOf('\n', index);
				if (end < 0) break;
				index = end;
			} else if (fence === 0) index = afterDefinition(text, index);
			if (index >= text.length) break;
		}
		const code = text.charCodeAt(index);
		isLineStart = code === 0x0a;
		const kind = kinds[code];
		if (kind === letterKind.letter) {
			let end = fence === 0 && code === 0x68 ? afterAddress(text, index) : index;
			if (end === index) {
				if (fence === 0) count.words++;
				else count.code++;
				while (end < text.length && kinds[text.charCodeAt(end)] === letterKind.letter) end++;
			}
			index = end - 1;
		} else if (kind === letterKind.character) count.characters++;
		else if (fence === 0 && (code === 0x3c || code === 0x7b || code === 0x5d)) {
			const end = skip(index, code);
			if (end > index) index = end - 1;
		}
	}
	return count;
};
