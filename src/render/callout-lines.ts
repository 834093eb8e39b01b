import {isAlertKind} from './alert.ts';

/** A line of a text without the signs of callouts, and how many callouts it stands in. */
export type CalloutLine = {readonly depth: number; readonly content: string};

/** Callouts inside one another beyond this are set without a bar of their own. */
const deepest = 8;

const opening = /^ {0,3}:{3,}[ \t]*\{?\.?([a-zA-Z][\w-]*)\}?[ \t]*(?:\[([^\]]*)\])?(.*)$/;
const closing = /^ {0,3}:{3,}[ \t]*$/;
const admonition =
	/^(?:!!!|\?\?\?\+?)[ \t]+([a-zA-Z][\w-]*)(?:[ \t]+[a-z][\w -]*?)?(?:[ \t]+"([^"]*)")?[ \t]*$/;

const firstLine = (kind: string, title: string): string =>
	`[!${kind}] ${title.replace(/\{[^}]*\}\s*$/, '').trim()}`;

/**
 * Reads the lines of callouts that begin with `:::tip` or `!!! note`. The first line of each becomes the `[!tip]` of a
 * quote, the last one is left empty.
 */
export const createCalloutReader = (): ((line: string, isCode: boolean) => CalloutLine) => {
	/** For each callout between colons that is open, outermost first: whether a quote is made of it. */
	const open: boolean[] = [];
	/** Inside an admonition, whose lines are indented. */
	let isIndented = false;
	let depth = 0;

	return (line, isCode) => {
		if (isIndented) {
			if (line.trim() === '') return {depth: depth + 1, content: ''};
			const inner = /^(?: {4}|\t)(.*)$/.exec(line)?.[1];
			if (inner !== undefined) return {depth: depth + 1, content: inner};
			isIndented = false;
		}
		if (isCode) return {depth, content: line};
		const colons = opening.exec(line);
		if (colons !== null) {
			const [, kind = '', title = '', rest = ''] = colons;
			const isQuote = isAlertKind(kind) && depth < deepest;
			open.push(isQuote);
			if (isQuote) depth++;
			return {depth, content: isQuote ? firstLine(kind, title || rest) : ''};
		}
		if (open.length > 0 && closing.test(line)) {
			if (open.pop() === true) depth--;
			return {depth, content: ''};
		}
		const [, kind, title = ''] = admonition.exec(line) ?? [];
		if (kind === undefined) return {depth, content: line};
		isIndented = true;
		return {depth: depth + 1, content: firstLine(kind, title)};
	};
};
