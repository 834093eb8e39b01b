/** All letters of the first plane beyond ASCII, and signs that stand in no name; meant the same with and without the flag for Unicode. */
const beyondAscii = String.raw`\u00aa-\uffff`;

/**
 * The source of a grammar in which a name may have any character beyond ASCII instead of the letters among them: that is the same
 * for code that means something, and V8 compiles it in no time.
 */
export const withCoarseLetters = (grammar: string): string =>
	grammar
		.replaceAll(/\\p\{(?:L|XID_Start)\}/g, `A-Za-z${beyondAscii}`)
		.replaceAll(String.raw`\p{XID_Continue}`, String.raw`[\w${beyondAscii}]`);
