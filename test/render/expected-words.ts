import {decodeHTML} from 'entities';

/** A word, the number of quotes around it, and what it stands in. */
export type Word = {
	readonly text: string;
	readonly quotes: number;
	readonly kind: 'text' | 'heading' | 'code' | 'table' | 'rule';
};

/** What HTML says: every word in order with the marks of lists, pictures and rules, and the code blocks as they are. */
export type Expected = {readonly words: readonly Word[]; readonly code: readonly string[]};

// Deliberately apart from the tables of the program: those in the examples and no others.
const known =
	/^(?:a|b|blockquote|br|code|del|dd|details|div|dl|dt|em|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|link|noembed|noframes|ol|p|plaintext|pre|s|script|section|span|strong|style|sub|summary|sup|table|tbody|td|textarea|th|thead|title|tr|u|ul|xmp|.*-.*)$/;
const block =
	/^(?:blockquote|dd|details|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|textarea|th|thead|tr|ul)$/;
const tagPattern =
	/<!--(?:-?>|[\s\S]*?(?:-->|$))|<\?[\s\S]*?\?>|<![A-Za-z][\s\S]*?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/g;

const attribute = (source: string, name: string): string | undefined => {
	const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'=<>\`]+))`, 'i').exec(source);
	return match === null ? undefined : decodeHTML(match[1] ?? match[2] ?? match[3] ?? '');
};

/** Reads HTML as a browser would show it, with our marks for what has no words. */
export const expectedWords = (html: string): Expected => new Reader().read(html);

class Reader {
	readonly #words: Word[] = [];
	readonly #code: string[] = [];
	#text = '';
	/** The next words are for screen readers only. */
	#isSilent = false;
	#quotes = 0;
	#kind: Word['kind'] = 'text';
	#pre: string | undefined;
	#link: {readonly href: string; readonly from: number} | undefined;
	/** Next number of each open list; undefined for bullets. */
	readonly #lists: (number | undefined)[] = [];

	read(html: string): Expected {
		let at = 0;
		let hidden: string | undefined;
		for (const match of html.matchAll(tagPattern)) {
			const [source, closing = '', tag = '', attributes = ''] = match;
			const name = tag.toLowerCase();
			if (hidden === undefined) this.#add(decodeHTML(html.slice(at, match.index)));
			at = match.index + source.length;
			if (name === '') continue;
			if (hidden !== undefined) {
				if (name === hidden && closing === '/') hidden = undefined;
				continue;
			}
			if (/^(?:script|style|iframe)$/.test(name)) hidden = name;
			else if (!known.test(name)) this.#add(/^[A-Z]/.test(tag) ? '' : source);
			else this.#tag(name, closing === '/', attributes);
		}
		if (hidden === undefined) this.#add(decodeHTML(html.slice(at)));
		this.#flush();
		return {words: this.#words, code: this.#code};
	}

	#add(text: string): void {
		if (this.#pre === undefined) this.#text += text;
		else this.#pre += text;
	}

	#flush(): void {
		if (this.#isSilent && this.#text.trim() !== '') {
			this.#text = '';
			this.#isSilent = false;
		}
		for (const text of this.#text.split(/[ \t\n\r\f\u00a0]+/)) {
			if (text !== '') this.#words.push({text, quotes: this.#quotes, kind: this.#kind});
		}
		this.#text = '';
	}

	#mark(text: string): void {
		this.#words.push({text, quotes: this.#quotes, kind: this.#kind});
	}

	#tag(name: string, isClosing: boolean, attributes: string): void {
		if (name === 'pre') {
			this.#preformatted(isClosing);
			return;
		}
		if (name === 'code' && this.#pre === '' && !isClosing) {
			const language = /language-(\S+)/.exec(attribute(attributes, 'class') ?? '')?.[1];
			if (language !== undefined)
				this.#words.push({text: language.toLowerCase(), quotes: this.#quotes, kind: 'text'});
		}
		if (name === 'section' && !isClosing && /data-footnotes/.test(attributes)) this.#mark('─');
		if (name === 'h2' && /sr-only|footnote-label/.test(attributes)) this.#isSilent = true;
		if (block.test(name)) this.#flush();
		if (name === 'br') this.#text += '\n';
		if (name === 'img') {
			const source = attribute(attributes, 'src') ?? '';
			const label =
				attribute(attributes, 'alt') || attribute(attributes, 'title') || source.replace(/^.*\//, '');
			if (label !== '') this.#text += `▣ ${label}`;
		}
		// A link without a text shows where it leads.
		if (name === 'a') {
			if (!isClosing) this.#link = {href: attribute(attributes, 'href') ?? '', from: this.#text.length};
			else if (this.#link?.from === this.#text.length) this.#text += this.#link.href;
		}
		if (name === 'blockquote') this.#quotes += isClosing ? -1 : 1;
		if (/^h[1-6]$/.test(name)) this.#kind = isClosing ? 'text' : 'heading';
		if (name === 'table') this.#kind = isClosing ? 'text' : 'table';
		if (name === 'hr') this.#words.push({text: '─', quotes: this.#quotes, kind: 'rule'});
		if (name === 'ul' || name === 'ol') this.#list(name, isClosing, attributes);
		if (name === 'li' && !isClosing) this.#item();
		if (name === 'input') {
			const box = /\schecked/.test(attributes) ? '☑' : '☐';
			if (this.#words.at(-1)?.text === '•') this.#words.pop();
			this.#mark(box);
		}
	}

	#preformatted(isClosing: boolean): void {
		if (!isClosing) {
			this.#flush();
			this.#pre = '';
			return;
		}
		const code = (this.#pre ?? '').replace(/\n$/, '');
		this.#pre = undefined;
		this.#code.push(code);
		for (const text of code.split(/[ \t\n]+/)) {
			if (text !== '') this.#words.push({text, quotes: this.#quotes, kind: 'code'});
		}
	}

	#list(name: string, isClosing: boolean, attributes: string): void {
		if (isClosing) this.#lists.pop();
		else this.#lists.push(name === 'ol' ? Number(attribute(attributes, 'start') ?? 1) : undefined);
	}

	#item(): void {
		const number = this.#lists.at(-1);
		this.#mark(number === undefined ? '•' : `${number}.`);
		if (number !== undefined) this.#lists[this.#lists.length - 1] = number + 1;
	}
}
