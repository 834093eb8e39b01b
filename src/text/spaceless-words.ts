import {breakClassOf, spaceless} from './break-classes.ts';

/** Longer runs are read in parts: the dictionary of `Intl.Segmenter` slows down with the length of its text. */
const longestRun = 400;

let segmenter: Intl.Segmenter | undefined;

/**
 * The starts of words in a run of Thai, Lao, Khmer or Burmese letters from `start` on, as UTF-16 indexes, and where the run
 * ends. The engine's dictionary is loaded when the first such letter is met.
 */
export const wordStarts = (
	text: string,
	start: number,
): {readonly starts: ReadonlySet<number>; readonly end: number} => {
	let end = start;
	while (end < text.length && end - start < longestRun && breakClassOf(text.charCodeAt(end)) & spaceless) {
		end++;
	}

	segmenter ??= new Intl.Segmenter('th', {granularity: 'word'});
	const segments = segmenter.segment(text.slice(start, end));
	return {starts: new Set(Array.from(segments, ({index}) => start + index)), end};
};
