import {type Fields, findField} from './front-matter.ts';
import {textList} from './text-list.ts';

const address = /[<([]?[^\s<>()[\]]{1,200}@[^\s<>()[\]]{1,200}[>)\]]?/g;

const personName = (text: string): string => {
	const handle = text.trim().replace(/^@/, '');
	const name = handle.replace(address, '').trim();
	// An address alone still says who it is.
	return name || (handle.split('@', 1)[0] ?? '').replace(/^[<([]/, '');
};

/** The people who wrote a post, by name; e-mail addresses are left out. */
export const postAuthors = (fields: Fields): readonly string[] => {
	for (const key of ['authors', 'author', 'by', 'extra.author', 'extra.authors', 'params.author']) {
		const value = findField(fields, [key])?.value;
		if (value === undefined) continue;
		const names = textList(value)
			.map(personName)
			.filter(name => name !== '');
		if (names.length > 0) return [...new Set(names)];
	}
	return [];
};
