import {breakLines} from './break-lines.ts';

/** The second row of a table, which says how its columns stand. */
const delimiterRow = /^[ \t]*(?:\|[ \t]*)?(?::?-+:?[ \t]*\|[ \t]*)+(?::?-+:?[ \t]*)?$/;

/** It is looked for in so many lines, of at most so many characters. */
const mostLines = 10;
const longest = 2000;

const isRow = (line: string): boolean => line.trimStart().startsWith('|');

/**
 * The source of a paragraph in which the rows of a table that is none by the rule of GitHub, since its second row is too short, are lines
 * of their own, as are those of Pandoc's line blocks.
 */
export const breakAtRows = (source: string): string => {
	if (!source.includes('\n') || !source.includes('|')) return source;
	const isTable = source
		.split('\n', mostLines)
		.some(line => line.length <= longest && delimiterRow.test(line));
	return breakLines(source, (line, next) =>
		isTable ? line.includes('|') && next.includes('|') : isRow(line) && isRow(next),
	);
};
