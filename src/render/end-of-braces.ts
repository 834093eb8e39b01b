/** What may mean something in code: texts, comments, braces. */
const signInCode = /["'`/{}]/g;
/** The same in a text in backticks. */
const signInText = /\\|`|\$\{/g;

const endings = {
	'"': /"(?:[^"\\\n]|\\.)*"/y,
	"'": /'(?:[^'\\\n]|\\.)*'/y,
	'/': /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y,
} as const;

/** What a regular expression comes behind; behind anything else a slash divides, or ends a tag. */
const beforePattern = /(?:[(,=:[!&|?{;]|\breturn)\s{0,100}$/;

const beforePatternLength = 110;

const endOfLine = (code: string, at: number): number => {
	const found = code.indexOf('\n', at);
	return found === -1 ? code.length : found;
};

/** Goes through code to the end of the braces that it begins with. */
class BraceReader {
	readonly #code: string;
	/** Braces and texts in backticks that are open, outermost first. */
	readonly #open: ('{' | '`')[] = [];
	/** For each sign that has no end in its line where that line ends: among the words of a tag it means nothing. */
	readonly #endless = new Map<string, number>();

	constructor(code: string) {
		this.#code = code;
	}

	/** Index behind the last of the braces; -1 when it is not there. */
	end(): number {
		for (let at = 0; at !== -1 && at < this.#code.length; ) {
			at = this.#open.at(-1) === '`' ? this.#readText(at) : this.#readCode(at);
			if (this.#open.length === 0) return at;
		}
		return -1;
	}

	#readText(from: number): number {
		const at = this.#next(signInText, from);
		if (at === -1) return -1;
		const sign = this.#code.charAt(at);
		if (sign === '`') this.#open.pop();
		else if (sign === '$') this.#open.push('{');
		return sign === '`' ? at + 1 : at + 2;
	}

	#readCode(from: number): number {
		const at = this.#next(signInCode, from);
		const sign = at === -1 ? '' : this.#code.charAt(at);
		switch (sign) {
			case '':
				return -1;
			case '{':
			case '`':
				this.#open.push(sign);
				return at + 1;
			case '}':
				this.#open.pop();
				return at + 1;
			case '/':
				return this.#readSlash(at);
			default:
				// Within a word it is an apostrophe.
				if (/\w/.test(this.#code.charAt(at - 1))) return at + 1;
				return this.#readQuoted(sign === '"' ? sign : "'", at);
		}
	}

	#readSlash(at: number): number {
		const next = this.#code.charAt(at + 1);
		if (next === '*') {
			const end = this.#code.indexOf('*/', at + 2);
			return end === -1 ? -1 : end + 2;
		}
		// Among the words of a tag it is that of an address.
		if (next === '/') return this.#code.charAt(at - 1) === ':' ? at + 2 : endOfLine(this.#code, at);
		const before = this.#code.slice(Math.max(0, at - beforePatternLength), at);
		return beforePattern.test(before) ? this.#readQuoted('/', at) : at + 1;
	}

	/** What a sign begins that ends with it in the same line; the sign alone, when it does not end. */
	#readQuoted(sign: keyof typeof endings, at: number): number {
		if ((this.#endless.get(sign) ?? 0) > at) return at + 1;
		const ending = endings[sign];
		ending.lastIndex = at;
		if (ending.test(this.#code)) return ending.lastIndex;
		this.#endless.set(sign, endOfLine(this.#code, at));
		return at + 1;
	}

	#next(pattern: RegExp, from: number): number {
		pattern.lastIndex = from;
		return pattern.exec(this.#code)?.index ?? -1;
	}
}

/**
 * Index behind the brace that ends the one JavaScript or JSX begins with, wherever else braces stand: in texts, comments and regular
 * expressions; -1 when there is none. The code is gone through once.
 */
export const endOfBraces = (code: string): number => new BraceReader(code).end();
