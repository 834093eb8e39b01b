import {type Token, Tokenizer, type Tokens} from 'marked';
import {endOfHtml} from './end-of-html.ts';
import {readSimpleList} from './simple-list.ts';

/** Quotes and lists nested deeper than this are read as text: marked's recursion would end in a stack overflow. */
const maxBlockDepth = 100;
const quoteStart = /^ {0,3}>/;
const listStart = /^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t\n]|$)/;

/** Characters of HTML looked through for what ends it before more of them are. */
const htmlWindow = 2000;
const tagStart = /^ {0,3}<\/?[A-Za-z]/;
const blankLine = /\n[ \t]*\n/;

/** marked's tokenizer with a floor under its recursion. */
export class GuardedTokenizer extends Tokenizer {
	#depth = 0;
	/** Whether something was nested too deeply to be read. */
	isTooDeep = false;
	readonly #stops: string;
	readonly #isMdx: boolean;

	constructor(stops: string, isMdx: boolean) {
		super();
		this.#stops = stops;
		this.#isMdx = isMdx;
	}

	override blockquote(source: string): Tokens.Blockquote | undefined {
		return this.#nested(quoteStart.test(source), () => super.blockquote(source));
	}

	override list(source: string): Tokens.List | undefined {
		const {state} = this.lexer;
		const simple = state.lastToken?.type === 'text' ? undefined : readSimpleList(source);
		if (simple !== undefined) {
			// As marked leaves it behind the items of a list.
			state.top = true;
			return simple;
		}
		return this.#nested(listStart.test(source), () => super.list(source));
	}

	// Most of what ends early does so near its beginning, and need not be read to its blank line each time.
	override html(source: string): Tokens.HTML | undefined {
		if (!tagStart.test(source)) return super.html(source);
		for (let size = htmlWindow; ; size *= 4) {
			const [near = ''] = source.slice(0, size).split(blankLine, 1);
			const end = endOfHtml(near, this.#isMdx);
			if (end !== undefined) return super.html(source.slice(0, end));
			if (near.length < size) return super.html(source);
		}
	}

	// marked's rule for text runs over signs that only an extension knows.
	override inlineText(source: string): Tokens.Text | undefined {
		const stops = this.#stops;
		if (stops === '') return super.inlineText(source);
		const near = firstOf(stops, source.slice(0, stopWindow));
		if (near !== -1) return super.inlineText(source.slice(0, near));
		const token = super.inlineText(source);
		const far = token === undefined ? -1 : firstOf(stops, token.raw);
		return far === -1 ? token : super.inlineText(source.slice(0, far));
	}

	#nested<T>(begins: boolean, tokenize: () => T | undefined): T | undefined {
		if (this.#depth >= maxBlockDepth) {
			this.isTooDeep ||= begins;
			return undefined;
		}
		this.#depth++;
		try {
			return tokenize();
		} finally {
			this.#depth--;
		}
	}
}

/** Index of the first of some characters in a text, behind its start; -1 when it has none. */
const firstOf = (characters: string, text: string): number => {
	const found = [...characters].map(character => text.indexOf(character, 1)).filter(index => index !== -1);
	return found.length === 0 ? -1 : Math.min(...found);
};

/** Characters looked through for a sign before the whole text is. */
const stopWindow = 2000;

/** The list marked adds the blocks of a part to, and those among them that are nested too deeply. */
export class BlockTokens extends Array<Token> {
	readonly tooDeep = new Set<Token>();
	readonly #tokenizer: GuardedTokenizer;

	constructor(tokenizer: GuardedTokenizer) {
		super();
		this.#tokenizer = tokenizer;
	}

	override push(...tokens: Token[]): number {
		if (this.#tokenizer.isTooDeep) for (const token of tokens) this.tooDeep.add(token);
		this.#tokenizer.isTooDeep = false;
		return super.push(...tokens);
	}
}
