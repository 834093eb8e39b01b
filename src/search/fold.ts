import {clusterEnd} from '../text/cluster-end.ts';
import {propertiesOf, simple} from '../text/code-points.ts';
import {type Folding, foldCharacter, isInvisible, spelledParts} from './fold-character.ts';

/** A text in the form in which texts are compared. */
export type Folded = {
	readonly text: string;
	/**
	 * Where the folded text and the original differ in length, in order, four numbers each: start and end in the folded text,
	 * start and end in the original. Everything between stands unit for unit.
	 */
	readonly changes: readonly number[];
};

/**
 * Folds a text: white space becomes one space, quotes and dashes their ASCII forms, what is not seen goes; case and marks as
 * told. Linear.
 */
export const fold = (text: string, folding: Folding): Folded => {
	if (!unevenAscii.test(text)) return {text: folding.matchCase ? text : text.toLowerCase(), changes: []};
	const folder = new Folder(text, folding);
	folder.run();
	return {text: folder.result(), changes: folder.changes};
};

/** What plain ASCII has not, whose folding is that of its case: line breaks, two spaces, other characters. */
const unevenAscii = /[^ -~]| {2}/;

const space = 0x20;
const lineFeed = 0x0a;
const isSpace = (code: number): boolean =>
	code === space ||
	(code >= 0x09 && code <= 0x0d) ||
	(code >= 0x80 &&
		(code === 0x85 ||
			code === 0xa0 ||
			code === 0x1680 ||
			(code >= 0x2000 && code <= 0x200a) ||
			code === 0x2028 ||
			code === 0x2029 ||
			code === 0x202f ||
			code === 0x205f ||
			code === 0x3000));

/** What is known of single characters for one folding. */
type Table = {
	/** For every UTF-16 unit the one unit it folds to when it always stands alone; 0 when that is not known or not so. */
	readonly units: Uint16Array;
	/** What other characters fold to, part by part. */
	readonly clusters: Map<string, readonly Part[]>;
};

/** Part of a character as the reader sees it: its length and what it folds to. */
type Part = {readonly length: number; readonly form: string};

/** Characters that are remembered, and the longest that one is in any script: a longer one is an ornament and not looked into. */
const mostClusters = 5000;
const longestCluster = 64;
const tables: (Table | undefined)[] = [];

const tableFor = (folding: Folding): Table => {
	const index = (folding.matchCase ? 1 : 0) + (folding.matchMarks ? 2 : 0);
	const table = tables[index] ?? {
		units: new Uint16Array(0x10000),
		clusters: new Map<string, readonly Part[]>(),
	};
	tables[index] = table;
	return table;
};

/** Where texts of usual length are written while they are folded: one at a time, as nothing else runs meanwhile. */
const scratch = new Uint16Array(1 << 14);

/** True for one unit that never is part of a longer character; half a pair of surrogates is. */
const standsAlone = (cluster: string): boolean =>
	cluster.length === 1 &&
	!/[\ud800-\udfff]/.test(cluster) &&
	(propertiesOf(cluster.charCodeAt(0)) & simple) !== 0;

/** One text while it is folded. */
class Folder {
	readonly changes: number[] = [];
	readonly #text: string;
	readonly #folding: Folding;
	readonly #table: Table;
	#output: Uint16Array = scratch;
	#length = 0;
	/** The original up to here was taken as whole characters: nothing that follows can join them. */
	#settled = 0;

	constructor(text: string, folding: Folding) {
		this.#text = text;
		this.#folding = folding;
		this.#table = tableFor(folding);
		this.#reserve(text.length);
	}

	run(): void {
		const text = this.#text;
		for (let index = 0; index < text.length; ) {
			index = this.#copyKnown(index);
			if (index >= text.length) break;
			index = isSpace(text.charCodeAt(index)) ? this.#foldSpace(index) : this.#foldCluster(index);
		}
	}

	result(): string {
		return Buffer.from(this.#output.buffer, 0, this.#length * 2).toString('utf16le');
	}

	/** Folds characters that stand alone and single spaces between them, nearly all of most texts; returns the index after them. */
	#copyKnown(from: number): number {
		const text = this.#text;
		const {units} = this.#table;
		const output = this.#output;
		let length = this.#length;
		let index = from;
		for (; index < text.length; index++) {
			const code = text.charCodeAt(index);
			const unit = units[code] ?? 0;
			const isSingleSpace = (code === space || code === lineFeed) && units[text.charCodeAt(index + 1)] !== 0;
			if (unit === 0 && !isSingleSpace) break;
			output[length++] = unit === 0 ? space : unit;
		}
		this.#length = length;
		return index;
	}

	/** Folds the run of white space at an index and returns the index after it. */
	#foldSpace(index: number): number {
		const text = this.#text;
		let end = index + 1;
		for (let next = end; next < text.length; next++) {
			const code = text.charCodeAt(next);
			if (isSpace(code)) end = next + 1;
			else if (!isInvisible(code)) break;
		}
		this.#add(index, end, ' ');
		return end;
	}

	/** Folds the character at an index, with the one before it when they are one, and returns the index after it. */
	#foldCluster(index: number): number {
		const text = this.#text;
		const joins = index > this.#settled && clusterEnd(text, index - 1) > index;
		if (joins) this.#length--;
		const start = joins ? index - 1 : index;
		const end = clusterEnd(text, start);
		let at = start;
		for (const {length, form} of this.#partsOf(text.slice(start, end))) {
			this.#add(at, at + length, form);
			at += length;
		}
		return end;
	}

	#partsOf(cluster: string): readonly Part[] {
		const {units, clusters} = this.#table;
		const known = clusters.get(cluster);
		if (known !== undefined) return known;
		const isLong = cluster.length > longestCluster;
		const parts = (isLong ? [cluster] : spelledParts(cluster)).map(part => ({
			length: part.length,
			form: foldCharacter(part, this.#folding),
		}));
		if (isLong) return parts;
		const [first] = parts;
		if (first?.form.length === 1 && standsAlone(cluster)) {
			units[cluster.charCodeAt(0)] = first.form.charCodeAt(0);
		}
		if (clusters.size >= mostClusters) clusters.clear();
		clusters.set(cluster, parts);
		return parts;
	}

	#add(start: number, end: number, form: string): void {
		this.#reserve(form.length + this.#text.length - end);
		const from = this.#length;
		for (let index = 0; index < form.length; index++) this.#output[this.#length++] = form.charCodeAt(index);
		this.#settled = end;
		if (form.length === 1 && end - start === 1) return;
		const {changes} = this;
		const last = changes.length - 4;
		const continues = changes[last] === from && changes[last + 1] === from && changes[last + 3] === start;
		if (form === '' && continues) changes[last + 3] = end;
		else changes.push(from, this.#length, start, end);
	}

	#reserve(units: number): void {
		const needed = this.#length + units;
		if (needed <= this.#output.length) return;
		const larger = new Uint16Array(needed * 2);
		larger.set(this.#output.subarray(0, this.#length));
		this.#output = larger;
	}
}
