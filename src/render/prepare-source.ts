import {createCalloutReader} from './callout-lines.ts';
import {createComponentReader, mayHaveComponents} from './component-lines.ts';
import {rawEnd, rawStart, readTemplateTags, withoutRawTags} from './template-tags.ts';

const isTemplated =
	/\{%|\{\{|^ {0,3}:::|^(?:!!!|\?\?\?\+?|===[!+]?) |^(?:import|export) |^\{\/\*|^%%[ \t]*$/m;

/** One of these is in every text for which the pattern has to be asked, and is found much sooner. */
const signsOfTemplates = [
	'{%',
	'{{',
	':::',
	'!!! ',
	'???',
	'=== "',
	'===! ',
	'===+ ',
	'import ',
	'export ',
	'{/*',
	'%%',
];

const fence = /^[ \t]*(`{3,}|~{3,})([^`\n]*)$/;
const highlightStart =
	/^\s*\{[%{][%<-]?\s*(?:highlight|codeblock|code)\b\s*(?!\s)["']?([\w+#-]*)(?![\w+#-])[^{}]*[%}]\}\s*$/;
const highlightEnd =
	/^\s*\{[%{][%<-]?\s*(?:end(?:highlight|codeblock|code)|\/\s*(?:highlight|code))\b[^{}]*[%}]\}\s*$/;
const commentStart = /^\s*\{%-?\s*comment\s*-?%\}/;
const commentEnd = /\{%-?\s*endcomment/;
/** Begins and ends a comment of Obsidian that has paragraphs of its own. */
const percentSigns = /^%%[ \t]*$/;
const moduleLine =
	/^(?:import\s(?:.+\sfrom\s+)?["'][^"']+["'];?|import\s*\{[^}]*$|export\s(?:const|let|default|function|async|\{).*)$/;

/**
 * Rewrites what generators of web sites put into Markdown as Markdown: callouts of `:::` and `!!!` as quotes, tabs under
 * their names, what stands in components without its indent, highlighted code as fences, pictures and films of shortcodes as
 * pictures and links. What only steers a generator, and comments, are left out. The number of lines stays the same.
 */
export const prepareSource = (text: string): string =>
	(signsOfTemplates.some(sign => text.includes(sign)) && isTemplated.test(text)) ||
	(text.includes('</') && mayHaveComponents.test(text))
		? new SourceReader().read(text)
		: text;

/** Where none of the two stands in a line, only its beginning can mean something. */
const signsInLines = ['{', '<'];
/** What a line that means something may begin with, behind its indent: code, callouts and tabs, comments, `import` and `export`. */
const signsOfLines = '`~:!?=%ie';

/** Finds the next sign of some in a text; asked for growing positions it reads the text once. */
const finder = (text: string, signs: readonly string[]): ((from: number) => number) => {
	const found = signs.map(() => -1);
	return from => {
		let first = text.length;
		for (const [index, sign] of signs.entries()) {
			let at = found[index] ?? -1;
			if (at < from) {
				at = text.indexOf(sign, from);
				if (at === -1) at = text.length;
				found[index] = at;
			}
			first = Math.min(first, at);
		}
		return first;
	};
};

/** Index behind the indent of a line that begins at a position. */
const afterIndent = (text: string, from: number): number => {
	let at = from;
	while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
	return at;
};

class SourceReader {
	readonly #components = createComponentReader();
	readonly #callouts = createCalloutReader();
	/** The sign that ends the code we are in; empty outside of code. */
	#fence = '';
	/** The sign that ends the comment we are in; none outside of comments. */
	#comment: RegExp | undefined;
	/** Inside what Liquid leaves alone. */
	#isRaw = false;
	/** Inside the imports and exports at the beginning of a block. */
	#isModule = false;
	#afterBlank = true;
	/** Up to here no line of percent signs ends a comment. */
	#unclosedUntil = 0;

	read(text: string): string {
		let read = '';
		// Most lines stay as they are and are copied in long stretches.
		let copied = 0;
		const nextSign = finder(text, signsInLines);
		for (let start = 0; start <= text.length; ) {
			const found = text.indexOf('\n', start);
			const end = found === -1 ? text.length : found;
			const first = afterIndent(text, start);
			if (!signsOfLines.includes(text.charAt(first)) && nextSign(start) >= end && !this.#isInside()) {
				this.#afterBlank = first >= end;
				start = end + 1;
				continue;
			}
			const line = text.slice(start, end);
			const isCode = this.#fence !== '';
			const {depth, content} = this.#callouts.read(this.#components.read(line, isCode), isCode);
			const isCommentStart = percentSigns.test(content) && this.#isClosed(text, end + 1);
			const changed = '> '.repeat(depth) + this.#readLine(content, isCommentStart);
			if (changed !== line) {
				read += text.slice(copied, start) + changed;
				copied = end;
			}
			start = end + 1;
		}
		return read + text.slice(copied);
	}

	/** Inside of anything that means something to its lines. */
	#isInside(): boolean {
		return (
			this.#fence !== '' ||
			this.#comment !== undefined ||
			this.#isRaw ||
			this.#isModule ||
			this.#components.isInside() ||
			this.#callouts.isInside()
		);
	}

	/** Whether a line of percent signs comes from a position on, before any code: what goes on to the end is no comment. */
	#isClosed(text: string, from: number): boolean {
		let start = from;
		while (this.#unclosedUntil <= from && start < text.length) {
			const found = text.indexOf('\n', start);
			const end = found === -1 ? text.length : found;
			const line = text.slice(start, end);
			if (percentSigns.test(line)) return true;
			if (fence.test(line)) break;
			start = end + 1;
		}
		this.#unclosedUntil = Math.max(this.#unclosedUntil, start);
		return false;
	}

	#readLine(line: string, isCommentStart: boolean): string {
		const afterBlank = this.#afterBlank;
		this.#afterBlank = line.trim() === '';
		if (this.#fence !== '') return this.#readCode(line);
		if (this.#comment !== undefined) {
			if (this.#comment.test(line)) this.#comment = undefined;
			return '';
		}
		const opening = fence.exec(line)?.[1];
		if (opening !== undefined) {
			this.#fence = opening;
			return line;
		}
		const language = highlightStart.exec(line)?.[1];
		if (language !== undefined) {
			this.#fence = templateFence;
			return templateFence + language;
		}
		if (rawStart.test(line) || rawEnd.test(line)) {
			this.#isRaw = rawStart.test(line);
			return '';
		}
		if (this.#isRaw) return withoutRawTags(line);
		if (commentStart.test(line)) {
			if (!commentEnd.test(line)) this.#comment = commentEnd;
			return '';
		}
		if (isCommentStart) {
			this.#comment = percentSigns;
			return '';
		}
		this.#isModule = line.trim() !== '' && (this.#isModule || (afterBlank && moduleLine.test(line)));
		return this.#isModule ? '' : readTemplateTags(line);
	}

	#readCode(line: string): string {
		if (this.#fence === templateFence) {
			if (!highlightEnd.test(line)) return line;
			this.#fence = '';
			return templateFence;
		}
		const [, sign, info = ''] = fence.exec(line) ?? [];
		if (sign?.startsWith(this.#fence) === true && info.trim() === '') this.#fence = '';
		return line;
	}
}

/** Long enough not to end at a fence inside the code. */
const templateFence = '~~~~~~~';
