import {Lexer, Marked, type MarkedExtension, Parser, type Token, Tokenizer, type Tokens} from 'marked';

export type {MarkedExtension, MarkedToken, Token, Tokens} from 'marked';

/** Quotes and lists nested deeper than this are read as text: marked's recursion would end in a stack overflow. */
const maxBlockDepth = 100;
/** Emphasis and links nested deeper than this are read as text, for the same reason. */
const maxInlineDepth = 32;
/** A paragraph is looked through this far, in lines, for the `===` that makes it a heading. */
const maxHeadingLines = 100;

const quoteStart = /^ {0,3}>/;
const listStart = /^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t\n]|$)/;

/** marked's tokenizer with a floor under its recursion and its slowest search. */
class GuardedTokenizer extends Tokenizer {
	#depth = 0;
	/** Whether something was nested too deeply to be read. */
	isTooDeep = false;
	readonly #stop: string | undefined;

	constructor(stop: string | undefined) {
		super();
		this.#stop = stop;
	}

	override blockquote(source: string): Tokens.Blockquote | undefined {
		return this.#nested(quoteStart.test(source), () => super.blockquote(source));
	}

	override list(source: string): Tokens.List | undefined {
		return this.#nested(listStart.test(source), () => super.list(source));
	}

	// The rule for underlined headings reads on to the end of the text for every line of a long list item.
	override lheading(source: string): Tokens.Heading | undefined {
		return mayBeUnderlined(source) ? super.lheading(source) : undefined;
	}

	// marked's rule for text runs over signs that only an extension knows.
	override inlineText(source: string): Tokens.Text | undefined {
		const stop = this.#stop;
		if (stop === undefined) return super.inlineText(source);
		const near = source.slice(0, stopWindow).indexOf(stop, 1);
		if (near !== -1) return super.inlineText(source.slice(0, near));
		const token = super.inlineText(source);
		const far = token?.raw.indexOf(stop, 1) ?? -1;
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

/** Characters looked through for a sign before the whole text is. */
const stopWindow = 2000;

const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;

const mayBeUnderlined = (source: string): boolean => {
	let start = source.indexOf('\n') + 1;
	for (let line = 1; start > 0 && line <= maxHeadingLines; line++) {
		const end = source.indexOf('\n', start);
		const text = source.slice(start, end === -1 ? undefined : end);
		if (underline.test(text)) return true;
		if (text.trim() === '') return false;
		start = end + 1;
	}
	return false;
};

/** marked's lexer with a floor under the nesting of inline text. */
class GuardedLexer extends Lexer {
	#depth = 0;
	/** Whether something was nested too deeply to be read. */
	isTooDeep = false;

	override inlineTokens(source: string, tokens: Token[] = []): Token[] {
		if (this.#depth >= maxInlineDepth) {
			this.isTooDeep = true;
			tokens.push({type: 'text', raw: source, text: source, escaped: false});
			return tokens;
		}
		this.#depth++;
		try {
			return super.inlineTokens(source, tokens);
		} finally {
			this.#depth--;
		}
	}
}

/** What is read besides CommonMark and GFM. */
export type Dialect = {
	readonly extensions: readonly MarkedExtension[];
	/** A character at which an inline extension may begin, other than those with a meaning in Markdown. */
	readonly stop?: string;
};

/** Takes the blocks of a text, each as soon as it is complete; some may be nested too deeply to have been read whole. */
export type TokenTaker = (token: Token, isTooDeep: boolean) => void;

/**
 * Reads the source of one paragraph, heading or cell; link definitions of the whole text apply. What is nested too
 * deeply comes as text.
 */
export type InlineLexer = (source: string) => {readonly tokens: Token[]; readonly isTooDeep: boolean};

/** The list marked adds blocks to. Only the last one may still change, so that the others need not be kept. */
class TokenStream extends Array<Token> {
	readonly #take: (token: Token) => void;

	constructor(take: (token: Token) => void) {
		super();
		this.#take = take;
	}

	override push(...tokens: Token[]): number {
		for (const token of tokens) {
			this.end();
			super.push(token);
		}
		return this.length;
	}

	end(): void {
		const token = this.pop();
		if (token !== undefined) this.#take(token);
	}
}

/** Finds the blocks of a Markdown text and gives them away; what stands inside them is read later with the result. */
export const lex = (markdown: string, {extensions, stop}: Dialect, take: TokenTaker): InlineLexer => {
	const {defaults} = new Marked(...extensions);
	const tokenizer = new GuardedTokenizer(stop);
	const lexer = new GuardedLexer({...defaults, tokenizer});
	let taken = 0;
	const stream = new TokenStream(token => {
		take(token, tokenizer.isTooDeep);
		taken += token.raw.length;
		tokenizer.isTooDeep = false;
		// Nobody will ask for the runs of inline text that marked has put aside; the last one may still grow.
		lexer.inlineQueue.splice(0, lexer.inlineQueue.length - 1);
	});
	try {
		lexer.blockTokens(markdown, stream);
		stream.end();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		stream.end();
		const rest = markdown.slice(taken);
		take({type: 'paragraph', raw: rest, text: rest, tokens: []}, true);
	}
	return source => {
		lexer.state = {inLink: false, inRawBlock: false, linkEmitted: false, linkParenPossible: true, top: true};
		lexer.isTooDeep = false;
		const tokens = lexer.inlineTokens(source);
		return {tokens, isTooDeep: lexer.isTooDeep};
	};
};

/** A parser that turns inline tokens into text with the renderers of the given extensions. */
export const createInlineParser = (
	...extensions: readonly MarkedExtension[]
): ((tokens: Token[]) => string) => {
	const parser = new Parser(new Marked(...extensions).defaults);
	return tokens => parser.parseInline(tokens);
};
