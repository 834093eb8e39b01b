import {isAlertKind} from './alert.ts';
import {calloutLine, calloutParagraph} from './label-line.ts';
import type {LineContext} from './line-context.ts';
import {
	isCalloutComponent,
	type PairedTag,
	readPairedTag,
	readTaggedWords,
	readWordedTag,
} from './paired-tags.ts';

/** A line of a text without the signs of callouts, and what stands for the callouts and the item around it. */
export type CalloutLine = {readonly prefix: string; readonly content: string};

/** Reads the lines of a text one after the other. */
export type CalloutReader = {
	readonly read: (line: string, context: LineContext) => CalloutLine;
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
/** The beginning, behind its indent, of a line that may begin a callout or tabs in the item of a list. */
const startInItem = /^(?::::+[ \t]*\S|(?:!!!|\?\?\?\+?|===[!+]?)[ \t]|\{[%{]|<[A-Z])/;
/** A line that may begin with a tag around a callout. */
const mayBeTag = /^ {0,3}(?:\{[%{]|<\/?[A-Z])/;

/** Something between two signs whose end has not come yet. */
type OpenCallout = {
	/** A quote is made of it. */
	readonly isQuote: boolean;
	/** The tag it is made by; empty for one between colons. */
	readonly name: string;
	/** Who is quoted, which is said at the end. */
	readonly author: string;
};

const spaces = (line: string): number => {
	let at = 0;
	while (line.charCodeAt(at) === 0x20) at++;
	return at;
};

/** Words, and who says them, on a line of its own right below words. */
const said = (words: string, author: string, isAfterBlank: boolean): string => {
	if (author === '') return words;
	return `${words}${words === '' && isAfterBlank ? '' : '<br>'}— ${author}`;
};

/**
 * Reads the lines of callouts that begin with `:::tip`, `!!! note`, `{% hint %}` or `<Callout>`, and of tabs that begin with `=== "Name"`.
 * The first line of each callout becomes a heading `[!tip]` in a quote, that of a tab a heading `[!tab]`; the last line
 * between colons or tags is left empty. In the item of a list they keep its indent.
 */
export const createCalloutReader = (): CalloutReader => {
	/** What is open between colons or tags, outermost first. */
	const open: OpenCallout[] = [];
	/** Whether a quote is made of what is open and indented: of admonitions, and not of tabs. */
	const indented: boolean[] = [];
	let depth = 0;
	/** The indent of the item of a list that all of them stand in. */
	let pad = 0;
	let afterBlank = true;

	const isInside = (): boolean => open.length > 0 || indented.length > 0;
	const enterIndented = (isQuote: boolean): void => {
		indented.push(isQuote);
		if (isQuote) depth++;
	};
	const leaveIndented = (): void => {
		if (indented.pop() === true) depth--;
	};
	const enter = (callout: OpenCallout): void => {
		open.push(callout);
		if (callout.isQuote) depth++;
	};
	const leave = (): OpenCallout | undefined => {
		const callout = open.pop();
		if (callout?.isQuote === true) depth--;
		return callout;
	};
	const set = (content: string): CalloutLine => ({prefix: ' '.repeat(pad) + '> '.repeat(depth), content});

	const begin = (line: string): string | undefined => {
		const [, kind, title = ''] = admonition.exec(line) ?? [];
		const name = kind === undefined ? tab.exec(line)?.[1] : undefined;
		if (kind === undefined && name === undefined) return undefined;
		enterIndented(kind !== undefined && depth < deepest);
		return calloutLine(kind ?? 'tab', name ?? title);
	};

	/** The end of what a tag has begun, right behind words or alone; who is quoted is the last thing a quote says. */
	const end = (name: string, words: string): CalloutLine | undefined => {
		const index = open.findLastIndex(callout => callout.name === name);
		const callout = open[index];
		if (callout === undefined) return undefined;
		while (open.length > index + 1) leave();
		const last = set(said(words, callout.author, afterBlank));
		leave();
		return last.content === '' ? set('') : last;
	};

	/** A callout or a quote that goes on below the line in which it begins. */
	const start = ({name, kind, title, author}: PairedTag, words: string): CalloutLine => {
		const isQuote = depth < deepest;
		enter({isQuote, name, author});
		if (kind === '' || !isQuote) return set(words);
		return set(words === '' ? calloutLine(kind, title) : calloutParagraph(kind, title, words));
	};

	/** A callout or a quote in one line. */
	const whole = ({kind, title, author}: PairedTag, words: string): CalloutLine => {
		const content = said(words, author, false);
		const {prefix} = set('');
		if (depth >= deepest) return {prefix, content};
		return {prefix: `${prefix}> `, content: kind === '' ? content : calloutLine(kind, title, words)};
	};

	const readTags = (line: string, {isProgram, isInHtml, isClosed}: LineContext): CalloutLine | undefined => {
		const mayBegin = mayBeTag.test(line);
		if (!mayBegin && (open.length === 0 || !'>}'.includes(line.trimEnd().at(-1) ?? ' '))) return undefined;
		// To CommonMark a component that is not whole in its line is HTML that goes on to a blank line.
		const goesOn = ({name}: PairedTag): boolean => (isProgram || !isCalloutComponent(name)) && isClosed(name);
		const tag = mayBegin ? readPairedTag(line) : undefined;
		if (tag?.isClosing === true) return end(tag.name, '');
		if (tag !== undefined && goesOn(tag) && !isInHtml) return start(tag, '');
		const worded = isInHtml ? undefined : readWordedTag(line);
		if (worded !== undefined) return whole(worded.start, worded.words);
		const tagged = readTaggedWords(line);
		if (tagged === undefined) return undefined;
		const {words} = tagged;
		if (tagged.start === undefined) return end(tagged.end, words);
		if (isInHtml) return undefined;
		if (tagged.end !== '') return whole(tagged.start, words);
		return goesOn(tagged.start) ? start(tagged.start, words) : undefined;
	};

	/** A line without the indent of the item that it stands in; one that is set in less ends what stands there. */
	const withoutPad = (line: string, {isCode, isInItem}: LineContext): string => {
		const own = spaces(line);
		if (pad > 0 && own < pad) {
			while (indented.length > 0) leaveIndented();
			while (open.length > 0) leave();
		}
		if (!isInside()) {
			const mayStart = !isCode && own > 0 && startInItem.test(line.slice(own));
			pad = mayStart && isInItem(own) ? own : 0;
		}
		return line.slice(pad);
	};

	const read = (line: string, context: LineContext): CalloutLine => {
		const blank = line.trim() === '';
		let inner = blank ? line : withoutPad(line, context);
		for (let level = 0; level < indented.length && !blank; level++) {
			if (indent.test(inner)) inner = inner.replace(indent, '');
			else while (indented.length > level) leaveIndented();
		}
		if (blank && indented.length > 0) return set('');
		if (context.isCode) return set(inner);
		const colons = opening.exec(inner);
		if (colons !== null) {
			const [, kind = '', title = '', rest = ''] = colons;
			const isQuote = isAlertKind(kind) && depth < deepest && !context.isInHtml;
			enter({isQuote, name: '', author: ''});
			return set(isQuote ? calloutLine(kind, title || rest) : '');
		}
		if (open.length > 0 && closing.test(inner)) {
			leave();
			return set('');
		}
		return readTags(inner, context) ?? set((context.isInHtml ? undefined : begin(inner)) ?? inner);
	};
	return {
		read(line, context) {
			const {prefix, content} = read(line, context);
			afterBlank = content.trim() === '';
			return {prefix: content === '' ? prefix.trimEnd() : prefix, content};
		},
		isInside,
	};
};
