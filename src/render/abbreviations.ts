import {labelText} from './label-line.ts';

/** A line that says what an abbreviation stands for: `*[HTML]: Hyper Text Markup Language`. */
const definition = String.raw`^ {0,3}\*\[([^\]\n]{1,100})\]:[ \t]*([^*\n]*)$`;
const hasDefinition = new RegExp(definition, 'm');

/** Code, formulas, tags, addresses, headings and definitions, in which an abbreviation is left alone. */
const leftAlone = [
	String.raw`^[ \t>]*(?:[-*+][ \t]+)?(?<fence>\x60{3,}|~{3,})[^]*?(?:\n[ \t>]*\k<fence>|$(?![^]))`,
	String.raw`^(?: {4}|\t).*`,
	String.raw`(?<!\x60)(?<ticks>\x60+)(?!\x60)[^\x60]*\k<ticks>(?!\x60)`,
	String.raw`\$[^$\n]{1,1000}\$`,
	String.raw`<[/!a-zA-Z][^<>\n]{0,1000}>`,
	String.raw`\]\([^()\n]{0,1000}\)|\[\[[^[\]\n]{0,1000}\]\]|https?:\S+`,
	String.raw`^ {0,3}(?:#|\[[^\]\n]{1,1000}\]:).*`,
].join('|');

/** Texts longer than this, in UTF-16 units, are not looked through: that would be felt. */
const longest = 2_000_000;

/** Abbreviations with the same first word beyond this many are not explained. */
const mostOfWord = 50;

const wordIn = /[\p{L}\p{N}]+/u;
const piece = new RegExp(String.raw`(?:${leftAlone})|${definition}|(?<word>[\p{L}\p{N}]+)`, 'gmu');

/** An abbreviation, and where in it its first word begins, which it is found by. */
type Abbreviation = {readonly name: string; readonly lead: number; readonly words: string};

/** The abbreviations that a text defines, by their first words; the first definition of each counts. */
const abbreviationsIn = (text: string): Map<string, Abbreviation[]> => {
	const byWord = new Map<string, Abbreviation[]>();
	for (const [, , , name = '', words = ''] of text.matchAll(
		new RegExp(`(?:${leftAlone})|${definition}`, 'gm'),
	)) {
		const first = wordIn.exec(name);
		if (first === null || words.trim() === '') continue;
		const known = byWord.get(first[0]) ?? [];
		if (known.length >= mostOfWord || known.some(other => other.name === name)) continue;
		// The longest is looked for first.
		const all = [...known, {name, lead: first.index, words: words.trim()}];
		byWord.set(
			first[0],
			all.sort((one, other) => other.name.length - one.name.length),
		);
	}
	return byWord;
};

/** True when a name stands at a position of a text and is no part of a longer word. */
const standsAt = (text: string, name: string, at: number): boolean =>
	text.startsWith(name, at) &&
	!wordIn.test(text.charAt(at - 1)) &&
	!wordIn.test(text.charAt(at + name.length));

/**
 * A text in which each abbreviation that has a definition is followed by what it stands for, in parentheses, where it is first used: a
 * terminal has no place for a word over which a pointer rests.
 */
export const explainAbbreviations = (text: string): string => {
	if (text.length > longest || !text.includes('*[') || !hasDefinition.test(text)) return text;
	const unexplained = abbreviationsIn(text);
	let explained = '';
	let copied = 0;
	for (const {groups, index} of text.matchAll(piece)) {
		if (unexplained.size === 0) break;
		const word = groups?.['word'] ?? '';
		const known = unexplained.get(word) ?? [];
		const found = known.find(({name, lead}) => standsAt(text, name, index - lead));
		if (found === undefined) continue;
		const others = known.filter(other => other !== found);
		if (others.length === 0) unexplained.delete(word);
		else unexplained.set(word, others);
		const end = index - found.lead + found.name.length;
		// The author may have said it.
		if (/^[ \t]?\(/.test(text.slice(end, end + 2))) continue;
		explained += `${text.slice(copied, end)} (${labelText(found.words)})`;
		copied = end;
	}
	return explained + text.slice(copied);
};
