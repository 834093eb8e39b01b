import type {Token} from './lex.ts';

/** A table is looked for in this many pieces at most. */
const mostPieces = 500;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Tables that are still open at the end of a piece of HTML. */
const openTables = (html: string): number => count(html, /<table[\s>]/gi) - count(html, /<\/table\s*>/gi);

/** Joins the pieces of an HTML table that blank lines have cut in pieces, as long as nothing but HTML stands between. */
export const joinHtml = (tokens: readonly Token[]): readonly Token[] => {
	if (!tokens.some(({type}) => type === 'html')) return tokens;
	const joined: Token[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token === undefined) continue;
		const end = token.type === 'html' && openTables(token.raw) > 0 ? endOfTable(tokens, index) : index;
		if (end > index) {
			const raw = tokens
				.slice(index, end + 1)
				.map(piece => piece.raw)
				.join('');
			joined.push({type: 'html', raw, text: raw, block: true, pre: false});
		} else joined.push(token);
		index = end;
	}
	return joined;
};

/** Index of the token that closes the table begun in one; that one itself when other text comes first. */
const endOfTable = (tokens: readonly Token[], start: number): number => {
	let open = 0;
	for (let index = start; index < Math.min(tokens.length, start + mostPieces); index++) {
		const token = tokens[index];
		if (token?.type !== 'html' && token?.type !== 'space') return start;
		if (token.type === 'html') open += openTables(token.raw);
		if (open <= 0) return index;
	}
	return start;
};
