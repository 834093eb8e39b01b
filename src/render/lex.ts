import {Lexer, Marked, type MarkedExtension, Parser, type Token} from 'marked';
import {guardRules} from './block-rules.ts';
import {GuardedLexer} from './guarded-lexer.ts';
import {BlockTokens, GuardedTokenizer} from './guarded-tokenizer.ts';
import {rulesByScript, scriptOf} from './inline-rules.ts';
import {SearchLimit} from './search-limit.ts';

export type {MarkedExtension, MarkedToken, Token, TokenizerExtension, Tokens} from 'marked';

/** What is read besides CommonMark and GFM. */
export type Dialect = {
	readonly extensions: readonly MarkedExtension[];
	/** Characters at which an inline extension may begin, other than those with a meaning in Markdown. */
	readonly stops?: string;
	/** All blocks are to be known before anything in them is read. */
	readonly isWhole?: boolean;
	/** Characters that a block of an extension may be long, blank lines included. */
	readonly reach?: number;
	/** HTML ends where code begins, as in MDX, and not only at a blank line. */
	readonly isMdx?: boolean;
};

const knownRules = rulesByScript(Lexer.rules.inline.gfm);

/** Takes the blocks of a text in order; some may be nested too deeply to have been read whole. */
export type TokenTaker = (token: Token, isTooDeep: boolean) => void;

/**
 * Reads the source of one paragraph, heading or cell; link definitions of the whole text apply. What is nested too
 * deeply comes as text.
 */
export type InlineLexer = (source: string) => {readonly tokens: Token[]; readonly isTooDeep: boolean};

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
	{extensions, stops = '', isWhole = false, reach = 0, isMdx = false}: Dialect,
	take: TokenTaker,
): Lexing => {
	const {defaults} = new Marked(...extensions);
	const tokenizer = new GuardedTokenizer(stops, isMdx);
	const lexer = new GuardedLexer({...defaults, tokenizer});
	const rules = guardRules(tokenizer.rules);
	tokenizer.rules = rules;
	const limit = new SearchLimit();
	const inlineRules = {
		common: {...rules, inline: limit.guard(knownRules.common)},
		cjk: {...rules, inline: limit.guard(knownRules.cjk)},
		mixed: {...rules, inline: limit.guard(knownRules.mixed)},
		other: {...rules, inline: limit.guard(knownRules.other)},
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
			tokenizer.rules = inlineRules[scriptOf(source)];
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
