import {behindQuotes, quotesIn} from './fence-line.ts';
import {readTag} from './html-tag.ts';

/** A tag is followed through so many lines. */
const mostLines = 30;

/** The signs of quotes and items that a line begins with. */
const signs = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?= )))*/;

/** Where what stands behind them is set in so far that it is code. */
const codeBehindSigns = /(?:>|[-*+.)]) {5,}$/;

/** The last tag of a line, which does not end in it. */
const openTag = /^<[A-Za-z][\w.-]{0,100}(?:[ \t][^<>]*)?$/;

/** Put before the end of a tag at the beginning of a line, it makes a line of it that goes on with the tag. */
export const emptyAttribute = '_';

/** A text with a tag whose end stands at the beginning of a line. */
const lateEnd =
	/<[A-Za-z][\w.-]{0,100}(?:[ \t][^<>\n]*)?\n(?:[ \t>]*[^\s<>][^<>\n]*\n){0,30}[ \t>]*>(?:[^ \t]|$)/;

/** True for a text in which tags may end at the beginning of a line. */
export const mayHaveLateEnds = (text: string): boolean => text.includes('<') && lateEnd.test(text);

/**
 * Index of the `>` at the beginning of a line below that ends a tag of a line given by its start and end, where Markdown would begin a
 * quote; -1 when there is none.
 */
export const lateEndOfTag = (text: string, start: number, end: number): number => {
	const first = text.slice(start, end);
	const at = first.lastIndexOf('<');
	const before = first.slice(0, at);
	const isInCode = codeBehindSigns.test(before) || before.split('`').length % 2 === 0;
	if (at === -1 || isInCode || !openTag.test(first.slice(at))) return -1;
	const quotes = quotesIn(signs.exec(before)?.[0] ?? '');
	let source = first.slice(at);
	let from = end + 1;
	for (let count = 0; count < mostLines && from <= text.length; count++) {
		const found = text.indexOf('\n', from);
		const to = found === -1 ? text.length : found;
		const line = text.slice(from, to);
		const behind = behindQuotes(line, quotes);
		const content = behind === -1 ? '' : line.slice(behind).trimStart();
		if (/^>(?:\S|[ \t]*$)/.test(content)) {
			const whole = `${source}\n${emptyAttribute}>`;
			return readTag(whole)?.length === whole.length ? to - content.length : -1;
		}
		if (content === '' || /[<>]/.test(content)) return -1;
		source += `\n${content}`;
		from = to + 1;
	}
	return -1;
};
