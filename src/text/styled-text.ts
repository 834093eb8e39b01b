import {AnsiWriter} from './ansi-writer.ts';
import {kind, propertiesOf} from './code-points.ts';
import {makeEscapePattern} from './escape-sequences.ts';
import {applySgr} from './sgr.ts';

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
export const pushSpan = (spans: Span[], span: Span): void => {
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
	if (spans.length === 0) {
		return text.slice(start, end).replaceAll('\u00ad', '') + (options.suffix ?? '');
	}

	const writer = new AnsiWriter(options.hyperlink);
	const last = Math.min(end, text.length);
	let written = start;
	const writeTo = (to: number, style: string, link: number): void => {
		if (written < to) {
			writer.write(text.slice(written, to).replaceAll('\u00ad', ''), style, link);
			written = to;
		}
	};

	for (let index = firstSpanAfter(spans, start); written < last; index++) {
		const span = spans[index];
		writeTo(Math.min(span?.start ?? last, last), '', -1);
		writeTo(Math.min(span?.end ?? last, last), span?.style ?? '', span?.link ?? -1);
	}

	writer.append(options.suffix ?? '');
	return writer.end();
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

/** A style (SGR parameters) to be laid over the part [start, end) of a text. */
export type Overlay = {readonly start: number; readonly end: number; readonly style: string};

/** The same text with one more style laid over [start, end): search marks, a selection. */
export const overlay = (styled: StyledText, start: number, end: number, style: string): StyledText =>
	overlayAll(styled, [{start, end, style}]);

/**
 * The same text with more styles laid over it, in one pass: a long paragraph may have thousands of matches. The overlays
 * are sorted and do not overlap. The marks of a last letter belong to it: no style changes between a letter and its accent.
 */
export const overlayAll = ({text, spans}: StyledText, overlays: readonly Overlay[]): StyledText => {
	const result: Span[] = [];
	let done = 0;
	let index = 0;
	const copyTo = (to: number, over: string): void => {
		while (done < to) {
			while ((spans[index]?.end ?? text.length) <= done) {
				index++;
			}

			const span = spans[index];
			const isInside = span !== undefined && span.start <= done;
			const end = Math.min(isInside ? span.end : (span?.start ?? to), to);
			const style = isInside ? span.style : '';
			pushSpan(result, {
				start: done,
				end,
				style: over === '' ? style : applySgr(style, over),
				link: isInside ? span.link : -1,
			});
			done = end;
		}
	};

	for (const {start, end, style} of overlays) {
		const last = Math.min(end, text.length);
		if (Math.max(start, 0) < last) {
			copyTo(start, '');
			copyTo(endOfMarks(text, last), style);
		}
	}

	copyTo(text.length, '');
	return {text, spans: result};
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
