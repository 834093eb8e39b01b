/** The beginning of a group that captures, and what may look like one: an escaped character, or a class. */
const part = /\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)|\(\?<(?![=!])/gs;

/** How many groups of a regular expression capture what they match. */
export const countGroups = (pattern: string): number =>
	(pattern.match(part) ?? []).filter(found => found.startsWith('(')).length;
