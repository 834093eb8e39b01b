import {linesFrom} from './markdown-lines.ts';

/** Filled lines among which a line of tags stands when it speaks for the whole text. */
const maxLines = 3;

/** A line of nothing but tags, such as `#oak #trees/tall`; a number is no tag. */
const tagLine = /^[ \t]*(?:tags?::?[ \t]+)?((?:#(?=[\p{L}\d_/-]*\p{L})[\p{L}\d_/-]+[ \t,]*)+)$/iu;

/** A heading without its space, as a first line may be: tags are seldom written with a capital, and words of titles nearly always. */
const isHeading = (line: string): boolean => /^#\p{Lu}[^#]*$/u.test(line);

/** The tags of a note that has them in a line of its own at its top, as Bear and Obsidian do; none for any other text. */
export const tagsAtTop = (text: string): readonly string[] => {
	let count = 0;
	for (const {text: line} of linesFrom(text, 0)) {
		if (line.trim() === '') continue;
		if (++count > maxLines || line.startsWith('```')) return [];
		if (!line.includes('#') || line.startsWith('# ')) continue;
		const tags = tagLine.exec(line.slice(0, 1000))?.[1];
		if (tags !== undefined && count === 1 && isHeading(line)) return [];
		if (tags !== undefined) return [...new Set(tags.split(/[\s,#]+/).filter(tag => tag !== ''))];
	}
	return [];
};
