/** Code points in a page. */
const pageSize = 256;

/**
 * A function that gives 16 bits for every code point, from a table written down by `npm run tables`: a line for each page of 256 code
 * points that is unlike the one before, in base 36: the number of the page, and then, in pairs, from which of its code points on
 * which bits hold. A page is read when the first of its code points is met, so that a text pays for its scripts only.
 */
export const readPages = (table: string): ((codePoint: number) => number) => {
	const pages: (Uint16Array | undefined)[] = new Array(0x110000 / pageSize);
	let lines: readonly string[] | undefined;
	const addPage = (number: number): Uint16Array => {
		lines ??= table.split('\n');
		const page = readPage(lineOf(lines, number));
		pages[number] = page;
		return page;
	};

	return codePoint => (pages[codePoint >> 8] ?? addPage(codePoint >> 8))[codePoint & 255] ?? 0;
};

/** The last line of which the page is not after this one. */
const lineOf = (lines: readonly string[], number: number): string => {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (Number.parseInt(lines[middle] ?? '', 36) > number) {
			high = middle - 1;
		} else {
			low = middle;
		}
	}

	return lines[low] ?? '';
};

const readPage = (line: string): Uint16Array => {
	const page = new Uint16Array(pageSize);
	const runs = line.split(' ');
	for (let at = 1; at < runs.length; at += 2) {
		page.fill(Number.parseInt(runs[at + 1] ?? '', 36), Number.parseInt(runs[at] ?? '', 36));
	}

	return page;
};
