/**
 * A regular expression that is made when it is first used. Patterns with Unicode properties take milliseconds to make,
 * and most texts never need them. It does what marked asks of a rule, no more.
 */
export class LazyPattern {
	readonly source: string;
	readonly flags: string;
	#made: RegExp | undefined;

	constructor(source: string, flags: string) {
		this.source = source;
		this.flags = flags;
	}

	get #pattern(): RegExp {
		this.#made ??= new RegExp(this.source, this.flags);
		return this.#made;
	}

	get lastIndex(): number {
		return this.#pattern.lastIndex;
	}

	set lastIndex(index: number) {
		this.#pattern.lastIndex = index;
	}

	exec(text: string): RegExpExecArray | null {
		return this.#pattern.exec(text);
	}

	test(text: string): boolean {
		return this.#pattern.test(text);
	}

	/** Called by `text.replace(pattern, by)`. */
	[Symbol.replace](text: string, by: string): string {
		return this.#pattern[Symbol.replace](text, by);
	}
}
