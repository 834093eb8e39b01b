import type {MarkedExtension, Token} from './lex.ts';

/** Terms, each a line of Markdown, and what they mean: `Term`, then definitions that begin with `: `. There may be no term. */
export type DefinitionToken = {
	readonly type: 'definitions';
	readonly raw: string;
	readonly terms: readonly string[];
	readonly definitions: readonly (readonly Token[])[];
};

/** Characters of a definition with its blank lines, about; a longer one may be cut where a part of a text ends. */
export const longestDefinition = 10_000;

/** Definitions inside one another beyond this are text. */
const deepest = 8;

/** A line of words, which begins nothing else. */
const words = String.raw`(?: {0,3}(?![\s#>|<:=]|~~~|\x60\x60\x60|-[-\s]|[*+]\s|\d{1,9}[.)]\s)[^\n]*\n)`;

/** Terms right above a definition, or a short one with a blank line between. */
const head = new RegExp(
	String.raw`^(?:${words}{0,20}|(?=[^\n]{1,100}\n)${words}[ \t]*\n)(?= {0,3}:[ \t]+\S)`,
);
const beginning = /^ {0,3}:[ \t]+(?=\S)/;

/** Begins a block of its own, also right below words. */
const otherBlock = /^ {0,3}(?:#{1,6}(?:\s|$)|>|`{3}|~{3}|[-*+]\s|\d{1,9}[.)]\s|<[a-z/!])/i;

/** True for a text that may have definitions. */
export const mayHaveDefinitions = (text: string): boolean => /^[ \t>]*:[ \t]+\S/m.test(text);

/** A definition's lines without what sets them in, and how long they are in the source. */
type Read = {readonly lines: readonly string[]; readonly length: number};

/** Reads the definition that begins a text: what follows right below, and behind blank lines what is set in. */
const readDefinition = (source: string): Read => {
	const column = beginning.exec(source)?.[0].length ?? 0;
	const lines: string[] = [];
	let cut: number | undefined;
	let length = 0;
	let blanks = 0;
	for (let start = 0; start < source.length; ) {
		const found = source.indexOf('\n', start);
		const end = found === -1 ? source.length : found;
		const line = source.slice(start, end);
		const indent = line.startsWith('\t') ? 4 : line.length - line.trimStart().length;
		const isSetIn = indent >= Math.min(column, 4);
		if (line.trim() === '') blanks++;
		else {
			const goesOn = isSetIn || (blanks === 0 && !beginning.test(line) && !otherBlock.test(line));
			if (start > 0 && !goesOn) break;
			cut ??= start > 0 && isSetIn ? Math.min(indent, Math.max(column, 4)) : undefined;
			const inner = start === 0 ? line.slice(column) : withoutIndent(line, cut ?? 0);
			lines.push(...Array.from({length: blanks}, () => ''), inner);
			blanks = 0;
			length = end;
		}
		start = end + 1;
	}
	return {lines, length};
};

const withoutIndent = (line: string, cut: number): string =>
	line.startsWith('\t') ? line.slice(1) : line.slice(Math.min(cut, line.length - line.trimStart().length));

/** All definitions at the beginning of a text, blank lines between them or not. */
const readDefinitions = (source: string): readonly Read[] => {
	const read: Read[] = [];
	let at = 0;
	while (beginning.test(source.slice(at, at + longestStart))) {
		const {lines, length} = readDefinition(source.slice(at));
		const gap = /^\n\s*?(?= {0,3}:[ \t]+\S)/.exec(source.slice(at + length))?.[0] ?? '';
		read.push({lines, length: length + gap.length});
		at += length + gap.length;
		if (gap === '') break;
	}
	return read;
};

/** Characters in which the sign of a definition is found. */
const longestStart = 100;

/** Reads definition lists as PHP Markdown Extra, kramdown and Pandoc have them, with all the blocks of a definition. */
export const createDefinitionExtension = (): MarkedExtension => {
	let depth = 0;
	return {
		extensions: [
			{
				name: 'definitions',
				level: 'block',
				tokenizer(source) {
					const above = depth < deepest ? head.exec(source)?.[0] : undefined;
					if (above === undefined) return undefined;
					const terms = above.trim() === '' ? [] : above.trim().split(/\s*\n\s*/);
					depth++;
					try {
						const read = readDefinitions(source.slice(above.length));
						const length = read.reduce((sum, part) => sum + part.length, above.length);
						const definitions = read.map(({lines}) => this.lexer.blockTokens(lines.join('\n'), []));
						return {type: 'definitions', raw: source.slice(0, length), terms, definitions};
					} finally {
						depth--;
					}
				},
			},
		],
	};
};
