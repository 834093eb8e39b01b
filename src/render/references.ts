import {decoded} from '../text/decoded.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import type {Span} from '../text/styled-text.ts';
import {wrapText} from '../text/wrap.ts';
import type {Line} from './line.ts';
import type {PaintedBlock} from './painted-block.ts';
import type {Paint} from './theme.ts';

/** Numbers for the targets of links in print, in the order in which the links are set. */
export type References = {
	/** The same block with the number of each target behind its link. */
	readonly number: (painted: PaintedBlock) => PaintedBlock;
	/** The list of targets, to be set after the text. */
	readonly lines: (width: number, block: number) => Iterable<Line>;
};

/** A place in a text where something is put in. */
type Insertion = {readonly at: number; readonly text: string};

/** Starts a list of numbered references. */
export const createReferences = (paint: Paint): References => {
	const numbers = new Map<string, number>();
	const numberOf = (target: string): number => {
		const number = numbers.get(target) ?? numbers.size + 1;
		numbers.set(target, number);
		return number;
	};

	return {
		number(painted) {
			if (painted.links.length === 0) return painted;
			const {text, spans} = painted.styled;
			const insertions: Insertion[] = [];
			for (const [link, target] of painted.links.entries()) {
				const first = spans.find(span => span.link === link);
				const last = spans.findLast(span => span.link === link);
				if (first === undefined || last === undefined) continue;
				if (!isWorthANumber(target, text.slice(first.start, last.end))) continue;
				insertions.push({at: last.end, text: `\u00a0[${numberOf(target)}]`});
			}
			return insertAll(painted, insertions);
		},
		*lines(width, block) {
			const mark = String(numbers.size).length + 3;
			const indent = width > 3 * mark ? mark : 0;
			let offset = 0;
			if (numbers.size > 0) yield {block, offset: offset++, kind: 'blank', text: ''};
			for (const [target, number] of numbers) {
				const label = `[${number}]`.padEnd(mark);
				const shown = readable(target);
				for (const [index, {start, end}] of wrapText(shown, {
					width: width - indent,
					firstWidth: width - mark,
				}).entries()) {
					const before = index === 0 ? label : ' '.repeat(indent);
					yield {block, offset: offset++, kind: 'text', text: paint.dim(before + shown.slice(start, end))};
				}
			}
		},
	};
};

/** A file's address with its letters and spaces as people write them; one on the web stays as it is, to be copied. */
const readable = (target: string): string =>
	target.includes('%') && !/^[a-z][a-z\d+.-]*:/i.test(target) ? sanitizeLine(decoded(target)) : target;

/** A target inside the page needs no address, nor does one that is shown already. */
const isWorthANumber = (target: string, shown: string): boolean =>
	!/^(?:#|library:)/.test(target) &&
	target.replace(/^(?:https?:\/\/|mailto:)/, '') !== shown.replace(/^https?:\/\//, '');

const insertAll = (painted: PaintedBlock, insertions: readonly Insertion[]): PaintedBlock => {
	if (insertions.length === 0) return painted;
	const sorted = [...insertions].sort((one, other) => one.at - other.at);
	const {styled, cells} = painted;
	// What ends at an insertion ends before it, what begins there begins behind it.
	const moved = (position: number, isEnd: boolean): number =>
		sorted.reduce(
			(sum, {at, text}) => (at < position || (at === position && !isEnd) ? sum + text.length : sum),
			position,
		);
	let text = '';
	let written = 0;
	for (const insertion of sorted) {
		text += styled.text.slice(written, insertion.at) + insertion.text;
		written = insertion.at;
	}
	const spans = styled.spans.map(
		(span): Span => ({...span, start: moved(span.start, false), end: moved(span.end, true)}),
	);
	const shifted = cells?.map(([start, end]) => [moved(start, false), moved(end, false)] as const);
	return {
		...painted,
		styled: {text: text + styled.text.slice(written), spans},
		...(shifted !== undefined && {cells: shifted}),
	};
};
