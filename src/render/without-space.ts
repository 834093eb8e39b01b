import type {Token} from './lex.ts';

/** True for a token of text that ends in white space. */
export const endsInSpace = (token: Token | undefined): boolean =>
	token?.type === 'text' && /[ \t\n]$/.test(token.raw);

/** A token without the white space at its beginning. */
export const withoutSpace = (token: Token): Token =>
	token.type === 'text' && 'text' in token
		? {...token, text: String(token.text).replace(/^[ \t\n]+/, '')}
		: token;

/** A token without the white space at its end. */
export const withoutEndSpace = (token: Token): Token =>
	token.type === 'text' && 'text' in token && !('tokens' in token)
		? {...token, text: String(token.text).trimEnd()}
		: token;
