import {createCodeTagReader} from '../text/code-tag.ts';
import {type Fence, linesFrom, nextFence} from './markdown-lines.ts';
import {plainText, withoutTemplates} from './plain-text.ts';

/** The heading a text starts with. */
export type FirstHeading = {
	/** Its words, without marks. */
	readonly text: string;
	/** True when nothing that is shown stands above it. */
	readonly isAtTop: boolean;
};

/** Filled lines in which a title is looked for. */
const maxLines = 40;

/** Characters of a heading that count. */
const maxHeading = 1000;

const hidden =
	/^\s*(?:<!--.*-->|\{%.*%\}|\{\/\*.*\*\/\}|\{:.*\}|import\s.*from\s.*|\[\[?_?toc_?\]?\])\s*;?$/is;

const ownTitle = (line: string): string | undefined => {
	const html = /^ {0,3}<h1(?:\s[^<>]*)?>(.*?)<\/h1>/i.exec(line)?.[1];
	if (html !== undefined) return html;
	const marked = /^ {0,3}#(?:[ \t](.*))?$/s.exec(line);
	return marked ? (marked[1] ?? '').trim().replace(/(?:^|(?<=\s))#+$/, '') : undefined;
};

const found = (text: string, isAtTop: boolean): FirstHeading | null => {
	const words = plainText(withoutTemplates(text)).replace(/\s+/g, ' ').trim();
	return words === '' ? null : {text: words, isAtTop};
};

type Search = {
	fence: Fence;
	/** Whether a line is code between tags of a template, given where the text goes on behind it. */
	readonly isTaggedCode: (line: string, next: number) => boolean;
	/** Lines above, since the last blank one, that an underline would make a heading. */
	paragraph: string[];
	isAtTop: boolean;
	inComment: boolean;
};

/** True when the line is no running text: blank, comment, code. */
const isPassed = (search: Search, line: string, next: number): boolean => {
	if (search.fence === undefined && search.isTaggedCode(line, next)) {
		search.isAtTop = false;
		return true;
	}
	if (line.trim() === '') {
		if (search.paragraph.length > 0) search.isAtTop = false;
		search.paragraph = [];
		return true;
	}
	if (search.inComment || /^ {0,3}<!--(?!.*-->)/s.test(line)) {
		search.inComment = !line.includes('-->');
		return true;
	}
	const wasInFence = search.fence !== undefined;
	search.fence = nextFence(search.fence, line);
	if (wasInFence || search.fence) search.isAtTop = false;
	return wasInFence || search.fence !== undefined;
};

/** The heading a line ends the search with, null when it ends without one, undefined when it goes on. */
const readLine = (search: Search, line: string): FirstHeading | null | undefined => {
	const {paragraph} = search;
	const title = ownTitle(line);
	if (title !== undefined) return found(title, search.isAtTop && paragraph.length === 0);
	if (/^ {0,3}#{2,6}(?:\s|$)/.test(line)) return null;
	if (paragraph.length > 0 && /^ {0,3}=+\s*$/.test(line)) return found(paragraph.join(' '), search.isAtTop);
	if (paragraph.length > 0 && /^ {0,3}-+\s*$/.test(line))
		return search.isAtTop ? found(paragraph.join(' '), true) : null;
	if (paragraph.length === 0 && hidden.test(line)) return undefined;
	// Lists, quotes, tables and rules cannot be underlined.
	if (/^ {0,3}(?:[-*+>|]|\d+[.)]\s)/.test(line)) {
		search.isAtTop = false;
		search.paragraph = [];
	} else paragraph.push(line.trim());
	return undefined;
};

/**
 * The first heading of level one among the first lines of a text, outside code and above any deeper heading; an
 * underlined heading of level two counts when it opens the text. Null when there is none.
 */
export const firstHeading = (text: string, from: number): FirstHeading | null => {
	const search: Search = {
		fence: undefined,
		isTaggedCode: createCodeTagReader(text),
		paragraph: [],
		isAtTop: true,
		inComment: false,
	};
	let filled = 0;
	for (const {text: whole, start} of linesFrom(text, from)) {
		const line = whole.slice(0, maxHeading);
		if (line.trim() !== '' && ++filled > maxLines) return null;
		if (isPassed(search, line, start + whole.length + 1)) continue;
		const heading = readLine(search, line);
		if (heading !== undefined) return heading;
	}
	return null;
};
