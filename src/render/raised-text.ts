const pairs = (plain: string, set: string): ReadonlyMap<string, string> => {
	const characters = [...set];
	return new Map([...plain].map((character, index) => [character, characters[index] ?? character]));
};

const raised = pairs('0123456789+-−–=(), niT', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾, ⁿⁱᵀ');
const lowered = pairs('0123456789+-−=(), ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎, ');

const withEach = (text: string, characters: ReadonlyMap<string, string>): string | undefined => {
	let changed = '';
	for (const character of text) {
		const other = characters.get(character);
		if (other === undefined) return undefined;
		changed += other;
	}
	return changed;
};

/** What mathematics raises or lowers: numbers, variables, and what is computed with them; no words, no marks of notes. */
const term = /^(?!.*\p{L}{5})(?=.{1,12}$)(?=.*[\p{L}\p{N}])[\p{L}\p{N}+\-−*/·.,=()]+$/u;

/** A space that a term may have: around what it is computed with, or behind the name of a function. */
const spaceInTerm = /(?<=[+\-−*/·=]) | (?=[+\-−*/·=])|(?<=(?<!\p{L})(?:log|ln|lg|exp|sin|cos|tan)) /gu;

const withoutSpaces = (text: string): string => (text.includes(' ') ? text.replace(spaceInTerm, '') : text);

/**
 * The ends of ordinals and of shortened words, as in `1st`, `Mme`, `1ère`, `2da`, which are read well without being raised: those of
 * English, French, Dutch, and the languages of Iberia and Italy.
 */
const endings = new Set(
	(
		'st nd rd th er ère ere re ier ière iers ème eme ième es nde de ste me mes lle lles gr rs ' +
		'as os ra ro da do ta to ma mo va vo'
	).split(' '),
);

/** Such an end may be one letter behind a number, a Roman one, or a capital, as in `3e`, `XIXe`, `Dr`, and in `no`. */
const isShortEnding = (text: string, before: string): boolean =>
	/^[aeor]$/.test(text) && /(?:[\dA-Z]|(?:^|\P{L})n)$/u.test(before);

/** Marks that have a character of their own. */
const marks: ReadonlyMap<string, string> = new Map([
	['TM', '™'],
	['SM', '℠'],
]);

/** The end of what a term can be raised or lowered from: a letter, a number, a closing bracket, a sign of mathematics. */
const base = /[\p{L}\p{M}\p{N}\p{Pe}\p{Sm}′]$/u;

const letter = /^\p{L}$/u;

/** Whether a term can stand behind a text: one letter, which may be that of a note, also behind a sign. */
const hasBase = (text: string, before: string): boolean => (letter.test(text) ? /\S$/ : base).test(before);

/** A term behind the sign that programs have for it; undefined for what is no term, or stands behind nothing that can have one. */
const signed = (sign: string, text: string, before: string): string | undefined => {
	if (!hasBase(text, before) || !term.test(withoutSpaces(text))) return undefined;
	return /^[\p{L}\p{N}.]+$/u.test(text) || /^\([^()]*\)$/.test(text) ? sign + text : `${sign}(${text})`;
};

/**
 * A text in the small raised characters of Unicode; a term that has a character without one is written as in `x^2k`. Undefined for
 * anything else, and for the end of a word or number; `before` is the end of what stands before it.
 */
export const superscript = (text: string, before = ''): string | undefined => {
	const trimmed = text.trim();
	if (endings.has(trimmed.toLowerCase()) || isShortEnding(trimmed, before)) return undefined;
	return marks.get(trimmed) ?? withEach(withoutSpaces(trimmed), raised) ?? signed('^', trimmed, before);
};

/**
 * A text in the small lowered characters of Unicode; a term that has a character without one is written as in `x_max`. Undefined for
 * anything else; `before` is the end of what stands before it.
 */
export const subscript = (text: string, before = ''): string | undefined => {
	const trimmed = text.trim();
	return withEach(withoutSpaces(trimmed), lowered) ?? signed('_', trimmed, before);
};
