import {readTag} from './html-tag.ts';

const tagStart = /^ {0,3}<\/?(?!(?:pre|script|style|textarea)\b)[A-Za-z]/;
const componentStart = /^ {0,3}<\/?[A-Z]/;
const fenceBelow = /\n {0,3}(?:`{3,}[^`\n]*|~{3,}[^\n]*)(?=\n)/;

/** Elements of blocks that may have Markdown in them, but for those of tables. */
const elements =
	'address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|li|main|nav|ol|p|section|summary|ul';

/** A tag that says so, by the rule of kramdown, PHP Markdown Extra and Python-Markdown, and the spaces behind it. */
const markdownTag = new RegExp(
	String.raw`<(?:${elements})(?=\s[^<>]{0,1000}?(?<=\s)markdown(?:[\s>]|=["']?(?:1|block|span)["'\s>]))[^<>]{0,2000}>[ \t]*`,
	'i',
);

/** Where Markdown begins behind such a tag; undefined when there is none. */
const startOfMarkdown = (html: string): number | undefined => {
	const found = html.includes('markdown') ? markdownTag.exec(html) : null;
	// What stands in a table stays there.
	if (found === null || /<table/i.test(html.slice(0, found.index))) return undefined;
	const start = found.index + found[0].length;
	if (start < html.length && !/[<\n]/.test(html.charAt(start))) return start;
	const end = html.indexOf('\n', start);
	return end === -1 ? undefined : end + 1;
};

/** What stands for a callout or its first words, for a tab, and for a tag around code, as they are written before Markdown is read. */
const writtenBelow = /\n {0,3}(?:(?:> )*###### \[!|(?:> )+\[!|~{7})/;

/** Where a line begins that stands for a tag of a template; undefined when there is none. */
const startOfWritten = (html: string): number | undefined => {
	const at = html.search(writtenBelow);
	if (at === -1) return undefined;
	const before = html.slice(0, at).toLowerCase();
	// What stands in a table stays there.
	return before.lastIndexOf('<table') > before.lastIndexOf('</table') ? undefined : at + 1;
};

/** Where code begins that need not wait for a blank line: in MDX, and so in a component; undefined when there is none. */
const startOfCode = (html: string, isMdx: boolean): number | undefined => {
	const code = isMdx || componentStart.test(html) ? fenceBelow.exec(html) : null;
	if (code === null || !(isMdx || readTag(html.trimStart())?.tag.isComponent === true)) return undefined;
	return code.index + 1;
};

/**
 * Index at which a block of HTML ends before a blank line does, at which CommonMark has it end: where something begins that is Markdown
 * to everybody else. Undefined when nothing does.
 */
export const endOfHtml = (html: string, isMdx: boolean): number | undefined => {
	if (!tagStart.test(html)) return undefined;
	const ends = [startOfMarkdown(html), startOfWritten(html), startOfCode(html, isMdx)].filter(
		end => end !== undefined,
	);
	return ends.length === 0 ? undefined : Math.min(...ends);
};
