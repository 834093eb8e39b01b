import type {Token} from './lex.ts';

/**
 * The next piece of a simple text: words and what stands between them; `code`; *words* or **words** in emphasis; a
 * [link](to/somewhere). Everything but words is of the plainest form, so that it cannot mean anything else.
 */
const nextPiece =
	/((?:[^\\`*_~<&![\]@$]|!(?!\[))+)|`([^`\s\\*~<&![\]@$](?:[^`\n\\*~<&![\]@$]*[^`\s\\*~<&![\]@$])?)`(?!`)|(\*\*?|__?)([a-z\d](?:[^\\`*_~<&![\]@$]*[a-z\d])?)\3(?=$|[\s.,;:!?)"'’”—…])|\[([^\\`*_~<&![\]@$^][^\\`*_~<&![\]@$]*)\]\(([\w:/.#?=%+-]+)\)/iy;

/** What an emphasis may stand behind. */
const opening = ' \n("\'‘“—';

/** Words that mean something to marked or to us wherever they stand. */
const telling = / {2}\n|:\/\/|:[a-z\d+-]|==|\{[{%]|www\.|(?:mailto|xmpp):/i;

const textToken = (text: string): Token => ({type: 'text', raw: text, text, escaped: false});

/** The token of a piece; undefined when it is not as simple as it looked. */
const tokenOf = (source: string, match: RegExpExecArray): Token | undefined => {
	const [raw, words, code, sign, emphasized, label, href] = match;
	if (words !== undefined) return telling.test(words) ? undefined : textToken(words);
	if (code !== undefined) return {type: 'codespan', raw, text: code};
	const text = emphasized ?? label ?? '';
	if (telling.test(text)) return undefined;
	if (href !== undefined) return {type: 'link', raw, href, title: null, text, tokens: [textToken(text)]};
	if (match.index > 0 && !opening.includes(source.charAt(match.index - 1))) return undefined;
	return {type: sign?.length === 2 ? 'strong' : 'em', raw, text, tokens: [textToken(text)]};
};

/**
 * The tokens of a text in which every sign is of the plainest form, as marked would read them, in a fraction of the time;
 * undefined for any other text.
 */
export const readSimple = (source: string): Token[] | undefined => {
	const tokens: Token[] = [];
	nextPiece.lastIndex = 0;
	while (nextPiece.lastIndex < source.length) {
		const match = nextPiece.exec(source);
		const token = match === null ? undefined : tokenOf(source, match);
		if (token === undefined) return undefined;
		tokens.push(token);
	}
	return tokens;
};
