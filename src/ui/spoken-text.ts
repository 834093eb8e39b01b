import type {Line} from '../render/line.ts';
import {postRows} from '../state/geometry.ts';
import {comparePlaces, topOf} from '../state/reading-view.ts';
import {layoutOf, type OpenPost, type Session} from '../state/session.ts';

/** Text of the lines from one on, until the block ends or the line `after` them begins. */
const textOfRun = (run: readonly Line[], after: Line | undefined, {document}: OpenPost): string => {
	const [first] = run;
	if (first === undefined) return '';
	const end = after?.block === first.block ? after.offset : undefined;
	return document.textOf(first.block).slice(first.offset, end).trimEnd();
};

/** What a block is, where its text alone does not tell. */
const kindWords = ({block, kind}: Line, {document}: OpenPost): string => {
	if (kind === 'code') return 'Code: ';
	if (kind !== 'heading') return '';
	const heading = document.headings.find(({place}) => place.block === block);
	return heading === undefined ? 'Heading: ' : `Heading level ${heading.depth}: `;
};

/** Cells of a row, which stand two spaces apart, with the pauses that the columns make. */
const rowInWords = (text: string): string =>
	text
		.split('  ')
		.map(cell => cell.trim() || 'blank')
		.join(', ');

/** The page's own arrows: the way back from a note, which is a link, and the way out of the post. */
const withoutArrows = (text: string): string => text.replace(/\s*↩$/, '').replace(/^← /, 'to ');

/** Lines of a post as they are spoken: a paragraph, an item or a row of a table each, without what is only drawn. */
const spokenLines = (lines: readonly Line[], after: Line | undefined, open: OpenPost): readonly string[] => {
	const spoken: string[] = [];
	for (let index = 0; index < lines.length; ) {
		const first = lines[index];
		if (first === undefined) break;
		let end = index;
		while (lines[end]?.block === first.block) end++;
		const run = textOfRun(lines.slice(index, end), lines[end] ?? after, open);
		const text = first.kind === 'table' && first.offset === 0 ? rowInWords(run) : withoutArrows(run);
		const begins = text === '' || first.offset > 0 ? '' : kindWords(first, open);
		spoken.push(...`${begins}${text.trim()}`.split('\n').filter(line => line.trim() !== ''));
		index = end;
	}
	return spoken;
};

/** The part of the text that is in the window. */
export const spokenWindow = (open: OpenPost, session: Session): readonly string[] => {
	const {body} = postRows(session.size);
	const lines = layoutOf(open, session).lines(topOf(open, session), body + 1);
	return spokenLines(lines.slice(0, body), lines[body], open);
};

/** The part of the text that is in the window and was not before; all of it after a jump. */
export const spokenMove = (before: OpenPost, open: OpenPost, session: Session): readonly string[] => {
	const {body} = postRows(session.size);
	const layout = layoutOf(open, session);
	const lines = layout.lines(topOf(open, session), body + 1);
	const seen = layout.lines(topOf(before, session), body);
	const [first] = seen;
	const last = seen.at(-1);
	if (first === undefined || last === undefined) return [];
	const shown = lines.slice(0, body);
	const start = shown.findIndex(line => comparePlaces(line, last) > 0);
	const end = shown.findIndex(line => comparePlaces(line, first) >= 0);
	const isDown = comparePlaces(topOf(open, session), topOf(before, session)) > 0;
	if (isDown) return start < 0 ? [] : spokenLines(shown.slice(start), lines[body], open);
	const above = end < 0 ? shown : shown.slice(0, end);
	return spokenLines(above, lines[above.length], open);
};

/** Blank lines that may stand between two rows. */
const betweenRows = 2;

/** True when the window ends between two rows of a table: nothing else is said before the next one. */
export const endsInTable = (open: OpenPost, session: Session): boolean => {
	const {body} = postRows(session.size);
	const lines = layoutOf(open, session).lines(topOf(open, session), body + betweenRows + 1);
	const last = lines.slice(0, body).findLast(({kind}) => kind !== 'blank');
	const next = lines.slice(body).find(({kind}) => kind !== 'blank');
	return last?.kind === 'table' && next?.kind === 'table';
};
