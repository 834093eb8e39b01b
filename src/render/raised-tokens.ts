import {asTyped} from './as-typed.ts';
import type {Token} from './lex.ts';
import {plainTextOf} from './plain-text-of.ts';

/** Raises or lowers a text, given the end of what stands before it; undefined when it stays as it is. */
type Raise = (text: string, before: string) => string | undefined;

/** What stands between the numbers of references. */
const between = /^[\s,;]*$/;

/** The sign that programs have for what is raised or lowered, and which cannot be shown so. */
const beginsWithSign = /^[\^_]/;

/** The words right before a place, given the token that ends there: a picture has none. */
const wordsBefore = (before: Token | undefined): string => {
	if (before === undefined || before.type === 'image') return '';
	return 'tokens' in before && before.tokens ? wordsBefore(before.tokens.at(-1)) : plainTextOf([before]);
};

/** True for tokens among which are links, keys or code, which hold words sooner than terms. */
const holdWords = (tokens: readonly Token[]): boolean =>
	tokens.some(
		token =>
			token.type === 'link' ||
			token.type === 'codespan' ||
			('role' in token && token['role'] === 'code') ||
			('tokens' in token && token.tokens !== undefined && holdWords(token.tokens)),
	);

/** Each text by itself, as long as none needs signs around it. */
const raiseEach = (content: readonly Token[], raise: Raise): Token[] | undefined => {
	const tokens: Token[] = [];
	for (const token of content) {
		if ('tokens' in token && token.tokens) {
			const inner = raiseEach(token.tokens, raise);
			if (inner === undefined) return undefined;
			tokens.push({...token, tokens: inner});
			continue;
		}
		const text = token.type === 'text' ? plainTextOf([token]) : undefined;
		const raised = text === undefined || between.test(text) ? text : raise(text, '');
		if (raised === undefined) return undefined;
		tokens.push(asTyped(raised));
	}
	return tokens;
};

/** A term of several texts with its signs around it; undefined when they are none. */
const markAll = (content: readonly Token[], raise: Raise, before: string): Token[] | undefined => {
	const text = plainTextOf(content).trim();
	if (!/^\p{L}$/u.test(text) && holdWords(content)) return undefined;
	const raised = raise(text, before);
	if (raised === undefined || !beginsWithSign.test(raised)) return undefined;
	const at = raised.lastIndexOf(text);
	const behind = raised.slice(at + text.length);
	return [asTyped(raised.slice(0, at)), ...content, ...(behind === '' ? [] : [asTyped(behind)])];
};

/**
 * Text, also that of links and in emphasis, raised or lowered; as it is when it stays so. `before` is the token it comes behind.
 */
export const raiseTokens = (
	content: readonly Token[],
	raise: Raise,
	before: Token | undefined,
): readonly Token[] => {
	const textBefore = wordsBefore(before);
	if (!content.every(({type}) => type === 'text'))
		return raiseEach(content, raise) ?? markAll(content, raise, textBefore) ?? content;
	const text = raise(plainTextOf(content), textBefore);
	return text === undefined ? content : [asTyped(text)];
};

const endsInRaised = /[⁰¹²³⁴-⁹]$/;
const beginsRaised = /^[⁰¹²³⁴-⁹]/;

/** Tokens that come behind another one: raised numbers that touch would be read as one, `¹²` for `¹ ²`. */
export const keepRaisedApart = (before: Token | undefined, added: readonly Token[]): readonly Token[] => {
	const touch =
		before !== undefined && endsInRaised.test(plainTextOf([before])) && beginsRaised.test(plainTextOf(added));
	return touch ? [asTyped('\u00a0'), ...added] : added;
};
