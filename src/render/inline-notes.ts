/** What a note within a sentence may hold: text, code, links with brackets of their own. */
const inside = String.raw`(?:[^\[\]\\\x60]|\\[\s\S]|\x60[^\x60]{0,500}\x60|\[(?:[^\[\]\\]|\\.){0,500}\]){2,3000}`;

// A quantifier behind the bracket makes it a pattern of a program.
const note = new RegExp(String.raw`^\^\[(${inside})\](?![+*?{(\[$\\])`);

/** A note is a sentence, of words with letters: `x^[2]` and `^[a-z]` are none. */
const isSentence = /\p{L}\S*\s+\S|\p{L}[.!?…]["'”’*_)]*$|:\/\//u;

/** A note within a sentence, `^[as Pandoc and Obsidian have them]`, at the start of a text. */
export const readInlineNote = (
	source: string,
): {readonly raw: string; readonly content: string} | undefined => {
	const [raw, content = ''] = source.startsWith('^[') ? (note.exec(source) ?? []) : [];
	return raw !== undefined && isSentence.test(content) ? {raw, content: content.trim()} : undefined;
};

/** True for a text that has something like a note within a sentence. */
export const mayHaveInlineNotes = (text: string): boolean =>
	text.includes('^[') && /[^\s"'`(/[|\\]\^\[[^[\]]{0,3000}[^[\]\s][\s.!?…:]/.test(text);
