const pairs = (plain: string, set: string): ReadonlyMap<string, string> => {
	const characters = [...set];
	return new Map([...plain].map((character, index) => [character, characters[index] ?? character]));
};

const raised = pairs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const lowered = pairs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

const withEach = (text: string, characters: ReadonlyMap<string, string>): string | undefined => {
	let changed = '';
	for (const character of text.trim()) {
		const other = characters.get(character);
		if (other === undefined) return undefined;
		changed += other;
	}
	return changed;
};

/** A text in the small raised characters of Unicode, when there is one for each of its characters. */
export const superscript = (text: string): string | undefined => withEach(text, raised);

/** A text in the small lowered characters of Unicode, when there is one for each of its characters. */
export const subscript = (text: string): string | undefined => withEach(text, lowered);
