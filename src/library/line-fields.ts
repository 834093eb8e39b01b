import {type Block, normalizeKey, type Value} from './front-matter.ts';
import {linesFrom} from './markdown-lines.ts';

/** A way of writing one field on each line, without the fences of YAML or TOML. */
type Form = {
	/** What a text begins with when it has them. */
	readonly opening: RegExp;
	/** A field: its key and what stands behind it. */
	readonly field: RegExp;
	/** The line that ends the fields and is no part of the body. */
	readonly closing?: RegExp;
	/** True when the first line that is neither a field nor blank ends them, too. */
	readonly isLoose: boolean;
	readonly read: (text: string) => Value;
};

const blank = /^\s*$/;
const asText = (text: string): Value => text;

/** Names of pages in double brackets are what they name. */
const withoutBrackets = (text: string): Value => text.replace(/\[\[([^[\]]*)\]\]/g, '$1');

/** A text, a list of texts or a date as Julia writes them. */
const asJulia = (text: string): Value => {
	if (text.startsWith('[')) return Array.from(text.matchAll(/"([^"]*)"/g), ([, item = '']) => item);
	return text.replace(/^"(.*)"$/, '$1').replace(/^Date\((\d{4}), *(\d{1,2}), *(\d{1,2})\)$/, '$1-$2-$3');
};

/** Nikola. */
const dotted = {
	field: /^[ \t]*\.\.[ \t]+([a-z][\w -]{0,40}):(?:[ \t]+(.*))?$/i,
	isLoose: false,
	read: asText,
} as const;

const assigned = /^([a-z][\w.-]{0,40})=(.*)$/i;
const coloned = /^([a-z][\w -]{0,40})::(?: (.*))?$/i;

const forms: readonly Form[] = [
	{...dotted, opening: /^<!--$/, closing: /^[ \t]*-->[ \t]*$/},
	{...dotted, opening: /^\.\. /, closing: blank},
	// JBake.
	{opening: assigned, field: assigned, closing: /^~{6,}[ \t]*$/, isLoose: false, read: asText},
	// Logseq, and Dataview in Obsidian.
	{opening: coloned, field: coloned, closing: blank, isLoose: true, read: withoutBrackets},
	// Franklin, which has blank lines among them.
	{opening: /^@def /, field: /^@def +(\w{1,40}) *= *(.*)$/, isLoose: true, read: asJulia},
];

/** One of the fields has to be called so, or the lines may be prose. */
const known =
	/^(?:title|tags?|alias|aliases|public|date|status|created|published|authors?|category|type|description)$/;

/** Lines of fields that no fence ends. */
const maxLines = 100;

/** Characters of a line that are read. */
const maxLine = 2000;

/** True for a first line that may begin fields of one of the forms. */
export const mayBeginFields = (line: string): boolean =>
	/^(?:<!--$|\.\. |@def |[a-z][\w .-]{0,40}(?:=|::))/i.test(line);

/** Where the fields stand, and where the text behind them starts. */
type Fields = {readonly start: number; readonly end: number; readonly bodyStart: number};

const nextTo = (text: string, start: number): number => {
	const end = text.indexOf('\n', start);
	return end < 0 ? text.length : end + 1;
};

/**
 * Finds the fields of Nikola (`.. title: x`, in a comment or not), JBake (`title=x`), Logseq (`title:: x`) and Franklin
 * (`@def title = "x"`) that a text has at an index; null when it has none there.
 */
export const findLineFields = (text: string, from: number): Fields | null => {
	const opening =
		text
			.slice(from, from + maxLine)
			.split('\n', 1)[0]
			?.trimEnd() ?? '';
	const form = forms.find(each => each.opening.test(opening));
	if (!form) return null;
	const {field, closing, isLoose} = form;
	const start = opening === '<!--' ? nextTo(text, from) : from;
	let isKnown = false;
	let count = 0;
	for (const {text: whole, start: at} of linesFrom(text, start)) {
		const line = whole.slice(0, maxLine);
		if (closing?.test(line)) return isKnown ? {start, end: at, bodyStart: nextTo(text, at)} : null;
		const key = field.exec(line)?.[1];
		if (key === undefined && !blank.test(line))
			return isLoose && isKnown ? {start, end: at, bodyStart: at} : null;
		if (++count > maxLines) return null;
		isKnown ||= key !== undefined && known.test(normalizeKey(key));
	}
	const mayEnd = isLoose || closing === blank;
	return isKnown && mayEnd ? {start, end: text.length, bodyStart: text.length} : null;
};

/** Reads the lines that `findLineFields` has found. */
export const parseLineFields = (block: string): Block => {
	const fields = new Map<string, Value>();
	const lines = block.split('\n').map(line => line.slice(0, maxLine));
	const form = forms.find(({field}) => lines.some(line => field.test(line)));
	for (const line of lines) {
		const [, key, value = ''] = form?.field.exec(line) ?? [];
		if (form && key !== undefined) fields.set(normalizeKey(key), form.read(value.trim()));
	}
	return {fields, problems: []};
};
