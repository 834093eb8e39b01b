import type {MarkedExtension} from './lex.ts';

/**
 * Mathematics between dollar signs, on one line or, between double ones, on several. An amount such as `$5` is none: no
 * space stands inside the signs, and no digit follows them (the rule of Pandoc).
 */
const formula = String.raw`\$\$[^$]{1,4000}?\$\$|\$(?![\s$])[^$\n]{0,1000}?[^\s$\\]\$(?![\d$])`;
const formulaHere = new RegExp(`^(?:${formula})`);
const formulas = new RegExp(formula, 'g');

const block = /^ {0,3}\$\$[ \t]*\n([\s\S]{1,20000}?)\n {0,3}\$\$[ \t]*(?:\n+|$)/;

/** Characters of a formula on several lines and the signs around it, at most. */
export const longestFormula = 20_100;

/** Lets formulas be read as they are written: nothing in them is emphasis or a link. */
export const mathExtension: MarkedExtension = {
	extensions: [
		{
			name: 'math',
			level: 'inline',
			tokenizer(source) {
				const raw = source.startsWith('$') ? formulaHere.exec(source)?.[0] : undefined;
				return raw === undefined ? undefined : {type: 'math', raw, text: raw};
			},
		},
		{
			name: 'mathBlock',
			level: 'block',
			tokenizer(source) {
				const match = block.exec(source);
				return match === null ? undefined : {type: 'mathBlock', raw: match[0], text: match[0].trim()};
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
