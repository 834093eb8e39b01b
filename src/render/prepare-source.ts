import {createCalloutReader} from './callout-lines.ts';
import {codeTagEnd, codeTagInfo} from './code-tags.ts';
import {type ComponentReader, createComponentReader, mayHaveComponents} from './component-lines.ts';
import {createEndFinder} from './end-finder.ts';
import {endOfPiece, joinLines} from './end-of-piece.ts';
import type {LineContext} from './line-context.ts';
import {isInListItem} from './list-indent.ts';
import {readProgramTags} from './program-tags.ts';
import {signFinder} from './sign-finder.ts';
import {rawEnd, rawStart, readTemplateTags, withoutRawTags} from './template-tags.ts';

const isTemplated =
	/\{%|\{\{|\{\/\*|^[ \t]*(?::::|(?:!!!|\?\?\?\+?|===[!+]?) )|^(?:import|export) |^%%[ \t]*$/m;

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
const commentStart = /^\s*\{%-?\s*comment\s*-?%\}/;
const commentEnd = /\{%-?\s*endcomment/;
/** Begins and ends a comment of Obsidian that has paragraphs of its own. */
const percentSigns = /^%%[ \t]*$/;
/** Begins and ends a comment of MDX. */
const programCommentStart = /^\s*\{\/\*/;
const programCommentEnd = /\*\/\}/;
const moduleLine =
	/^(?:import\s(?:.+\sfrom\s+)?["'][^"']+["'];?|import\s*\{[^}]*$|export\s(?:const|let|default|function|async|\{).*)$/;

/**
 * Rewrites what generators of web sites put into Markdown as Markdown: callouts of `:::` and `!!!` as quotes, tabs under
 * their names, what stands in components without its indent, highlighted code as fences, pictures and films of shortcodes as
 * pictures and links. What only steers a generator, and comments, are left out. The number of lines stays the same.
 */
export const prepareSource = (text: string): string =>
	(signsOfTemplates.some(sign => text.includes(sign)) && isTemplated.test(text)) ||
	((text.includes('</') || text.includes('={') || text.includes('{...')) && mayHaveComponents.test(text))
		? new SourceReader(text).read()
		: text;

/** Where none of the two stands in a line, only its beginning can mean something. */
const signsInLines = ['{', '<'];
/** What a line that means something may begin with, behind its indent: code, callouts and tabs, comments, `import` and `export`. */
const signsOfLines = '`~:!?=%ie';

/** Index behind the indent of a line that begins at a position. */
const afterIndent = (text: string, from: number): number => {
	let at = from;
	while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
	return at;
};

/** Spaces before a line that make it code. */
const codeIndent = 4;

class SourceReader {
	readonly #components: ComponentReader;
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
	/** Where the next comment of MDX ends, as far as it was looked for. */
	#programCommentsEnd = 0;
	/** Up to here no line of percent signs ends a comment. */
	#unclosedUntil = 0;
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
		this.#components = createComponentReader(text);
	}

	read(): string {
		const text = this.#text;
		let read = '';
		// Most lines stay as they are and are copied in long stretches.
		let copied = 0;
		const nextSign = signFinder(text, signsInLines);
		const ends = createEndFinder(text);
		// Where the line that is being read begins and ends.
		let [from, to] = [0, 0];
		const isClosed = (name: string): boolean => ends(name, to);
		const isInItem = (indent: number): boolean => isInListItem(text, from, indent);
		for (let start = 0; start <= text.length; ) {
			const found = text.indexOf('\n', start);
			const end = found === -1 ? text.length : found;
			const first = afterIndent(text, start);
			if (!signsOfLines.includes(text.charAt(first)) && nextSign(start) >= end && !this.#isInside()) {
				this.#afterBlank = text.slice(first, end).trim() === '';
				start = end + 1;
				continue;
			}
			const isCode = this.#fence !== '' || this.#comment !== undefined || this.#isRaw;
			const isAsTyped = isCode || this.#isIndentedCode(text, start, first);
			const last = isAsTyped ? end : endOfPiece(text, start, end);
			const lines = text.slice(start, last);
			const line = isAsTyped ? lines : readProgramTags(last === end ? lines : joinLines(lines));
			from = start;
			to = last;
			const context: LineContext = {isCode, isClosed, isInItem};
			const {prefix, content} = this.#callouts.read(this.#components.read(line, context), context);
			const changed = prefix + this.#readLine(content, this.#commentEnd(text, content, last + 1));
			if (changed !== lines) {
				read += text.slice(copied, start) + changed;
				if (last > end) read += '\n'.repeat(lines.split('\n').length - 1);
				copied = last;
			}
			start = last + 1;
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

	/** Whether a line is code because it is set in, and in nothing where that would mean something else. */
	#isIndentedCode(text: string, start: number, first: number): boolean {
		const indent = first - start;
		const isSetIn = indent >= codeIndent || (indent > 0 && text.slice(start, first).includes('\t'));
		return (
			isSetIn &&
			!this.#components.isInside() &&
			!this.#callouts.isInside() &&
			!isInListItem(text, start, indent)
		);
	}

	/** The end of a comment that begins with a line and goes on below it; undefined when it does not. */
	#commentEnd(text: string, line: string, next: number): RegExp | undefined {
		if (percentSigns.test(line)) return this.#isClosed(text, next) ? percentSigns : undefined;
		if (!line.includes('{/*') || !programCommentStart.test(line) || line.includes('*/}')) return undefined;
		if (this.#programCommentsEnd < next) {
			const found = text.indexOf('*/}', next);
			this.#programCommentsEnd = found === -1 ? Number.POSITIVE_INFINITY : found;
		}
		return Number.isFinite(this.#programCommentsEnd) ? programCommentEnd : undefined;
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

	#readLine(line: string, commentBelow: RegExp | undefined): string {
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
		const info = codeTagInfo(line);
		if (info !== undefined) {
			this.#fence = templateFence;
			return templateFence + info;
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
		if (commentBelow !== undefined) {
			this.#comment = commentBelow;
			return '';
		}
		this.#isModule = line.trim() !== '' && (this.#isModule || (afterBlank && moduleLine.test(line)));
		return this.#isModule ? '' : readTemplateTags(line);
	}

	#readCode(line: string): string {
		if (this.#fence === templateFence) {
			if (!codeTagEnd.test(line)) return line;
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
