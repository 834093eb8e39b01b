import {
	breakClassOf,
	dash,
	digit,
	hard,
	hyphen,
	ideographic,
	noAfter,
	noBefore,
	pictograph,
	softHyphen,
	space,
	spaceless,
	zeroSpace,
} from './break-classes.ts';
import {breakCost, costAtSpaces, isRange, partsWord} from './break-rules.ts';
import {Breaks, breakMark, type LineWidths, type Position} from './breaks.ts';
import {clusterAt} from './cluster-at.ts';
import {refineWord} from './refine-word.ts';
import {wordStarts} from './spaceless-words.ts';

/**
 * All places where the lines of a paragraph may end: at spaces, after dashes and hyphens, between ideographs, between the
 * words of Thai and its relatives. A word wider than a line gets places inside, so that nothing is wider than a line but a
 * single cluster.
 */
export const findBreaks = (text: string, widths: LineWidths): Breaks => new Scanner(text, widths).run();

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);

class Scanner {
	readonly #breaks = new Breaks();
	readonly #text: string;
	readonly #widths: LineWidths;
	#index = 0;
	#cells = 0;
	/** The break class of the cluster before. */
	#previous = 0;
	/** Where the spaces before the current position start, if there are any. */
	#spaces: Position | undefined;
	/** Where the current word starts: the text since the last place that parts no word. */
	#word: Position = {index: 0, cells: 0};
	#firstBreakOfWord = 0;
	#hasSlash = false;
	/** The starts of the words in the current run of a script without spaces, and the end of that run. */
	#run: {readonly starts: ReadonlySet<number>; readonly end: number} = {starts: new Set(), end: 0};

	constructor(text: string, widths: LineWidths) {
		this.#text = text;
		this.#widths = widths;
	}

	run(): Breaks {
		while (this.#index < this.#text.length) {
			if (this.#isAtLetter()) {
				this.#arrive(0);
				this.#passWords();
			} else {
				this.#step();
				this.#passSpace();
			}
		}

		this.#endLine(this.#here());
		return this.#breaks;
	}

	/** Whether an ASCII letter stands here that carries no mark. */
	#isAtLetter(): boolean {
		return isLetter(this.#text.charCodeAt(this.#index)) && !(this.#text.charCodeAt(this.#index + 1) >= 0x300);
	}

	#here(): Position {
		return {index: this.#index, cells: this.#cells};
	}

