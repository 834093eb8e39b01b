import {emojiByName} from './emoji.ts';
import type {RoleToken} from './inline-paint.ts';
import type {Token} from './lex.ts';

const worthALook = /:[a-z\d+_-]+:|==|\{\{|\{%/;
const sign =
	/:([a-z\d+_-]{1,40}):|==(?=[^\s=])([^=\n]{0,1000}[^\s=])==(?!=)|(\{\{[^{}]{0,500}\}\}|\{%[^{}]{0,500}%\})/g;

// What the text was read from is gone, so that it is not taken for source that is known to be clean.
const textToken = (text: string): Token => ({type: 'text', raw: '', text, escaped: false});

const inRole = (role: RoleToken['role'], tokens: Token[]): RoleToken => ({
	type: 'role',
	raw: '',
	role,
	tokens,
});

/**
 * Finds in plain text what Markdown has no rule for: emoji by name (`:tada:`), highlighted words (`==so==`), and the
 * expressions of templates, which are set back. `source` is what the tokens were read from.
 */
export const refineText = (tokens: readonly Token[], source: string): readonly Token[] =>
	worthALook.test(source) ? refineAll(tokens) : tokens;

const refineAll = (tokens: readonly Token[]): readonly Token[] => joinHighlights(refineEach(tokens));

const refineEach = (tokens: readonly Token[]): readonly Token[] =>
	tokens.flatMap(token => {
		if ('tokens' in token && token.tokens) {
			token.tokens = [...refineAll(token.tokens)];
			return [token];
		}
		return token.type === 'text' && worthALook.test(token.raw)
			? refined((token as {text: string}).text)
			: [token];
	});

const refined = (text: string): readonly Token[] => {
	const tokens: Token[] = [];
	let end = 0;
	for (const match of text.matchAll(sign)) {
		const [raw, name, marked, template] = match;
		const emoji = name === undefined ? undefined : emojiByName.get(name);
		if (name !== undefined && emoji === undefined) continue;
		if (match.index > end) tokens.push(textToken(text.slice(end, match.index)));
		if (emoji !== undefined) tokens.push(textToken(emoji));
		else if (marked !== undefined) tokens.push(inRole('highlighted', [textToken(marked)]));
		else tokens.push(inRole('dim', [textToken(template ?? raw)]));
		end = match.index + raw.length;
	}
	return [...tokens, ...(end < text.length ? [textToken(text.slice(end))] : [])];
};

/** Where the last equal signs of a text begin something that other tokens are in; -1 when they do not. */
const startOfHighlight = (text: string): number => {
	const at = text.lastIndexOf('==');
	const begins = /^[\s("'“‘]?$/.test(text.charAt(at - 1)) && /^[^\s=]?$/.test(text.charAt(at + 2));
	return begins ? at : -1;
};

const endOfHighlight = /^(?:[^=]*[^\s=])?==(?!=)/;

/** Highlights what stands between equal signs together with the emphasis, code or links in it. */
const joinHighlights = (tokens: readonly Token[]): readonly Token[] => {
	if (tokens.length < 2) return tokens;
	const done: Token[] = [];
	/** Where in `done` a highlight begins whose end is looked for. */
	let opened = -1;
	let opening = '';
	for (const token of tokens) {
		let text = token.type === 'text' && 'text' in token ? String(token.text) : undefined;
		const end = opened === -1 || text === undefined ? undefined : endOfHighlight.exec(text)?.[0];
		if (end !== undefined) {
			const inside = [...done.splice(opened), textToken(end.slice(0, -2))];
			done.push(inRole('highlighted', inside));
			text = text?.slice(end.length);
			opened = -1;
		}
		const start = opened === -1 && text !== undefined ? startOfHighlight(text) : -1;
		if (text === undefined) done.push(token);
		else if (start === -1) done.push(end === undefined ? token : textToken(text));
		else {
			opening = text.slice(start);
			opened = done.push(textToken(text.slice(0, start)));
			done.push(textToken(opening.slice(2)));
		}
	}
	if (opened !== -1) done[opened] = textToken(opening);
	return done;
};
