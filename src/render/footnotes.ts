import markedFootnote from 'marked-footnote';
import {asTyped} from './as-typed.ts';
import {readInlineNote} from './inline-notes.ts';
import type {MarkedExtension, Token, TokenizerExtension, Tokens} from './lex.ts';
import {superscript} from './raised-text.ts';

/** A footnote that the text refers to. */
export type Footnote = {readonly number: number; readonly tokens: readonly Token[]};

/** The footnotes of one text. */
export type Footnotes = {
	readonly extensions: readonly MarkedExtension[];
	/** Footnotes in the order in which they were first referred to; grows while references are read. */
	readonly referred: readonly Footnote[];
};

/** What `#id` calls a footnote, and the first reference to it. */
export const footnoteId = (number: number): string => `fn-${number}`;
export const referenceId = (number: number): string => `fnref-${number}`;

/** True for a link to a footnote or back from one. */
export const isFootnoteTarget = (target: string): boolean => /^#fn(?:ref)?-\d+$/.test(target);

/** The target of the reference that an id given by `referenceId` stands for. */
export const footnoteTarget = (id: string): string => `#${id.replace('fnref-', 'fn-')}`;

const reference = /^\[\^([^\]\n]{1,500})\]/;

/** The token of marked-footnote that holds every definition of the text. */
type Definitions = {readonly rawItems: readonly {readonly label: string; readonly content: Token[]}[]};

/** Labels are the same whatever their case. */
const keyOf = (label: string): string => label.trim().toLowerCase();

/** The reference to a footnote: a link whose text is the number. */
const referenceTo = (number: number, raw: string): Tokens.Link => {
	const text = superscript(String(number)) ?? String(number);
	return {type: 'link', raw, href: `#${footnoteId(number)}`, title: null, text, tokens: [asTyped(text)]};
};

/** Numbers that touch would be read as one: `¹ ²`, not `¹²`. */
const keepApart = (before: Token[]): void => {
	const last = before.at(-1);
	if (last?.type === 'link' && isFootnoteTarget(String(last.href))) before.push(asTyped('\u00a0'));
};

/**
 * Footnotes for one text, also those within a sentence. marked-footnote reads the definitions; references are numbered here, as
 * the text is not read in order and some of it more than once.
 */
export const createFootnotes = (): Footnotes => {
	const referred: Footnote[] = [];
	const numbers = new Map<string, number>();
	let definitions: ReadonlyMap<string, Token[]> | undefined;
	const refer = (key: string, tokens: readonly Token[]): number => {
		const number = numbers.get(key) ?? numbers.size + 1;
		if (!numbers.has(key)) {
			numbers.set(key, number);
			referred.push({number, tokens});
		}
		return number;
	};
	const footnoteRef: TokenizerExtension = {
		name: 'footnoteRef',
		level: 'inline',
		tokenizer(source, before) {
			const match = reference.exec(source);
			if (match === null) return undefined;
			const [raw, label = ''] = match;
			definitions ??= definitionsIn(this.lexer.tokens);
			const key = keyOf(label);
			const tokens = definitions.get(key);
			if (tokens === undefined) return undefined;
			keepApart(before);
			return referenceTo(refer(key, tokens), raw);
		},
	};
	const inlineNote: TokenizerExtension = {
		name: 'inlineNote',
		level: 'inline',
		tokenizer(source, before) {
			const note = readInlineNote(source, before.at(-1)?.raw.slice(-2) ?? '');
			if (note === undefined) return undefined;
			const {raw, content} = note;
			keepApart(before);
			// No label has a bracket at its start.
			return referenceTo(refer(`[${content}`, [{type: 'paragraph', raw, text: content}]), raw);
		},
	};
	return {referred, extensions: [markedFootnote(), {extensions: [footnoteRef, inlineNote]}]};
};

const definitionsIn = (tokens: readonly Token[]): ReadonlyMap<string, Token[]> => {
	const [first] = tokens;
	if (first?.type !== 'footnotes') return new Map();
	const {rawItems} = first as unknown as Definitions; // marked-footnote puts this token, untyped, before all others
	// Of two definitions with one label the first counts.
	return new Map([...rawItems].reverse().map(({label, content}) => [keyOf(label), content]));
};
