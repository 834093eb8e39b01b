import {markedTerminal} from 'marked-terminal';
import {sanitize} from '../text/sanitize.ts';
import {fromAnsi, type StyledText} from '../text/styled-text.ts';
import {decodeReferences} from './character-references.ts';
import {isFootnoteTarget} from './footnotes.ts';
import {createInlineParser, type MarkedExtension, type Token, type Tokens} from './lex.ts';
import {hiddenHost, linkTarget} from './link-target.ts';
import {styleOf} from './style-of.ts';
import type {Paint, Role} from './theme.ts';

/** A stretch of inline text in one role that Markdown has no sign for. */
export type RoleToken = {
	readonly type: 'role';
	readonly raw: string;
	readonly role: Role;
	readonly tokens: Token[];
};

/** Inline text with its looks, and where its links lead; the spans' link numbers are indexes of `links`. */
export type PaintedText = {readonly styled: StyledText; readonly links: readonly string[]};

/** Turns inline tokens into styled text that has the looks of a role where they give none. */
export type InlinePainter = (tokens: readonly Token[], role: Role) => PaintedText;

const identity = (text: string): string => text;

/** marked-terminal with our looks and none of its layout. */
const terminal = (paint: Paint): MarkedExtension =>
	markedTerminal({
		strong: paint.strong,
		em: paint.emphasis,
		del: paint.strike,
		codespan: paint.code,
		paragraph: identity,
		listitem: identity,
		table: identity,
		html: identity,
		text: identity,
		link: identity,
		href: paint.link,
		showSectionPrefix: false,
		emoji: false,
		unescape: false,
		reflowText: false,
		tab: 0,
	});

const wide = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

// A line break in the source is a space, except between characters of scripts that write without spaces.
const joinLines = (text: string): string =>
	text.replace(/[ \t]*\n[ \t]*/g, (_, at: number) => {
		const before = text[at - 1];
		const after = /[^ \t\n]/.exec(text.slice(at, at + 200))?.[0];
		return before !== undefined && after !== undefined && wide.test(before) && wide.test(after) ? '' : ' ';
	});

const plainText = (token: Tokens.Text | Tokens.Escape): string => {
	const text = token.type === 'escape' ? token.text : decodeReferences(token.text);
	const joined = text.includes('\n') ? joinLines(text) : text;
	const folded = wideSpace.test(joined) ? joined.replace(/[ \t]{2,}|\t/g, ' ') : joined;
	// The source is clean; what its character references stand for may not be.
	return text === token.raw ? folded : sanitize(folded);
};

const wideSpace = / {2}|\t/;

const isPlain = (token: Token | undefined): token is Tokens.Text =>
	token?.type === 'text' && !('tokens' in token && token.tokens);

const fileName = (address: string): string =>
	/^data:/i.test(address) ? 'image' : (/([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1] ?? 'image');

/** The painter of inline text for one paint. */
export const createInlinePainter = (paint: Paint): InlinePainter => {
	let links: string[] = [];
	let insideLink = false;
	let insideImage = false;
	const linked = (target: string, text: string): string => {
		links.push(target);
		return `\u001B]8;;${links.length - 1}\u001B\\${text}\u001B]8;;\u001B\\`;
	};

	const corrections: MarkedExtension = {
		renderer: {
			text(token) {
				return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : plainText(token);
			},
			codespan: token => paint.code(sanitize(token.text).replaceAll('\t', ' ')),
			br: () => '\n',
			html: () => '',
			checkbox: () => '',
			link(token) {
				insideLink = true;
				const text = token.autolink ? sanitize(token.text) : this.parser.parseInline(token.tokens);
				insideLink = false;
				const target = linkTarget(token.href);
				if (target === undefined) return text;
				if (text === '') return linked(target, paint.link(target));
				if (isFootnoteTarget(target)) return linked(target, paint.accent(text));
				const host = hiddenHost(fromAnsi(text).text, target);
				return linked(target, paint.link(text)) + (host === undefined ? '' : paint.dim(` (${host})`));
			},
			image(token) {
				if (insideImage) return this.parser.parseInline(token.tokens);
				insideImage = true;
				const alt = fromAnsi(this.parser.parseInline(token.tokens)).text.trim();
				insideImage = false;
				const label = `▣ ${alt === '' ? sanitize(fileName(decodeReferences(token.href))) : alt}`;
				const target = insideLink ? undefined : linkTarget(token.href);
				return target === undefined ? paint.dim(label) : linked(target, paint.dim(label));
			},
		},
		extensions: [
			{
				name: 'role',
				renderer(token) {
					const {role, tokens} = token as RoleToken; // tokens of this type are made by us alone
					return paint[role](this.parser.parseInline(tokens));
				},
			},
			{name: 'math', renderer: ({text}) => paint.code(sanitize(String(text)).replace(/\s+/g, ' '))},
		],
	};

	const parse = createInlineParser(terminal(paint), corrections);
	const styles = new Map<Role, string>();
	/** Text without any sign, the usual case, needs no parser. */
	const paintPlain = (text: string, role: Role): PaintedText => {
		const style = styles.get(role) ?? styleOf(paint[role]);
		styles.set(role, style);
		const isStyled = style !== '' && text !== '';
		return {
			styled: {text, spans: isStyled ? [{start: 0, end: text.length, style, link: -1}] : []},
			links: [],
		};
	};
	return (tokens, role) => {
		const [only] = tokens;
		if (tokens.length === 1 && isPlain(only)) return paintPlain(plainText(only), role);
		links = [];
		insideLink = false;
		insideImage = false;
		return {styled: fromAnsi(paint[role](parse([...tokens]))), links};
	};
};
