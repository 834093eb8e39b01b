import {Lexer, type Token, type TokensList} from 'marked';

/** Emphasis and links nested deeper than this are read as text, since marked's recursion would end in a stack overflow. */
const maxInlineDepth = 32;

/** One line that begins with a word, be it in emphasis, in code, or that of a link. */
export const lineOfWords = /^(?:\*\*?|__?|`|\[(?=[^\][^\n]+\]\())?[a-z][^\n]*$/i;

/** marked's lexer with a floor under the nesting of inline text. */
export class GuardedLexer extends Lexer {
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
