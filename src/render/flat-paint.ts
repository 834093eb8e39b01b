import {sanitize} from '../text/sanitize.ts';
import {applySgr} from '../text/sgr.ts';
import {pushSpan, type Span} from '../text/styled-text.ts';
import {isFootnoteTarget} from './footnotes.ts';
import type {InlinePainter} from './inline-paint.ts';
import type {MarkedToken, Token, Tokens} from './lex.ts';
import {linkTarget} from './link-target.ts';
import {isPlain, plainText} from './plain-text.ts';
import {styleOf} from './style-of.ts';
import type {Paint, Role} from './theme.ts';

/** A stretch of text with one look of its own, and where it leads. */
type Run = {readonly text: string; readonly role?: Role; readonly target?: string};

/** The text of tokens that are nothing but text. */
const onlyText = (tokens: readonly Token[]): string | undefined => {
	const [only] = tokens;
	return tokens.length === 1 && isPlain(only) ? plainText(only) : undefined;
};

const styled = (tokens: readonly Token[], role: Role): Run | undefined => {
	const text = onlyText(tokens);
	return text === undefined ? undefined : {text, role};
};

const linked = ({autolink, tokens, href}: Tokens.Link & {autolink?: boolean}): Run | undefined => {
	const text = onlyText(tokens);
	// What may look like an address is looked at more closely.
	if (text === undefined || text === '' || autolink === true || text.includes('.')) return undefined;
	const target = linkTarget(href);
	if (target === undefined) return {text};
	return {text, role: isFootnoteTarget(target) ? 'accent' : 'link', target};
};

/** What a token says when it holds no others but one of text; undefined for any other token. */
const runOf = (token: Token): Run | undefined => {
	if (isPlain(token)) return {text: plainText(token)};
	const known = token as MarkedToken; // the types of our own and of extensions are none of these
	switch (known.type) {
		case 'codespan':
			return {text: sanitize(known.text).replaceAll('\t', ' '), role: 'code'};
		case 'strong':
			return styled(known.tokens, 'strong');
		case 'em':
			return styled(known.tokens, 'emphasis');
		case 'link':
			return linked(known);
		default:
			return undefined;
	}
};

/**
 * Paints texts in which nothing stands inside anything else as the given painter does, in a fraction of the time, and leaves all
 * others to that one.
 */
export const createFlatPainter = (paint: Paint, paintNested: InlinePainter): InlinePainter => {
	const styles = new Map<Role, string>();
	const styleIn = (role: Role): string => {
		const style = styles.get(role) ?? styleOf(paint[role]);
		styles.set(role, style);
		return style;
	};
	return (tokens, role) => {
		const base = styleIn(role);
		const spans: Span[] = [];
		const links: string[] = [];
		let text = '';
		for (const token of tokens) {
			const run = runOf(token);
			if (run === undefined) return paintNested(tokens, role);
			const start = text.length;
			text += run.text;
			const own = run.role === undefined ? '' : styleIn(run.role);
			const style = own === '' ? base : applySgr(base, own);
			const link = run.target === undefined ? -1 : links.push(run.target) - 1;
			pushSpan(spans, {start, end: text.length, style, link});
		}
		return {styled: {text, spans}, links};
	};
};
