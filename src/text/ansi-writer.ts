import {sgrBetween} from './sgr.ts';

/** Writes text in styles and hyperlinks, and nothing that changes neither. */
export class AnsiWriter {
	#output = '';
	#style = '';
	#link = -1;
	#isLinked = false;
	readonly #hyperlink: ((link: number) => string | undefined) | undefined;

	constructor(hyperlink?: (link: number) => string | undefined) {
		this.#hyperlink = hyperlink;
	}

	/** Adds text in a canonical style, as part of a link (-1 for none). */
	write(text: string, style: string, link: number): void {
		this.#changeLink(link);
		this.#changeStyle(style);
		this.#output += text;
	}

	/** Adds text in the style of the text before it. */
	append(text: string): void {
		this.#output += text;
	}

	/** Closes everything and returns what was written. */
	end(): string {
		this.#changeLink(-1);
		this.#changeStyle('');
		return this.#output;
	}

	#changeStyle(style: string): void {
		this.#output += sgrBetween(this.#style, style);
		this.#style = style;
	}

	#changeLink(link: number): void {
		if (link === this.#link) {
			return;
		}

		// Styles open and close inside the hyperlink, so that every line nests well.
		this.#changeStyle('');
		const target = link === -1 ? undefined : this.#hyperlink?.(link);
		this.#output += this.#isLinked ? '\x1b]8;;\x1b\\' : '';
		this.#output += target === undefined ? '' : openHyperlink(link, target);
		this.#isLinked = target !== undefined;
		this.#link = link;
	}
}

// The id tells the terminal that the parts of a link on several lines are one.
const openHyperlink = (link: number, target: string): string =>
	`\x1b]8;id=${link};${target.replace(/[^!-~]/gu, encodeCharacter)}\x1b\\`;

const encodeCharacter = (character: string): string => {
	const codePoint = character.codePointAt(0) ?? 0;
	const isBroken = codePoint >= 0xd800 && codePoint <= 0xdfff;
	return encodeURIComponent(isBroken ? '\ufffd' : character);
};
