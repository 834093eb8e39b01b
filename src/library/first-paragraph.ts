import {createCodeTagReader} from '../text/code-tag.ts';
import {type Fence, linesFrom, nextFence} from './markdown-lines.ts';
import {plainText, withoutTemplates} from './plain-text.ts';

export type ParagraphOptions = {
	readonly isMdx: boolean;
	/** A line that ends the excerpt besides `<!--more-->` and its kin; empty for none. */
	readonly separator: string;
};

/** Lines in which a paragraph is looked for. */
const maxLines = 400;

const maxLine = 2000;

const marker = /(?:<!--|\{\/\*)\s*(?:more|truncate|excerpt|end[ _-]excerpt)\b.{0,80}?(?:-->|\*\/\})/i;

/** Tags that stand in running text; a line that starts with another one starts a block of HTML. */
const inlineTag =
	/^ {0,3}<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|br)(?:[\s>/]|$)/i;

const htmlBlock = /^ {0,3}<[A-Za-z/!?]/;
const autolink = /^ {0,3}<(?:https?:|mailto:)/i;

/** Lines that are left out one by one. */
const passedLine =
	/^\s*(?:(?:\{%(?:(?!%\}).)*%\}\s*)+|(?:\{\{(?:(?!\}\}).)*\}\}\s*)+|\{\/\*.*\*\/\}|\{[:#.].*\}|\[\[?_?toc_?\]?\]|:\s.*|<!--.*-->|\[[^\]^]{1,200}\]:.*|(?:[-*_]\s*){3,}|=+|#{1,6}(?:\s.*)?)\s*$/is;

/** A line of nothing but tags, as notes have them; a number is none. */
const tagLine = /^\s*(?:tags?::?\s+)?(?:#(?=[^\s#]*[^\s\d#])[^\s#]+\s*)+$/i;

/** Who wrote a text and when, in a line of its own above it. */
const byline =
	/^(?:([*_]{1,3})(?:[Bb]y\s[^\sa-z]|(?:(?:[Ll]ast\s)?[Uu]pdated|[Pp]osted|[Pp]ublished|[Ww]ritten)\s(?:by|on|at)\s).{1,200}\1|[Bb]y\s(?:\[|[^\sa-z])[^.!?:;]{1,60})$/;

/** What names a paragraph of Obsidian at its end; see the same rule where bodies are set. */
const blockName = /(?:^|[ \t\n])\^(?=[a-z][a-z\d-]|[a-z\d]{6})[a-z\d]+(?:-[a-z\d]+)*[ \t]*$/i;

const htmlParagraph = /^ {0,3}<p(?:\s(?!align)[^<>]{0,200})?>/i;

const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;

/** Lines that begin something which is left out up to the next blank line. */
const passedBlock = /^ {0,3}(?:[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|\||\[\^[^\]]{1,100}\]:)/;

/** Lines that begin something which is left out up to a line of their own. */
const containers: readonly (readonly [RegExp, RegExp])[] = [
	[/^ {0,3}<!--(?!.*-->)/s, /-->/],
	[/^ {0,3}<(?:script|style|pre|svg)\b(?!.*<\/(?:script|style|pre|svg)>)/is, /<\/(?:script|style|pre|svg)>/i],
	[/^\s*\{%-?\s*(?:comment|capture)\b/, /\{%-?\s*end\w+/],
	[/^ {0,3}:::+\s*\S/, /^ {0,3}:::+\s*$/],
	[/^\s*\$\$(?!.*\$\$)/s, /\$\$/],
	[/^\s*\{\/\*(?!.*\*\/)/s, /\*\//],
	[/^%%[ \t]*$/, /^%%[ \t]*$/],
];

type Search = {
	readonly isMdx: boolean;
	fence: Fence;
	/** Whether a line is code between tags of a template, given where the text goes on behind it. */
	readonly isTaggedCode: (line: string, next: number) => boolean;
	/** What ends the container that is passed over. */
	ending: RegExp | undefined;
	/** True until the next blank line. */
	isPassing: boolean;
	/** True after a list or a note, whose indented lines belong to it. */
	isNested: boolean;
	paragraph: string[];
	/** True when the paragraph is one of HTML. */
	isHtml: boolean;
	/** Lines of the first list's first item. */
	readonly item: string[];
	isInItem: boolean;
	/** Words to show when there is no paragraph besides them. */
	byline: string;
};

const opensBlock = (search: Search, line: string): boolean => {
	if (passedBlock.test(line) || /^ {0,3}(?:!!!|\?\?\?)/.test(line)) return true;
	if (search.isMdx && /^(?:import|export)\s/.test(line)) return true;
	if (/^import\s.{0,500}?['"][^'"]{0,500}['"];?\s*$/.test(line)) return true;
	return htmlBlock.test(line) && !inlineTag.test(line) && !autolink.test(line);
};

const isInside = (search: Search, line: string, next: number): boolean => {
	if (search.fence === undefined && search.ending === undefined && search.isTaggedCode(line, next))
		return true;
	if (search.ending) {
		if (search.ending.test(line)) search.ending = undefined;
		return true;
	}
	const wasInFence = search.fence !== undefined;
	search.fence = nextFence(search.fence, line);
	return wasInFence || search.fence !== undefined;
};

const takeItem = (search: Search, line: string): void => {
	if (passedBlock.test(line.trimStart()) || passedLine.test(line)) search.isInItem = false;
	else search.item.push(line.trim());
};

/** Takes in a line of a paragraph in HTML; false when it is the last. */
const takeHtml = (search: Search, line: string): boolean => {
	const end = line.search(/<\/p\s*>/i);
	search.isHtml = true;
	search.paragraph.push((end < 0 ? line : line.slice(0, end)).trim());
	return end < 0;
};

/** Takes one line in; false when it cannot belong to a paragraph. */
const takeLine = (search: Search, line: string, next: number): boolean => {
	if (isInside(search, line, next)) return false;
	const container =
		search.paragraph.length === 0 ? containers.find(([start]) => start.test(line)) : undefined;
	if (container) search.ending = container[1];
	if (search.isPassing && search.isInItem) takeItem(search, line);
	if (container || search.isPassing || passedLine.test(line) || tagLine.test(line)) return false;
	if (search.isHtml || (search.paragraph.length === 0 && htmlParagraph.test(line)))
		return takeHtml(search, line);
	const indent = line.length - line.trimStart().length;
	if (
		search.paragraph.length === 0 &&
		(indent > 3 || line.startsWith('\t') || (search.isNested && indent > 1))
	)
		return false;
	// A list or heading ends a paragraph; inside one only its own marks at the line's start do.
	if (opensBlock(search, line)) {
		search.isPassing = true;
		search.isInItem = search.item.length === 0 && listItem.test(line);
		if (search.isInItem) search.item.push(line.replace(listItem, ''));
		search.isNested = /^ {0,3}(?:[-*+]\s|\d|\[\^|!!!|\?\?\?)/.test(line);
		return false;
	}
	search.isNested = false;
	search.paragraph.push(line.trim().replace(/\\$/, ''));
	return true;
};

const wordsOf = (lines: readonly string[]): string => {
	const words = plainText(withoutTemplates(lines.join('\n')));
	// Nearly every text has a letter of the alphabet, and then no table of letters has to be made.
	return /[a-z\d]/i.test(words) || /[\p{L}\p{N}]/u.test(words) ? words : '';
};

const withoutBlockName = (lines: readonly string[]): readonly string[] =>
	lines.at(-1)?.includes('^') ? lines.with(-1, (lines.at(-1) ?? '').replace(blockName, '')) : lines;

/** True for a paragraph that is one comment of Obsidian. */
const isComment = (text: string): boolean =>
	text.length > 4 && text.startsWith('%%') && text.indexOf('%%', 2) === text.length - 2;

/** The words gathered so far; empty when they are a heading's, a table's, an image's, a comment's or a byline's. */
const finish = (search: Search, next: string): string => {
	const lines = search.paragraph.splice(0);
	const {isHtml} = search;
	search.isHtml = false;
	const isHeading = /^ {0,3}(?:=+|-+)\s*$/.test(next);
	if (lines.length === 0 || isHeading || /^[\s|:-]*-[\s|:-]*$/.test(lines[1] ?? '')) return '';
	if (lines[0]?.startsWith('%%') && isComment(lines.join('\n'))) return '';
	if (isHtml) return wordsOf([lines.join('\n').replace(/<[^<>]*>/g, '')]);
	const words = wordsOf(withoutBlockName(lines));
	if (search.byline !== '' || lines.length > 1 || !byline.test(lines[0] ?? '')) return words;
	search.byline = words;
	return '';
};

/**
 * The words of the first paragraph of running text from an index on, up to an excerpt marker. Headings, lists, quotes,
 * tables, code, images, HTML, notes, tags, template lines and a byline are passed over; of a text that has nothing else its first
 * list item is taken. Line breaks are kept.
 */
export const firstParagraph = (text: string, from: number, {isMdx, separator}: ParagraphOptions): string => {
	const search: Search = {
		isMdx,
		fence: undefined,
		isTaggedCode: createCodeTagReader(text),
		ending: undefined,
		isPassing: false,
		isNested: false,
		paragraph: [],
		isHtml: false,
		item: [],
		isInItem: false,
		byline: '',
	};
	let count = 0;
	for (const {text: whole, start} of linesFrom(text, from)) {
		if (++count > maxLines) break;
		const line = whole.slice(0, maxLine);
		const next = start + whole.length + 1;
		const markerAt =
			separator !== '' && line.includes(separator) ? line.indexOf(separator) : line.search(marker);
		if (markerAt >= 0 && search.fence === undefined) {
			if (line.slice(0, markerAt).trim() !== '') takeLine(search, line.slice(0, markerAt), next);
		} else if (line.trim() !== '' && takeLine(search, line, next)) continue;
		const words = finish(search, line);
		if (words !== '') return words;
		if (line.trim() === '') {
			search.isPassing = false;
			search.isInItem = false;
		}
	}
	return finish(search, '') || wordsOf(search.item) || search.byline;
};
