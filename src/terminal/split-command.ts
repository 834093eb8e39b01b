/** White space, text in single or in double quotes, an escaped character, or any other one; a quote that is never closed is one of these. */
const pieces = /(\s+)|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|./gsu;

/** The same where a backslash separates folders. */
const windowsPieces = /(\s+)|'([^']*)'|"([^"]*)"|./gsu;

/**
 * The words of a command as a shell would split it: quotes and backslashes keep spaces within a word. Nothing else means anything in
 * it, and on Windows backslashes do not either.
 */
export const splitCommand = (command: string, platform: NodeJS.Platform): readonly string[] => {
	const words: string[] = [];
	let word: string | null = null;
	const isWindows = platform === 'win32';
	for (const [all, space, single, double, escaped] of command.matchAll(isWindows ? windowsPieces : pieces)) {
		if (space === undefined) {
			const unescaped = isWindows ? double : double?.replaceAll(/\\(["\\$`])/g, '$1');
			word = (word ?? '') + (single ?? unescaped ?? escaped ?? all);
			continue;
		}
		if (word !== null) words.push(word);
		word = null;
	}
	return word === null ? words : [...words, word];
};
