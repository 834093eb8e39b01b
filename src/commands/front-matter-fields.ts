import type {LibraryFile} from '../library/library-file.ts';
import type {Post} from '../library/post.ts';

/** Fields of the front matter that say one thing about a post. */
export type FieldHelp = {
	/** Names to write it with; other generators know more. */
	readonly names: readonly string[];
	readonly meaning: string;
	/** What holds when it is left out. */
	readonly without: string;
};

/** What the front matter does not say itself: what follows from a file's place, or from other fields. */
type Derived = 'id' | 'file' | 'time' | 'scheduled' | 'hasDeck' | 'problems';

/** What an author can say of a post, for the manual page and README.md; every part of a post has its fields. */
export const frontMatterFields: Readonly<Record<Exclude<keyof Post, Derived>, FieldHelp>> = {
	title: {names: ['title'], meaning: 'the title', without: 'the first heading, else the file name'},
	date: {
		names: ['date'],
		meaning: 'the day as you write it, `2026-03-10`',
		without:
			'the date in the file name, its folders or its `permalink`, else that of `updated`; else listed last',
	},
	updated: {names: ['updated', 'lastmod'], meaning: 'the day it was last changed', without: 'nothing'},
	categories: {
		names: ['category', 'categories'],
		meaning: 'what it is about; `Python / Engineering` is one category',
		without: 'the first folder with a telling name',
	},
	tags: {names: ['tags'], meaning: 'what else it touches', without: 'none'},
	excerpt: {
		names: ['deck', 'description', 'subtitle', 'summary'],
		meaning: 'one sentence under the title',
		without: 'the opening words, in the list only',
	},
	authors: {names: ['author', 'authors'], meaning: 'who wrote it', without: 'nobody is named'},
	minutes: {
		names: ['readingTime'],
		meaning: 'stated reading time, `5 min read`',
		without: 'computed from the words',
	},
	draft: {
		names: ['draft', 'published'],
		meaning: '`draft: true` or `published: false`: not listed, unless `--drafts` is given',
		without: 'listed',
	},
	hidden: {
		names: ['hidden', 'unlisted'],
		meaning: '`true`: not listed, unless `--drafts` is given',
		without: 'listed',
	},
	series: {names: ['series'], meaning: 'the series it belongs to', without: 'none'},
	slug: {names: ['slug'], meaning: 'its name in addresses', without: 'made from the file name'},
	url: {
		names: ['url', 'permalink'],
		meaning: 'where it lives on the web',
		without: 'by the pattern in `library.yaml`, if there is one',
	},
	link: {names: ['link'], meaning: 'the address it is about', without: 'none'},
	aliases: {names: ['aliases'], meaning: 'other names that links call it by', without: 'none'},
	lang: {names: ['lang'], meaning: 'its language, `en`', without: 'by its file name, folder or letters'},
	dir: {names: ['dir'], meaning: '`rtl` for text that runs from right to left', without: 'by its language'},
};

/** What `library.yaml` may say of an archive. */
export const libraryFields: Readonly<Record<Exclude<keyof LibraryFile, 'problems'>, string>> = {
	title: 'what stands above the list',
	author: 'who wrote the posts',
	contact: 'where “Start a conversation” leads: mailto: or https:',
	url: 'where a post lives on the web, with {slug}, {year}, {month} and {day}',
};
