import fc from 'fast-check';

const word = fc.constantFrom(
	'the',
	'harbor',
	'wakes',
	'and',
	'boats',
	'come',
	'home',
	'one',
	'by',
	'evening',
);

const words = (most: number): fc.Arbitrary<string> =>
	fc.array(word, {minLength: 1, maxLength: most}).map(list => list.join(' '));

/** Blocks of Markdown without a name: headings, paragraphs, items and quotes, short and long. */
const block = fc.oneof(
	fc.constant('## '),
	words(6).map(text => `### ${text} `),
	{weight: 3, arbitrary: words(60)},
	words(12).map(text => `- ${text}`),
	words(40).map(text => `> ${text}`),
);

/** The block with a name that no other has as its first word. */
const named = (text: string, index: number): string => text.replace(/^(#+ |- |> |)/, `$1n${index} `).trim();

/** A text as a list of blocks of Markdown, each of which begins with a word of its own (`n12`); much else they say alike. */
export const writing: fc.Arbitrary<readonly string[]> = fc
	.array(block, {minLength: 1, maxLength: 24})
	.map(texts => texts.map(named));

/** A change of a text: at one of its blocks, or before it. */
export type Edit = {
	readonly kind: 'insert' | 'delete' | 'rewrite';
	readonly at: number;
	readonly text: string;
};

/** Changes of a text. */
export const editsOf: fc.Arbitrary<readonly Edit[]> = fc.array(
	fc.record({kind: fc.constantFrom('insert', 'delete', 'rewrite'), at: fc.nat(40), text: block}),
	{maxLength: 16},
);

/** A text after changes that leave some of its blocks alone; what is new has names of its own. */
export const edited = (
	texts: readonly string[],
	edits: readonly Edit[],
	untouched: readonly number[],
): readonly string[] => {
	const blocks: (readonly string[])[] = texts.map(text => [text]);
	for (const [index, {kind, at, text}] of edits.entries()) {
		const target = at % texts.length;
		const now = blocks[target] ?? [];
		const added = named(text, 1000 + index);
		if (kind === 'insert') blocks[target] = [added, ...now];
		else if (!untouched.includes(target)) blocks[target] = kind === 'delete' ? [] : [added];
	}
	return blocks.flat();
};

/** A block with some words of it changed, but not its name. */
export const editedText = (text: string, at: number): string => {
	const parts = text.split(' ');
	const from = parts.findIndex(part => part.startsWith('n')) + 1;
	const index = from + (at % Math.max(1, parts.length - from));
	return [...parts.slice(0, index), 'something', 'else', ...parts.slice(index + 2)].join(' ');
};
