/** The characters from the first letter beyond ASCII to the end of the first plane. The range means the same with and without the Unicode flag. */
const beyondAscii = String.raw`\u00aa-\uffff`;

/**
 * The source of a highlight.js grammar in which a name may hold any character beyond ASCII instead of letters only. For valid code that
 * makes no difference, and V8 compiles such a pattern at once, while the classes of all letters take it milliseconds.
 */
export const withCoarseLetters = (grammar: string): string =>
	grammar
		.replaceAll(/\\p\{(?:L|XID_Start)\}/g, `A-Za-z${beyondAscii}`)
		.replaceAll(String.raw`\p{XID_Continue}`, String.raw`[\w${beyondAscii}]`);
