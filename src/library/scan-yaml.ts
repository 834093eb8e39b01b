import {type Block, normalizeKey, type Value} from './front-matter.ts';
import type {Problem} from './post.ts';
import {looseValue, simpleValue} from './yaml-value.ts';

/** Faults told of one block; a file of nonsense does not fill the memory with complaints. */
const maxProblems = 20;

/** Characters read of one line, which keeps the patterns below within the engine's stack. */
const maxLine = 16_384;

type State = {
	readonly lenient: boolean;
	readonly fields: Map<string, Value>;
	readonly problems: Problem[];
	key: string;
	/** The key as it was written. */
	name: string;
	/** True when nothing stands behind `key:`, so that a list may follow. */
	isOpen: boolean;
	/** Items of the list under `key`, once there is one. */
	items: string[] | null;
	indent: number;
	/** True while the lines of a block scalar (`|`, `>`) are gathered. */
	inText: boolean;
};

const complain = (state: State, line: number, message: string): void => {
	if (state.problems.length < maxProblems) state.problems.push({message, line});
};

const readValue = (state: State, raw: string, line: number): Value | undefined => {
	const value = simpleValue(raw);
	if (value === undefined) return state.lenient ? looseValue(raw, state.key) : undefined;
	if (typeof value === 'string' && value !== '' && raw.startsWith(value) && !value.startsWith('{')) {
		// YAML refuses these; the line as it stands is what the author meant.
		if (/:(?:\s|$)/.test(value))
			complain(
				state,
				line,
				`a text with a colon in it needs quotes — put the text of "${state.name}" in quotes`,
			);
		else if (/^[@`]/.test(value))
			complain(
				state,
				line,
				`a text that begins with ${value.charAt(0)} needs quotes — put the text of "${state.name}" in quotes`,
			);
	}
	return value;
};

const keyed = /^([^\s\-?:,[\]{}#&*!|>'"%@`][^\n:#]{0,200}?)[ \t]*:(?:[ \t]+|$)/;

const readKey = (state: State, text: string, line: number): boolean => {
	const match = keyed.exec(text);
	if (!match?.[1]) return state.lenient;
	const key = normalizeKey(match[1]);
	const raw = text.slice(match[0].length).trim();
	state.key = key;
	[, state.name = key] = match;
	state.items = null;
	state.isOpen = raw === '' || raw.startsWith('#');
	state.inText = state.lenient && /^[|>][-+\d]*$/.test(raw);
	const value = state.inText || state.isOpen ? '' : readValue(state, raw, line);
	if (value === undefined) return false;
	if (state.fields.has(key))
		complain(state, line, `"${match[1]}" stands twice and the last one counts — delete one of them`);
	state.fields.set(key, value);
	return true;
};

const readItem = (state: State, text: string, indent: number, line: number): boolean => {
	if (state.items === null) {
		if (!state.isOpen) return state.lenient;
		state.items = [];
		state.indent = indent;
		state.fields.set(state.key, state.items);
	}
	const raw = text.slice(1).trim();
	const value = readValue(state, raw, line);
	if (typeof value !== 'string' || indent !== state.indent || /^- |:(?:\s|$)/.test(raw)) {
		if (!state.lenient) return false;
	}
	if (typeof value === 'string') state.items.push(value);
	return true;
};

/** An indented line that is no list item: the rest of a text, or something only YAML reads. */
const readContinuation = (state: State, text: string): boolean => {
	const before = state.fields.get(state.key);
	if (state.lenient && typeof before === 'string' && (before !== '' || state.inText)) {
		state.fields.set(state.key, before === '' ? text : `${before} ${text}`);
	}
	return state.lenient;
};

const readLine = (state: State, line: string, number: number): boolean => {
	const text = line.trim();
	if (text === '' || (text.startsWith('#') && !state.inText)) return true;
	const indent = line.length - line.trimStart().length;
	if (state.inText && indent > 0) return readContinuation(state, text);
	if (!state.lenient && line.slice(0, indent).includes('\t')) return false;
	if (/^-(?:\s|$)/.test(text)) return readItem(state, text, indent, number);
	return indent > 0 ? readContinuation(state, text) : readKey(state, line, number);
};

const scan = (block: string, firstLine: number, lenient: boolean): Block | null => {
	const state: State = {
		lenient,
		fields: new Map(),
		problems: [],
		key: '',
		name: '',
		isOpen: false,
		items: null,
		indent: 0,
		inText: false,
	};
	let number = firstLine;
	for (let start = 0; start < block.length; number++) {
		const end = block.indexOf('\n', start);
		const line = block.slice(start, end < 0 ? block.length : end);
		if (line.length > maxLine && !lenient) return null;
		if (!readLine(state, line.slice(0, maxLine), number)) return null;
		start = end < 0 ? block.length : end + 1;
	}
	return {fields: state.fields, problems: state.problems};
};

/**
 * Reads a block of plain `key: value` lines, lists and comments, which nearly all front matter is: thirty times as
 * fast as a YAML parser, and to the same result. Null when a line needs the parser.
 */
export const scanYaml = (block: string, firstLine: number): Block | null => scan(block, firstLine, false);

/** Reads what can be read of a block that is not YAML, line by line, each as its author most likely meant it. */
export const rescueYaml = (block: string, firstLine: number): Block =>
	scan(block, firstLine, true) ?? {fields: new Map(), problems: []};
