/** A line with nothing but a picture, which may be a link, or with several. */
const pictureLine =
	/^(?:(?:!\[[^\][\n]*\]|\[!\[[^\][\n]*\]\([^()\n]*\)\])(?:\([^()\n]*\)|\[[^\][\n]*\])?|!\[\[[^\][\n]+\]\]|<img\s[^<>\n]*>)(?:\s|$)/;

/** Whether a line ends where Markdown breaks it anyway. */
const isBroken = (line: string): boolean => line.endsWith('  ') || line.endsWith('\\');

/** The source of a paragraph in which each line that begins with a picture, and the caption below it, are lines of their own. */
export const breakAtPictures = (source: string): string => {
	if (!source.includes('\n') || !(source.includes('![') || source.includes('<img'))) return source;
	const lines = source.split('\n');
	const pictures = lines.map(line => pictureLine.test(line.trimStart()));
	return lines
		.map((line, index) => {
			const isApart = pictures[index] === true || pictures[index + 1] === true;
			return isApart && index < lines.length - 1 && !isBroken(line) ? `${line}  ` : line;
		})
		.join('\n');
};
