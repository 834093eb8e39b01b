import {behindQuotes, quotesIn} from './fence-line.ts';
import {readTag} from './html-tag.ts';

/** A tag is followed through so many lines, and as many above it are looked at. */
const mostLines = 30;

/** The signs of quotes and items that a line begins with. */
const signs = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?= )))*/;

/** Where what stands behind them is set in so far that it is code. */
const codeBehindSigns = /(?:>|[-*+.)]) {5,}$/;

/** Lines that begin a callout or a tab; what stands in those of the first kind is set in by four. */
const calloutSetIn = /^[ \t]*(?:!!!|\?\?\?|===)/;
const callout = /^[ \t]*(?:!!!|\?\?\?|===|:::)/;

/** Lines in which others are set in as their author likes. */
const freely = /^[ \t]*(?:<|(?:[-*+]|\d{1,9}[.)]) )/;

/** The last tag of a line, which does not end in it. */
const openTag = /^<[A-Za-z][\w.-]{0,100}(?:[ \t][^<>]*)?$/;

/** So far below a tag without values its end tag is looked for, in UTF-16 units. */
const mostContent = 500;

/** Put before the end of a tag at the beginning of a line, it makes a line of it that goes on with the tag. */
export const emptyAttribute = '_';

/** A text with a tag whose end stands at the beginning of a line. */
const lateEnd =
	/<[A-Za-z][\w.-]{0,100}(?:[ \t][^<>\n]*)?\n(?:[ \t>]*[^\s<>][^<>\n]*\n){0,30}[ \t>]*>(?:[^ \t]|$)/;

/** True for a text in which tags may end at the beginning of a line. */
export const mayHaveLateEnds = (text: string): boolean => text.includes('<') && lateEnd.test(text);

/**
 * True for a tag that is one beyond doubt, as `a <b` is not: it gives an attribute a value, holds nothing, or has its end tag soon behind
 * a position of the text.
 */
const isTag = (source: string, text: string, behind: number): boolean => {
	const found = readTag(source);
	if (found?.length !== source.length) return false;
	const {name, kind, isComponent} = found.tag;
	if (source.includes('=') || kind === 'void') return true;
	return !isComponent && text.slice(behind, behind + mostContent).includes(`</${name}`);
};

const indentOf = (line: string): number => (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/** Whether a line of a callout, given by its start and what stands in it before a tag, is set in so far that it is code there. */
const isCodeInCallout = (text: string, start: number, before: string): boolean => {
	const indent = indentOf(before);
	if (indent < 4 || before.trim() !== '') return false;
	let end = start - 1;
	for (let count = 0; count < mostLines && end >= 0; count++) {
		const from = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
		const line = text.slice(from, end);
		const isBlank = line.trim() === '';
		if (count === 0 && !isBlank && !callout.test(line)) return false;
		if (!isBlank && indentOf(line) < indent)
			return !freely.test(line) && indent - indentOf(line) >= (calloutSetIn.test(line) ? 8 : 4);
		end = from - 1;
	}
	return false;
};

/**
 * Index of the `>` at the beginning of a line below that ends a tag of a line given by its start and end, where Markdown would begin a
 * quote; -1 when there is none.
 */
export const lateEndOfTag = (text: string, start: number, end: number): number => {
	const first = text.slice(start, end);
	const tagStart = first.lastIndexOf('<');
	const before = first.slice(0, tagStart);
	const isInCode = codeBehindSigns.test(before) || before.split('`').length % 2 === 0;
	if (tagStart === -1 || isInCode || !openTag.test(first.slice(tagStart))) return -1;
	const quotes = quotesIn(signs.exec(before)?.[0] ?? '');
	let source = first.slice(tagStart);
	let from = end + 1;
	for (let count = 0; count < mostLines && from <= text.length; count++) {
		const found = text.indexOf('\n', from);
		const to = found === -1 ? text.length : found;
		const line = text.slice(from, to);
		const behind = behindQuotes(line, quotes);
		const content = behind === -1 ? '' : line.slice(behind).trimStart();
		if (/^>(?:\S|[ \t]*$)/.test(content)) {
			const at = to - content.length;
			const isEnd = isTag(`${source}\n${emptyAttribute}>`, text, at) && !isCodeInCallout(text, start, before);
			return isEnd ? at : -1;
		}
		if (content === '' || /[<>]/.test(content)) return -1;
		source += `\n${content}`;
		from = to + 1;
	}
	return -1;
};
