import {
	Lexer,
	Marked,
	type MarkedExtension,
	Parser,
	type Token,
	Tokenizer,
	type Tokens,
	type TokensList,
} from 'marked';
import {guardRules} from './block-rules.ts';
import {readTag} from './html-tag.ts';
import {commonRules, isCommon} from './inline-rules.ts';
import {SearchLimit} from './search-limit.ts';

export type {MarkedExtension, MarkedToken, Token, TokenizerExtension, Tokens} from 'marked';

/** Quotes and lists nested deeper than this are read as text: marked's recursion would end in a stack overflow. */
const maxBlockDepth = 100;
/** Emphasis and links nested deeper than this are read as text, for the same reason. */
const maxInlineDepth = 32;
const quoteStart = /^ {0,3}>/;
const listStart = /^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t\n]|$)/;

const componentStart = /^ {0,3}<\/?[A-Z]/;
const fenceBelow = /\n {0,3}(?:`{3,}[^`\n]*|~{3,}[^\n]*)(?=\n)/;

/** marked's tokenizer with a floor under its recursion. */
class GuardedTokenizer extends Tokenizer {
	#depth = 0;
	/** Whether something was nested too deeply to be read. */
	isTooDeep = false;
	readonly #stops: string;

	constructor(stops: string) {
		super();
		this.#stops = stops;
	}

	override blockquote(source: string): Tokens.Blockquote | undefined {
		return this.#nested(quoteStart.test(source), () => super.blockquote(source));
	}

	override list(source: string): Tokens.List | undefined {
		return this.#nested(listStart.test(source), () => super.list(source));
	}

