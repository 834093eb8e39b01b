import type {MarkedExtension} from './lex.ts';

/**
 * Mathematics between dollar signs, on one line or, between double ones, on several. An amount such as `$5` is none: no
 * space stands inside the signs, and no digit follows them (the rule of Pandoc).
 */
const formula = /^(?:\$\$(?!\$)([^$]{1,4000}?)\$\$|\$(?![\s$])([^$\n]{0,1000}?[^\s$\\])\$(?![\d$]))/;

/** Lets formulas be read as they are written: nothing in them is emphasis or a link. */
export const mathExtension: MarkedExtension = {
	extensions: [
		{
			name: 'math',
			level: 'inline',
			tokenizer(source) {
				const raw = source.startsWith('$') ? formula.exec(source)?.[0] : undefined;
				return raw === undefined ? undefined : {type: 'math', raw, text: raw};
			},
		},
		{
			name: 'mathBlock',
			level: 'block',
			tokenizer(source) {
				const match = /^ {0,3}\$\$[ \t]*\n([\s\S]{1,20000}?)\n {0,3}\$\$[ \t]*(?:\n+|$)/.exec(source);
				return match === null ? undefined : {type: 'mathBlock', raw: match[0], text: match[0].trim()};
			},
		},
	],
	hooks: {
		// An underscore of a formula must not end an emphasis that was opened before it.
		emStrongMask: source =>
			source.replace(/\$\$[^$]{1,4000}?\$\$|\$(?![\s$])[^$\n]{0,1000}?[^\s$\\]\$(?![\d$])/g, match =>
				'a'.repeat(match.length),
			),
	},
};

/** The ranges of a text that are formulas, which are not broken. */
export const formulasIn = (text: string): readonly (readonly [start: number, end: number])[] => {
	if (!text.includes('$')) return [];
	const matches = text.matchAll(/\$\$[^$]{1,4000}?\$\$|\$(?![\s$])[^$\n]{0,1000}?[^\s$\\]\$(?![\d$])/g);
	return Array.from(matches, match => [match.index, match.index + match[0].length] as const);
};
