import type {Shape} from '../render/block.ts';
import type {Document} from '../render/document.ts';
import {linksIn} from '../render/links.ts';
import type {BlockPainter, PaintedBlock} from '../render/painted-block.ts';
import {type Paint, printedPaint} from '../render/theme.ts';
import {noteOf} from './part-name.ts';

/** What is struck out says so: it would else say the opposite. */
const spokenPaint: Paint = {...printedPaint, strike: text => `(struck out: ${text})`};

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

const withoutPictureSigns = (text: string): string => text.replaceAll('▣ ', 'Picture: ');

/** A sentence out of a block's plain text, without signs that only lead away or are drawn. */
export const spokenSentence = (text: string): string =>
	withoutPictureSigns(text.replaceAll(/\s*↩/g, '').replaceAll(/\s+/g, ' ')).trim();

/** A part of a text, signs as words. */
const wordsIn = (painted: PaintedBlock, start: number, end: number): string => {
	const {text} = painted.styled;
	let words = '';
	let at = start;
	for (const {href, text: label, place} of linksIn(0, painted)) {
		const sign = place.offset < start || place.offset >= end ? undefined : signWords(href, label);
		if (sign === undefined) continue;
		words += text.slice(at, place.offset).trimEnd() + sign;
		at = place.offset + label.length;
	}
	return withoutPictureSigns(words + text.slice(at, end));
};

/** The text of a block with the signs in it as words: notes, pictures, what is struck out. */
export const spokenText = (document: Document, shape: Shape): string => {
	const painted = paintedIn(document, shape);
	return wordsIn(painted, 0, painted.styled.text.length);
};

/** The texts of the cells of a table's row, each on one line. */
export const spokenCells = (document: Document, shape: Shape): readonly string[] => {
	const painted = paintedIn(document, shape);
	return (painted.cells ?? []).map(([start, end]) =>
		wordsIn(painted, start, end).replaceAll(/\s+/g, ' ').trim(),
	);
};
