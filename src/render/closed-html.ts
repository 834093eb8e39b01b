/** A line that begins with a tag, in a quote or not. */
const beginsWithTag = /^[ \t>]*<[/A-Za-z]/;

/** Tags in tables, and of what is shown as typed; the group is the end of all of that. */
const tagInside =
	/<(?:(\/(?:table|pre|script|style|textarea))|\/?t[dhr]|\/?t(?:head|body|foot)|table|pre|script|style|textarea)[\s>]/gi;

/**
 * Whether HTML goes on behind a line that nothing of Markdown may end before a blank line does, a table or what is shown as typed, given
 * whether it did before the line.
 */
export const endsInClosedHtml = (line: string, isInside: boolean): boolean => {
	const last = beginsWithTag.test(line) ? Array.from(line.matchAll(tagInside)).at(-1) : undefined;
	return last === undefined ? isInside : last[1] === undefined;
};
