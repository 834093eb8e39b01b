import {
	concatenationMark,
	consonant,
	emoji,
	emojiPresentation,
	kind,
	linker,
	modifier,
	modifierBase,
	nonJoiner,
	pictographic,
	simple,
	visible,
	wide,
} from '../../text/code-points.ts';
import {computeTable, type TableRule} from './compute-table.ts';
import {wideRanges} from './wide-ranges.ts';

const clear = kind.mask;
const rules: readonly TableRule[] = [
	{pattern: /[\0-\x1f\x7f-\x9f\xad]/, clear: kind.mask | visible, set: kind.control},
	{pattern: /[#*\d\xa9\xae]/, set: emoji},
	{pattern: /[\xa9\xae]/, set: pictographic},
	{
		pattern: /[\p{Cf}\p{Zl}\p{Zp}]|(?=\p{Default_Ignorable_Code_Point})\p{Cn}/u,
		clear,
		set: kind.control,
	},
	{
		pattern:
			/(?![\u102b\u102c\u1038\u1062-\u1064\u1067-\u106d\u1083\u1087-\u108c\u108f\u109a-\u109c\u1a61\u1a63\u1a64\uaa7b\uaa7d\u{11720}\u{11721}])[\p{Mc}\u0e33\u0eb3]/u,
		clear,
		set: kind.spacing,
	},
	{pattern: /[\p{Grapheme_Extend}\p{Emoji_Modifier}]/u, clear, set: kind.extend},
	{
		pattern:
			/[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]/u,
		clear,
		set: kind.prepend,
	},
	{pattern: /\u200d/, clear, set: kind.zwj},
	{pattern: /\u200c/, set: nonJoiner},
	{pattern: /[\u1100-\u115f\ua960-\ua97c]/, clear, set: kind.hangulL},
	// The Kirat Rai vowels join one another as Hangul vowels do.
	{
		pattern: /[\u1160-\u11a7\ud7b0-\ud7c6\u{16d63}\u{16d67}-\u{16d6a}]/u,
		clear,
		set: kind.hangulV,
	},
	{pattern: /[\u11a8-\u11ff\ud7cb-\ud7fb]/, clear, set: kind.hangulT},
	{pattern: /\p{Regional_Indicator}/u, clear, set: kind.regional},
	{pattern: /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\p{Me}]/u, clear: visible, set: 0},
	{
		pattern: /[\u0600-\u0605\u06dd\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u,
		set: visible | concatenationMark,
	},
	{pattern: /\p{Extended_Pictographic}/u, set: pictographic},
	{pattern: /\p{Emoji}/u, set: emoji},
	{pattern: /\p{Emoji_Presentation}/u, set: emojiPresentation},
	{pattern: /\p{Emoji_Modifier_Base}/u, set: modifierBase},
	{pattern: /\p{Emoji_Modifier}/u, set: modifier},
	{
		pattern:
			/[\u0915-\u0939\u0958-\u095f\u0978-\u097f\u0995-\u09a8\u09aa-\u09b0\u09b2\u09b6-\u09b9\u09dc\u09dd\u09df\u09f0\u09f1\u0a95-\u0aa8\u0aaa-\u0ab0\u0ab2\u0ab3\u0ab5-\u0ab9\u0af9\u0b15-\u0b28\u0b2a-\u0b30\u0b32\u0b33\u0b35-\u0b39\u0b5c\u0b5d\u0b5f\u0b71\u0c15-\u0c28\u0c2a-\u0c39\u0c58-\u0c5a\u0d15-\u0d3a\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\u1780-\u17b3\u1a20-\u1a54\u1b0b\u1b0c\u1b13-\u1b33\u1b45-\u1b4c\u1b83-\u1ba0\u1bae\u1baf\u1bbb-\u1bbd\ua989-\ua98b\ua98f-\ua9b2\ua9e0-\ua9e4\ua9e7-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa6f\uaa71-\uaa73\uaa7a\uaa7e\uaa7f\uaae0-\uaaea\uabc0-\uabda\u{10a00}\u{10a10}-\u{10a13}\u{10a15}-\u{10a17}\u{10a19}-\u{10a35}\u{11103}-\u{11126}\u{11144}\u{11147}\u{11380}-\u{11389}\u{1138b}\u{1138e}\u{11390}-\u{113b5}\u{11900}-\u{11906}\u{11909}\u{1190c}-\u{11913}\u{11915}\u{11916}\u{11918}-\u{1192f}\u{11a00}\u{11a0b}-\u{11a32}\u{11a50}\u{11a5c}-\u{11a83}\u{11f04}-\u{11f10}\u{11f12}-\u{11f33}]/u,
		set: consonant,
	},
	{
		pattern:
			/[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6\u{10a3f}\u{11133}\u{113d0}\u{1193e}\u{11a47}\u{11a99}\u{11f42}]/u,
		set: linker,
	},
];

const isWide = (codePoint: number): boolean => {
	let low = 0;
	let high = wideRanges.length / 2 - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		if (codePoint < (wideRanges[middle * 2] ?? 0)) {
			high = middle - 1;
		} else if (codePoint > (wideRanges[middle * 2 + 1] ?? 0)) {
			low = middle + 1;
		} else {
			return true;
		}
	}

	return false;
};

const initial = (codePoint: number): number => {
	const syllable = codePoint - 0xac00;
	const isSyllable = syllable >= 0 && syllable <= 0xd7a3 - 0xac00;
	const own = isSyllable ? (syllable % 28 === 0 ? kind.hangulLv : kind.hangulLvt) : kind.other;
	return own | visible | (isWide(codePoint) ? wide : 0);
};

const finish = (properties: number): number => {
	const own = properties & kind.mask;
	const isPlain = (properties & ~(kind.mask | wide)) === visible;
	const standsAlone = own === kind.other || own === kind.hangulLv || own === kind.hangulLvt;
	return isPlain && standsAlone ? properties | simple : properties;
};

/** What `propertiesOf` knows of every code point. */
export const propertyTable = (): Uint16Array => computeTable(initial, rules).map(finish);
