import type {Shape} from '../render/block.ts';
import type {Document} from '../render/document.ts';
import {linksIn} from '../render/links.ts';
import type {BlockPainter, PaintedBlock} from '../render/painted-block.ts';
import {type Paint, printedPaint} from '../render/theme.ts';
import type {Span, StyledText} from '../text/styled-text.ts';
import {noteOf} from './part-name.ts';

/** What means something by its looks keeps them: what is struck out, and the signs of pictures. */
const spokenPaint: Paint = {
	...printedPaint,
	strike: text => `\u001B[9m${text}\u001B[29m`,
	dim: text => `\u001B[2m${text}\u001B[22m`,
};

const hasStyle = ({style}: Span, parameter: string): boolean => style.split(';').includes(parameter);

const painters = new WeakMap<Document, BlockPainter>();

const paintedIn = (document: Document, shape: Shape): PaintedBlock => {
	const painter = painters.get(document) ?? document.createPainter(spokenPaint);
	painters.set(document, painter);
	return painter(shape);
};

/** What stands for a link that is nothing but a sign: the number of a note, or the arrow that leads back from one. */
const signWords = (href: string, label: string): string | undefined => {
	const note = /\p{L}/u.test(label) ? null : noteOf(href.slice(1));
	if (note === null) return undefined;
	return note.isBack ? '' : ` (note ${note.number})`;
};

/** Words that are said at a place of a text instead of so many characters of it. */
type Change = {readonly at: number; readonly length: number; readonly words: string};

const pictureSign = '▣ ';

const pictureChanges = ({text, spans}: StyledText): readonly Change[] =>
	spans
		.filter(span => hasStyle(span, '2') && text.startsWith(pictureSign, span.start))
		.map(({start: at}) => ({at, length: pictureSign.length, words: 'Picture: '}));

const isInWord = /[\p{L}\p{N}]/u;

/** What is struck out says so: it would else say the opposite. */
const strikeChanges = ({text, spans}: StyledText, start: number, end: number): readonly Change[] => {
	const struck = spans.filter(span => hasStyle(span, '9') && span.start < end && span.end > start);
	return struck.flatMap((span, index) => {
		const from = Math.max(start, span.start);
		const to = Math.min(end, span.end);
		const goesOn = struck[index - 1]?.end === span.start;
		const isGoneOnWith = struck[index + 1]?.start === span.end;
		const before = isInWord.test(text.charAt(from - 1)) ? ' ' : '';
		const after = isInWord.test(text.charAt(to)) ? ' ' : '';
		return [
			...(goesOn ? [] : [{at: from, length: 0, words: `${before}(struck out: `}]),
			...(isGoneOnWith ? [] : [{at: to, length: 0, words: `)${after}`}]),
		];
	});
};

const noteChanges = (painted: PaintedBlock): readonly Change[] =>
	linksIn(0, painted).flatMap(({href, text, place}) => {
		const words = signWords(href, text);
		if (words === undefined) return [];
		// A sign follows what it belongs to without the space before it.
		const at = painted.styled.text.slice(0, place.offset).trimEnd().length;
		return [{at, length: place.offset - at + text.length, words}];
	});

/** A part of a text, signs as words. */
const wordsIn = (painted: PaintedBlock, start: number, end: number): string => {
	const {styled} = painted;
	const signs = [...pictureChanges(styled), ...noteChanges(painted)];
	const changes = [
		...strikeChanges(styled, start, end),
		...signs.filter(({at, length}) => at >= start && at + length <= end),
	].sort((one, other) => one.at - other.at);
	let words = '';
	let at = start;
	for (const change of changes) {
		words += styled.text.slice(at, change.at) + change.words;
		at = Math.max(at, change.at + change.length);
	}
	return words + styled.text.slice(at, end);
};

/** The text of a block with the signs in it as words: notes, pictures, what is struck out. */
export const spokenText = (document: Document, shape: Shape): string => {
	const painted = paintedIn(document, shape);
	return spokenPart(document, shape, 0, painted.styled.text.length);
};

/** A part of the text of a block, signs as words. Code says itself. */
export const spokenPart = (document: Document, shape: Shape, start: number, end: number): string => {
	const painted = paintedIn(document, shape);
	return shape.kind === 'code' ? painted.styled.text.slice(start, end) : wordsIn(painted, start, end);
};

/** The texts of the cells of a table's row, each on one line. */
export const spokenCells = (document: Document, shape: Shape): readonly string[] => {
	const painted = paintedIn(document, shape);
	return (painted.cells ?? []).map(([start, end]) =>
		wordsIn(painted, start, end).replaceAll(/\s+/g, ' ').trim(),
	);
};
