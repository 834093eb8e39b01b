import {
	concatenationMark,
	emoji,
	emojiPresentation,
	kind,
	modifier,
	modifierBase,
	pictographic,
	propertiesOf,
	visible,
	wide,
} from './code-points.ts';

/**
 * Cells of the one cluster [start, end), by the rules of `string-width` 9, which follow what terminals draw: an emoji takes
 * two, a Hangul block as much as its first letter, everything else the sum of its visible characters up to a joiner.
 */
export const clusterWidth = (text: string, start: number, end: number): number => {
	let base = start;
	let marks = 0;
	while (base < end && propertiesAt(text, base) & concatenationMark) {
		marks++;
		base += sizeAt(text, base);
	}

	const width = glyphWidth(text, base, end);
	// A wide glyph takes the signs before it (ARABIC NUMBER SIGN and such) into its own cells.
	return marks > 0 && width >= 2 && isWideGlyph(text, firstVisible(text, base, end), end)
		? width
		: marks + width;
};

const glyphWidth = (text: string, start: number, end: number): number => {
	const base = firstVisible(text, start, end);
	if (base === end) {
		return 0;
	}

	const first = propertiesAt(text, start);
	if (isHangul(first, text.codePointAt(start) ?? 0)) {
		return cells(first) + strayTones(text, start, start, end);
	}

	const properties = propertiesAt(text, base);
	const next = base + sizeAt(text, base);
	// Only emoji of the basic plane are shown as text by U+FE0E everywhere; terminals disagree about the others.
	if (properties & emojiPresentation && next - base === 1 && text.charCodeAt(next) === 0xfe0e && next < end) {
		return 1;
	}

	if (startsEmoji(text, base, end)) {
		return 2 + strayTones(text, base, base, end);
	}

	const joined = emojiJoiner(text, base, end);
	return joined < end ? 2 + strayTones(text, base, joined, end) : visibleWidth(text, base, end);
};

const propertiesAt = (text: string, index: number): number => propertiesOf(text.codePointAt(index) ?? 0);
const sizeAt = (text: string, index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
const cells = (properties: number): number => (properties & wide ? 2 : 1);

const firstVisible = (text: string, start: number, end: number): number => {
	let index = start;
	while (index < end && !(propertiesAt(text, index) & visible)) {
		index += sizeAt(text, index);
	}

	return Math.min(index, end);
};

const isWideGlyph = (text: string, base: number, end: number): boolean =>
	cells(propertiesAt(text, base)) === 2 || startsEmoji(text, base, end) || emojiJoiner(text, base, end) < end;

const isHangul = (properties: number, codePoint: number): boolean => {
	const own = properties & kind.mask;
	return own >= kind.hangulL && own <= kind.hangulLvt && codePoint <= 0xffff;
};

const startsEmoji = (text: string, base: number, end: number): boolean => {
	const properties = propertiesAt(text, base);
	const next = base + sizeAt(text, base);
	if (properties & emojiPresentation || (properties & kind.mask) === kind.regional) {
		return true;
	}

	if (next >= end) {
		return false;
	}

	const isStyled = (properties & emoji) !== 0 && text.charCodeAt(next) === 0xfe0f;
	return isStyled || ((properties & modifierBase) !== 0 && (propertiesAt(text, next) & modifier) !== 0);
};

/** The index of the first pictograph that follows a joiner, or `end`. */
const emojiJoiner = (text: string, base: number, end: number): number => {
	let isJoined = false;
	let index = base;
	while (index < end) {
		const properties = propertiesAt(text, index);
		if (isJoined && properties & pictographic) {
			return index;
		}

		isJoined = (properties & kind.mask) === kind.zwj;
		index += sizeAt(text, index);
	}

	return end;
};

/** Cells of the skin tones after `from` that follow nothing they could color: each is drawn as a swatch of its own. */
const strayTones = (text: string, base: number, from: number, end: number): number => {
	let width = 0;
	let previous = propertiesAt(text, base);
	for (let index = base + sizeAt(text, base); index < end; index += sizeAt(text, index)) {
		const properties = propertiesAt(text, index);
		const isColored = (previous & modifierBase) !== 0 || (previous & kind.mask) === kind.zwj;
		if (index > from && properties & modifier && !isColored) {
			width += 2;
		}

		previous = properties;
	}

	return width;
};

const visibleWidth = (text: string, base: number, end: number): number => {
	let width = 0;
	for (let index = base; index < end; index += sizeAt(text, index)) {
		const properties = propertiesAt(text, index);
		const own = properties & kind.mask;
		// What a joiner ties to an Indic letter is drawn into it, and so is a second Kirat Rai vowel.
		if (own === kind.zwj) {
			break;
		}

		if (properties & visible && (index === base || own !== kind.hangulV)) {
			width += cells(properties);
		}
	}

	return width;
};
