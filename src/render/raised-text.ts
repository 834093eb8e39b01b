const pairs = (plain: string, set: string): ReadonlyMap<string, string> => {
	const characters = [...set];
	return new Map([...plain].map((character, index) => [character, characters[index] ?? character]));
};

const raised = pairs('0123456789+-−–=(),niT', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾,ⁿⁱᵀ');
const lowered = pairs('0123456789+-−=(),', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎,');

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

/** Letters that end an ordinal or a shortened word, as in `1st`, `Mme`, `3e`: they are read well without being raised. */
const ending = /^(?:[aeor]|[A-Za-zÀ-ÿ]{2,})$/;

/** A term behind the sign that programs have for it. */
const signed = (sign: string, text: string): string =>
	/^[\p{L}\p{N}.]+$/u.test(text) || /^\(.*\)$/.test(text) ? sign + text : `${sign}(${text})`;

/**
 * A text in the small raised characters of Unicode; a term that has a character without one is written as in `x^2k`. Undefined for
 * anything else.
 */
export const superscript = (text: string): string | undefined => {
	const trimmed = text.trim();
	return (
		withEach(trimmed, raised) ??
		(term.test(trimmed) && !ending.test(trimmed) ? signed('^', trimmed) : undefined)
	);
};

/** A text in the small lowered characters of Unicode; a term that has a character without one is written as in `x_max`. */
export const subscript = (text: string): string | undefined => {
	const trimmed = text.trim();
	return withEach(trimmed, lowered) ?? (term.test(trimmed) ? signed('_', trimmed) : undefined);
};
