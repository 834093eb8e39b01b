import {clusters, displayWidth} from '../text/width.ts';
import type {Code} from './block.ts';
import {tabStop} from './expand-tabs.ts';
import {type Frame, movedLeft} from './frame.ts';
import type {LaidLine, Part} from './laid-line.ts';
import type {Paint} from './theme.ts';

/** What is done with lines of code that are wider than the window. */
export type CodeView = {
	/** Continued on the next line, after a mark; otherwise cut at the window's edge. */
	readonly wrap: boolean;
	/** Cells scrolled to the left when not wrapped. */
	readonly shift: number;
};

/** Code is set in by this many cells, which also hold the mark of a continued line. */
export const codeIndent = 2;

const continued = '↳ ';

type Slice = {readonly start: number; readonly end: number; readonly width: number};

// Plain ASCII, the usual case, needs no look at single characters.
const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** The part of a line from cell `from` on that takes at most `width` cells. */
const sliceCells = (line: string, from: number, width: number): Slice => {
	if (isAscii(line)) {
		const start = Math.min(from, line.length);
		const end = Math.min(line.length, start + width);
		return {start, end, width: end - start};
	}
	let start: number | undefined;
	let end = line.length;
	let cell = 0;
	let taken = 0;
	for (const cluster of clusters(line)) {
		if (cell >= from) {
			start ??= cluster.start;
			if (taken + cluster.width > width) {
				end = cluster.start;
				break;
			}
			taken += cluster.width;
		}
		cell += cluster.width;
	}
	return {start: start ?? line.length, end: start === undefined ? line.length : end, width: taken};
};

/** Pieces of a line no wider than `width`; at least one character each. */
const breakCells = (line: string, width: number): readonly Slice[] => {
	if (isAscii(line)) {
		const count = Math.max(1, Math.ceil(line.length / width));
		return Array.from({length: count}, (_, index) => {
			const start = index * width;
			const end = Math.min(line.length, start + width);
			return {start, end, width: end - start};
		});
	}
	const slices: Slice[] = [];
	let start = 0;
	let taken = 0;
	for (const cluster of clusters(line)) {
		if (taken + cluster.width > width && cluster.start > start) {
			slices.push({start, end: cluster.start, width: taken});
			start = cluster.start;
			taken = 0;
		}
		taken += cluster.width;
	}
	return [...slices, {start, end: line.length, width: taken}];
};

/** Sets lines of a code block: as they are, with what is too wide for the window wrapped or cut. */
export const layCode = (
	{text, code}: {readonly text: string; readonly code: Code},
	frame: Frame,
	paint: Paint,
	view: CodeView,
): readonly LaidLine[] => {
	const indent = frame.reach > 2 * codeIndent ? codeIndent : 0;
	const width = Math.max(1, frame.reach - indent);
	const shift = shiftOf(code, view.shift, width);
	const lines: LaidLine[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const first = lines.length === 0;
		const before: Part = first
			? {literal: frame.first, width: frame.firstLeft}
			: {literal: frame.rest, width: frame.left};
		const prefix = (mark: string): readonly Part[] => [before, {literal: mark.padEnd(indent), width: indent}];
		const room = first ? width - (frame.firstLeft - frame.left) : width;
		const laid = view.wrap
			? wrapped(line, start, {room, indent, prefix, frame, paint})
			: [cut(line, start, {room, prefix, paint, shift})];
		for (const one of laid) lines.push(one);
		start += line.length + 1;
	}
	return lines;
};

type Wrapping = {
	readonly room: number;
	readonly indent: number;
	readonly prefix: (mark: string) => readonly Part[];
	readonly frame: Frame;
	readonly paint: Paint;
};

const wrapped = (line: string, start: number, {room, indent, prefix, frame, paint}: Wrapping): LaidLine[] =>
	breakCells(line, room).map((slice, index): LaidLine => {
		const mark = indent === 0 ? '' : paint.dim(continued);
		const goesOn = [
			{literal: frame.rest, width: frame.left},
			{literal: mark, width: indent},
		];
		const range = {start: start + slice.start, end: start + slice.end};
		return {kind: 'code', offset: range.start, parts: [...(index === 0 ? prefix('') : goesOn), range]};
	});

type Cutting = {
	readonly room: number;
	readonly prefix: (mark: string) => readonly Part[];
	readonly paint: Paint;
	readonly shift: number;
};

const cut = (line: string, start: number, {room, prefix, paint, shift}: Cutting): LaidLine => {
	const all = sliceCells(line, shift, room);
	const isWhole = all.end === line.length;
	// The last cell of a line that goes on holds the sign that it does.
	const slice = isWhole ? all : sliceCells(line, shift, Math.max(0, room - 1));
	const range = {start: start + slice.start, end: start + slice.end};
	const parts: Part[] = [...prefix(shift > 0 && line !== '' ? '‹' : ''), range];
	if (isWhole) return {kind: 'code', offset: start, parts};
	const padding = ' '.repeat(Math.max(0, room - 1 - slice.width));
	parts.push({literal: padding + paint.dim('›'), width: padding.length + 1});
	return {kind: 'code', offset: start, parts, isCut: true};
};

/** Cells of the widest line, about: a tab counts as much as it can. */
const widestLine = (text: string): number => {
	let widest = 0;
	for (const line of text.split('\n')) {
		const tabs = line.includes('\t') ? line.replaceAll('\t', ' '.repeat(tabStop)) : line;
		widest = Math.max(widest, isAscii(tabs) ? tabs.length : displayWidth(tabs));
	}
	return widest;
};

/** Code is asked for its width for every group of its lines. */
const remembered = (measure: (code: Code) => number): ((code: Code) => number) => {
	const widths = new WeakMap<Code, number>();
	return code => {
		const width = widths.get(code) ?? measure(code);
		widths.set(code, width);
		return width;
	};
};

const widthOf = remembered(({text}) => widestLine(text));

/** UTF-16 units of code by which it is placed: a listing of megabytes need not be read to show its top. */
const measured = 50_000;

const openingWidth = remembered(({text}) => widestLine(text.slice(0, measured)));

/** How far a code block can be scrolled, so that one that fits stays where it is. */
const shiftOf = (code: Code, wanted: number, room: number): number =>
	wanted === 0 ? 0 : Math.min(wanted, Math.max(0, widthOf(code) - room));

/** Fewer cells than these show too little more of code that is cut even so. */
const leastGain = 8;

/** Room for code, and for the line above it: code too wide for what is at its right begins further left, as tables do. */
export const frameOfCode = (code: Code, frame: Frame): Frame => {
	if (frame.slack === 0) return frame;
	const lacking = openingWidth(code) + codeIndent - frame.reach;
	return lacking > frame.slack && frame.slack < leastGain ? frame : movedLeft(frame, lacking);
};
