import {readOnlyTags} from '../text/tag-arguments.ts';
import {withTagWords} from '../text/tag-words.ts';
import {type Labels, labelsOf} from './link-labels.ts';
import {plainInline} from './plain-inline.ts';

/** Lines of code that are one block, as they are where a post is shown. */
const linesPerBlock = 32;

/** Lines and paragraphs are cut here, in UTF-16 units, so that no block takes long. */
const longestBlock = 20_000;

/** What lists and quotes put before a line: bars, bullets, numbers, task boxes. */
const containers = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+(?:\[[ xX]\][ \t]+)?/;
const item = /[-*+.)]/;
const prose = /^[ \t]{0,3}[A-Za-z"'(\u00c0-\uffff]/;
const fence = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s,{]*)/;
const rule = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){2,}|(?:_[ \t]*){3,}|=+[ \t]*)$/;
const heading = /^[ \t]{0,3}#{1,6}(?:[ \t]+|$)/;
const tableRule = /^[ \t:|-]+$/;
/** A line that gives a link its address, or an abbreviation its words. */
const definition = /^ {0,3}(?:\[(?!\^)|\*\[)[^\][]{1,200}\]:/;
const note = /^ {0,3}\[\^[^\][]{1,200}\]:[ \t]*/;
const hidden = /^ {0,3}<(?:(!--)|(script|style)\b)/i;

/** Scripts that are written without spaces have none for a line break either. */
const wide = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/** A text with tags of templates, which may have words. */
const hasTags = /\{\{[<%]|\{%/;

/** A line with the words of the tags in it; one that is nothing but tags stays as it was typed. */
const withWords = (line: string): string => (readOnlyTags(line) === undefined ? withTagWords(line) : line);

const emphasisSigns = '*_~`';

/** The first character of a line that is shown: emphasis, code and links begin before it. */
const firstShown = (line: string): string => line.charAt(line.search(/[^*_~`[]/));

const lastBefore = (line: string, from: number): number => {
	let end = from;
	while (end > 0 && emphasisSigns.includes(line.charAt(end - 1))) end--;
	return end;
};

/** The last character of a line that is shown: emphasis, code and links end behind it. */
const lastShown = (line: string): string => {
	const end = lastBefore(line, line.length);
	const target = line.charAt(end - 1) === ')' ? line.lastIndexOf('](') : -1;
	const isLink = target !== -1 && line.indexOf(')', target) === end - 1;
	return line.charAt((isLink ? lastBefore(line, target) : end) - 1);
};

/**
 * The words of a Markdown text by paragraphs, headings, items, rows and pieces of code, roughly as they are shown: a search finds
 * here what it would find in the post. Quick rather than exact: the post itself has the last word.
 */
export function* plainBlocks(markdown: string): Generator<string, undefined> {
	const reader = new BlockReader(labelsOf(markdown), hasTags.test(markdown));
	for (let start = 0; start < markdown.length; ) {
		const found = markdown.indexOf('\n', start);
		const lineEnd = found === -1 ? markdown.length : found;
		const end = lineEnd - start > longestBlock ? start + longestBlock : lineEnd;
		reader.take(markdown.slice(start, end));
		yield* reader.finished();
		start = end === lineEnd ? end + 1 : end;
	}
	reader.end();
	yield* reader.finished();
}

/** Puts lines together to blocks. */
class BlockReader {
	readonly #labels: Labels;
	/** There are tags of templates. */
	readonly #hasTags: boolean;
	#finished: string[] = [];
	#paragraph = '';
	/** The last character of the paragraph: to ask a string that grows for it would copy the string. */
	#last = '';
	#code: string[] = [];
	#codeLength = 0;
	/** What closes the code that is open. */
	#fence: RegExp | undefined;
	/** What closes the comment, script or style sheet that is open. */
	#hidden: string | undefined;
	/** Indented lines belong to an item. */
	#isInItem = false;
	#isInQuote = false;
	#isInTable = false;

	constructor(labels: Labels, hasTags: boolean) {
		this.#labels = labels;
		this.#hasTags = hasTags;
	}

	/** The blocks that ended since they were last asked for. */
	finished(): readonly string[] {
		const finished = this.#finished;
		if (finished.length > 0) this.#finished = [];
		return finished;
	}

	end(): void {
		if (this.#code.length > 0) this.#add(this.#code.join('\n'));
		this.#code = [];
		this.#codeLength = 0;
		if (this.#paragraph !== '') this.#add(plainInline(this.#paragraph, this.#labels));
		this.#paragraph = '';
	}

	take(line: string): void {
		if (this.#fence !== undefined) this.#takeCode(line, this.#fence);
		else if (this.#hidden !== undefined) {
			if (line.toLowerCase().includes(this.#hidden)) this.#hidden = undefined;
		} else this.#takeProse(this.#hasTags && line.includes('{') ? withWords(line) : line);
	}

	#takeProse(line: string): void {
		if (line.trim() === '') this.#takeBlank();
		else if (this.#paragraph !== '' && !this.#isInTable && prose.test(line)) this.#append(line);
		else this.#takeStart(line);
	}

	#add(block: string): void {
		const trimmed = block.trim();
		if (trimmed !== '') this.#finished.push(trimmed);
	}

	#takeBlank(): void {
		this.end();
		this.#isInTable = false;
		this.#isInQuote = false;
	}

	#takeCode(line: string, fenceEnd: RegExp): void {
		if (fenceEnd.test(line)) {
			this.#fence = undefined;
			this.end();
		} else this.#pushCode(line);
	}

	#pushCode(line: string): void {
		this.#code.push(line);
		this.#codeLength += line.length;
		if (this.#code.length === linesPerBlock || this.#codeLength > longestBlock) this.end();
	}

	/** Takes a line that may be more than the next one of a paragraph. */
	#takeStart(line: string): void {
		if (rule.test(line)) {
			this.end();
			return;
		}
		const isIndented = /^(?: {4}|\t)/.test(line);
		if (isIndented && !this.#isInItem && this.#paragraph === '' && !this.#isInQuote) {
			this.#pushCode(line);
			return;
		}
		if (this.#code.length > 0) this.end();
		this.#takeText(this.#enter(line, isIndented));
	}

	/** Goes into the list or quote a line begins; returns the rest of the line. */
	#enter(line: string, isIndented: boolean): string {
		const prefix = containers.exec(line)?.[0] ?? '';
		const opensItem = item.test(prefix);
		const isQuote = prefix.includes('>');
		if (opensItem || (isQuote && !this.#isInQuote)) this.end();
		if (opensItem) this.#isInItem = true;
		else if (!isIndented && !/^ {2}/.test(line) && this.#paragraph === '') this.#isInItem = false;
		this.#isInQuote = isQuote || (this.#isInQuote && this.#paragraph !== '');
		return line.slice(prefix.length);
	}

	#takeText(line: string): void {
		const [, marks, language = ''] = fence.exec(line) ?? [];
		if (marks !== undefined) {
			this.end();
			this.#add(language);
			this.#fence = new RegExp(`^[ \\t>]*${marks.charAt(0)}{${marks.length},}[ \\t]*$`);
		} else if (heading.test(line)) {
			this.end();
			this.#add(
				plainInline(
					line
						.replace(heading, '')
						.trimEnd()
						.replace(/(?:^|[ \t])#+$/, ''),
					this.#labels,
				),
			);
		} else if (tableRule.test(line) && line.includes('-')) {
			// The line under a heading, or under the head of a table.
			this.end();
			this.#isInTable = line.includes('|');
		} else if (this.#isInTable || line.startsWith('|')) this.#takeRow(line);
		else if (note.test(line)) {
			this.end();
			this.#append(line.replace(note, ''));
		} else if (!definition.test(line) && !this.#hides(line)) this.#append(line);
	}

	#takeRow(line: string): void {
		this.end();
		const cells = line
			.replace(/^[ \t]*\||\|[ \t]*$/g, '')
			.replace(/\\?\|/g, sign => (sign === '|' ? '  ' : '|'));
		this.#add(plainInline(cells, this.#labels));
	}

	/** True for a line that begins a comment, a script or a style sheet. */
	#hides(line: string): boolean {
		const found = hidden.exec(line);
		if (found === null) return false;
		const ending = found[1] === undefined ? `</${(found[2] ?? '').toLowerCase()}` : '-->';
		if (!line.toLowerCase().includes(ending)) this.#hidden = ending;
		return true;
	}

	#append(line: string): void {
		const text = line.trim().replace(/\\$/, '');
		const isSpaceless = wide.test(this.#last) && wide.test(firstShown(text));
		this.#paragraph += (this.#paragraph === '' || isSpaceless ? '' : ' ') + text;
		this.#last = lastShown(text);
		if (this.#paragraph.length > longestBlock) this.end();
	}
}
