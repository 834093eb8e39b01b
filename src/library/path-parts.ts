import {readDate, type WrittenDate} from './date.ts';
import {isLanguageCode, normalizeLanguage} from './language-code.ts';

/** What the path of a post says about it. */
export type PathParts = {
	/** Folders above the post from the outside in; the folder of a bundle (`my-post/index.md`) is not one of them. */
	readonly folders: readonly string[];
	/** What the post is called on disk, without extension, date and language; a bundle is called like its folder. */
	readonly name: string;
	readonly date: WrittenDate | null;
	/** Language suffix of the file (`post.fr.md`). */
	readonly language: string | null;
	/** True for `index.md` and its kin. */
	readonly isIndex: boolean;
};

const dated =
	/^(\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{8}(?:\d{4}(?:\d\d)?)?)(?:T[\d:.]+(?:Z|[-+][\d:]+)?)?(?:[-_.\s]+|$)/i;

const existing = (date: WrittenDate | null): WrittenDate | null => (date?.exists ? date : null);

const readNumbers = (text: string | undefined): WrittenDate | null =>
	text === undefined ? null : existing(readDate(text.replace(/[_/]/g, '-')));

type Named = {readonly name: string; readonly date: WrittenDate | null};

/** Takes the date off the front of a name; a name that is nothing but a date keeps it. */
const splitDate = (name: string): Named => {
	const match = dated.exec(name);
	const date = readNumbers(match?.[1]?.replace(/[_.]/g, '-'));
	if (!match || !date) return {name, date: readNumbers(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/.exec(name)?.[0])};
	return {name: name.slice(match[0].length) || name, date};
};

/** The last full date that the parts of a path spell, as in `2021/04/09/x` or `2021/04-09-x`. */
export const dateInPath = (path: string): WrittenDate | null => {
	const matches = [...path.slice(0, 1000).matchAll(/(?<![^/])(\d{4}[-/]\d{1,2}[-/]\d{1,2})(?![^/_.\s-])/g)];
	return readNumbers(matches.at(-1)?.[1]);
};

const splitLanguage = (stem: string): {readonly stem: string; readonly language: string | null} => {
	if (!stem.includes('.')) return {stem, language: null};
	const suffix = /\.([a-z]{2,3}(?:[-_][a-z]{2,4})?)$/i.exec(stem)?.[1];
	if (suffix === undefined || !isLanguageCode(suffix)) return {stem, language: null};
	return {stem: stem.slice(0, -suffix.length - 1), language: normalizeLanguage(suffix)};
};

/**
 * Reads the parts of a post's id (its path below the library folder, with `/`). `rootName` is the name of that folder: what a
 * bundle directly in it is called.
 */
export const pathParts = (id: string, rootName: string): PathParts => {
	const folders = id.split('/');
	const file = folders.pop() ?? '';
	const {stem, language} = splitLanguage(file.replace(/\.[^.]+$/, ''));
	const named = splitDate(stem);
	const isIndex =
		named.name.toLowerCase() === 'index' || (file.toLowerCase() === 'page.mdx' && folders.length > 0);
	if (!isIndex) return {folders, name: named.name, date: named.date ?? dateInPath(id), language, isIndex};
	const bundle = splitDate(folders.pop() ?? rootName);
	return {folders, name: bundle.name, date: named.date ?? bundle.date ?? dateInPath(id), language, isIndex};
};
