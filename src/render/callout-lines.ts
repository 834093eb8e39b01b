import {isAlertKind} from './alert.ts';

/** A line of a text without the signs of callouts, and how many callouts it stands in. */
export type CalloutLine = {readonly depth: number; readonly content: string};

/** Reads the lines of a text one after the other. */
export type CalloutReader = {
	readonly read: (line: string, isCode: boolean) => CalloutLine;
	/** True inside of a callout or a tab. */
	readonly isInside: () => boolean;
};

/** Callouts inside one another beyond this are set without a bar of their own. */
const deepest = 8;

const opening = /^ {0,3}:{3,}[ \t]*\{?\.?([a-zA-Z][\w-]*)\}?[ \t]*(?:\[([^\]]*)\])?(.*)$/;
const closing = /^ {0,3}:{3,}[ \t]*$/;
const admonition =
	/^(?:!!!|\?\?\?\+?)[ \t]+([a-zA-Z][\w-]*)(?:[ \t]+[a-z][\w-]*(?: +[\w-]+)*)?(?:[ \t]+("[^"]*"))?[ \t]*$/;
const tab = /^===[!+]?[ \t]+"([^"]+)"[ \t]*$/;
const indent = /^(?: {4}|\t)/;

/** A heading, since nothing else ends whatever stands right above it. */
const firstLine = (kind: string, title: string): string =>
	`###### [!${kind}] ${title.replace(/\{[^}]*\}\s*$/, '').trim()}`;

/**
 * Reads the lines of callouts that begin with `:::tip` or `!!! note`, and of tabs that begin with `=== "Name"`. The first
 * line of each callout becomes a heading `[!tip]` in a quote, that of a tab a heading `[!tab]`; the last line between
 * colons is left empty.
 */
export const createCalloutReader = (): CalloutReader => {
	/** For each callout between colons that is open, outermost first: whether a quote is made of it. */
	const open: boolean[] = [];
	/** The same for what is open and indented: admonitions, and tabs, which are no quotes. */
	const indented: boolean[] = [];
	let depth = 0;

	const enter = (around: boolean[], isQuote: boolean): void => {
		around.push(isQuote);
		if (isQuote) depth++;
	};
	const leave = (around: boolean[]): void => {
		if (around.pop() === true) depth--;
	};
	const begin = (line: string): string | undefined => {
		const [, kind, title = ''] = admonition.exec(line) ?? [];
		const name = kind === undefined ? tab.exec(line)?.[1] : undefined;
		if (kind === undefined && name === undefined) return undefined;
		enter(indented, kind !== undefined && depth < deepest);
		return firstLine(kind ?? 'tab', name ?? title);
	};

	const read = (line: string, isCode: boolean): CalloutLine => {
		const blank = line.trim() === '';
		let inner = line;
		for (let level = 0; level < indented.length && !blank; level++) {
			if (indent.test(inner)) inner = inner.replace(indent, '');
			else while (indented.length > level) leave(indented);
		}
		if (blank && indented.length > 0) return {depth: depth, content: ''};
		if (isCode) return {depth: depth, content: inner};
		const colons = opening.exec(inner);
		if (colons !== null) {
			const [, kind = '', title = '', rest = ''] = colons;
			const isQuote = isAlertKind(kind) && depth < deepest;
			enter(open, isQuote);
			return {depth: depth, content: isQuote ? firstLine(kind, title || rest) : ''};
		}
		if (open.length > 0 && closing.test(inner)) {
			leave(open);
			return {depth: depth, content: ''};
		}
		const content = begin(inner) ?? inner;
		return {depth: depth, content};
	};
	return {read, isInside: () => open.length > 0 || indented.length > 0};
};
