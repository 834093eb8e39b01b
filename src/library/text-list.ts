import {isList, isMap, textOf, type Value} from './front-matter.ts';

const unique = (items: readonly string[]): string[] => [
	...new Set(items.map(item => item.trim()).filter(item => item !== '')),
];

const splitCommas = (text: string): string[] => text.split(/[,，、;]\s*/);

const itemText = (item: Value): string => {
	if (typeof item === 'string') return item;
	// A list in a list is a path of categories, as Hexo writes it.
	if (isList(item)) return unique(item.map(itemText)).join(' / ');
	return textOf(item);
};

/** How the parts of a single text are told apart: `commas`, or `words` where a generator splits on spaces. */
export type Separator = 'commas' | 'words';

/** A field that may name several things: a list, a text with commas, a map with a name, a single text. No duplicates. */
export const textList = (value: Value | undefined, separator: Separator = 'commas'): readonly string[] => {
	if (value === undefined) return [];
	if (isList(value)) return unique(value.map(itemText));
	if (isMap(value)) return unique([textOf(value)]);
	const parts = splitCommas(value);
	return unique(separator === 'words' && parts.length === 1 ? value.split(/\s+/) : parts);
};
