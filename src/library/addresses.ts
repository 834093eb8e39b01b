import {type Fields, findField, readSwitch, textOf} from './front-matter.ts';
import {textList} from './text-list.ts';

/** Where a post is on the web, as far as its front matter says. */
export type Addresses = {
	readonly slug: string;
	readonly url: string | null;
	readonly link: string | null;
	readonly aliases: readonly string[];
};

/** A text as an `http` or `https` address; null when it is none. */
export const webAddress = (text: string): string | null => {
	const trimmed = text.trim();
	if (!/^https?:\/\/[^\s/]/i.test(trimmed) || trimmed.length > 2000) return null;
	// Nearly all are plain, and the URL parser takes a millisecond to load.
	if (/^https?:\/\/[\w.-]+(?::\d{1,5})?(?:[/?#][!#-;=?-[\]_a-z~]*)?$/.test(trimmed)) return trimmed;
	return URL.canParse(trimmed) ? new URL(trimmed).href : null;
};

const lastPart = (path: string): string =>
	path
		.replace(/[?#].*$/s, '')
		.replace(/\/+$/, '')
		.split('/')
		.at(-1)
		?.replace(/\.html?$/i, '') ?? '';

const firstAddress = (fields: Fields, keys: readonly string[]): string | null => {
	for (const key of keys) {
		const address = webAddress(textOf(findField(fields, [key])?.value));
		if (address !== null) return address;
	}
	return null;
};

const slugOf = (fields: Fields, name: string): string => {
	for (const key of ['slug', 'permalink', 'path', 'url']) {
		const part = lastPart(textOf(fields.get(key)).trim());
		// A pattern such as `/:year/:title/` names no post.
		if (part !== '' && !part.includes(':') && readSwitch(part) === undefined) return part;
	}
	return name;
};

/** The addresses of a post. `name` is what its file is called, the slug of last resort. */
export const postAddresses = (fields: Fields, name: string): Addresses => ({
	slug: slugOf(fields, name),
	url: firstAddress(fields, [
		'url',
		'permalink',
		'canonical',
		'canonicalurl',
		'extra.canonical',
		'alternates.canonical',
	]),
	link: firstAddress(fields, ['link', 'externalurl', 'redirect', 'redirectto', 'extra.link']),
	aliases: textList(findField(fields, ['aliases'])?.value ?? fields.get('alias')),
});

/** The address of a post by the library's pattern; null when the pattern asks for a date the post has not. */
export const addressByPattern = (pattern: string, slug: string, date: string | null): string | null => {
	const [year, month, day] = date?.split('-') ?? [];
	const values: Readonly<Record<string, string | undefined>> = {
		slug: encodeURIComponent(slug),
		year,
		month,
		day,
	};
	const full = /\{slug\}/.test(pattern) ? pattern : `${pattern.replace(/\/*$/, '/')}{slug}`;
	let isComplete = true;
	const address = full.replace(/\{(slug|year|month|day)\}/g, (_, name: string) => {
		const value = values[name];
		isComplete &&= value !== undefined;
		return value ?? '';
	});
	return isComplete ? webAddress(address) : null;
};
