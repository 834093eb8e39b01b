import {overlay, type StyledText} from '../text/styled-text.ts';
import {BoundedCache} from './bounded-cache.ts';
import type {LaidLine} from './laid-line.ts';
import type {Line, TextRange} from './line.ts';
import {linkName} from './links.ts';
import type {PaintedBlock} from './painted-block.ts';
import {setLine} from './set-line.ts';
import {styleOf} from './style-of.ts';
import type {Paint} from './theme.ts';

/** A block that was painted and laid out. */
export type Laid = {readonly painted: PaintedBlock; readonly lines: readonly LaidLine[]};

/** A range of a block's text to be marked, such as a match of a search. */
export type Mark = TextRange & {
	/** The one match the reader stands at. */
	readonly current?: boolean;
};

/** What is laid over the text for a moment. */
export type Marking = {readonly marks: readonly Mark[]; readonly selectedLink: number | undefined};

/** Some lines of a laid block: `count` from number `from` on. */
export type LineRange = {readonly block: number; readonly from: number; readonly count: number};

/** Makes the lines that are shown out of laid blocks. */
export type LineSetter = {
	/** Lines that stay at hand. */
	readonly set: (range: LineRange, laid: Laid) => readonly Line[];
	/** Lines with marks and a selected link painted over them. */
	readonly setMarked: (range: LineRange, laid: Laid, marking: Marking) => readonly Line[];
	/** All lines of a block, kept nowhere. */
	readonly setOnce: (block: number, laid: Laid) => readonly Line[];
};

/** The line setter of one layout, which remembers the lines of so many blocks. */
export const createLineSetter = (paint: Paint, hyperlinks: boolean, remembered: number): LineSetter => {
	const cache = new BoundedCache<number, (Line | undefined)[]>(remembered);
	const marksIn = createMarkIndex();
	const styles = {
		mark: coverOf(paint.mark),
		current: coverOf(paint.currentMark),
		link: coverOf(paint.selected),
	};
	const setOne = (block: number, painted: PaintedBlock, line: LaidLine): Line =>
		setLine(line, painted, {block, hyperlinks, nameOf: link => linkName(block, link)});

	const set = ({block, from, count}: LineRange, {painted, lines}: Laid): readonly Line[] => {
		const known = cache.get(block, () => []);
		return lines.slice(from, from + count).map((line, index) => {
			const ready = known[from + index] ?? setOne(block, painted, line);
			known[from + index] = ready;
			return ready;
		});
	};

	return {
		set,
		setMarked(range, laid, {marks, selectedLink}) {
			const {block, from, count} = range;
			const {painted, lines} = laid;
			const shown = lines.slice(from, from + count);
			const isShown = isShownBy(shown);
			const own = marksIn(marks, block).filter(isShown);
			const selected =
				selectedLink === undefined
					? []
					: painted.styled.spans.filter(
							span => span.link >= 0 && linkName(block, span.link) === selectedLink && isShown(span),
						);
			if (own.length === 0 && selected.length === 0) return set(range, laid);
			let {styled}: {styled: StyledText} = painted;
			for (const {start, end} of selected) styled = overlay(styled, start, end, styles.link);
			for (const {start, end, current} of own) {
				styled = overlay(styled, start, end, current === true ? styles.current : styles.mark);
			}
			const marked = {...painted, styled};
			return shown.map(line => setOne(block, marked, line));
		},
		setOnce: (block, {painted, lines}) => lines.map(line => setOne(block, painted, line)),
	};
};

/** A style that is laid over others. Dim text on a bright ground could not be read, so what lies below loses its weight. */
const coverOf = (painter: Paint['mark']): string => {
	const style = styleOf(painter);
	return style === '' ? '' : `22;${style}`;
};

/** A test for ranges of text that lines show some of; there may be thousands of marks in a block and few in sight. */
const isShownBy = (
	lines: readonly LaidLine[],
): ((range: {readonly start: number; readonly end: number}) => boolean) => {
	let first = Number.POSITIVE_INFINITY;
	let last = 0;
	for (const {parts} of lines) {
		for (const part of parts) {
			if ('literal' in part) continue;
			first = Math.min(first, part.start);
			last = Math.max(last, part.end);
		}
	}
	return ({start, end}) => start < last && end > first;
};

/** Finds the marks of a block; those of one search are sorted by block once. */
const createMarkIndex = (): ((marks: readonly Mark[], block: number) => readonly Mark[]) => {
	const known = new WeakMap<readonly Mark[], ReadonlyMap<number, readonly Mark[]>>();
	return (marks, block) => {
		const byBlock = known.get(marks) ?? groupByBlock(marks);
		known.set(marks, byBlock);
		return byBlock.get(block) ?? [];
	};
};

const groupByBlock = (marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> => {
	const groups = new Map<number, Mark[]>();
	for (const mark of marks) {
		const group = groups.get(mark.block);
		if (group === undefined) groups.set(mark.block, [mark]);
		else group.push(mark);
	}
	return groups;
};
