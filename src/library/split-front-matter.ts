import {endOfHeaders} from './headers.ts';
import {findLineFields, mayBeginFields} from './line-fields.ts';
import {endOfObject} from './parse-json.ts';

/** Where the front matter of a file stands and in which language it is written. */
export type Split = {
	readonly format: 'yaml' | 'toml' | 'json' | 'edn' | 'mdx' | 'headers' | 'lines';
	readonly block: string;
	/** Line of the file on which `block` starts, counted from 1. */
	readonly line: number;
	/** UTF-16 index at which the body starts. */
	readonly bodyStart: number;
	readonly closed: boolean;
	/** True when only a key that front matter alone has tells the block from prose. */
	readonly doubtful: boolean;
};

/** Lines looked at for a block that does not say where it starts or ends. */
const maxLooseLines = 200;

/** Index after the line that starts at `start`. */
const nextLine = (text: string, start: number): number => {
	const end = text.indexOf('\n', start);
	return end < 0 ? text.length : end + 1;
};

const lineAt = (text: string, start: number): string => text.slice(start, nextLine(text, start)).trimEnd();

const lineNumber = (text: string, index: number): number => {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
	return line;
};

/** Start of the first line that is one of the fences, or -1. */
const findFence = (text: string, from: number, fences: readonly string[]): number => {
	for (let start = from; start < text.length; start = nextLine(text, start)) {
		const isCandidate = fences.some(fence => text.startsWith(fence, start));
		if (isCandidate && fences.includes(lineAt(text, start))) return start;
	}
	return -1;
};

const between = (text: string, format: Split['format'], start: number, end: number): Split => ({
	format,
	block: text.slice(start, end),
	line: lineNumber(text, start),
	bodyStart: nextLine(text, end),
	closed: true,
	doubtful: false,
});

const yamlLine = /^(?:[A-Za-z_"'][^\n:]{0,100}:(?:\s|$)|\s*- |[ \t]+\S|#)/;
const tomlLine = /^(?:\s*["\w.-]{1,100}\s*=|\s*\[|#)/;

/** End of the run of lines that look like fields. */
const endOfFields = (text: string, from: number, pattern: RegExp): number => {
	let start = from;
	for (let count = 0; start < text.length && count < maxLooseLines; count++) {
		if (!pattern.test(text.slice(start, start + 300).split('\n', 1)[0] ?? '')) break;
		start = nextLine(text, start);
	}
	return start;
};

const unclosed = (text: string, format: 'yaml' | 'toml', start: number): Split | null => {
	const end = endOfFields(text, start, format === 'yaml' ? yamlLine : tomlLine);
	if (end === start) return null;
	return {...between(text, format, start, end), bodyStart: end, closed: false, doubtful: true};
};

const fenced = (text: string, start: number, opening: string): Split | null => {
	const format = opening === '---' ? 'yaml' : opening === '+++' ? 'toml' : 'json';
	const from = nextLine(text, start);
	const end = findFence(text, from, format === 'yaml' ? ['---', '...'] : [opening]);
	if (end >= 0) return between(text, format, from, end);
	return format === 'json' ? null : unclosed(text, format, from);
};

const braced = (text: string, start: number): Split | null => {
	const end = endOfObject(text, start);
	if (end < 0 || lineAt(text, end) !== '') return null;
	return between(text, text.startsWith('{:', start) ? 'edn' : 'json', start, end);
};

/** Fields without an opening line, as Hexo writes them: YAML closed by `---`, JSON members closed by `;;;`. */
const unopened = (text: string, start: number): Split | null => {
	const isJson = text.startsWith('"', start);
	const end = endOfFields(text, start, isJson ? /^\s*(?:"|[[\]{}])/ : yamlLine);
	if (end === start || lineAt(text, end) !== (isJson ? ';;;' : '---')) return null;
	// A line over dashes is also how Markdown writes a heading.
	if (!/^["']?(?:title|date|layout|tags|categories)["']?\s*:/im.test(text.slice(start, end))) return null;
	return {...between(text, isJson ? 'json' : 'yaml', start, end), doubtful: true};
};

const headed = (text: string, start: number): Split | null => {
	const end = endOfHeaders(text, start);
	return end < 0 ? null : between(text, 'headers', start, end);
};

const lined = (text: string, start: number): Split | null => {
	const found = findLineFields(text, start);
	return found && {...between(text, 'lines', found.start, found.end), bodyStart: found.bodyStart};
};

const exported = /^export\s+const\s+(?:metadata|meta|frontmatter|frontMatter)\b[^={\n]{0,100}=\s*(?=\{)/m;

const inMdx = (text: string): Split | null => {
	const match = exported.exec(text.slice(0, 65_536));
	if (!match) return null;
	const start = match.index + match[0].length;
	const end = endOfObject(text, start);
	return end < 0 ? null : between(text, 'mdx', start, end);
};

/**
 * Finds the front matter of a text: YAML between `---`, TOML between `+++`, a JSON object or an EDN map, fields without an
 * opening or without a closing line, headers without either, lines that are each marked as a field, or the exported object of an MDX file. Null when the text starts with its body.
 */
export const splitFrontMatter = (text: string, isMdx: boolean): Split | null => {
	const start = /^(?:[ \t]*\n){0,3}/.exec(text)?.[0].length ?? 0;
	const opening = lineAt(text, start);
	if (opening === '---' || opening === '+++' || opening === ';;;') return fenced(text, start, opening);
	if (opening.startsWith('{')) return braced(text, start);
	if (/^(?:[A-Za-z_][\w -]{0,40}:(?:\s|$)|"\w{1,40}"\s*:)/.test(opening)) {
		const split = unopened(text, start) ?? headed(text, start);
		if (split) return split;
	}
	if (opening.startsWith('% ')) return headed(text, start);
	const split = mayBeginFields(opening) ? lined(text, start) : null;
	return split ?? (isMdx ? inMdx(text) : null);
};
