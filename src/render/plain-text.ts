import {sanitize} from '../text/sanitize.ts';
import {decodeReferences} from './character-references.ts';
import type {Token, Tokens} from './lex.ts';

/** Characters of scripts that are written without spaces. */
export const wide = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
const wideSpace = / {2}|\t/;

// A line break in the source is a space, except between characters of scripts that write without spaces.
const joinLines = (text: string): string =>
	text.replace(/[ \t]*\n[ \t]*/g, (_, at: number) => {
		const before = text[at - 1];
		const after = /[^ \t\n]/.exec(text.slice(at, at + 200))?.[0];
		return before !== undefined && after !== undefined && wide.test(before) && wide.test(after) ? '' : ' ';
	});

/** True for a token of text that holds no other tokens. */
export const isPlain = (token: Token | undefined): token is Tokens.Text =>
	token?.type === 'text' && !('tokens' in token && token.tokens);

/**
 * What a token of text says: references decoded, lines joined, white space folded. A token whose `raw` is its text is
 * taken for source, which is known to be clean.
 */
export const plainText = (token: Tokens.Text | Tokens.Escape): string => {
	const text = token.type === 'escape' ? token.text : decodeReferences(token.text);
	const joined = text.includes('\n') ? joinLines(text) : text;
	const folded = wideSpace.test(joined) ? joined.replace(/[ \t]{2,}|\t/g, ' ') : joined;
	return text === token.raw ? folded : sanitize(folded);
};
