import type {Value} from './front-matter.ts';

/** Text after a closing quote or bracket that means nothing. */
const isComment = (rest: string): boolean => /^\s*(?:#|$)/.test(rest) && !rest.startsWith('#');

const doubleQuoted = (raw: string): string | undefined => {
	const end = /^"((?:[^"\\]|\\.)*)"/.exec(raw);
	if (!end || !isComment(raw.slice(end[0].length))) return undefined;
	if (!raw.includes('\\')) return end[1];
	try {
		const value: unknown = JSON.parse(end[0].replaceAll('\t', '\\t'));
		return typeof value === 'string' ? value : undefined;
	} catch {
		// An escape JSON does not know: YAML may.
		return undefined;
	}
};

const singleQuoted = (raw: string): string | undefined => {
	const end = /^'((?:[^']|'')*)'/.exec(raw);
	return end && isComment(raw.slice(end[0].length)) ? end[1]?.replaceAll("''", "'") : undefined;
};

/** A quoted text without its quotes; undefined when it does not end where the line does. */
const quoted = (raw: string): string | undefined =>
	raw.startsWith('"') ? doubleQuoted(raw) : singleQuoted(raw);

const withoutComment = (raw: string): string => {
	const at = raw.search(/[ \t]#/);
	return at < 0 ? raw : raw.slice(0, at).trimEnd();
};

const emptyIfNull = (text: string): string => (/^(?:~|null|Null|NULL)$/.test(text) ? '' : text);

/** One item of a flow list, or undefined when it takes more than this scanner to read it. */
const flowItem = (raw: string): string | undefined => {
	const text = raw.trim();
	if (text.startsWith('"') || text.startsWith("'")) return quoted(text);
	return /^[-?:&*!|>%@`#]|[[\]{}]|:(?:\s|$)|\s#/.test(text) ? undefined : emptyIfNull(text);
};

/** The commas of a flow list that stand outside quotes. */
const splitFlow = (inside: string): string[] =>
	inside.match(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^,"'])+|["']/g) ?? [];

const flowList = (raw: string): string[] | undefined => {
	const text = withoutComment(raw);
	if (!text.endsWith(']')) return undefined;
	const items = splitFlow(text.slice(1, -1))
		.filter(item => item.trim() !== '')
		.map(flowItem);
	return items.every(item => item !== undefined) ? items : undefined;
};

/** A broken flow list, read as its author meant it. */
const looseList = (raw: string): Value => {
	const text = raw.endsWith(']') ? raw : withoutComment(raw);
	if (text.includes(']') && !text.endsWith(']')) return text;
	const items = text.replace(/^\[|\]$/g, '').split(',');
	return items.map(item => item.trim().replace(/^["']|["']$/g, '')).filter(item => item !== '');
};

/** What stands after `key:` on a line that YAML refuses, as its author most likely meant it. */
export const looseValue = (raw: string, key: string): Value => {
	if (key === 'title') return quoted(raw) ?? raw;
	if (raw.startsWith('[')) return looseList(raw);
	return /^["']/.test(raw) ? (quoted(raw) ?? raw) : raw;
};

/** What stands after `key:` or `- ` on its line; undefined when only a YAML parser knows. */
export const simpleValue = (raw: string): Value | undefined => {
	if (raw.startsWith('"') || raw.startsWith("'")) return quoted(raw);
	if (raw.startsWith('[')) return flowList(raw);
	// A template's placeholder is text, whatever YAML makes of its braces.
	if (raw.startsWith('{{') || raw.startsWith('{%')) return raw;
	if (/^(?:[|>&*!{?%#\]},]|-(?:\s|$))/.test(raw)) return undefined;
	return emptyIfNull(withoutComment(raw));
};
