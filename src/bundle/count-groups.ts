/** What is to be told from the start of a group: escapes, classes, and groups that capture nothing. */
const part = /\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)|\(\?<(?![=!])/gs;

/** How many groups of a regular expression capture what they match. */
export const countGroups = (pattern: string): number =>
	(pattern.match(part) ?? []).filter(found => found.startsWith('(')).length;
