import type {Token} from './lex.ts';

/** A table is waited for through this many pieces at most. */
const mostPieces = 500;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Tables that are opened and not closed in a piece of HTML. */
const openTables = (html: string): number => count(html, /<table[\s>]/gi) - count(html, /<\/table\s*>/gi);

/** Joins the pieces of an HTML table that blank lines have cut, as long as nothing but HTML stands between them. */
export class HtmlJoiner {
	readonly #take: (token: Token) => void;
	#waiting: Token[] = [];
	#open = 0;

	constructor(take: (token: Token) => void) {
		this.#take = take;
	}

	take(token: Token): void {
		const isPiece = token.type === 'html' || (token.type === 'space' && this.#open > 0);
		if (!isPiece || this.#waiting.length >= mostPieces) this.end();
		if (!isPiece) {
			this.#take(token);
			return;
		}
		this.#waiting.push(token);
		if (token.type === 'html') this.#open += openTables(token.raw);
		if (this.#open <= 0) this.#join();
	}

	/** Gives away what was waiting for the end of a table that does not come. */
	end(): void {
		for (const token of this.#waiting) this.#take(token);
		this.#waiting = [];
		this.#open = 0;
	}

	#join(): void {
		const raw = this.#waiting.map(piece => piece.raw).join('');
		this.#take({type: 'html', raw, text: raw, block: true, pre: false});
		this.#waiting = [];
		this.#open = 0;
	}
}
