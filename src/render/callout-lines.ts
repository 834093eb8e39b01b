import {isAlertKind} from './alert.ts';

/** A line of a text without the signs of callouts, and how many callouts it stands in. */
export type CalloutLine = {readonly depth: number; readonly content: string};

const opening = /^ {0,3}(:{3,})[ \t]*\{?\.?([a-zA-Z][\w-]*)\}?[ \t]*(?:\[([^\]]*)\])?(.*)$/;
const closing = /^ {0,3}(:{3,})[ \t]*$/;
const admonition =
	/^(?:!!!|\?\?\?\+?)[ \t]+([a-zA-Z][\w-]*)(?:[ \t]+[a-z][\w -]*?)?(?:[ \t]+"([^"]*)")?[ \t]*$/;

const firstLine = (kind: string, title: string): string =>
	`[!${kind}] ${title.replace(/\{[^}]*\}\s*$/, '').trim()}`;

/**
 * Reads the lines of callouts that begin with `:::tip` or `!!! note`. The first line of each becomes the `[!tip]` of a
 * quote, the last one is left empty.
 */
export const createCalloutReader = (): ((line: string, isCode: boolean) => CalloutLine) => {
	/** Callouts between colons, outermost first: how many colons, and whether a quote is made of it. */
	const open: {readonly colons: number; readonly isQuote: boolean}[] = [];
	/** Inside an admonition, whose lines are indented. */
	let isIndented = false;
	const depth = (): number => open.filter(({isQuote}) => isQuote).length;

	return (line, isCode) => {
		if (isIndented) {
			if (line.trim() === '') return {depth: depth() + 1, content: ''};
			const inner = /^(?: {4}|\t)(.*)$/.exec(line)?.[1];
			if (inner !== undefined) return {depth: depth() + 1, content: inner};
			isIndented = false;
		}
		if (isCode) return {depth: depth(), content: line};
		const colons = opening.exec(line);
		if (colons !== null) {
			const [, signs = '', kind = '', title = '', rest = ''] = colons;
			const isQuote = isAlertKind(kind);
			open.push({colons: signs.length, isQuote});
			return {depth: depth(), content: isQuote ? firstLine(kind, title || rest) : ''};
		}
		const end = closing.exec(line)?.[1]?.length;
		if (end !== undefined && open.length > 0) {
			const before = depth();
			open.pop();
			return {depth: Math.min(before, depth()), content: ''};
		}
		const [, kind, title = ''] = admonition.exec(line) ?? [];
		if (kind === undefined) return {depth: depth(), content: line};
		isIndented = true;
		return {depth: depth() + 1, content: firstLine(kind, title)};
	};
};
