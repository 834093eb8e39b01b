import {isMark} from './cluster-end.ts';
import {propertiesOf} from './code-points.ts';
import type {StyledText} from './styled-text.ts';

/** No text of any language has more marks on a letter (Stream-Safe Text Format, UAX #15, section 13). */
const most = 30;

/** So many characters of which none is of ASCII or Latin: only among such can there be more marks in a row. */
const mayHoldTower = new RegExp(`[\\u0300-\\uffff]{${most + 1}}`);

type Range = {readonly start: number; readonly end: number};

/** The marks that are too many on their letters, in order. */
const excessMarks = (text: string): readonly Range[] => {
	if (!mayHoldTower.test(text)) return [];
	const found: Range[] = [];
	let marks = 0;
	let from = 0;
	for (let index = 0; index < text.length; ) {
		const codePoint = text.codePointAt(index) ?? 0;
		const end = index + (codePoint > 0xffff ? 2 : 1);
		if (isMark(propertiesOf(codePoint))) {
			marks++;
			if (marks <= most) from = end;
		} else {
			if (marks > most) found.push({start: from, end: index});
			marks = 0;
		}
		index = end;
	}
	return marks > most ? [...found, {start: from, end: text.length}] : found;
};

const without = (text: string, ranges: readonly Range[]): string => {
	let kept = '';
	let end = 0;
	for (const range of ranges) {
		kept += text.slice(end, range.start);
		end = range.end;
	}
	return kept + text.slice(end);
};

/** A text in which no letter carries a tower of accents: it would cover the lines around it, and keep the terminal busy. */
export const withoutTowers = (text: string): string => without(text, excessMarks(text));

/** The same for a text with styles, which stay where they are. */
export const withoutStyledTowers = (styled: StyledText): StyledText => {
	const ranges = excessMarks(styled.text);
	if (ranges.length === 0) return styled;
	let next = 0;
	let gone = 0;
	// The ends of spans come in order, and so do the ranges.
	const moved = (index: number): number => {
		for (let range = ranges[next]; range !== undefined && range.end <= index; range = ranges[++next]) {
			gone += range.end - range.start;
		}
		const {start} = ranges[next] ?? {start: index};
		return Math.min(index, start) - gone;
	};
	const spans = styled.spans
		.map(span => ({...span, start: moved(span.start), end: moved(span.end)}))
		.filter(({start, end}) => start < end);
	return {text: without(styled.text, ranges), spans};
};
