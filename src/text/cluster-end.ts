import {consonant, kind, linker, nonJoiner, pictographic, propertiesOf} from './code-points.ts';

/** UTF-16 units from which on only marks are added to a cluster: without an end, joined emoji would be one character of any length. */
const longEnough = 128;

/**
 * The end of the extended grapheme cluster (UAX #29) that starts at an index, in UTF-16 units. `Intl.Segmenter` gives the
 * same answer for all that people write, but takes 10 ms to come up and quadratic time on long strings.
 */
export const clusterEnd = (text: string, start: number): number => {
	let codePoint = text.codePointAt(start) ?? 0;
	let previous = propertiesOf(codePoint);
	let end = start + (codePoint > 0xffff ? 2 : 1);
	let sequence = advance(0, previous);
	while (end < text.length) {
		const next = text.codePointAt(end) ?? 0;
		const properties = propertiesOf(next);
		const isCrLf = codePoint === 0x0d && next === 0x0a;
		const isTooLong = end - start >= longEnough && !isMark(properties);
		if (!isCrLf && (isTooLong || !joins(previous, properties, sequence))) {
			break;
		}

		sequence = advance(sequence, properties);
		codePoint = next;
		previous = properties;
		end += next > 0xffff ? 2 : 1;
	}

	return end;
};

// What the cluster has seen so far, for the three rules that look further back than one code point.
const inEmoji = 1; // a pictograph and its extenders (GB11)
const afterEmojiJoiner = 2; // … and then a joiner
const inConjunct = 4; // a consonant and its extenders (GB9c)
const afterLinker = 8; // … with a linker among them
const oddRegional = 16; // an odd number of regional indicators (GB12, GB13)

const advance = (sequence: number, properties: number): number => {
	const own = properties & kind.mask;
	if (own === kind.zwj) {
		return (sequence & inEmoji ? afterEmojiJoiner : 0) | (sequence & (inConjunct | afterLinker));
	}

	if (own === kind.extend) {
		const conjunct = properties & nonJoiner ? 0 : sequence & (inConjunct | afterLinker);
		return (sequence & inEmoji) | conjunct | (conjunct && properties & linker ? afterLinker : 0);
	}

	return (
		(properties & pictographic ? inEmoji : 0) |
		(properties & consonant ? inConjunct : 0) |
		(own === kind.regional ? ~sequence & oddRegional : 0)
	);
};

/** Whether a code point of these properties sits on the one before. */
export const isMark = (properties: number): boolean => {
	const own = properties & kind.mask;
	return own === kind.extend || own === kind.zwj || own === kind.spacing;
};

const joins = (previous: number, next: number, sequence: number): boolean => {
	const before = previous & kind.mask;
	const after = next & kind.mask;
	if (before === kind.control || after === kind.control) {
		return false;
	}

	if (isMark(next) || before === kind.prepend) {
		return true;
	}

	if (after === kind.regional) {
		return before === kind.regional && (sequence & oddRegional) !== 0;
	}

	return (
		joinsHangul(before, after) ||
		((next & consonant) !== 0 && (sequence & afterLinker) !== 0) ||
		((next & pictographic) !== 0 && (sequence & afterEmojiJoiner) !== 0)
	);
};

const joinsHangul = (before: number, after: number): boolean => {
	switch (before) {
		case kind.hangulL:
			return (
				after === kind.hangulL ||
				after === kind.hangulV ||
				after === kind.hangulLv ||
				after === kind.hangulLvt
			);
		case kind.hangulLv:
		case kind.hangulV:
			return after === kind.hangulV || after === kind.hangulT;
		case kind.hangulLvt:
		case kind.hangulT:
			return after === kind.hangulT;
		default:
			return false;
	}
};
