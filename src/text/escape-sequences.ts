const stringBody = '[^\\x07\\x18\\x1a\\x1b\\x80-\\x9f\\n\\r\\u2028\\u2029]*';
const stringEnd = '(?:\\x1b\\\\|\\x9c)';

/**
 * A global pattern for whole escape sequences as ECMA-48 and xterm define them, with C0 and C1 introducers: OSC (ended by
 * BEL too), DCS, SOS, PM, APC and screen's titles with what they carry, CSI, and short ones. A string that is not ended on
 * its line is no sequence, so that a stray introducer can never take the rest of a document with it.
 */
export const makeEscapePattern = (): RegExp =>
	new RegExp(
		[
			`(?:\\x1b\\]|\\x9d)${stringBody}(?:\\x07|${stringEnd})`,
			`(?:\\x1b[PX^_k]|[\\x90\\x98\\x9e\\x9f])${stringBody}${stringEnd}`,
			'(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]',
			'\\x1b(?:[ -/]+[0-~]|[\\dA-PR-TZcf-oq-uy=><~|}])',
		].join('|'),
		'g',
	);

let pattern: RegExp | undefined;

/** The text without its escape sequences. Lone ESC characters and broken sequences stay. */
export const stripEscapes = (text: string): string => {
	pattern ??= makeEscapePattern();
	return text.replace(pattern, '');
};
