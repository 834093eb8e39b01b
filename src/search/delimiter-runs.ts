/** Whether a run of signs may begin emphasis, and whether it may end some. */
export type Sides = {readonly opens: boolean; readonly closes: boolean};

/** Where words have no spaces between them, every character is the edge of a word. */
const spaceless = /[\u1100-\u11ff\u2e80-\u2fff\u3041-\ua4cf\uac00-\ud7ff\uf900-\ufaff]/;

type Kind = 'space' | 'sign' | 'spaceless' | 'word';

/** To marked, which reads what is shown, a tilde is no sign. */
const readKind = (character: string): Kind =>
	character.trim() === ''
		? 'space'
		: /(?!~)[\p{P}\p{S}]/u.test(character)
			? 'sign'
			: spaceless.test(character)
				? 'spaceless'
				: 'word';

const asciiKinds = Array.from({length: 0x80}, (_, code) => readKind(String.fromCharCode(code)));

const kindOf = (character: string): Kind => asciiKinds[character.charCodeAt(0)] ?? readKind(character);

/** What a run can do between two characters, by the rules of CommonMark (6.2): `_` does nothing within a word. */
export const sidesOf = (mark: string, before: string, after: string): Sides => {
	const left = kindOf(before);
	const right = kindOf(after);
	const leansRight = right !== 'space' && (right !== 'sign' || left !== 'word');
	const leansLeft = left !== 'space' && (left !== 'sign' || right !== 'word');
	if (mark !== '_') return {opens: leansRight, closes: leansLeft};
	return {
		opens: leansRight && (!leansLeft || left === 'sign'),
		closes: leansLeft && (!leansRight || right === 'sign'),
	};
};

/** A run that nothing has closed yet: its place among the pieces of a text, and the signs of it that are left. */
type Open = {readonly piece: number; readonly run: string; readonly sides: Sides; left: number};

/** Runs looked back at for one to close, so that no text is slow to read. */
const mostOpen = 32;

/** Runs of emphasis signs in the pieces of a text: of two that belong together the signs are taken out of their pieces. */
export class DelimiterRuns {
	readonly #pieces: string[];
	readonly #open: Open[] = [];

	constructor(pieces: string[]) {
		this.#pieces = pieces;
	}

	/** Takes in the run that is the last piece. */
	take(run: string, sides: Sides): void {
		const taken: Open = {run, sides, piece: this.#pieces.length - 1, left: run.length};
		while (sides.closes && taken.left > 0 && this.#close(taken));
		if (sides.opens && taken.left > 0) this.#open.push(taken);
	}

	/** Forgets the runs from a piece on: what stands in a link is closed by nothing behind it. */
	forgetFrom(piece: number): void {
		while ((this.#open.at(-1)?.piece ?? -1) >= piece) this.#open.pop();
	}

	/** Takes signs out of a run and of the nearest one that it closes; false when there is none. */
	#close(closing: Open): boolean {
		const open = this.#open;
		const oldest = Math.max(0, open.length - mostOpen);
		let at = open.length - 1;
		for (let one = open[at]; one !== undefined && at >= oldest; one = open[--at]) {
			if (!belongTogether(one, closing)) continue;
			const signs = Math.min(one.left, closing.left);
			this.#takeFrom(one, signs);
			this.#takeFrom(closing, signs);
			open.length = one.left > 0 ? at + 1 : at;
			return true;
		}
		return false;
	}

	#takeFrom(run: Open, signs: number): void {
		run.left -= signs;
		this.#pieces[run.piece] = run.run.slice(0, run.left);
	}
}

/** What is struck out or highlighted has as many signs on both sides; the rule of three of CommonMark keeps `*foo**bar*` one emphasis. */
const belongTogether = (one: Open, other: Open): boolean => {
	if (one.run.charCodeAt(0) !== other.run.charCodeAt(0)) return false;
	const {length} = one.run;
	if (one.run.startsWith('~') || one.run.startsWith('='))
		return length === other.run.length && (length === 2 || one.run === '~');
	const isAmbiguous = one.sides.closes || other.sides.opens;
	return !isAmbiguous || length % 3 === 0 || (length + other.run.length) % 3 !== 0;
};
