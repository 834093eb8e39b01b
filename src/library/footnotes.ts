import type {WrittenLink} from './links-in.ts';

/** A footnote that is referred to and nowhere written. */
export type UndefinedFootnote = {readonly label: string; readonly line: number};

const definition = /^[ \t>]*\[\^([^\]\n]{1,500})\]:/gm;

/** Labels are the same whatever their case. */
const keyOf = (label: string): string => label.trim().toLowerCase();

/**
 * The footnotes that a text refers to and does not have, each once. A word in such brackets counts only in a text that has
 * footnotes: it may be a pattern, as `[^a-z]` is.
 */
export const undefinedFootnotes = (
	links: readonly WrittenLink[],
	text: string,
): readonly UndefinedFootnote[] => {
	const references = links.filter(({kind}) => kind === 'footnote');
	if (references.length === 0) return [];
	const defined = new Set(Array.from(text.matchAll(definition), ([, label = '']) => keyOf(label)));
	const missing = new Map<string, UndefinedFootnote>();
	for (const {target: label, line} of references) {
		const key = keyOf(label);
		const isMeant =
			/^\d+$/.test(key) ||
			(defined.size > 0 && /^[\p{L}\d][\p{L}\d_:.-]{2,}$/u.test(key) && !/^.-.$/.test(key));
		if (isMeant && !defined.has(key) && !missing.has(key)) missing.set(key, {label, line});
	}
	return [...missing.values()];
};
