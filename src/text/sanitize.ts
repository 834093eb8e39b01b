import {makeEscapePattern} from './escape-sequences.ts';
import {withoutTowers} from './stacked-marks.ts';

/**
 * What must never reach a terminal: controls (C0 but tab and line feed, DEL, C1), line and paragraph separators, marks that
 * turn the direction of text, deprecated format characters, interlinear annotations, byte order marks, tag characters and
 * halves of surrogate pairs.
 */
const forbiddenUnits =
	'\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb';
const forbidden = `${forbiddenUnits}\\ud800-\\udfff\\u{e0000}-\\u{e007f}`;

// Tag characters after a black flag: the flags of England, Scotland and Wales are the only ones in use.
const flag =
	'\\u{1f3f4}\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}';

type Patterns = {
	readonly unclean: RegExp;
	readonly escape: RegExp;
	readonly lineBreak: RegExp;
	readonly remove: RegExp;
};

let patterns: Patterns | undefined;
const makePatterns = (): Patterns => ({
	// Looks at units, tag characters as their two halves: four times as fast as looking at characters.
	unclean: new RegExp(`[${forbiddenUnits}]|\\udb40[\\udc00-\\udc7f]`),
	escape: makeEscapePattern(),
	lineBreak: /\r\n?|[\u2028\u2029]/g,
	remove: new RegExp(`${flag}|[${forbidden}]`, 'gu'),
});

/**
 * Text from outside made safe to show: what could drive the terminal or show words in another order than they are read is
 * taken out, escape sequences with what they carry; other line breaks become line feeds, a broken character U+FFFD.
 * Tabs, joiners, variation selectors, soft hyphens and no-break spaces stay.
 */
export const sanitize = (text: string): string => {
	patterns ??= makePatterns();
	if (text.isWellFormed() && !patterns.unclean.test(text)) {
		return text;
	}

	return text
		.replace(patterns.escape, '')
		.replace(patterns.lineBreak, '\n')
		.replace(patterns.remove, keepFlag);
};

const keepFlag = (match: string): string => {
	if (match.length > 2) {
		return match;
	}

	const codePoint = match.codePointAt(0) ?? 0;
	return codePoint >= 0xd800 && codePoint <= 0xdfff ? '\ufffd' : '';
};

/**
 * Text from outside made safe and fit for one line (titles, file names, messages): white space folded and trimmed, soft hyphens and
 * towers of accents dropped.
 */
export const sanitizeLine = (text: string): string =>
	withoutTowers(sanitize(text))
		.replace(/\u00ad/g, '')
		.replace(/[ \t\n]+/g, ' ')
		.trim();
