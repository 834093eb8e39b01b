import {asTyped} from './as-typed.ts';
import {blockElements, type HtmlTag, hiddenElements, readTag} from './html-tag.ts';
import type {RoleToken} from './inline-paint.ts';
import type {Token} from './lex.ts';
import {gistTokens, mediaToken} from './media-tokens.ts';
import {subscript, superscript} from './raised-text.ts';
import {keepRaisedApart, raiseTokens} from './raised-tokens.ts';
import {sidenoteTokens} from './sidenote-tokens.ts';
import type {Role} from './theme.ts';
import {endsInSpace, withoutEndSpace, withoutSpace} from './without-space.ts';

/** Elements opened inside one another beyond this are left out. */
const deepest = 100;

/** An element that was opened and whose end is looked for. */
type Opened = {readonly tag: HtmlTag; readonly raw: string; readonly content: Token[]};

/** Elements that only change the looks of what they hold. */
const roleOf: Readonly<Record<string, Role>> = {
	kbd: 'code',
	samp: 'code',
	tt: 'code',
	var: 'emphasis',
	mark: 'highlighted',
	u: 'inserted',
	ins: 'inserted',
	small: 'dim',
	summary: 'strong',
	caption: 'dim',
	figcaption: 'dim',
	legend: 'strong',
};

const inRole = (role: Role, tokens: Token[]): RoleToken => ({type: 'role', raw: '', role, tokens});

/** One of the files a `<video>` or `<picture>` offers. */
const isSource = (token: Token): boolean => token.type === 'image' && token.raw === 'source';

/** What stands for an element without content. */
const voidTokens = (tag: HtmlTag): readonly Token[] => {
	if (tag.name === 'br') return [{type: 'br', raw: '\n'}];
	if (tag.name === 'img' || tag.name === 'source' || tag.isComponent) return mediaToken(tag);
	return [];
};

/** What an element says inside a line of text, given what it holds and the token that it comes behind. */
export const elementTokens = (tag: HtmlTag, content: Token[], before?: Token): readonly Token[] => {
	const {name, attributes} = tag;
	if (tag.kind === 'void') return voidTokens(tag);
	if (name === 'script') return gistTokens(attributes.get('src') ?? '');
	if (hiddenElements.has(name)) {
		const media = mediaToken(tag);
		return media.length > 0 ? media : content.filter(isSource).slice(0, 1);
	}
	const sidenote = sidenoteTokens(tag, content, before);
	if (sidenote !== undefined) return sidenote;
	const role = roleOf[name];
	if (role !== undefined) return [inRole(role, content)];
	switch (name) {
		case 'b':
		case 'strong':
			return [{type: 'strong', raw: '', text: '', tokens: content}];
		case 'i':
		case 'em':
		case 'cite':
		case 'dfn':
			return [{type: 'em', raw: '', text: '', tokens: content}];
		case 's':
		case 'del':
		case 'strike':
			return [{type: 'del', raw: '', text: '', tokens: content}];
		case 'code':
			return [inRole('code', content)];
		case 'a': {
			const href = attributes.get('href');
			return href === undefined ? content : [{type: 'link', raw: '', href, text: '', tokens: content}];
		}
		case 'q':
			return [asTyped('“'), ...content, asTyped('”')];
		case 'abbr': {
			const title = attributes.get('title');
			return title === undefined ? content : [...content, inRole('dim', [asTyped(` (${title})`)])];
		}
		case 'rt':
			return [asTyped('('), ...content, asTyped(')')];
		case 'rp':
			return [];
		case 'picture':
			return content.filter(token => !isSource(token));
		case 'sup':
			return raiseTokens(content, superscript, before);
		case 'sub':
			return raiseTokens(content, subscript, before);
		default:
			return content;
	}
};

/** Stands around what is a block of its own to a browser, unless another break or an end does. */
const blockBreak: Token = {type: 'br', raw: '\n'};

const withoutLastBreak = (tokens: Token[]): Token[] => {
	if (tokens.at(-1) === blockBreak) tokens.pop();
	return tokens;
};

/**
 * Gives inline HTML its meaning: elements around text become tokens around tokens, line breaks and pictures become theirs,
 * comments go. Tags that are not HTML are shown as typed.
 */
export const readInlineHtml = (tokens: readonly Token[]): Token[] => {
	const done: Token[] = [];
	const opened: Opened[] = [];
	const add = (added: readonly Token[]): void => {
		const into = opened.at(-1)?.content ?? done;
		for (const token of added) {
			const last = into.at(-1);
			// The tag between two spaces is gone, and one of them is enough.
			into.push(endsInSpace(last) || last === blockBreak ? withoutSpace(token) : token);
		}
	};
	const addElement = (tag: HtmlTag, content: Token[]): void => {
		const into = opened.at(-1)?.content ?? done;
		const last = into.at(-1);
		const own = elementTokens(tag, withoutLastBreak(content), last);
		const added = tag.name === 'sup' ? keepRaisedApart(last, own) : own;
		const isBlock = blockElements.has(tag.name) && added.length > 0;
		if (isBlock && last !== undefined && last.type !== 'br') {
			into.splice(-1, 1, withoutEndSpace(last), blockBreak);
		}
		add(added);
		if (isBlock) add([blockBreak]);
	};
	/** Takes elements whose ends are missing, all from an index on, for what they hold, and a lone `<T>` for text. */
	const giveUp = (from: number): void => {
		for (const {tag, raw, content} of opened.splice(from)) {
			if (tag.isComponent && tag.attributes.size === 0) add([asTyped(raw)]);
			add(content);
		}
	};
	const close = (tag: HtmlTag, raw: string): void => {
		const index = opened.findLastIndex(element => element.tag.name === tag.name);
		if (index === -1) {
			if (tag.isComponent) add([asTyped(raw)]);
			return;
		}
		giveUp(index + 1);
		const element = opened.pop();
		if (element !== undefined) addElement(element.tag, element.content);
	};

	for (const token of tokens) {
		if (token.type !== 'html') {
			if ('tokens' in token && token.tokens) token.tokens = readInlineHtml(token.tokens);
			add([token]);
			continue;
		}
		const tag = readTag(token.raw)?.tag;
		if (tag === undefined) add([asTyped(token.raw)]);
		else if (tag.kind === 'void') add(elementTokens(tag, []));
		else if (tag.kind === 'close') close(tag, token.raw);
		else if (opened.length < deepest) opened.push({tag, raw: token.raw, content: []});
	}
	giveUp(0);
	return withoutLastBreak(done);
};
