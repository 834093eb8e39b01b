import {breakClassOf, digit, separator} from './break-classes.ts';
import {breakCost} from './break-rules.ts';
import {type Break, type Breaks, breakMark, type Position} from './breaks.ts';
import {clusterAt} from './cluster-at.ts';
import {fittingEnd} from './truncate.ts';
import {displayWidth} from './width.ts';

/** A word that `breaks` ends with, and what is to be known to part it. */
type Word = {
	readonly text: string;
	readonly start: Position;
	readonly end: Position;
	/** The number of the first break inside the word, at a hyphen. */
	readonly firstBreak: number;
	/** Cells of a line. */
	readonly width: number;
};

/** An address shorter than this, in UTF-16 units, is treated like any other word. */
const longAddress = 20;
/** What is wider than this many lines is no word but data, of which every line is filled. */
const longestWord = 20;
/** Cells of a part of a word that is too short to stand alone on a line. */
const stub = 2;

/**
 * Adds places inside a word that is an address or wider than a line: after `/ ? & = # _ . , -`, and between any two clusters
 * where that leaves parts that are too wide still.
 */
export const refineWord = (breaks: Breaks, word: Word): void => {
	const {text, start, end, width, firstBreak} = word;
	const cells = end.cells - start.cells;
	if (cells > width * longestWord) {
		breaks.truncate(firstBreak);
		fillLines(breaks, word);
		return;
	}

	const isAddress =
		end.index - start.index >= longAddress && looksLikeAddress.test(text.slice(start.index, end.index));
	if (isAddress || cells > width) {
		const hyphens = isAddress ? [] : breaks.from(firstBreak);
		breaks.truncate(firstBreak);
		partWord(breaks, word, pointsOf(word, isAddress), hyphens);
	}
};

const fillLines = (breaks: Breaks, {text, start, end, width}: Word): void => {
	let {index, cells} = start;
	for (;;) {
		const fit = fittingEnd(text, width, index);
		const next = fit > index ? fit : clusterAt(text, index).end;
		if (next >= end.index) {
			return;
		}

		cells += displayWidth(text.slice(index, next));
		index = next;
		breaks.add({end: {index, cells}, next: {index, cells}, cost: breakCost.cluster, mark: breakMark.fill});
	}
};

const partWord = (breaks: Breaks, word: Word, points: readonly Break[], hyphens: readonly Break[]): void => {
	const hyphenAt = new Map(hyphens.map(place => [place.end.index, place]));
	let {cells} = word.start;
	let forced: Break[] = [];
	for (const point of points) {
		const place = hyphenAt.get(point.end.index) ?? point;
		if (place.mark === breakMark.fill) {
			forced.push(place);
			continue;
		}

		const room = place.mark === breakMark.hyphen ? word.width - 1 : word.width;
		for (const cut of place.end.cells - cells > room ? forced : []) {
			breaks.add(cut);
		}

		if (place.end.index < word.end.index) {
			breaks.add(place);
		}

		forced = [];
		cells = place.end.cells;
	}
};

// An address with a scheme or `www.`, or a path of three parts.
const looksLikeAddress = /:\/\/|^\W*www\.|\/[^/]+\//i;

/** The ends of all clusters of a word as places where a line might end. */
const pointsOf = (word: Word, isAddress: boolean): readonly Break[] => {
	const {text, start, end} = word;
	const points: Break[] = [];
	let {index, cells} = start;
	while (index < end.index) {
		const cluster = clusterAt(text, index);
		cells += cluster.width;
		index = cluster.end;
		const isStub = cells - start.cells <= stub || end.cells - cells <= stub;
		const isPart = index === end.index || (!isStub && isAfterSeparator(text, index));
		const cost = isPart ? costAfter(text, index, isAddress) : isStub ? breakCost.stub : breakCost.cluster;
		const position = {index, cells};
		points.push({end: position, next: position, cost, mark: isPart ? breakMark.none : breakMark.fill});
	}

	return points;
};

const costAfter = (text: string, index: number, isAddress: boolean): number =>
	isAddress && /[/?&=#]/.test(text.charAt(index - 1)) ? breakCost.address : breakCost.separator;

/** Whether a word may be parted at an index since a joint comes before it: `/`, `_`, `-` and their like, but not in a number. */
export const isAfterSeparator = (text: string, index: number): boolean => {
	const before = breakClassOf(text.charCodeAt(index - 1));
	const after = breakClassOf(text.charCodeAt(index));
	if (!(before & separator) || after & separator || text.startsWith('://', index - 3)) {
		return false;
	}

	const isInNumber = after & digit && breakClassOf(text.charCodeAt(index - 2)) & digit;
	return !(isInNumber && /[.,]/.test(text.charAt(index - 1)));
};
