import {readCodeTag} from '../text/code-tag.ts';
import {type BlockExpression, createExpressionFinder, type ExpressionFinder} from './block-expressions.ts';
import {createCalloutReader} from './callout-lines.ts';
import {endsInClosedHtml} from './closed-html.ts';
import {createComponentReader} from './component-lines.ts';
import {createEndFinder} from './end-finder.ts';
import {endOfPiece, joinLines} from './end-of-piece.ts';
import type {LineContext} from './line-context.ts';
import {isInListItem} from './list-indent.ts';
import {readProgramTags} from './program-tags.ts';
import {isProgram, readProgramText} from './program-text.ts';
import {rawEnd, rawStart, withoutRawPairs} from './raw-tags.ts';
import {signFinder} from './sign-finder.ts';
import {emptyAttribute, lateEndOfTag} from './tag-ends.ts';
import {createTemplateReader, type TemplateReader} from './template-lines.ts';

/** Where none of these stands in a line, only its beginning can mean something. */
const signsInLines = ['{', '<', '```', '~~~'];
/** What a line that means something may begin with, behind its indent: callouts and tabs, comments, `import` and `export`. */
const signsOfLines = ':!?=%ie';

/** Spaces before a line that make it code. */
const codeIndent = 4;

/** Stands for a line without words where a blank one would end the HTML around it. */
const nothing = '<!-- -->';

/** Index behind the indent of a line that begins at a position. */
const afterIndent = (text: string, from: number): number => {
	let at = from;
	while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
	return at;
};

/** Reads a text line by line, each by the readers of components, callouts and templates in turn. */
class SourceReader {
	readonly #text: string;
	/** Known to be MDX, or looks like it. */
	readonly #isProgram: boolean;
	/** Only for a text that is known to be MDX. */
	readonly #expressions: ExpressionFinder | undefined;
	readonly #components = createComponentReader();
	readonly #callouts = createCalloutReader();
	readonly #templates: TemplateReader;
	readonly #isClosed: LineContext['isClosed'];
	readonly #isInItem: LineContext['isInItem'];
	/** Where the line that is being read begins. */
	#from = 0;
	/** Where it ends, with those below that belong to it. */
	#to = 0;
	#isAfterBlank = true;
	/** See `LineContext`. */
	#isInHtml = false;
	/** The last line that is not blank was set in behind a blank one, or behind such a line. */
	#isSetIn = false;
	/** Where the tag ends that the line before began; -1 when it is none. */
	#tagEnd = -1;

	constructor(text: string, isMdx: boolean) {
		this.#text = text;
		this.#isProgram = isMdx || isProgram(text);
		this.#expressions = isMdx ? createExpressionFinder(text) : undefined;
		this.#templates = createTemplateReader(text);
		const ends = createEndFinder(text);
		this.#isClosed = name => ends(name, this.#to);
		this.#isInItem = indent => isInListItem(text, this.#from, indent);
	}

	/** The whole text; most lines stay as they are and are copied in long stretches. */
	read(): string {
		const text = this.#text;
		const nextSign = signFinder(text, signsInLines);
		let read = '';
		let copied = 0;
		for (let start = 0; start <= text.length; ) {
			const found = text.indexOf('\n', start);
			const end = found === -1 ? text.length : found;
			const first = afterIndent(text, start);
			const isPlain = !signsOfLines.includes(text.charAt(first)) && nextSign(start) >= end;
			if (isPlain && !this.#isInside() && !this.#hasTagEnd(start, end)) {
				this.#follow(start, first, text.slice(first, end).trim() === '');
				start = end + 1;
				continue;
			}
			const changed = this.#isOnlyCode(start, first, end)
				? this.#readCode(start, first, end)
				: this.#readLine(start, first, end);
			if (changed !== undefined) {
				read += text.slice(copied, start) + changed;
				copied = this.#to;
			}
			start = this.#to + 1;
		}
		return read + text.slice(copied);
	}

