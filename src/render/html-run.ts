import {blockElements} from './html-tag.ts';
import type {HtmlNode} from './html-tree.ts';
import {elementTokens} from './inline-html.ts';
import type {Token} from './lex.ts';
import {keepRaisedApart} from './raised-tokens.ts';

const lineBreak: Token = {type: 'br', raw: '\n'};

const tokensOf = (nodes: readonly HtmlNode[]): Token[] => {
	const tokens: Token[] = [];
	for (const node of nodes) {
		if (node.type === 'text') {
			tokens.push({type: 'text', raw: node.text, text: node.text, escaped: false});
			continue;
		}
		const {tag, children} = node;
		const last = tokens.at(-1);
		const own = elementTokens(tag, tokensOf(children), last);
		const added = tag.name === 'sup' ? keepRaisedApart(last, own) : own;
		for (const token of blockElements.has(tag.name) ? [lineBreak, ...added, lineBreak] : added) {
			tokens.push(token);
		}
	}
	return tokens;
};

const isBlank = (token: Token): boolean =>
	token.type === 'text' && /^(?:[ \t\n\u00a0]|&nbsp;)*$/.test(token.raw);

/** One run of inline tokens for nodes of HTML, without white space or breaks at its ends. */
export const htmlRun = (nodes: readonly HtmlNode[]): readonly Token[] => {
	const run: Token[] = [];
	for (const token of tokensOf(nodes)) {
		const previous = run.at(-1);
		const atStart = previous === undefined || previous.type === 'br';
		if (atStart && (isBlank(token) || (token === lineBreak && token === previous))) continue;
		if (previous === undefined && token.type === 'br') continue;
		run.push(atStart ? trimmed(token, /^[ \t\n]+/) : token);
	}
	while (run.length > 0) {
		const last = run.at(-1);
		if (last === undefined || !(last.type === 'br' || isBlank(last))) break;
		run.pop();
	}
	const last = run.pop();
	return last === undefined ? [] : [...run, trimmed(last, /[ \t\n]+$/)];
};

const trimmed = (token: Token, space: RegExp): Token =>
	token.type === 'text' ? {...token, text: token.raw.replace(space, '')} : token;
