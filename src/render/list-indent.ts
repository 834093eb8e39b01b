/** Lines looked back through for the item that a line stands in. */
const mostLines = 60;

const itemStart = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\S/;

/** Whether a line that begins at a position with an indent stands in an item of a list, and not in code or on its own. */
export const isInListItem = (text: string, start: number, indent: number): boolean => {
	let end = start - 1;
	let least = indent;
	for (let count = 0; count < mostLines && end >= 0; count++) {
		const from = text.lastIndexOf('\n', end - 1) + 1;
		const line = text.slice(from, Math.min(end, from + 200));
		end = from - 1;
		const content = line.trimStart();
		if (content === '') continue;
		const own = line.length - content.length;
		if (own >= least) continue;
		const item = itemStart.exec(line)?.[1];
		if (item !== undefined) return item.length <= indent;
		if (own === 0) return false;
		least = own;
	}
	return false;
};
