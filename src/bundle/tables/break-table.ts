import {
	dash,
	digit,
	hard,
	hyphen,
	ideographic,
	noAfter,
	noBefore,
	pictograph,
	separator,
	softHyphen,
	space,
	spaceless,
	zeroSpace,
} from '../../text/break-classes.ts';
import {emojiPresentation, kind, wide} from '../../text/code-points.ts';
import {computeTable, type TableRule} from './compute-table.ts';

const clear = 0xffff;
const rules: readonly TableRule[] = [
	{pattern: /[([{¡¿«$£¥]/, set: noAfter},
	{pattern: /[\p{Ps}\p{Pi}€＄￡￥№]/u, set: noAfter},
	{pattern: /[)\]}»!?.,:;%/°·]/, set: noBefore},
	{pattern: /[\p{Pe}\p{Pf}…‥‰′″℃％]/u, set: noBefore},
	// Kinsoku, JIS X 4051: marks, small kana and signs of repetition and length.
	{
		pattern:
			/[、。・！，．：；？〜～゠‼⁇⁈⁉々〻〱-〵ゝゞヽヾー｡､･ｰﾞﾟ︐-︖︰﹐-﹗ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ]/,
		set: noBefore,
	},
	{pattern: /[ｦ-ﾝ]/, set: ideographic},
	{pattern: /\d/, set: digit},
	{pattern: /\p{Nd}/u, set: digit},
	{
		pattern: /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
		set: spaceless,
	},
	{pattern: /[/?&=#_.,-]/, set: separator},
	{pattern: /[-\u2010]/, set: hyphen | noBefore},
	{pattern: /[\u2012-\u2015]/, set: dash | noBefore},
	{pattern: /["']/, set: noBefore | noAfter},
	{pattern: /[\u00a0\u2007\u2011\u202f\u2060\ufeff]/, clear, set: noBefore | noAfter},
	{pattern: /[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/, clear, set: space},
	{pattern: /[\n\u2028\u2029]/, clear, set: hard},
	{pattern: /\u00ad/, clear, set: softHyphen},
	{pattern: /\u200b/, clear, set: zeroSpace},
];

const initial = (properties: number): number => {
	const own = properties & kind.mask;
	if (properties & emojiPresentation || own === kind.regional) {
		return pictograph;
	}

	// Korean is broken at its spaces, as its readers expect.
	const isHangul = own >= kind.hangulL && own <= kind.hangulLvt;
	return properties & wide && !isHangul ? ideographic : 0;
};

/** What `breakClassOf` knows of every code point, from the table of their properties. */
export const breakTable = (properties: Uint16Array): Uint16Array =>
	computeTable(codePoint => initial(properties[codePoint] ?? 0), rules);
