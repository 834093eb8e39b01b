/** Characters of a paragraph in which a formula on lines of its own is looked for. */
const longestLook = 4000;

/**
 * Where in a text that marked takes for a paragraph a formula begins on a line of its own: its first index for which `isFormula`
 * says so, given the text from there on and what stands before.
 */
export const formulaStart = (
	source: string,
	line: RegExp,
	isFormula: (source: string, before: string) => boolean,
): number | undefined => {
	const blank = source.slice(0, longestLook).indexOf('\n\n');
	const paragraph = source.slice(0, blank === -1 ? longestLook : blank);
	for (const {index} of paragraph.matchAll(line)) {
		if (isFormula(source.slice(index + 1), paragraph.slice(0, index))) return index + 1;
	}
	return undefined;
};
