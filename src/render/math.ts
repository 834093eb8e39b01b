import {formulaStart} from './formula-start.ts';
import type {MarkedExtension} from './lex.ts';

/**
 * Where a formula begins. An amount such as `$5` is none, nor is `US$ 5`: no space stands inside the signs, and no digit follows
 * them (the rule of Pandoc); right behind a word only what TeX alone writes begins one, as in `Li$_2$`.
 */
const opening = String.raw`(?:(?<![A-Za-z\d\\])\$(?![\s$])|(?<=[A-Za-z\d])\$(?=[\\^_]))`;
const closing = String.raw`\$(?![\d$])(?!(?<=\s[A-Z]{1,3}\$)[ \t]\d)`;

/** Mathematics between dollar signs, on one line or, between double ones, on several. It does not reach over code. */
const formula = String.raw`\$\$[^$\x60]{1,4000}?\$\$|${opening}[^$\n\x60]{0,1000}?[^\s$\\\x60]${closing}`;
const formulaHere = new RegExp(`^(?:${formula})`);
const formulas = new RegExp(formula, 'g');

const lines = (line: string): string => String.raw`(?:(?!${line}[^\n]*\$\$)[^\n]*\n){0,400}`;

/** What may follow the signs at the end: a stop, the number of the equation, attributes of Pandoc. */
const tail = String.raw`(?:[.,;:!?]|[ \t]*\([^()\n]{1,20}\))?(?:[ \t]*\{[^{}\n]{1,100}\})?[ \t]*(?:\n+|$)`;

/** Blank lines stand only in a formula that begins below its signs. */
const block = new RegExp(
	String.raw`^ {0,3}\$\$(?:[ \t]*\n${lines('')}|[^$\x60\n]+\n${lines(String.raw`[ \t]*\n|`)})[^$\n]*\$\$${tail}`,
);
const attributes = /[ \t]*\{[^{}\n]*\}$/;

/** Characters of a formula on several lines and the signs around it, at most. */
export const longestFormula = 20_100;

const blockAt = (source: string): string | undefined => {
	const raw = /^ {0,3}\$\$/.test(source) ? block.exec(source)?.[0] : undefined;
	return raw === undefined || raw.length > longestFormula ? undefined : raw;
};

const isWordBefore = (raw: string | undefined): boolean => raw !== undefined && /[A-Za-z\d]$/.test(raw);

/** True for a text, its first character gone, whose last double signs are not closed: those behind it close them. */
const isOpen = (text: string): boolean => text.replace(/^\$(?!\$)/, '$$$$').split('$$').length % 2 === 0;

/** Lets formulas be read as they are written: nothing in them is emphasis or a link. */
export const mathExtension: MarkedExtension = {
	extensions: [
		{
			name: 'math',
			level: 'inline',
			tokenizer(source, before) {
				if (!source.startsWith('$')) return undefined;
				// A letter in front of the sign is all that matters of what stands there.
				const start = isWordBefore(before.at(-1)?.raw) && !/^\$[$\\^_]/.test(source);
				const raw = start ? undefined : formulaHere.exec(source)?.[0];
				return raw === undefined ? undefined : {type: 'math', raw, text: raw};
			},
		},
		{
			name: 'mathBlock',
			level: 'block',
			start: source =>
				formulaStart(
					source,
					/\n {0,3}\$\$[ \t]*(?=\n)/g,
					(rest, before) => !isOpen(before) && blockAt(rest) !== undefined,
				),
			tokenizer(source) {
				const raw = blockAt(source);
				if (raw === undefined) return undefined;
				return {type: 'mathBlock', raw, text: raw.trim().replace(attributes, '')};
			},
		},
	],
	hooks: {
		// An underscore of a formula must not end an emphasis that was opened before it.
		emStrongMask: source =>
			source.includes('$') ? source.replace(formulas, match => 'a'.repeat(match.length)) : source,
	},
};

/** The ranges of a text that are formulas, which are not broken. */
export const formulasIn = (text: string): readonly (readonly [start: number, end: number])[] =>
	text.includes('$')
		? Array.from(text.matchAll(formulas), match => [match.index, match.index + match[0].length] as const)
		: [];
