import {endOfBraces} from './end-of-braces.ts';
import {joinLines} from './end-of-piece.ts';

/** The lines in which an expression stands. */
export type BlockExpression = {
	/** What stands in them besides it. */
	readonly rest: string;
	/** Where the last of them ends. */
	readonly to: number;
};

/** Finds the expression of MDX that begins in the line between two positions and is no part of a sentence. */
export type ExpressionFinder = (start: number, end: number) => BlockExpression | undefined;

/** An expression is followed through so many characters. */
const longest = 1 << 16;

/** All expressions that nothing ends are followed through so many times the length of the text together. */
const mostTimes = 4;

/** A brace with the code of a program behind it; others are those of templates and attributes. */
const brace = /\{(?![{%#:])/y;

/** A text and nothing else, which is for the reader. */
const literal = /^\{\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`$]*`)\s*\}$/;

/** What is shown when something holds, or always, and is HTML without another expression in it. */
const shown = /^\{\s*(?:!{0,2}[\w.]+\s*&&\s*)?(<[A-Za-z>][^{}]*>)\s*\}$/;

/** The tags of a fragment, which is no element. */
const fragmentTag = /<\/?>/g;

/** A formula in lines of its own, in which braces are TeX. */
const formula = /^[ \t>]*\$\$[\s\S]*?\$\$/gm;

/** What stands before a line that is not in the middle of a paragraph. */
const beforeBlock = /(?:^[ \t\n]*|\n[ \t]*\n|>[ \t]*\n|(?:^|\n)[ \t]*:::[^\n]*\n)$/;
const beforeLength = 200;

/** The end of a tag, which the `=>` of a program is not. */
const endOfTag = /[^=-]>[ \t]*$/;

/** Index of the brace right behind a tag that nothing in its line ends; -1 when there is none. */
const openBrace = (line: string): number => {
	let depth = 0;
	let opened = -1;
	for (let at = 0; at < line.length; at++) {
		const character = line.charAt(at);
		if (character === '{' && depth++ === 0) opened = at;
		else if (character === '}' && depth > 0) depth--;
	}
	const before = depth === 0 ? '' : line.slice(0, opened);
	// A sign in backticks is one that is written about.
	return endOfTag.test(before) && before.split('`').length % 2 === 1 ? opened : -1;
};

/** Finds the expressions of a text that is known to be MDX, line by line. */
export const createExpressionFinder = (text: string): ExpressionFinder => {
	let left = mostTimes * text.length;
	/** Behind the last expression that was found, or that is a text. */
	let done = -1;
	const formulas = text.matchAll(formula);
	/** Where the formula begins and ends that is next, or around the last line. */
	let formulaStart = -1;
	let formulaEnd = -1;

	const isInFormula = (at: number): boolean => {
		while (formulaEnd <= at) {
			const next = formulas.next().value;
			formulaStart = next?.index ?? text.length;
			formulaEnd = next === undefined ? Number.POSITIVE_INFINITY : next.index + next[0].length;
		}
		return formulaStart < at;
	};

	const endOf = (at: number): number => {
		if (left <= 0) return -1;
		const code = text.slice(at, at + longest);
		const length = endOfBraces(code);
		if (length === -1) left -= code.length;
		if (!literal.test(code.slice(0, Math.max(0, length)))) return length === -1 ? -1 : at + length;
		done = at + length;
		return -1;
	};

	/** The expression that begins at a position of a line, with those right behind it. */
	const expressionAt = (start: number, first: number): BlockExpression | undefined => {
		let to = -1;
		let at = first;
		for (brace.lastIndex = at; brace.test(text); brace.lastIndex = at) {
			const closed = endOf(at);
			if (closed === -1) break;
			to = closed;
			at = closed;
			while (/[ \t]/.test(text.charAt(at))) at++;
		}
		if (to === -1) return undefined;
		const found = text.indexOf('\n', to);
		const end = found === -1 ? text.length : found;
		return {rest: text.slice(start, first) + text.slice(to, end).trim(), to: end};
	};

	return (start, end) => {
		if (start < done) return undefined;
		const line = text.slice(start, end);
		const first = line.length - line.trimStart().length;
		const isFirst = line.charAt(first) === '{';
		const at = isFirst ? first : openBrace(line);
		if (at === -1) return undefined;
		const before = text.slice(Math.max(0, start - beforeLength), start);
		if (isFirst && start !== done && !beforeBlock.test(before)) return undefined;
		if (isInFormula(start + at)) return undefined;
		const found = expressionAt(start, start + at);
		if (found === undefined || (found.to === end && found.rest.trim() !== '')) return undefined;
		done = found.to + 1;
		const words = found.rest.trim() === '' ? shown.exec(text.slice(start + at, found.to))?.[1] : undefined;
		return words === undefined ? found : {...found, rest: joinLines(words.replace(fragmentTag, ''))};
	};
};
