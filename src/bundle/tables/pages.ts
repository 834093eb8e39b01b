const pageSize = 256;

const runsOf = (page: Uint16Array): string =>
	[...page]
		.flatMap((bits, low) => (low > 0 && bits === page[low - 1] ? [] : [low, bits]))
		.map(number => number.toString(36))
		.join(' ');

/** A table in the form that `readPages` reads. */
export const pagesOf = (table: Uint16Array): string => {
	const lines: string[] = [];
	let before = '';
	for (let start = 0; start < table.length; start += pageSize) {
		const runs = runsOf(table.subarray(start, start + pageSize));
		if (runs !== before) lines.push(`${(start / pageSize).toString(36)} ${runs}`);
		before = runs;
	}
	return lines.join('\n');
};
