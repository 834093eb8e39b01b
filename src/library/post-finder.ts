import {posix} from 'node:path';
import {decoded} from '../text/decoded.ts';
import type {Post} from './post.ts';

/** A post that a link leads to, and the heading in it (without `#`), empty for its start. */
export type LinkedPost = {readonly post: Post; readonly fragment: string};

/** Finds the post of the library that a link in another one means; null for a link that leads elsewhere. */
export type PostFinder = (href: string, from: Post) => LinkedPost | null;

type Names = {
	/** Posts by path: id, id without extension, folder of a bundle, path of the address, aliases. */
	readonly paths: ReadonlyMap<string, Post>;
	/** Posts by what they are called: file name, slug, title, aliases. */
	readonly names: ReadonlyMap<string, Post>;
};

const markdownEnding = /\.(?:md|mdx|markdown|mdown|mkd|mkdn|mdoc|qmd|rmd|html?)$/;

/** Spellings that mean the same path: case, Unicode form, a slash at either end, an ending. */
const pathKey = (path: string): string =>
	path
		.slice(0, 2000)
		.normalize('NFC')
		.toLowerCase()
		.replace(/^(?:\.?\/)+|\/+$/g, '')
		.replace(markdownEnding, '')
		.replace(/(?:^|\/)index(?:\.[a-z]{2}(?:[-_][a-z]{2,4})?)?$/, '');

/** True for a path that ends in the name of an index, which elsewhere is called by its folder. */
const namesIndex = (path: string): boolean => /(?:^|\/)index(?:\.\w+)*$/i.test(path);

const nameKey = (name: string): string => name.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const addressPath = (url: string): string => url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');

const makeNames = (posts: readonly Post[]): Names => {
	const paths = new Map<string, Post>();
	const names = new Map<string, Post>();
	const add = (map: Map<string, Post>, key: string, post: Post): void => {
		if (key !== '' && !map.has(key)) map.set(key, post);
	};
	for (const post of posts) {
		const key = pathKey(post.id);
		// The start page of the folder itself has an empty one.
		if (!paths.has(key)) paths.set(key, post);
	}
	for (const post of posts) {
		if (post.url !== null) add(paths, pathKey(addressPath(post.url)), post);
		for (const alias of post.aliases)
			add(alias.includes('/') ? paths : names, alias.includes('/') ? pathKey(alias) : nameKey(alias), post);
		add(names, nameKey(lastPart(pathKey(post.id))), post);
	}
	const [index, ...others] = posts.filter(({id}) => namesIndex(id));
	if (index !== undefined && others.length === 0) add(names, 'index', index);
	for (const post of posts) add(names, nameKey(post.slug), post);
	for (const post of posts) add(names, nameKey(post.title), post);
	return {paths, names};
};

/** What a link calls a post that is at none of the places it may mean. */
const nameOf = (path: string): string =>
	nameKey(lastPart(pathKey(path))) || (namesIndex(path) ? 'index' : '');

/** The places a path may mean, the likeliest first. */
const placesOf = (path: string, from: Post): readonly string[] => {
	if (path.startsWith('@/')) return [path.slice(2), `content/${path.slice(2)}`];
	if (path.startsWith('/')) return [path];
	const folder = posix.dirname(from.id);
	// On the web a post is a folder of its own: `../other/` stands beside it. Jekyll's tags count from the library.
	const below = namesIndex(path) ? [] : [posix.join(from.id.replace(/\.[^./]+$/, ''), path)];
	return [posix.join(folder, path), ...below, path];
};

const isForeign = (href: string): boolean => /^[a-z][a-z\d+.-]*:|^\/\//i.test(href);

const findByAddress = (href: string, posts: readonly Post[]): Post | undefined => {
	const wanted = href.replace(/[?#].*$/s, '').replace(/\/+$/, '');
	return posts.find(({url}) => url !== null && url.replace(/\/+$/, '') === wanted);
};

/** Tells posts of a library by links: relative and rooted paths, addresses on the web, names as in `[[A note]]`. */
export const createPostFinder = (posts: readonly Post[]): PostFinder => {
	let made: Names | undefined;
	return (href, from) => {
		const hash = href.indexOf('#');
		const path = decoded((hash < 0 ? href : href.slice(0, hash)).replace(/\?.*$/s, ''));
		const fragment = hash < 0 ? '' : decoded(href.slice(hash + 1));
		if (path === '') return {post: from, fragment};
		if (isForeign(href)) {
			const post = findByAddress(href, posts);
			return post ? {post, fragment} : null;
		}
		made ??= makeNames(posts);
		const {paths, names} = made;
		const place = placesOf(path, from).find(key => paths.has(pathKey(key)));
		// A name may end in a number, as that of a version does: files end in letters.
		const isOtherFile = /\.[a-z][a-z\d]{0,4}$/i.test(path) && !markdownEnding.test(path.toLowerCase());
		const post =
			place === undefined ? (isOtherFile ? undefined : names.get(nameOf(path))) : paths.get(pathKey(place));
		return post ? {post, fragment} : null;
	};
};