	#advance(end: number, cells: number): void {
		this.#index = end;
		this.#cells += cells;
	}

	/** Passes ASCII letters, and words of nothing else with one space between them: most of a text. Here its time goes. */
	#passWords(): void {
		const text = this.#text;
		let index = this.#index;
		let cells = this.#cells;
		for (;;) {
			const start = index;
			let unit = text.charCodeAt(index);
			while (isLetter(unit)) {
				unit = text.charCodeAt(++index);
			}

			// The last letter may carry a mark.
			if (unit >= 0x300 && index > start) {
				index--;
			}

			cells += index - start;
			if (unit !== 0x20 || !isLetter(text.charCodeAt(index + 1))) {
				break;
			}

			this.#breakAtSpace({index, cells}, index - this.#word.index === 1);
			index++;
			cells++;
		}

		this.#index = index;
		this.#cells = cells;
	}

	/** Adds the place at a single space behind a sign and before a letter. */
	#passSpace(): void {
		const text = this.#text;
		const index = this.#index;
		if (text.charCodeAt(index) !== 0x20 || !isLetter(text.charCodeAt(index + 1))) {
			return;
		}

		if (this.#spaces || index === this.#word.index || this.#previous & (digit | noAfter)) {
			return;
		}

		this.#breakAtSpace(this.#here(), this.#previous === 0 && index - this.#word.index === 1);
		this.#advance(index + 1, 1);
		this.#previous = 0;
	}

	/** Adds the place at a single space that ends a word; the next one begins behind it. */
	#breakAtSpace(end: Position, isShort: boolean): void {
		this.#endWord(end);
		this.#breaks.addSpace(end, isShort ? breakCost.shortWord : breakCost.none);
		this.#startWord({index: end.index + 1, cells: end.cells + 1});
	}

	#step(): void {
		const codePoint = this.#text.codePointAt(this.#index) ?? 0;
		const own = breakClassOf(codePoint);
		const {end, width} = clusterAt(this.#text, this.#index);
		if (own & hard) {
			this.#endLine({index: end, cells: this.#cells});
			this.#index = end;
			return;
		}

		// A space that carries a mark is a letter, and ideographic spaces at the start of a line are its indent.
		const isIndent = codePoint === 0x3000 && (this.#index === this.#word.index || this.#previous & space);
		if (own & space && end - this.#index === 1 && !isIndent) {
			this.#spaces ??= this.#here();
		} else {
			this.#arrive(own);
			this.#hasSlash ||= codePoint === 0x2f;
		}

		this.#advance(end, width);
	}

	#endLine(next: Position): void {
		const end = this.#spaces ?? this.#here();
		this.#endWord(end);
		this.#breaks.add({end, next, cost: breakCost.none, mark: breakMark.hard});
		this.#startWord(next);
		this.#spaces = undefined;
		this.#previous = 0;
	}

	/** Decides whether a line may end before the cluster of a class that starts here. */
	#arrive(own: number): void {
		const spaces = this.#spaces;
		if (own & spaceless && this.#index >= this.#run.end) {
			this.#run = wordStarts(this.#text, this.#index);
		}

		if (spaces) {
			this.#spaces = undefined;
			if (spaces.index > this.#word.index) {
				this.#breakAtSpaces(spaces);
			} else {
				this.#breaks.startAt(this.#here());
				this.#startWord(this.#here());
			}
		} else if (
			this.#previous | own &&
			this.#index > this.#word.index &&
			!(own & noBefore || this.#previous & space)
		) {
			this.#join(own);
		}

		this.#previous = own;
	}

	#breakAtSpaces(end: Position): void {
		const text = this.#text;
		const wordLength = end.index - this.#word.index;
		const next = this.#here();
		const cost = costAtSpaces({text, index: next.index, previous: this.#previous, wordLength});
		this.#endWord(end);
		this.#breaks.add({end, next, cost, mark: breakMark.none});
		this.#startWord(next);
	}

	#join(own: number): void {
		const previous = this.#previous;
		if (previous & softHyphen) {
			this.#breakInWord(breakCost.softHyphen, breakMark.hyphen);
		} else if (previous & hyphen && partsWord(this.#text, this.#word.index, this.#index)) {
			this.#breakInWord(breakCost.hyphen, breakMark.none);
		} else if (previous & zeroSpace || (previous & own & spaceless && this.#run.starts.has(this.#index))) {
			this.#breakHere(breakCost.none, breakMark.none);
		} else if (previous & dash) {
			if (this.#index - this.#word.index > 1 && !isRange(this.#text, this.#index)) {
				this.#breakHere(breakCost.dash, breakMark.none);
			}
		} else if (!(previous & noAfter) && ((previous | own) & ideographic || previous & own & pictograph)) {
			this.#breakHere(previous & digit ? breakCost.digit : breakCost.none, breakMark.fill);
		}
	}

	#breakInWord(cost: number, mark: number): void {
		const here = this.#here();
		this.#breaks.add({end: here, next: here, cost, mark});
	}

	#breakHere(cost: number, mark: number): void {
		const here = this.#here();
		this.#endWord(here);
		this.#breaks.add({end: here, next: here, cost, mark});
		this.#startWord(here);
	}

	#startWord(start: Position): void {
		this.#word = start;
		this.#firstBreakOfWord = this.#breaks.ends.length;
		this.#hasSlash = false;
	}

	#endWord(end: Position): void {
		const {first, other} = this.#widths;
		// The first word has to begin on the first line.
		const width = this.#firstBreakOfWord === 0 ? Math.min(first, other) : other;
		if (this.#hasSlash || end.cells - this.#word.cells > width) {
			const word = {text: this.#text, start: this.#word, end, width};
			refineWord(this.#breaks, {...word, firstBreak: this.#firstBreakOfWord});
		}
	}
}
