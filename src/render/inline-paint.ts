import {markedTerminal} from 'marked-terminal';
import {sanitize} from '../text/sanitize.ts';
import {fromAnsi, type StyledText} from '../text/styled-text.ts';
import {decodeReferences} from './character-references.ts';
import {isFootnoteTarget} from './footnotes.ts';
import {createInlineParser, type MarkedExtension, type Token} from './lex.ts';
import {hiddenHost, linkTarget} from './link-target.ts';
import {plainText} from './plain-text.ts';
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

const fileName = (address: string): string =>
	/^data:/i.test(address) ? 'image' : (/([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1] ?? 'image');

/** The links of the text that is being painted, and what it is inside of. */
class LinkWriter {
	links: string[] = [];
	isInLink = false;
	isInImage = false;

	reset(): void {
		this.links = [];
		this.isInLink = false;
		this.isInImage = false;
	}

	/** A text as a link, in the form that `fromAnsi` reads. */
	write(target: string, text: string): string {
		this.links.push(target);
		return `\u001B]8;;${this.links.length - 1}\u001B\\${text}\u001B]8;;\u001B\\`;
	}
}

/** What marked-terminal gets wrong or does not know. */
const corrections = (paint: Paint, writer: LinkWriter): MarkedExtension => ({
	renderer: {
		text(token) {
			return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : plainText(token);
		},
		codespan: token => paint.code(sanitize(token.text).replaceAll('\t', ' ')),
		br: () => '\n',
		html: () => '',
		checkbox: () => '',
		link(token) {
			writer.isInLink = true;
			const text = token.autolink ? sanitize(token.text) : this.parser.parseInline(token.tokens);
			writer.isInLink = false;
			return paintLink(linkTarget(token.href), text, paint, writer);
		},
		image(token) {
			if (writer.isInImage) return this.parser.parseInline(token.tokens);
			writer.isInImage = true;
			const alt = fromAnsi(this.parser.parseInline(token.tokens)).text.trim();
			writer.isInImage = false;
			const label = `▣ ${alt === '' ? sanitize(fileName(decodeReferences(token.href))) : alt}`;
			const target = writer.isInLink ? undefined : linkTarget(token.href);
			return target === undefined ? paint.dim(label) : writer.write(target, paint.dim(label));
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
});

const paintLink = (target: string | undefined, text: string, paint: Paint, writer: LinkWriter): string => {
	if (target === undefined) return text;
	if (text === '') return writer.write(target, paint.link(target));
	if (isFootnoteTarget(target)) return writer.write(target, paint.accent(text));
	const host = hiddenHost(fromAnsi(text).text, target);
	return writer.write(target, paint.link(text)) + (host === undefined ? '' : paint.dim(` (${host})`));
};

/** The painter of inline text for one paint. */
export const createInlinePainter = (paint: Paint): InlinePainter => {
	const writer = new LinkWriter();
	const parse = createInlineParser(terminal(paint), corrections(paint, writer));
	return (tokens, role) => {
		writer.reset();
		return {styled: fromAnsi(paint[role](parse([...tokens]))), links: writer.links};
	};
};
