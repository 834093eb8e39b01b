import {fenceLine} from './fence-line.ts';

/** Reads the lines of a text, outside of code, one after the other. */
export type CommentReader = {
	/** Whether a line behind which the text goes on at a position belongs to a comment. */
	readonly read: (line: string, next: number) => boolean;
	/** True inside of a comment of several lines. */
	readonly isInside: () => boolean;
};

const liquidStart = /^\s*\{%-?\s*comment\s*-?%\}/;
const liquidEnd = /\{%-?\s*endcomment/;
/** Begins and ends a comment of Obsidian that has paragraphs of its own. */
const percentSigns = /^%%[ \t]*$/;
/** Begins and ends a comment of MDX. */
const programStart = /^\s*\{\/\*/;
const programEnd = /\*\/\}/;

/** Finds the comments of Liquid, Obsidian and MDX that have lines of their own. */
export const createCommentReader = (text: string): CommentReader => {
	/** The sign that ends the comment we are in; none outside of comments. */
	let ending: RegExp | undefined;
	/** Where the next comment of MDX ends, as far as it was looked for. */
	let programEndsAt = 0;
	/** Up to here no line of percent signs ends a comment. */
	let unclosedUntil = 0;

	/** Whether a line of percent signs comes from a position on, before any code: what goes on to the end is no comment. */
	const isClosed = (from: number): boolean => {
		let start = from;
		while (unclosedUntil <= from && start < text.length) {
			const found = text.indexOf('\n', start);
			const end = found === -1 ? text.length : found;
			const line = text.slice(start, end);
			if (percentSigns.test(line)) return true;
			if (fenceLine.test(line)) break;
			start = end + 1;
		}
		unclosedUntil = Math.max(unclosedUntil, start);
		return false;
	};

	/** The end of a comment that begins with a line and goes on below it; undefined when it does not. */
	const endBelow = (line: string, next: number): RegExp | undefined => {
		if (percentSigns.test(line)) return isClosed(next) ? percentSigns : undefined;
		if (!line.includes('{/*') || !programStart.test(line) || line.includes('*/}')) return undefined;
		if (programEndsAt < next) {
			const found = text.indexOf('*/}', next);
			programEndsAt = found === -1 ? Number.POSITIVE_INFINITY : found;
		}
		return Number.isFinite(programEndsAt) ? programEnd : undefined;
	};

	return {
		read(line, next) {
			if (ending !== undefined) {
				if (ending.test(line)) ending = undefined;
				return true;
			}
			if (liquidStart.test(line)) {
				if (!liquidEnd.test(line)) ending = liquidEnd;
				return true;
			}
			ending = endBelow(line, next);
			return ending !== undefined;
		},
		isInside: () => ending !== undefined,
	};
};
