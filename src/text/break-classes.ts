import {makeCodePointTable, type TableRule, type TableSource} from './code-point-table.ts';
import {emojiPresentation, kind, propertiesOf, wide} from './code-points.ts';
import {knownBreaks} from './known-pages.ts';

// What a character means for the end of a line: a choice of the classes of UAX #14, as bits.

/** No line begins with it: closing punctuation, small kana, units. */
export const noBefore = 1;
/** No line ends with it: opening punctuation, signs before a number. */
export const noAfter = 2;
/** A line may end before and after it if its neighbor has nothing against: ideographs, kana. */
export const ideographic = 4;
/** An emoji: a line may end between two of them and next to an ideograph. */
export const pictograph = 8;
/** A digit. */
export const digit = 16;
/** White space where a line may end. */
export const space = 32;
/** The end of a line in any case. */
export const hard = 64;
/** A hyphen: a line may end after it inside a word. */
export const hyphen = 128;
/** A dash: a line may end after it. */
export const dash = 256;
/** A soft hyphen: shown only where a line ends. */
export const softHyphen = 512;
/** A zero width space: a line may end after it. */
export const zeroSpace = 1024;
/** A letter of a script that writes no spaces between words: Thai, Lao, Khmer, Burmese. */
export const spaceless = 2048;
/** Parts a long address: a line may end after it if the word is too long. */
export const separator = 4096;

const clear = 0xffff;
const rules = (): readonly TableRule[] => [
	{pattern: /[([{¡¿«$£¥]/g, set: noAfter},
	{pattern: /[\p{Ps}\p{Pi}€＄￡￥№]/gu, from: 0x100, set: noAfter},
	{pattern: /[)\]}»!?.,:;%/°·]/g, set: noBefore},
	{pattern: /[\p{Pe}\p{Pf}…‥‰′″℃％]/gu, from: 0x100, set: noBefore},
	// Kinsoku, JIS X 4051: marks, small kana and signs of repetition and length.
	{
		pattern:
			/[、。・！，．：；？〜～゠‼⁇⁈⁉々〻〱-〵ゝゞヽヾー｡､･ｰﾞﾟ︐-︖︰﹐-﹗ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ]/g,
		from: 0x2000,
		set: noBefore,
	},
	{pattern: /[ｦ-ﾝ]/g, from: 0xff00, set: ideographic},
	{pattern: /\d/g, set: digit},
	{pattern: /\p{Nd}/gu, from: 0x600, set: digit},
	{
		pattern: /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu,
		from: 0xe00,
		set: spaceless,
	},
	{pattern: /[/?&=#_.,-]/g, set: separator},
	{pattern: /[-\u2010]/g, set: hyphen | noBefore},
	{pattern: /[\u2012-\u2015]/g, from: 0x2012, set: dash | noBefore},
	{pattern: /["']/g, set: noBefore | noAfter},
	{pattern: /[\u00a0\u2007\u2011\u202f\u2060\ufeff]/g, clear, set: noBefore | noAfter},
	{pattern: /[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, clear, set: space},
	{pattern: /[\n\u2028\u2029]/g, clear, set: hard},
	{pattern: /\u00ad/g, clear, set: softHyphen},
	{pattern: /\u200b/g, from: 0x200b, clear, set: zeroSpace},
];

const initial = (codePoint: number): number => {
	const properties = propertiesOf(codePoint);
	const own = properties & kind.mask;
	if (properties & emojiPresentation || own === kind.regional) {
		return pictograph;
	}

	// Korean is broken at its spaces, as its readers expect.
	const isHangul = own >= kind.hangulL && own <= kind.hangulLvt;
	return properties & wide && !isHangul ? ideographic : 0;
};

/** What `breakClassOf` is computed from. */
export const breakSource: TableSource = {rules, initial, known: knownBreaks};

/** What a code point means for the end of a line: the bits above, 0 for an ordinary letter. */
export const breakClassOf: (codePoint: number) => number = makeCodePointTable(breakSource);
