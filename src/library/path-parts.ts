import {readDate, type WrittenDate} from './date.ts';
import {isLanguageCode, normalizeLanguage} from './language-code.ts';
import {withoutPageId} from './notion-page.ts';

/** What the path of a post says about it. */
export type PathParts = {
	/** Folders above the post from the outside in; the folder of a bundle (`my-post/index.md`) is not one of them. */
	readonly folders: readonly string[];
	/** What the post is called on disk, without extension, date and language; a bundle is called like its folder. */
	readonly name: string;
	/** The day its name or its folders give; one that a name spells in full may be a day no calendar has. */
	readonly date: WrittenDate | null;
	/** What stands in the name where a date does and is none, as in `2024-13-45-my-post`; empty for nothing. */
	readonly misdated: string;
	/** Language suffix of the file (`post.fr.md`). */
	readonly language: string | null;
	/** True for `index.md` and its kin. */
	readonly isIndex: boolean;
};

const day = String.raw`\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{4}[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일]|\d{8}(?:\d{4}(?:\d\d)?)?`;
const clock = String.raw`T[\d:.]+(?:Z|[-+][\d:]+)?|[-_\s]((?:[01]\d|2[0-3])[-.:][0-5]\d[-.:][0-5]\d)(?!\d)`;

/** A day, and the time of it, at the front of a name; letters beyond ASCII may follow without anything between. */
const dated = new RegExp(String.raw`^(${day})(?:${clock})?(?:[-_.\s–—]+|$|(?=[^ -~]))`, 'i');

/** A date in brackets at the front of a name, without them. */
const withoutBrackets = (name: string): string =>
	'[(【'.includes(name.charAt(0)) ? name.replace(/^[[(【](\d[^\])】]{7,25})[\])】]/, '$1 ') : name;

/** A date in front of a name that can be nothing else, whether a calendar has the day or not. */
const spelled = /^(?:19|2[01])\d\d-\d\d-\d\d$/;

/** What Roam calls the note of a day: `April 7th, 2020`. */
const roamDay = /^[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th), \d{4}$/;

const existing = (date: WrittenDate | null): WrittenDate | null => (date?.exists ? date : null);

const readNumbers = (text: string | undefined, time = ''): WrittenDate | null =>
	text === undefined ? null : existing(readDate(text.replace(/[_/]/g, '-') + time));

type Named = Pick<PathParts, 'name' | 'date' | 'misdated'>;

/** Takes the date off the front of a name; a name that is nothing but a date keeps it. */
const splitDate = (name: string): Named => {
	const bare = withoutBrackets(name);
	const match = dated.exec(bare);
	const day = match?.[1] ?? '';
	const isSpelled = spelled.test(day);
	const time = match?.[2] === undefined ? '' : ` ${match[2].replace(/[-.]/g, ':')}`;
	const date = isSpelled ? readDate(day + time) : readNumbers(match?.[1]?.replace(/[_.]/g, '-'), time);
	const misdated = isSpelled && !date?.exists ? day : '';
	if (!match || (!date && misdated === '')) {
		const within = /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/.exec(name)?.[0] ?? roamDay.exec(name)?.[0];
		return {name, date: readNumbers(within), misdated};
	}
	return {name: bare.slice(match[0].length) || name, date, misdated};
};

type PathDate = {
	readonly date: WrittenDate;
	/** Index in the path behind the date. */
	readonly end: number;
};

const findInPath = (path: string): PathDate | null => {
	const matches = [...path.slice(0, 1000).matchAll(/(?<![^/])(\d{4}[-/]\d{1,2}[-/]\d{1,2})(?![^/_.\s-])/g)];
	const match = matches.at(-1);
	const date = readNumbers(match?.[1]);
	return match && date ? {date, end: match.index + match[0].length} : null;
};

/** The last full date that the parts of a path spell, as in `2021/04/09/x` or `2021/04-09-x`. */
export const dateInPath = (path: string): WrittenDate | null => findInPath(path)?.date ?? null;

/** A name as `splitDate` has it; without a date of its own it gets the path's, and loses what it spells of that one. */
const withPathDate = (named: Named, path: PathDate | null, start: number): Named => {
	if (named.date || !path) return named;
	const name = named.name.slice(Math.max(path.end - start, 0)).replace(/^[-_.\s]+/, '');
	return {...named, name: path.end > start && name !== '' ? name : named.name, date: path.date};
};

const splitLanguage = (stem: string): {readonly stem: string; readonly language: string | null} => {
	if (!stem.includes('.')) return {stem, language: null};
	const suffix = /\.([a-z]{2,3}(?:[-_][a-z]{2,4})?)$/i.exec(stem)?.[1];
	if (suffix === undefined || !isLanguageCode(suffix)) return {stem, language: null};
	return {stem: stem.slice(0, -suffix.length - 1), language: normalizeLanguage(suffix)};
};

/** A file's name without its ending, and without that of the page which some generators want before it (`post.html.md`). */
const withoutEnding = (file: string): string => {
	const stem = file.slice(0, Math.max(file.lastIndexOf('.'), 0)) || file;
	return stem.endsWith('.html') ? stem.slice(0, -5) : stem;
};

/**
 * Reads the parts of a post's id (its path below the library folder, with `/`). `rootName` is the name of that folder: what a
 * bundle directly in it is called.
 */
export const pathParts = (id: string, rootName: string): PathParts => {
	const folders = id.split('/');
	const file = folders.pop() ?? '';
	const {stem, language} = splitLanguage(withoutPageId(withoutEnding(file)));
	const named = splitDate(stem);
	const isIndex =
		named.name.toLowerCase() === 'index' || (file.toLowerCase() === 'page.mdx' && folders.length > 0);
	const start = id.length - file.length;
	if (!isIndex) return {folders, language, isIndex, ...withPathDate(named, findInPath(id), start)};
	const folder = folders.pop();
	const bundle = splitDate(folder ?? rootName);
	const own = withPathDate(bundle, findInPath(id), start - 1 - (folder?.length ?? 0));
	return {
		folders,
		language,
		isIndex,
		...own,
		...(named.date && {date: named.date, misdated: named.misdated}),
	};
};
