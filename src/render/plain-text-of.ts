import type {Token} from './lex.ts';

/** The text of tokens without their looks. */
export const plainTextOf = (tokens: readonly Token[]): string =>
	tokens
		.map(token =>
			'tokens' in token && token.tokens ? plainTextOf(token.tokens) : 'text' in token ? token.text : '',
		)
		.join('');
