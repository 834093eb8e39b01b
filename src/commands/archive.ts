import {addressByPattern} from '../library/addresses.ts';
import {type LibraryFile, readLibraryFile} from '../library/library-file.ts';
import type {Library, Post} from '../library/post.ts';
import type {Program} from './command-line.ts';
import type {themeNames} from './options.ts';

/** A folder of posts that comes with a program, and what the program says of it. */
export type Archive = Program & {
	/** Name its marks are kept under. */
	readonly key: string;
	/** All that the program says of it, in one text: another text is another archive. */
	readonly identity: string;
	readonly version: string;
	/** Absolute path of the folder. */
	readonly posts: string;
	/** Said by the program itself, stronger than library.yaml; its problems are told with those of the library. */
	readonly about: LibraryFile;
	/** Used where neither the command line nor the reader's settings name one. */
	readonly theme: (typeof themeNames)[number] | undefined;
};

/** The address a post has by the program's pattern, unless its front matter gives it one. */
const readdress = (post: Post, pattern: string, before: string | null): Post => {
	const byLibrary = before === null ? null : addressByPattern(before, post.slug, post.date);
	return post.url === byLibrary ? {...post, url: addressByPattern(pattern, post.slug, post.date)} : post;
};

/** The library of an archive as its program wants it called and addressed. */
export const asArchive = (library: Library, {about}: Archive): Library => {
	const {title, author, contact, url, problems} = about;
	const before = url === null ? null : readLibraryFile(library.root).url;
	return {
		...library,
		title: title ?? library.title,
		author: author ?? library.author,
		contact: contact ?? library.contact,
		posts: url === null ? library.posts : library.posts.map(post => readdress(post, url, before)),
		problems: problems.length === 0 ? library.problems : [...problems, ...library.problems],
	};
};
