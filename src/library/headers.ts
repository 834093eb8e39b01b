import {type Block, normalizeKey, type Value} from './front-matter.ts';
import {linesFrom} from './markdown-lines.ts';

/** Lines of a block that no fence ends. */
const maxLines = 100;

/** Characters of a line that tell what it is. */
const maxLine = 300;

const headerLine = /^(?:[a-z][\w -]{0,40}:(?:\s|$)|[ \t]+\S)/i;
const percentLine = /^(?:%(?:[ \t]|$)|[ \t]+\S)/;

/** Besides a title one of these tells headers from prose that has a colon. */
const known =
	/^(?:date|modified|authors?|tags?|keywords|category|categories|slug|summary|description|subtitle|status|lang|language|series|template|copyright|affiliation)[ \t]*:/im;

/** Besides a date one of these does, too: the title may be a heading below. */
const ofPost = /^(?:tags|keywords|category|categories|slug|draft|permalink)[ \t]*:/im;

const isTelling = (block: string): boolean =>
	block.startsWith('%')
		? /^%[ \t]+\S/.test(block) && [2, 3].includes(block.match(/^%/gm)?.length ?? 0)
		: (/^title[ \t]*:[ \t]*\S/im.test(block) && known.test(block)) ||
			(/^date[ \t]*:[ \t]*\d{4}/im.test(block) && ofPost.test(block));

/**
 * Where headers that start at an index end: the index of the blank line below them, or of the text's end. Headers are lines of
 * `Title: …` and other fields, as Pelican and MultiMarkdown have them, or Pandoc's title, authors and date behind `%`, without any
 * fence. -1 when the lines up to the first blank one are something else.
 */
export const endOfHeaders = (text: string, from: number): number => {
	const pattern = text.startsWith('%', from) ? percentLine : headerLine;
	let end = from;
	let count = 0;
	for (const {text: line, start} of linesFrom(text, from)) {
		if (line.trim() === '') {
			end = start;
			break;
		}
		if (++count > maxLines || !pattern.test(line.slice(0, maxLine))) return -1;
		end = start + line.length;
	}
	return isTelling(text.slice(from, end)) ? end : -1;
};

/** A field's lines as one text; those below it that begin with a hyphen are a list. */
const fieldOf = ([first = '', ...more]: readonly string[]): Value =>
	first === '' && more.length > 0 && more.every(line => line.startsWith('- '))
		? more.map(line => line.slice(2).trim())
		: [first, ...more].join(' ').trim();

const parsePercents = (lines: readonly string[]): Block => {
	const parts: string[][] = [];
	for (const line of lines) {
		if (line.startsWith('%')) parts.push([line.slice(1).trim()]);
		else parts.at(-1)?.push(line.trim());
	}
	const [title = [], authors = [], date = []] = parts;
	const names = authors.flatMap(line => line.split(';')).map(name => name.trim());
	const fields = new Map<string, Value>([
		['title', title.join(' ')],
		['author', names.filter(name => name !== '')],
		['date', date.join(' ')],
	]);
	return {fields, problems: []};
};

/** Reads a block that `endOfHeaders` has found. What stands behind a colon is text: quotes and brackets mean nothing in it. */
export const parseHeaders = (block: string): Block => {
	const lines = block.trimEnd().split('\n');
	if (block.startsWith('%')) return parsePercents(lines);
	const parts = new Map<string, string[]>();
	let open: string[] = [];
	for (const line of lines) {
		const colon = line.indexOf(':');
		if (/^\s/.test(line)) open.push(line.trim());
		else {
			const key = normalizeKey(line.slice(0, colon));
			open = [line.slice(colon + 1).trim()];
			if (!parts.has(key)) parts.set(key, open);
		}
	}
	return {fields: new Map([...parts].map(([key, value]) => [key, fieldOf(value)])), problems: []};
};
