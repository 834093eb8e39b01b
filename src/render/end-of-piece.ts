import {endOfTag} from './program-tags.ts';

/** A tag of a template is looked for its end through so many characters. */
const longestTemplate = 2000;

/** The last tag of a template in a line, when it is not closed there. */
const openTemplate = /\{(?:\{([<%])|(%))-?\s*(?:[A-Za-z/][^{}]*)?$/;

/** The beginning of a tag that may go on in the next line, also behind the mark of an item. */
const openTag = /^[ \t]*((?:[-*+]|\d{1,9}[.)])[ \t]+)?<([A-Za-z][\w.]{0,100})(?=[\s{]|$)/;

const blankLine = /\n[ \t]*\n/;

/** Where the tag ends that begins in a line and is not closed in it; undefined when there is no such tag. */
const endOfOpen = (text: string, start: number, end: number): number | undefined => {
	const line = text.slice(start, end);
	if (!line.includes('{') && !line.includes('<')) return undefined;
	const template = line.lastIndexOf('{') > line.lastIndexOf('}') ? openTemplate.exec(line) : null;
	if (template !== null) {
		// A sign of a template in backticks is one that is written about.
		if (line.slice(0, template.index).split('`').length % 2 === 0) return undefined;
		const closing = template[2] === '%' ? '%}' : template[1] === '<' ? '>}}' : '%}}';
		const ahead = text.slice(end, end + longestTemplate);
		const found = ahead.indexOf(closing);
		const inner = ahead.slice(0, Math.max(0, found));
		return found === -1 || inner.includes('{') || blankLine.test(inner) ? undefined : end + found;
	}
	const [opening, mark, name = ''] = openTag.exec(line) ?? [];
	if (opening === undefined) return undefined;
	const closed = endOfTag(text, start + opening.indexOf('<'));
	if (closed <= end) return undefined;
	// The tags of HTML are read by those who read HTML, as are those in items, unless a program speaks in them.
	return (mark === undefined && /^[A-Z]/.test(name)) ||
		text.slice(end, closed).includes('{') ||
		line.includes('{')
		? closed
		: undefined;
};

/**
 * Where the last of the lines ends that belong to the one between two positions, because a tag of a template or of a
 * component goes on in them.
 */
export const endOfPiece = (text: string, start: number, end: number): number => {
	const last = endOfOpen(text, start, end);
	if (last === undefined) return end;
	const found = text.indexOf('\n', last);
	return found === -1 ? text.length : found;
};

/** Lines as one. */
export const joinLines = (lines: string): string => {
	const [first = '', ...others] = lines.split('\n');
	return [first.trimEnd(), ...others.map(line => line.trim())].join(' ');
};
