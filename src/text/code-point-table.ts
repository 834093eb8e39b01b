import type {KnownPages} from './known-pages.ts';

/** One step in computing a table: the code points that match lose the bits of `clear` and gain those of `set`. */
export type TableRule = {
	readonly pattern: RegExp;
	/** A code point below which nothing matches: a text without such characters does not pay for compiling the pattern. */
	readonly from?: number;
	readonly clear?: number;
	readonly set: number;
};

/** What a table is made from. */
export type TableSource = {
	/** The bits of a code point before the rules. */
	readonly initial: (codePoint: number) => number;
	/** A later rule overrules an earlier one. */
	readonly rules: () => readonly TableRule[];
	/** The last word on the bits of a code point. */
	readonly finish?: (bits: number) => number;
	/** What comes out for some pages. */
	readonly known?: KnownPages;
};

/**
 * A function that gives 16 bits for every code point. They are computed for 256 code points at a time, when the first of
 * them is met, from the Unicode tables the engine has anyway: nothing is paid at start, and a text pays for its scripts only.
 */
export const makeCodePointTable = (source: TableSource): ((codePoint: number) => number) => {
	const pages: (Uint16Array | undefined)[] = new Array(0x1100);
	let rules: readonly TableRule[] | undefined;
	const computePage = (number: number): Uint16Array => {
		rules ??= source.rules();
		return makePage(number, source, rules);
	};
	const addPage = (number: number): Uint16Array => {
		const runs = source.known?.[number];
		const page = runs === undefined ? computePage(number) : spread(runs);
		pages[number] = page;
		return page;
	};

	return codePoint => (pages[codePoint >> 8] ?? addPage(codePoint >> 8))[codePoint & 255] ?? 0;
};

const spread = (runs: readonly number[]): Uint16Array => {
	const page = new Uint16Array(256);
	for (let at = 0; at < runs.length; at += 2) {
		page.fill(runs[at + 1] ?? 0, runs[at]);
	}

	return page;
};

const makePage = (number: number, source: TableSource, rules: readonly TableRule[]): Uint16Array => {
	const first = number << 8;
	const page = new Uint16Array(256);
	for (let low = 0; low < 256; low++) {
		page[low] = source.initial(first + low);
	}

	if (!isUniform(number)) {
		applyRules(page, first, rules);
	}

	return source.finish ? page.map(source.finish) : page;
};

const applyRules = (page: Uint16Array, first: number, rules: readonly TableRule[]): void => {
	const characters = String.fromCodePoint(...Array.from(page, (_, low) => first + low));
	const size = first > 0xffff ? 2 : 1;
	for (const {pattern, from = 0, clear = 0, set} of rules) {
		if (from < first + 256) {
			for (const {index} of characters.matchAll(pattern)) {
				page[index / size] = ((page[index / size] ?? 0) & ~clear) | set;
			}
		}
	}
};

/**
 * Whether no rule has anything to say about a page: ideographs and Hangul syllables, of which there are too many to look at,
 * and surrogates, two of which would be taken for a character.
 */
const isUniform = (page: number): boolean =>
	(page >= 0x34 && page <= 0x9f) ||
	(page >= 0xac && page <= 0xd6) ||
	(page >= 0xd8 && page <= 0xdf) ||
	(page >= 0x200 && page <= 0x2ff);
