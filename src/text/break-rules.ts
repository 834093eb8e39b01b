import {breakClassOf, digit, hard, hyphen, noAfter, noBefore, space} from './break-classes.ts';

/**
 * How bad it is to end a line at a place: 100 is as bad as leaving a tenth of the line empty, 400 a fifth, 900 three tenths.
 */
export const breakCost = {
	none: 0,
	dash: 60,
	shortWord: 120,
	hyphen: 150,
	digit: 150,
	softHyphen: 250,
	unit: 600,
	address: 1600,
	separator: 2500,
	punctuation: 4000,
	cluster: 6000,
	stub: 9000,
} as const;

/** Where a line may end at spaces. */
export type SpaceContext = {
	readonly text: string;
	/** UTF-16 index after the spaces. */
	readonly index: number;
	/** The break class of the character before the spaces. */
	readonly previous: number;
	/** UTF-16 units of the word before the spaces. */
	readonly wordLength: number;
};

/** What it costs to end a line at spaces: much at punctuation set apart, some between what is read in one breath. */
export const costAtSpaces = ({text, index, previous, wordLength}: SpaceContext): number => {
	const own = breakClassOf(text.charCodeAt(index));
	const closes = own & noBefore && !(own & noAfter) && isSetApart(text, index);
	const opens = previous & noAfter && !(previous & noBefore) && wordLength === 1;
	if (closes || opens) {
		return breakCost.punctuation;
	}

	if (previous & digit) {
		return isUnit(text.slice(index, index + 6)) ? breakCost.unit : breakCost.none;
	}

	return wordLength === 1 && previous === 0 ? breakCost.shortWord : breakCost.none;
};

/** Whether all characters are letters. Most are of ASCII, and the pattern for all others takes a millisecond to compile. */
const areLetters = (text: string): boolean =>
	/^[a-z]+$/i.test(text) || (/[^\0-\x7f]/.test(text) && /^\p{L}+$/u.test(text));

const currencyOrSign = /^[%‰°℃€$£¥]/;
const unit =
	/^(?:[kKMGT]i?B|[kMGT]?(?:Hz|bit|W|V)|[kcmµn]?[mgls]|[ap]\.?m\.?|min|px|em|pt|h|AD|BC|EUR|USD)(?![a-zA-Z\d])/;

/** Whether a text begins with what is read in one breath with the number before it: units of measure and currency. */
const isUnit = (text: string): boolean => {
	if (currencyOrSign.test(text)) {
		return true;
	}

	const [found] = unit.exec(text) ?? [];
	const behind = found === undefined ? undefined : text.codePointAt(found.length);
	return found !== undefined && (behind === undefined || !areLetters(String.fromCodePoint(behind)));
};

/** Whether only closing punctuation stands before the next space, as in French, around dashes and in ` ... `. */
const isSetApart = (text: string, start: number): boolean => {
	let index = start;
	while (index < text.length && index - start < 8 && breakClassOf(text.charCodeAt(index)) & noBefore) {
		index++;
	}

	return index >= text.length || (breakClassOf(text.charCodeAt(index)) & (space | hard)) !== 0;
};

/** Whether the hyphen before an index parts a word into halves long enough to stand on different lines. Options (`--no-color`) are not parted. */
export const partsWord = (text: string, wordStart: number, index: number): boolean =>
	!(breakClassOf(text.charCodeAt(wordStart)) & hyphen) &&
	index - wordStart > 2 &&
	text.length - index > 2 &&
	areLetters(text.slice(index - 3, index - 1)) &&
	areLetters(text.slice(index, index + 3));

/** Whether the dash before an index stands between two digits. */
export const isRange = (text: string, index: number): boolean =>
	(breakClassOf(text.charCodeAt(index - 2)) & breakClassOf(text.charCodeAt(index)) & digit) !== 0;