	/** A line of code without the tags that are not for the reader; undefined when nothing changes. */
	#readCode(start: number, first: number, end: number): string | undefined {
		this.#to = end;
		this.#follow(start, first, false);
		const line = this.#text.slice(start, end);
		const shown = withoutRawPairs(line);
		return shown === line ? undefined : shown;
	}

	/**
	 * What stands for a line, given where it begins, where behind its indent, and where it ends, and for those below that belong to it, for
	 * each of which one without words stays; undefined when nothing changes.
	 */
	#readLine(start: number, first: number, end: number): string | undefined {
		const text = this.#text;
		const isCode = this.#templates.isCode();
		const isAsTyped = isCode || this.#isIndentedCode(start, first);
		const isHidable = !isCode && !(isAsTyped && this.#isAfterBlank);
		const expression = isHidable ? this.#expressions?.(start, end) : undefined;
		const last = expression?.to ?? (isAsTyped ? end : endOfPiece(text, start, end));
		const lines = text.slice(start, last);
		const whole = last === end ? this.#withTagEnd(lines, start) : joinLines(lines);
		const typed = expression === undefined ? whole : this.#without(expression);
		const line = isAsTyped ? typed : this.#readProgram(typed);
		const hasOpenTag = !isAsTyped && last === end && text.charAt(end - 1) !== '>' && lines.includes('<');
		if (hasOpenTag && !this.#mayBeCode(start, first)) this.#tagEnd = lateEndOfTag(text, start, end);
		this.#from = start;
		this.#to = last;
		const context: LineContext = {
			isCode,
			isProgram: this.#isProgram,
			isInHtml: this.#isInHtml,
			isClosed: this.#isClosed,
			isInItem: this.#isInItem,
		};
		const {prefix, content} = this.#callouts.read(this.#components.read(line, context), context);
		const around = {
			next: last + 1,
			isAfterBlank: this.#isAfterBlank,
			isInHtml: this.#isInHtml,
			isClosed: this.#isClosed,
			isInItem: this.#isInItem,
		};
		const read = this.#templates.read(content, around);
		const isHeld = this.#isInHtml && read.trim() === '' && lines.trim() !== '';
		const changed = prefix + (isHeld ? nothing : read);
		this.#follow(start, first, content.trim() === '' && !isHeld);
		if (!isCode && !this.#isAfterBlank) this.#isInHtml = endsInClosedHtml(lines, this.#isInHtml);
		if (changed === lines) return undefined;
		return last === end ? changed : changed + `\n${prefix.trimEnd()}`.repeat(lines.split('\n').length - 1);
	}

	/** What is left of lines without the expression in them. */
	#without({rest}: BlockExpression): string {
		return rest.trim() !== '' || this.#isAfterBlank ? rest : rest + nothing;
	}

	/** Whether a line in the item of a list is set in so far that it may be code there. */
	#mayBeCode(start: number, first: number): boolean {
		const indent = first - start;
		return indent >= codeIndent && isInListItem(this.#text, start, indent - codeIndent);
	}

	#hasTagEnd(start: number, end: number): boolean {
		return this.#tagEnd >= start && this.#tagEnd < end;
	}

	/** A line that begins with the end of a tag, so that Markdown takes it for that and not for a quote. */
	#withTagEnd(line: string, start: number): string {
		const at = this.#tagEnd - start;
		return at < 0 || at >= line.length ? line : `${line.slice(0, at)}${emptyAttribute}${line.slice(at)}`;
	}

	/** A line without what is there for a program. */
	#readProgram(line: string): string {
		const read = readProgramTags(line);
		return this.#isProgram ? readProgramText(read) : read;
	}

	/** Whether a line is code by its indent alone, and not a tag that means something to the lines below. */
	#isOnlyCode(start: number, first: number, end: number): boolean {
		// In MDX an indent alone makes no code; a line below another one may be an expression there.
		const mayFollow = this.#isAfterBlank || (this.#isSetIn && this.#expressions === undefined);
		if (!mayFollow || !this.#isCodeIndent(start, first) || this.#isInside()) return false;
		if (!this.#isIndentedCode(start, first) && !this.#mayBeCode(start, first)) return false;
		const line = this.#text.slice(first, end);
		return !rawStart.test(line) && !rawEnd.test(line) && readCodeTag(line) === undefined;
	}

	/** Goes on behind a line. */
	#follow(start: number, first: number, isBlank: boolean): void {
		if (isBlank) this.#isInHtml = false;
		else this.#isSetIn = this.#isCodeIndent(start, first) && (this.#isAfterBlank || this.#isSetIn);
		this.#isAfterBlank = isBlank;
	}

	/** Inside of anything that means something to its lines. */
	#isInside(): boolean {
		return this.#templates.isInside() || this.#components.isInside() || this.#callouts.isInside();
	}

	#isCodeIndent(start: number, first: number): boolean {
		const indent = first - start;
		return indent >= codeIndent || (indent > 0 && this.#text.slice(start, first).includes('\t'));
	}

	/** Whether a line is code because it is set in, and in nothing where that would mean something else. */
	#isIndentedCode(start: number, first: number): boolean {
		const indent = first - start;
		return (
			this.#isCodeIndent(start, first) &&
			!this.#components.isInside() &&
			!this.#callouts.isInside() &&
			!isInListItem(this.#text, start, indent)
		);
	}
}

/** The text with each line read by those who know what it may mean; the number of lines stays the same. */
export const readSource = (text: string, isMdx: boolean): string => new SourceReader(text, isMdx).read();
