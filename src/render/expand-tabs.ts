import type {Span, StyledText} from '../text/styled-text.ts';
import {displayWidth} from '../text/width.ts';

/** Cells from one tab stop to the next. */
export const tabStop = 4;

/** Replaces every tab by the spaces up to the next tab stop of its line. */
export const expandTabs = (styled: StyledText): StyledText => {
	if (!styled.text.includes('\t')) return styled;
	let text = '';
	let column = 0;
	// Where the text after each tab has moved to: [its start in the old text, in the new one].
	const moves: [from: number, to: number][] = [[0, 0]];
	for (const {0: part, index} of styled.text.matchAll(/[^\t\n]+|\t|\n/g)) {
		if (part === '\n') column = 0;
		else if (part !== '\t') column += displayWidth(part);
		const spaces = part === '\t' ? tabStop - (column % tabStop) : 0;
		column += spaces;
		text += part === '\t' ? ' '.repeat(spaces) : part;
		if (part === '\t') moves.push([index + 1, text.length]);
	}
	let move = 0;
	const moved = (position: number): number => {
		while ((moves[move + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= position) move++;
		while (move > 0 && (moves[move]?.[0] ?? 0) > position) move--;
		const [from, to] = moves[move] ?? [0, 0];
		return position - from + to;
	};
	const spans = styled.spans.map((span): Span => ({...span, start: moved(span.start), end: moved(span.end)}));
	return {text, spans};
};
