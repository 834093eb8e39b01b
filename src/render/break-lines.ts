/** Whether a line ends where Markdown breaks it anyway. */
const isBroken = (line: string): boolean => line.endsWith('  ') || line.endsWith('\\');

/** The source of a paragraph, in which each line is set apart from the next one for which that is asked. */
export const breakLines = (source: string, isApart: (line: string, next: string) => boolean): string => {
	const lines = source.split('\n');
	return lines
		.map((line, index) => {
			const next = lines[index + 1];
			return next !== undefined && isApart(line, next) && !isBroken(line) ? `${line}  ` : line;
		})
		.join('\n');
};
