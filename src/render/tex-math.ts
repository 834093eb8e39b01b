import {formulaStart} from './formula-start.ts';
import type {MarkedExtension} from './lex.ts';

/** What stands between the signs of a formula: anything but the same signs. */
const inside = (signs: string): string => String.raw`((?:[^\\\x60]|\\[^${signs}\x60]){1,4000})`;

const inParentheses = new RegExp(String.raw`^\\\(${inside('()')}\\\)`);
const inBrackets = new RegExp(String.raw`^\\\[${inside('[\\]')}\\\]`);

const bracketBlock = new RegExp(String.raw`^ {0,3}\\\[${inside('[\\]')}\\\][.,;]?[ \t]*(?:\n+|$)`);
const environment =
	/^ {0,3}\\begin\{((?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath)\*?)\}(?:(?!\\begin\{\1\})[\s\S]){1,4000}?\\end\{\1\}[.,;]?[ \t]*(?:\n+|$)/;

/** Signs that no prose has: commands, exponents, indexes of one letter. Brackets around anything else are escaped ones. */
const isTex = (text: string): boolean => /\\[A-Za-z]{2}|\^|_\{|(?:^|[^A-Za-z])[A-Za-z]_[A-Za-z\d]/.test(text);

/** Letters that stand alone, as variables do, and what is computed with them. */
const isTerm = (text: string): boolean =>
	/[A-Za-z]/.test(text) && (/[=<>+]/.test(text) || !/[A-Za-z]{2}|[*~[\]]/.test(text));

const inlineAt = (source: string): string | undefined => {
	if (!source.startsWith('\\')) return undefined;
	const round = source.startsWith('\\(') ? inParentheses.exec(source) : null;
	if (round !== null) return isTex(round[1] ?? '') || isTerm(round[1] ?? '') ? round[0] : undefined;
	const square = source.startsWith('\\[') ? inBrackets.exec(source) : null;
	if (square === null) return undefined;
	const [raw, content = ''] = square;
	return isTex(content) || (/^\s.*\s$/.test(content) && isTerm(content)) ? raw : undefined;
};

const blockAt = (source: string): string | undefined => {
	if (!/^ {0,3}\\[[b]/.test(source)) return undefined;
	const [raw, content = ''] = bracketBlock.exec(source) ?? [];
	if (raw !== undefined) return /^[ \t]*\n/.test(content) || isTex(content) ? raw : undefined;
	return environment.exec(source)?.[0];
};

/** True for a text that may have formulas in the signs of TeX. */
export const mayHaveTex = (text: string): boolean => /\\[([]|\\begin\{/.test(text);

/** Keeps formulas between `\(` and `\)`, `\[` and `\]`, or in an environment of LaTeX as they are written. */
export const texExtension: MarkedExtension = {
	extensions: [
		{
			name: 'texMath',
			level: 'inline',
			tokenizer(source) {
				const raw = inlineAt(source);
				return raw === undefined ? undefined : {type: 'math', raw, text: raw};
			},
		},
		{
			name: 'texBlock',
			level: 'block',
			start: source => formulaStart(source, /\n {0,3}\\(?:\[|begin\{)/g, rest => blockAt(rest) !== undefined),
			tokenizer(source) {
				const raw = blockAt(source);
				return raw === undefined ? undefined : {type: 'mathBlock', raw, text: raw.trim()};
			},
		},
	],
};
