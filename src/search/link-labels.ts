/** Labels of the link definitions of a text: `[label]` alone is a link when it is one of them. */
export type Labels = ReadonlySet<string>;

/** Longer labels are none, so that no text is slow to read. */
export const longestLabel = 200;

/** The form in which labels are compared. */
export const labelOf = (text: string): string => text.trim().toLowerCase();

/** Finds the link definitions of a Markdown text (`[label]: target`). */
export const labelsOf = (markdown: string): Labels => {
	const labels = new Set<string>();
	for (let at = markdown.indexOf(']:'); at !== -1; at = markdown.indexOf(']:', at + 2)) {
		const before = (at < 210 ? '\n' : '') + markdown.slice(Math.max(0, at - 210), at);
		const label = /\n {0,3}\[([^\][]{1,200})$/.exec(before)?.[1];
		if (label !== undefined) labels.add(labelOf(label));
	}
	return labels;
};
