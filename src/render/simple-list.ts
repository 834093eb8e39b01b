import type {Token, Tokens} from 'marked';
import {lineOfWords} from './guarded-lexer.ts';

/** Lists inside one another beyond this are left to marked, whose nesting is watched. */
const deepest = 20;

/** A bullet or number at the beginning of a line, with one space behind it. */
const marker = /(?:([-*+])|(\d{1,9})([.)])) (?=\S)/y;
const anyMarker = /(?:[-*+]|\d{1,9}[.)])(?:[ \t\n]|$)/y;

const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
	pattern.lastIndex = index;
	return pattern.exec(text);
};

const lineEnd = (text: string, from: number): number => {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
};

/** True when a list that ends with the line before cannot go on here: nothing follows, or a blank line and then a line of its own. */
const isEnd = (text: string, from: number): boolean => {
	if (from >= text.length) return true;
	if (text.charCodeAt(from) !== 0x0a) return false;
	let next = from;
	while (text.charCodeAt(next) === 0x0a) next++;
	const first = text.charAt(next);
	return first !== ' ' && first !== '\t' && matchAt(anyMarker, text, next) === null;
};

/** Lines from an index on that begin with so many spaces, without these, and where they end; undefined when there are none. */
const insetLines = (
	text: string,
	from: number,
	width: number,
): {readonly inner: string; readonly end: number} | undefined => {
	const indent = ' '.repeat(width);
	const lines: string[] = [];
	let end = from;
	while (text.startsWith(indent, end)) {
		const next = lineEnd(text, end);
		lines.push(text.slice(end + width, next));
		end = next + 1;
	}
	return lines.length === 0 ? undefined : {inner: lines.join('\n'), end};
};

/** What a list of a list's item has to be: all of its further lines, and one that may stand right below words. */
const isInner = (list: Tokens.List | undefined, lines: string): boolean =>
	list?.raw.length === lines.length && (!list.ordered || list.start === 1);

/**
 * The token of a list at the beginning of a text in which every item is one line of words, or such a line above a list of the same
 * kind, as marked would read it, in a fraction of the time; undefined for any other list.
 */
export const readSimpleList = (source: string, depth = 0): Tokens.List | undefined => {
	if (depth > deepest) return undefined;
	const items: Tokens.ListItem[] = [];
	let sign: string | undefined;
	let start: number | '' = '';
	let at = 0;
	while (!isEnd(source, at)) {
		const [found = '', bullet, number, delimiter] = matchAt(marker, source, at) ?? [];
		const own = bullet ?? delimiter;
		if (own === undefined || own !== (sign ?? own)) return undefined;
		if (sign === undefined && number !== undefined) start = Number(number);
		sign = own;
		const end = lineEnd(source, at);
		const words = source.slice(at + found.length, end);
		if (!lineOfWords.test(words) || words.endsWith(' ') || words.endsWith('\t')) return undefined;
		const inset = insetLines(source, end + 1, found.length);
		const list = inset && readSimpleList(inset.inner, depth + 1);
		if (inset !== undefined && !isInner(list, inset.inner)) return undefined;
		const next = inset?.end ?? end + 1;
		const raw = source.slice(at, isEnd(source, next) ? next - 1 : next);
		const tokens = list === undefined ? [textToken(words, words)] : [textToken(words, `${words}\n`), list];
		const text = inset === undefined ? words : `${words}\n${inset.inner}`;
		items.push({type: 'list_item', raw, task: false, loose: false, text, tokens});
		at = next;
	}
	if (items.length === 0) return undefined;
	return {
		type: 'list',
		raw: source.slice(0, at - 1),
		ordered: start !== '',
		start,
		loose: false,
		items,
	};
};

const textToken = (text: string, raw: string): Token => ({type: 'text', raw, text, tokens: []});
