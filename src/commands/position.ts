/** A point in a post, as the command line names it. */
export type Position =
	/** The id of a heading, or its text. */
	| {readonly heading: string}
	/** Line of the file, counted from 1; one that is not there is refused, 0 as well. */
	| {readonly line: number}
	/** Words whose first match is meant; without a post, a search over all posts. */
	| {readonly search: string};

/** A name and the point in what it names. */
export type Positioned = {readonly name: string; readonly at?: Position};

/** What a word may mean, most literal first: a name as it stands, `NAME#HEADING`, `NAME:LINE`. */
export const readPositioned = (word: string): readonly Positioned[] => {
	const [, name = '', heading = ''] = /^(.+?)#(.+)$/s.exec(word) ?? [];
	const [, file = '', line = ''] = /^(.+):(\d{1,9})$/s.exec(word) ?? [];
	return [
		{name: word},
		...(name === '' ? [] : [{name, at: {heading}}]),
		...(file === '' ? [] : [{name: file, at: {line: Number(line)}}]),
	];
};
