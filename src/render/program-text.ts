import {fenceLine} from './fence-line.ts';

/** What only MDX has: modules, comments and values of its language, components with properties, or several of them. */
const program = /^(?:import|export) |=\{|\{\/\*|<[A-Z][\w.]*\s+[\w-]+=|<\/[A-Z][\s\S]*<\/[A-Z]/m;

/** True for a text that is known to be MDX, in which braces hold expressions of a program. */
export const isProgram = (text: string): boolean => program.test(text);

/** The first line of a text that loads a module. */
const moduleLine = /^\s*import\s(?:[^'"]{1,1000}\sfrom\s*)?(["'])[^'"\n]+\1;?[ \t]*(?:\n|$)/;

/** True for a text that begins by loading a module, as those of MDX do also where their names do not say so. */
export const beginsAsProgram = (text: string): boolean => moduleLine.test(text);

const literal = String.raw`\{(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|\x60([^\x60\\$\n]*)\x60)\}`;
const hasLiteral = new RegExp(literal);

/** True for a text with an expression of MDX that is nothing but text, such as `{" "}`. */
export const mayHaveProgramText = (text: string): boolean =>
	['"}', "'}", '`}'].some(sign => text.includes(sign)) && hasLiteral.test(text) && isProgram(text);

/** Code in backticks, which is left alone, or an expression that is a text. */
const codeOrLiteral = new RegExp(String.raw`(?<!\x60)(\x60+)(?!\x60)[^\x60]*\1(?!\x60)|${literal}`, 'g');

/** Signs that may mean something to Markdown, to HTML, or to templates. */
const sign = /[!-/:-@[-`{-~]/g;

/** A text in which no sign means anything, in Markdown and in HTML. */
const withReferences = (text: string): string =>
	text.replace(sign, character => `&#${character.charCodeAt(0)};`);

/** A line of MDX with expressions that are nothing but text, such as `{" "}` and `{'{'}`, as that text; others stay as typed. */
export const readProgramText = (line: string): string => {
	if (!line.includes('{') || !hasLiteral.test(line) || fenceLine.test(line)) return line;
	const shown = line.replace(
		codeOrLiteral,
		(match: string, ...found: readonly (string | number | undefined)[]) => {
			const [ticks, double, single, back, index] = found;
			if (ticks !== undefined) return match;
			const text = String(double ?? single ?? back)
				.replace(/\\n|\s+/g, ' ')
				.replace(/\\(.)/g, '$1');
			if (text !== ' ') return withReferences(text);
			// A space beside a space, or at an end of the line, would be one too many.
			const at = Number(index);
			return /\S/.test(line.charAt(at - 1)) && /\S/.test(line.charAt(at + match.length)) ? text : '';
		},
	);
	// An empty line would end the paragraph.
	return shown.trim() === '' ? `${shown}&#32;` : shown;
};
