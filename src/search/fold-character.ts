/** What makes a difference between two texts that are otherwise the same. */
export type Folding = {
	readonly matchCase: boolean;
	/** Accents and points: without it `cafe` and `café` are the same. */
	readonly matchMarks: boolean;
};

/** Neither case nor accents make a difference: where thousands of texts are searched, and titles ranked. */
export const looseFolding: Folding = {matchCase: false, matchMarks: false};

/** What is not seen: soft hyphens, joiners, marks of direction, variation selectors. */
const invisibles =
	/[\u180b-\u180f]|\u034f|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** True for a UTF-16 unit of what is not seen. */
export const isInvisible = (unit: number): boolean =>
	unit === 0xad || (unit >= 0x300 && String.fromCharCode(unit).search(invisibles) === 0);

/** Diacritics and the points of Hebrew and Arabic. A breve makes another letter of a Cyrillic one: й is not и. */
const marks =
	/[\u0300-\u0305\u0307-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]|(?<!\p{Script=Cyrillic})\u0306/gu;

/** True for a text with accents or points. */
export const hasMarks = (text: string): boolean => text.normalize('NFD').search(marks) !== -1;

/**
 * Case folding by the rules of Unicode, whatever the locale: lower case alone keeps ß apart from ss, upper case alone makes i of
 * the Turkish ı, which is a letter of its own.
 */
const foldCase = (text: string): string => {
	const lower = text.toLowerCase();
	return lower.includes('ı') ? lower : lower.toUpperCase().toLowerCase();
};

const foldTypography = (text: string): string =>
	text
		.replace(/[\u2018-\u201b\u2032\u2039\u203a\xb4\u02b9\u02bc]/g, "'")
		.replace(/[\u201c-\u201f\u2033\xab\xbb\u301d-\u301f]/g, '"')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\u2026/g, '...')
		.replace(/[\ufb00-\ufb06]/g, ligature => ligature.normalize('NFKD'));

/** The form in which a character is compared; empty for one that is not seen. */
export const foldCharacter = (character: string, {matchCase, matchMarks}: Folding): string => {
	const decomposed = character.normalize('NFD').replace(invisibles, '');
	const bare = matchMarks ? decomposed : decomposed.replace(marks, '');
	const cased = matchCase ? bare : foldCase(bare);
	return foldTypography(cased).normalize('NFC');
};

/** Marks that belong to the letter before them, whether they make a difference or not. */
const attached = new RegExp(
	`^(?:${marks.source}|${invisibles.source}|[\\u0306\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f])$`,
	'u',
);

const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/**
 * Splits what is shown as one character into what is spelled on its own: a letter with its accents stays whole and so does a
 * picture, but the vowel signs and conjuncts of Indic and Thai words are letters of their own to who searches.
 */
export const spelledParts = (cluster: string): readonly string[] => {
	if (picture.test(cluster)) return [cluster];
	const parts: string[] = [];
	for (const character of cluster) {
		const last = parts.at(-1);
		if (last !== undefined && (attached.test(character) || combines(last, character))) {
			parts[parts.length - 1] = last + character;
		} else parts.push(character);
	}
	return parts;
};

/** True when one of the two is written otherwise beside the other in a text equal by the rules of Unicode. */
const combines = (before: string, after: string): boolean => {
	// Only the end matters, and a character may be as long as its author likes.
	const end = before.slice(-4);
	return (['NFC', 'NFD'] as const).some(
		form => (end + after).normalize(form) !== end.normalize(form) + after.normalize(form),
	);
};