	// CommonMark's HTML goes on to a blank line. Inside a component of MDX code need not wait for one.
	override html(source: string): Tokens.HTML | undefined {
		const token = super.html(source);
		if (token === undefined || !componentStart.test(token.raw)) return token;
		const code = fenceBelow.exec(token.raw);
		if (code === null || readTag(token.raw.trimStart())?.tag.isComponent !== true) return token;
		const raw = token.raw.slice(0, code.index + 1);
		return {...token, raw, text: raw};
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

/** One line that begins with a word, be it in emphasis, in code, or that of a link. */
const lineOfWords = /^(?:\*\*?|__?|`|\[(?=[^\][^\n]+\]\())?[a-z][^\n]*$/i;

/** marked's lexer with a floor under the nesting of inline text. */
class GuardedLexer extends Lexer {
	#depth = 0;
	/** Whether something was nested too deeply to be read. */
	isTooDeep = false;

	override blockTokens(source: string, tokens?: Token[], isClipped?: boolean): Token[];
	override blockTokens(source: string, tokens?: TokensList, isClipped?: boolean): TokensList;
	// A line of words in a list can be nothing else, and most items are one.
	override blockTokens(source: string, tokens: Token[] = [], isClipped?: boolean): Token[] {
		if (this.state.top || !lineOfWords.test(source)) return super.blockTokens(source, tokens, isClipped);
		this.state.top = true;
		tokens.push({type: 'text', raw: source, text: source, tokens: this.inline(source)});
		return tokens;
	}

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
	/** Characters at which an inline extension may begin, other than those with a meaning in Markdown. */
	readonly stops?: string;
	/** All blocks are to be known before anything in them is read. */
	readonly isWhole?: boolean;
	/** Characters that a block of an extension may be long, blank lines included. */
	readonly reach?: number;
};

const rulesOfCommonTexts = commonRules(Lexer.rules.inline.gfm);

/** Takes the blocks of a text in order; some may be nested too deeply to have been read whole. */
export type TokenTaker = (token: Token, isTooDeep: boolean) => void;

/**
 * Reads the source of one paragraph, heading or cell; link definitions of the whole text apply. What is nested too
 * deeply comes as text.
 */
export type InlineLexer = (source: string) => {readonly tokens: Token[]; readonly isTooDeep: boolean};

/** The list marked adds the blocks of a part to, and those among them that are nested too deeply. */
class BlockTokens extends Array<Token> {
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

/** A text whose blocks are found part by part. */
export type Lexing = {
	/** Finds the blocks of the next part and gives them away; false when that was the last one. */
	readonly readOn: () => boolean;
	/** Reads what stands inside the blocks. */
	readonly readInline: InlineLexer;
};

/** Characters read at a time: a few milliseconds. */
const partLength = 1 << 15;

/** Where a part that begins at a position may end: with a blank line, since no definition goes on behind one. */
const partEnd = (text: string, start: number, length: number): number => {
	const end = text.lastIndexOf('\n\n', start + length);
	return start + length >= text.length ? text.length : end > start ? end + 2 : start;
};

const lengthOf = (tokens: readonly Token[]): number => tokens.reduce((sum, {raw}) => sum + raw.length, 0);

/**
 * How many of the tokens at the beginning of a part stay as they are whatever follows: those before the last blank line that has
 * something behind it, so many characters from the end.
 */
const settledCount = (tokens: readonly Token[], reach: number): number => {
	let behind = 0;
	for (let index = tokens.length - 1; index > 0; index--) {
		const token = tokens[index];
		if (token?.type === 'space' && token.raw.length > 1 && behind > reach) return index + 1;
		behind += token?.raw.length ?? 0;
	}
	return 0;
};

/** Finds the blocks of a Markdown text and gives them away; what stands inside them is read later. */
export const lex = (
	markdown: string,
	{extensions, stops = '', isWhole = false, reach = 0}: Dialect,
	take: TokenTaker,
): Lexing => {
	const {defaults} = new Marked(...extensions);
	const tokenizer = new GuardedTokenizer(stops);
	const lexer = new GuardedLexer({...defaults, tokenizer});
	const rules = guardRules(tokenizer.rules);
	tokenizer.rules = rules;
	const limit = new SearchLimit();
	const inlineRules = {
		common: {...rules, inline: limit.guard(rulesOfCommonTexts)},
		other: {...rules, inline: limit.guard(rules.inline)},
	};
	let taken = 0;
	// Where there may be definitions, all are known before anything is read that could use them.
	const usualLength = isWhole || markdown.includes(']:') ? Number.POSITIVE_INFINITY : partLength;
	let length = usualLength;

	/** Tokens of a part. Where the text is too deep even for the guards, what is left of it becomes one paragraph. */
	const lexPart = (end: number): BlockTokens => {
		const tokens = new BlockTokens(tokenizer);
		tokenizer.rules = rules;
		// Nobody will ask for the runs of inline text that marked puts aside.
		lexer.inlineQueue = [];
		try {
			lexer.blockTokens(markdown.slice(taken, end), tokens);
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			const rest = markdown.slice(taken + lengthOf(tokens));
			tokenizer.isTooDeep = true;
			tokens.push({type: 'paragraph', raw: rest, text: rest, tokens: []});
		}
		return tokens;
	};

	const readOn = (): boolean => {
		const end = partEnd(markdown, taken, length);
		const tokens = lexPart(end);
		const reached = taken + lengthOf(tokens);
		const isLast = end === markdown.length || reached === markdown.length;
		if (!isLast && reached !== end) {
			// The tokens do not say where the next part begins.
			length = Number.POSITIVE_INFINITY;
			return true;
		}
		const count = isLast ? tokens.length : settledCount(tokens, reach);
		for (let index = 0; index < count; index++) {
			const token = tokens[index];
			if (token === undefined) continue;
			taken += token.raw.length;
			take(token, tokens.tooDeep.has(token));
		}
		// One block was longer than the part.
		length = count === 0 ? length * 2 : usualLength;
		return !isLast;
	};

	return {
		readOn,
		readInline(source) {
			lexer.state = {
				inLink: false,
				inRawBlock: false,
				linkEmitted: false,
				linkParenPossible: true,
				top: true,
			};
			lexer.isTooDeep = false;
			limit.reset();
			tokenizer.rules = isCommon(source) ? inlineRules.common : inlineRules.other;
			const tokens = lexer.inlineTokens(source);
			return {tokens, isTooDeep: lexer.isTooDeep || limit.isReached};
		},
	};
};

/** A parser that turns inline tokens into text with the renderers of the given extensions. */
export const createInlineParser = (
	...extensions: readonly MarkedExtension[]
): ((tokens: Token[]) => string) => {
	const parser = new Parser(new Marked(...extensions).defaults);
	return tokens => parser.parseInline(tokens);
};
