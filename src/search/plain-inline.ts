import {DelimiterRuns, sidesOf} from './delimiter-runs.ts';
import {type Labels, labelOf, longestLabel} from './link-labels.ts';
import {namedCharacters} from './named-characters.ts';

// What goes on longer or deeper than this is text: no line, whoever wrote it, is slow to read.
const longestTarget = 2000;
const deepestTarget = 32;

const markup = /[\\`*_[\]<&~=]/g;
const escaped = /[!-/:-@[-`{-~]/;
const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/y;
const tag = /<(?:!--[^<>]*-->|\/?[A-Za-z][^<>]*>)/y;
const autolink = /<([A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/y;

/** The words of a paragraph, heading or cell: emphasis, code and link marks, targets, tags and character references are gone. */
export const plainInline = (source: string, labels: Labels): string => {
	markup.lastIndex = 0;
	if (!markup.test(source)) return source;
	return new InlineReader(source, labels).read();
};

class InlineReader {
	readonly #source: string;
	readonly #labels: Labels;
	readonly #pieces: string[] = [];
	/** Brackets that may open a link: places in `#pieces`, and in the source. */
	readonly #brackets: {readonly piece: number; readonly index: number}[] = [];
	readonly #runs: DelimiterRuns;
	/** Lengths of runs of backticks that nothing closes any more. */
	readonly #unclosed = new Set<number>();
	#done = 0;

	constructor(source: string, labels: Labels) {
		this.#source = source;
		this.#labels = labels;
		this.#runs = new DelimiterRuns(this.#pieces);
	}

	read(): string {
		markup.lastIndex = 0;
		for (let found = markup.exec(this.#source); found !== null; found = markup.exec(this.#source)) {
			markup.lastIndex = this.#follow(found.index);
		}
		this.#pieces.push(this.#source.slice(this.#done));
		return this.#pieces.join('');
	}

	/** Reads the sign at an index; returns where to look for the next one. */
	#follow(index: number): number {
		switch (this.#source.charAt(index)) {
			case '\\':
				if (!escaped.test(this.#source.charAt(index + 1))) return index + 1;
				this.#replace(index, index + 1, '');
				return index + 2;
			case '`':
				return this.#code(index);
			case '[':
				return this.#open(index);
			case ']':
				return this.#close(index);
			case '<':
				return this.#angle(index);
			case '&':
				return this.#reference(index);
			default:
				return this.#emphasis(index);
		}
	}

	/** Puts a text in the place of a part of the source. */
	#replace(start: number, end: number, text: string): number {
		if (start > this.#done) this.#pieces.push(this.#source.slice(this.#done, start));
		if (text !== '') this.#pieces.push(text);
		this.#done = end;
		return end;
	}

	#runEnd(index: number): number {
		const sign = this.#source.charAt(index);
		let end = index + 1;
		while (this.#source.charAt(end) === sign) end++;
		return end;
	}

	#code(index: number): number {
		const start = this.#runEnd(index);
		const length = start - index;
		if (this.#unclosed.has(length)) return start;
		for (let at = this.#source.indexOf('`', start); at !== -1; at = this.#source.indexOf('`', at)) {
			const end = this.#runEnd(at);
			if (end - at === length) return this.#replace(index, end, this.#source.slice(start, at));
			at = end;
		}
		this.#unclosed.add(length);
		return start;
	}

	#open(index: number): number {
		const isImage = this.#source.charAt(index - 1) === '!' && index > this.#done;
		const start = isImage ? index - 1 : index;
		this.#replace(start, index + 1, this.#source.slice(start, index + 1));
		this.#brackets.push({piece: this.#pieces.length - 1, index: index + 1});
		return index + 1;
	}

	#close(index: number): number {
		const bracket = this.#brackets.pop();
		if (bracket === undefined) return index + 1;
		if (this.#source.charAt(bracket.index) === '^' && this.#isLabel(bracket.index, index)) {
			// The number of a note.
			this.#runs.forgetFrom(bracket.piece);
			this.#pieces.length = bracket.piece;
			this.#done = index + 1;
			return index + 1;
		}
		const end = this.#linkEnd(index + 1, bracket.index);
		if (end === undefined) return index + 1;
		this.#runs.forgetFrom(bracket.piece);
		this.#pieces[bracket.piece] = '';
		return this.#replace(index, end, '');
	}

	/** Where a link whose text ended before an index ends; undefined when it is no link. */
	#linkEnd(index: number, textStart: number): number | undefined {
		const source = this.#source;
		const next = source.charAt(index);
		if (next === '(') return this.#targetEnd(index);
		if (next === '[') {
			const end = source.indexOf(']', index);
			if (end !== -1 && end - index <= longestLabel) return end + 1;
		}
		return this.#isLabel(textStart, index - 1) ? index : undefined;
	}

	/** True when what stands between two indexes is the label of a definition. */
	#isLabel(start: number, end: number): boolean {
		if (this.#labels.size === 0 || end - start >= longestLabel) return false;
		return this.#labels.has(labelOf(this.#source.slice(start, end)));
	}

	#targetEnd(index: number): number | undefined {
		let depth = 0;
		for (
			let at = index;
			at < this.#source.length && at - index < longestTarget && depth <= deepestTarget;
			at++
		) {
			const sign = this.#source.charAt(at);
			if (sign === '\\') at++;
			else if (sign === '(') depth++;
			else if (sign === ')' && --depth === 0) return at + 1;
		}
		return undefined;
	}

	#angle(index: number): number {
		autolink.lastIndex = index;
		const link = autolink.exec(this.#source);
		if (link !== null) return this.#replace(index, autolink.lastIndex, link[1] ?? '');
		tag.lastIndex = index;
		const found = tag.exec(this.#source)?.[0];
		return found === undefined
			? index + 1
			: this.#replace(index, index + found.length, /^<br\b/i.test(found) ? ' ' : '');
	}

	#reference(index: number): number {
		reference.lastIndex = index;
		const found = reference.exec(this.#source);
		if (found === null) return index + 1;
		const [whole, decimal, hex, name] = found;
		const text = name === undefined ? numbered(decimal, hex) : namedCharacters.get(name);
		return text === undefined ? index + 1 : this.#replace(index, index + whole.length, text);
	}

	/** Keeps a run of signs as a piece of its own, which goes when another one closes it. */
	#emphasis(index: number): number {
		const end = this.#runEnd(index);
		const run = this.#source.slice(index, end);
		const sides = sidesOf(run.charAt(0), this.#source.charAt(index - 1), this.#source.charAt(end));
		if (!sides.opens && !sides.closes) return end;
		this.#replace(index, end, run);
		this.#runs.take(run, sides);
		return end;
	}
}

/** The character with a number, which is given as decimal or as hexadecimal digits. */
const numbered = (decimal: string | undefined, hex = ''): string | undefined => {
	const codePoint = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
	return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined;
};
