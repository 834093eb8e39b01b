import {propertyPages} from './code-point-pages.ts';
import {readPages} from './read-pages.ts';

/** How a code point joins its neighbors to one cluster (Grapheme_Cluster_Break, UAX #29): the low four bits of its properties. */
export const kind = {
	mask: 15,
	other: 0,
	control: 1,
	extend: 2,
	zwj: 3,
	spacing: 4,
	prepend: 5,
	hangulL: 6,
	hangulV: 7,
	hangulT: 8,
	hangulLv: 9,
	hangulLvt: 10,
	regional: 11,
} as const;

/** Shows something of its own: no control, format character or mark that sits on another character. */
export const visible = 1 << 4;
/** Takes two cells. */
export const wide = 1 << 5;
/** May stand in an emoji sequence after a zero width joiner (Extended_Pictographic). */
export const pictographic = 1 << 6;
/** Becomes an emoji with U+FE0F after it (Emoji). */
export const emoji = 1 << 7;
/** Is an emoji without anything after it (Emoji_Presentation). */
export const emojiPresentation = 1 << 8;
/** Takes a skin tone (Emoji_Modifier_Base). */
export const modifierBase = 1 << 9;
/** Is a skin tone (Emoji_Modifier). */
export const modifier = 1 << 10;
/** Starts or ends an Indic conjunct (Indic_Conjunct_Break=Consonant). */
export const consonant = 1 << 11;
/** Joins two consonants (Indic_Conjunct_Break=Linker). */
export const linker = 1 << 12;
/** A sign before a number that takes a cell although it is a format character (Prepended_Concatenation_Mark). */
export const concatenationMark = 1 << 13;
/** Ends what a linker began: the zero width non-joiner. */
export const nonJoiner = 1 << 15;
/** Visible, and never in one cluster with another code point that is simple too. */
export const simple = 1 << 14;

/** The properties of a code point: one of `kind` and the flags above. A lone surrogate counts as U+FFFD. */
export const propertiesOf: (codePoint: number) => number = readPages(propertyPages);

/** Anything but the characters that are one cell wide, of one cluster each and met in nearly every text: Latin and typographic marks. */
export const notCommonNarrow = /[^ -~\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027]/;
