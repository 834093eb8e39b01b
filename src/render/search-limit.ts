import type {Tokenizer} from 'marked';

type InlineRules = Tokenizer['rules']['inline'];
type Pattern = Pick<RegExp, 'exec' | 'lastIndex'>;

/**
 * UTF-16 units that are looked through for the ends of emphasis in one text: a twentieth of a second's work. Where many signs open
 * what nothing closes, marked looks through the rest of the text for each of them, and twice the text takes four times as long.
 */
const mostUnits = 1_000_000;

/** Rules that look for an end. */
const searching = [
	'emStrongRDelimAst',
	'emStrongRDelimUnd',
	'delRDelim',
] as const satisfies readonly (keyof InlineRules)[];

/** Ends the search for the ends of emphasis when it has gone on too long: what was not found by then is text. */
export class SearchLimit {
	#left = mostUnits;

	/** True when something was not looked for any more. */
	get isReached(): boolean {
		return this.#left <= 0;
	}

	/** To be called before another text is read. */
	reset(): void {
		this.#left = mostUnits;
	}

	/** The same rules, which look for ends as long as the limit is not reached. */
	guard(rules: InlineRules): InlineRules {
		return {...rules, ...Object.fromEntries(searching.map(name => [name, this.#limited(rules[name])]))};
	}

	#limited(pattern: Pattern): Pattern {
		return {
			get lastIndex() {
				return pattern.lastIndex;
			},
			set lastIndex(index) {
				pattern.lastIndex = index;
			},
			exec: text => {
				if (this.isReached) return null;
				const start = pattern.lastIndex;
				const match = pattern.exec(text);
				this.#left -= (match === null ? text.length : pattern.lastIndex) - start;
				return match;
			},
		};
	}
}
