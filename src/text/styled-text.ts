import {kind, propertiesOf} from './code-points.ts';
import {makeEscapePattern} from './escape-sequences.ts';
import {applySgr, sgrBetween} from './sgr.ts';

/** A stretch of text in one style. */
export type Span = {
	/** UTF-16 index of the first unit. */
	readonly start: number;
	/** UTF-16 index after the last. */
	readonly end: number;
	/** Canonical SGR parameters such as `1;36`, '' for none. */
	readonly style: string;
	/** Index of a link, -1 for none. */
	readonly link: number;
};

/** Plain text and its styles. Spans are sorted, do not overlap and are not empty; what is between them is unstyled. */
export type StyledText = {readonly text: string; readonly spans: readonly Span[]};

/** How `toAnsi` writes. */
export type AnsiOptions = {
	/** The target of a link, when it is to be a hyperlink of the terminal (OSC 8). */
	readonly hyperlink?: (link: number) => string | undefined;
	/** Text set after the part in the style of its end: the hyphen of a broken word. */
	readonly suffix?: string;
};

/**
 * Reads a string with SGR sequences and OSC 8 hyperlinks (`OSC 8 ; ; N ST`, N the index of a link) into text and spans.
 * Every other escape sequence is dropped.
 */
export const fromAnsi = (ansi: string): StyledText => {
	if (!ansi.includes('\x1b')) {
		return {text: ansi, spans: []};
	}

	const builder = new Builder();
	let end = 0;
	for (const {0: sequence, index} of ansi.matchAll(makeEscapePattern())) {
		builder.add(ansi.slice(end, index));
		end = index + sequence.length;
		builder.follow(sequence);
	}

	builder.add(ansi.slice(end));
	return {text: builder.text, spans: builder.spans};
};

class Builder {
	text = '';
	readonly spans: Span[] = [];
	#style = '';
	#link = -1;

	add(part: string): void {
		const text = part.replaceAll('\x1b', '');
		if (text === '') {
			return;
		}

		const start = this.text.length;
		this.text += text;
		pushSpan(this.spans, {start, end: this.text.length, style: this.#style, link: this.#link});
	}

	follow(sequence: string): void {
		const parameters = /^\x1b\[([\d;]*)m$/.exec(sequence)?.[1];
		if (parameters !== undefined) {
			this.#style = applySgr(this.#style, parameters);
			return;
		}

		const target = /^\x1b\]8;[^;]*;(.*?)(?:\x07|\x1b\\)$/.exec(sequence)?.[1];
		if (target !== undefined) {
			this.#link = /^\d+$/.test(target) ? Number(target) : -1;
		}
	}
}

/** Adds a span after the others, as part of the last one when nothing tells them apart. */
const pushSpan = (spans: Span[], span: Span): void => {
	if (span.start >= span.end || (span.style === '' && span.link === -1)) {
		return;
	}

	const last = spans.at(-1);
	if (last && last.end === span.start && last.style === span.style && last.link === span.link) {
		spans[spans.length - 1] = {...last, end: span.end};
	} else {
		spans.push(span);
	}
};

/**
 * The part [start, end) as a string in which every style and hyperlink that is opened is closed. Soft hyphens are left
 * out: terminals do not agree whether to show them.
 */
export const toAnsi = (styled: StyledText, start: number, end: number, options: AnsiOptions = {}): string => {
	const {text, spans} = styled;
	let output = '';
	let style = '';
	let target: string | undefined;
	let link = -1;
	const move = (nextStyle: string, nextLink: number): void => {
		if (nextLink !== link) {
			const nextTarget = nextLink === -1 ? undefined : options.hyperlink?.(nextLink);
			output += sgrBetween(style, '') + (target === undefined ? '' : closeHyperlink);
			output += nextTarget === undefined ? '' : openHyperlink(nextLink, nextTarget);
			style = '';
			link = nextLink;
			target = nextTarget;
		}

		output += sgrBetween(style, nextStyle);
		style = nextStyle;
	};
	const write = (from: number, to: number, nextStyle: string, nextLink: number): void => {
		if (from < to) {
			move(nextStyle, nextLink);
			output += text.slice(from, to).replaceAll('\u00ad', '');
		}
	};

	let written = start;
	for (let index = firstSpanAfter(spans, start); index < spans.length; index++) {
		const span = spans[index];
		if (!span || span.start >= end) {
			break;
		}

		write(written, span.start, '', -1);
		write(Math.max(span.start, start), Math.min(span.end, end), span.style, span.link);
		written = Math.min(span.end, end);
	}

	write(written, Math.min(end, text.length), '', -1);
	output += options.suffix ?? '';
	move('', -1);
	return output;
};

const closeHyperlink = '\x1b]8;;\x1b\\';

// The id tells the terminal that the parts of a link on several lines are one.
const openHyperlink = (link: number, target: string): string =>
	`\x1b]8;id=${link};${target.replace(/[^!-~]/gu, encodeCharacter)}\x1b\\`;

const encodeCharacter = (character: string): string => {
	const codePoint = character.codePointAt(0) ?? 0;
	return encodeURIComponent(codePoint >= 0xd800 && codePoint <= 0xdfff ? '\ufffd' : character);
};

/** The index of the first span that ends after a position. */
const firstSpanAfter = (spans: readonly Span[], position: number): number => {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? 0) > position) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}

	return low;
};

/**
 * The same text with one more style (SGR parameters) laid over [start, end). The marks of the last letter belong to it: no
 * style may change between a letter and its accent.
 */
export const overlay = (styled: StyledText, start: number, end: number, style: string): StyledText => {
	const {text} = styled;
	const first = Math.max(start, 0);
	const last = endOfMarks(text, Math.min(end, text.length));
	if (first >= Math.min(end, text.length)) {
		return styled;
	}

	const spans: Span[] = [];
	let done = first;
	const cover = (to: number, under: Span | undefined): void => {
		const covered = applySgr(under?.style ?? '', style);
		pushSpan(spans, {start: done, end: to, style: covered, link: under?.link ?? -1});
		done = Math.max(done, to);
	};

	for (const span of styled.spans) {
		pushSpan(spans, {...span, end: Math.min(span.end, first)});
		cover(Math.min(span.start, last), undefined);
		cover(Math.min(span.end, last), span);
		pushSpan(spans, {...span, start: Math.max(span.start, last)});
	}

	cover(last, undefined);
	return {text, spans};
};

const endOfMarks = (text: string, end: number): number => {
	let index = end;
	while (index < text.length) {
		const codePoint = text.codePointAt(index) ?? 0;
		const own = propertiesOf(codePoint) & kind.mask;
		const isLowSurrogate = codePoint >= 0xdc00 && codePoint <= 0xdfff;
		if (own !== kind.extend && own !== kind.zwj && own !== kind.spacing && !isLowSurrogate) {
			break;
		}

		index += codePoint > 0xffff ? 2 : 1;
	}

	return index;
};
