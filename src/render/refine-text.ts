import {emojiByName} from './emoji.ts';
import type {RoleToken} from './inline-paint.ts';
import type {Token} from './lex.ts';

const worthALook = /:[a-z\d+_-]+:|==|\{\{|\{%/;
const sign =
	/:([a-z\d+_-]{1,40}):|==(?=[^\s=])([^=\n]{0,1000}[^\s=])==(?!=)|(\{\{[^{}]{0,500}\}\}|\{%[^{}]{0,500}%\})/g;

// What the text was read from is gone, so that it is not taken for source that is known to be clean.
const textToken = (text: string): Token => ({type: 'text', raw: '', text, escaped: false});

const inRole = (role: RoleToken['role'], text: string): RoleToken => ({
	type: 'role',
	raw: text,
	role,
	tokens: [textToken(text)],
});

/**
 * Finds in plain text what Markdown has no rule for: emoji by name (`:tada:`), highlighted words (`==so==`), and the
 * expressions of templates, which are set back. `source` is what the tokens were read from.
 */
export const refineText = (tokens: readonly Token[], source: string): readonly Token[] =>
	worthALook.test(source) ? refineAll(tokens) : tokens;

const refineAll = (tokens: readonly Token[]): Token[] =>
	tokens.flatMap(token => {
		if ('tokens' in token && token.tokens) {
			token.tokens = refineAll(token.tokens);
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
		const [raw, name, highlighted, template] = match;
		const emoji = name === undefined ? undefined : emojiByName.get(name);
		if (name !== undefined && emoji === undefined) continue;
		if (match.index > end) tokens.push(textToken(text.slice(end, match.index)));
		if (emoji !== undefined) tokens.push(textToken(emoji));
		else if (highlighted !== undefined) tokens.push(inRole('highlighted', highlighted));
		else tokens.push(inRole('dim', template ?? raw));
		end = match.index + raw.length;
	}
	return [...tokens, ...(end < text.length ? [textToken(text.slice(end))] : [])];
};
