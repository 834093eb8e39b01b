import {breakLines} from './break-lines.ts';

/** A line with nothing but a picture, which may be a link, or with several. */
const pictureLine =
	/^(?:(?:!\[[^\][\n]*\]|\[!\[[^\][\n]*\]\([^()\n]*\)\])(?:\([^()\n]*\)|\[[^\][\n]*\])?|!\[\[[^\][\n]+\]\]|<img\s[^<>\n]*>)(?:\s|$)/;

/** True for a line that begins with a picture and says nothing before it. */
export const isPictureLine = (line: string): boolean => pictureLine.test(line.trimStart());

/** The source of a paragraph in which each line that begins with a picture, and the caption below it, are lines of their own. */
export const breakAtPictures = (source: string): string => {
	if (!source.includes('\n') || !(source.includes('![') || source.includes('<img'))) return source;
	return breakLines(source, (line, next) => isPictureLine(line) || isPictureLine(next));
};
