import {LazyPattern} from './lazy-pattern.ts';

/** What a note within a sentence may hold: text, code, links with brackets of their own. */
const inside = String.raw`(?:[^\[\]\\\x60]|\\[\s\S]|\x60[^\x60]{0,500}\x60|\[(?:[^\[\]\\]|\\.){0,500}\]){2,3000}`;

// A quantifier behind the bracket makes it a pattern of a program.
const note = new RegExp(String.raw`^\^\[(${inside})\](?![+*?{(\[$\\])`);

/** A note is a sentence, of words with letters: `x^[2]` and `^[a-z]` are none. */
const isSentence = /\p{L}\S*\s+\S|\p{L}[.!?…]["'”’*_)]*$|:\/\//u;

/** Signs of which the words of Chinese and Japanese are made; no spaces stand between them. */
const ideograph = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]`;

/** A phrase of such signs. One of a pattern that means some of them has ranges, as in `ぁ-ん`. */
const isPhrase = new LazyPattern(`^(?!.*${ideograph}-${ideograph}).*${ideograph}{2}`, 'su');

/** A name such as `Knuth`, `O’Reilly` or `Müller-Lyer`; no set of letters, `AEIOUaeiou` or `A-Za-z`. */
const isName = new LazyPattern(
	String.raw`^(?=.{3,40}$)(?:\p{Lu}['’]?){1,2}\p{Ll}+(?:[-'’]?\p{Lu}?\p{Ll}{2,}){0,4}$`,
	'u',
);

/** A year, which other numbers are not: they are exponents. */
const isYear = /^(?:1\d{3}|20\d\d)$/;

/** What a note may follow that is no sentence: words and what ends them, but nothing that a pattern begins with. */
const endOfWord = new LazyPattern(String.raw`[\p{L}\p{N}\p{Pe}\p{Pf}.,;:!?…。、，！？；：*_]$`, 'u');

/** A note within a sentence, `^[as Pandoc and Obsidian have them]`, at the start of a text; `before` is the end of what stands before it. */
export const readInlineNote = (
	source: string,
	before: string,
): {readonly raw: string; readonly content: string} | undefined => {
	const [raw, inside = ''] = source.startsWith('^[') ? (note.exec(source) ?? []) : [];
	if (raw === undefined) return undefined;
	const content = inside.trim();
	const isWord =
		isPhrase.test(content) || isName.test(content) || (isYear.test(content) && !/\d$/.test(before));
	const isNote = isSentence.test(inside) || (isWord && endOfWord.test(before));
	return isNote ? {raw, content} : undefined;
};

/**
 * About what `readInlineNote` looks for, in a pattern that is quick to make: a space or stop behind a word, a sign beyond Latin, a
 * name, a year.
 */
const mark =
	/[^\s"'`(/[|\\]\^\[(?:[^[\]]{0,3000}(?:[^[\]\s][\s.!?…:]|[^[\] -ɏ])|[A-ZÀ-Þ][^[\]]{0,100}\]|[12]\d{3}\])/;

/** True for a text that has something like a note within a sentence. */
export const mayHaveInlineNotes = (text: string): boolean => text.includes('^[') && mark.test(text);
