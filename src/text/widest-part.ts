import {
	breakClassOf,
	dash,
	digit,
	hyphen,
	ideographic,
	pictograph,
	softHyphen,
	spaceless,
	zeroSpace,
} from './break-classes.ts';
import {partsWord} from './break-rules.ts';
import {isAfterSeparator} from './refine-word.ts';
import {displayWidth} from './width.ts';

/** A line may end next to one of these. */
const free = ideographic | pictograph | spaceless | zeroSpace;

/** Cells of an address or identifier that is taken for a word. */
const longestName = 16;

/** Dates, amounts, versions: nobody wants to read one in two parts. */
const number = /^[\d.,:/+-]+$/;

/**
 * Cells of the widest part of a text that is read as one: its longest word, where soft hyphens and the joints of compounds and of long
 * addresses and identifiers part words, and ideographs stand alone. Words of no more than `least` cells are passed over.
 */
export const widestPart = (text: string, least = 0): number =>
	text
		.split(/\s+/)
		.reduce((widest, word) => (displayWidth(word) > widest ? Math.max(widest, partIn(word)) : widest), least);

const partIn = (word: string): number => {
	const width = displayWidth(word);
	if (number.test(word)) return width;
	let widest = 0;
	let start = 0;
	for (let index = 1; index <= word.length; index++) {
		const before = breakClassOf(word.codePointAt(index - 1) ?? 0);
		const after = breakClassOf(word.codePointAt(index) ?? 0);
		const isJoint =
			index === word.length ||
			((before | after) & free) !== 0 ||
			((before & dash) !== 0 && (after & digit) === 0) ||
			(before & softHyphen) !== 0 ||
			((before & hyphen) !== 0 && partsWord(word, 0, index)) ||
			(width > longestName && isAfterSeparator(word, index));
		if (!isJoint) continue;
		const sign = before & softHyphen && index < word.length ? 1 : 0;
		widest = Math.max(widest, displayWidth(word.slice(start, index)) + sign);
		start = index;
	}
	return widest;
};
