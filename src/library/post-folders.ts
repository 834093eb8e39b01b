import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {isMarkdownName} from './find-posts.ts';
import {readRegular} from './read-regular.ts';

/** What tells that a folder is a whole site and not a folder of posts; asked for by name, for the folder may be huge. */
const siteFiles: readonly string[] =
	`package.json _config.yml _config.yaml _config.toml hugo.toml hugo.yaml hugo.yml hugo.json config/_default config.toml
	config.yaml config.yml config.json mkdocs.yml mkdocs.yaml .eleventy.js`.split(/\s+/);

/** Where generators keep posts, the most telling first; `*` stands for every folder. */
const homes: readonly string[] = [
	'_posts',
	'source/_posts',
	'src/content/*',
	'src/data/blog',
	'content/posts',
	'content/post',
	'content/blog',
	'content/articles',
	'content',
	'src/posts',
	'_content/blog',
	'website/blog',
	'docs/blog/posts',
	'data/blog',
	'pages/posts',
	'app',
	'blog',
	'posts',
	'articles',
	'public',
];

/** Files of a candidate whose dates are looked at: enough to compare folders by. */
const sampleSize = 200;

/** Files whose text is opened for that, when their names hold no date. */
const maxOpened = 40;

const datedName = /(?<!\d)\d{4}[-_.]\d{1,2}[-_.]\d{1,2}(?!\d)/;
const datedText =
	/^\s*["']?(?:date|pub_?date(?:time)?|publish(?:ed)?_?(?:at|on|date)?|created(?:_?at)?|added)["']?\s*[:=]/im;

const namesIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder);
	} catch {
		// A place that is not there, or may not be read, is none of the posts.
		return [];
	}
};

const expand = (root: string, home: string): readonly string[] => {
	if (!home.endsWith('/*')) return [join(root, home)];
	const parent = join(root, home.slice(0, -2));
	return namesIn(parent)
		.filter(name => !name.startsWith('.') && !name.includes('.'))
		.map(name => join(parent, name));
};

/** Markdown files of a folder and of the folders below it, as many as the sample takes. */
const sampleOf = (folder: string): readonly string[] => {
	const files: string[] = [];
	const folders = [folder];
	for (let next = folders.pop(); next !== undefined && files.length < sampleSize; next = folders.pop()) {
		for (const name of namesIn(next)) {
			if (isMarkdownName(name)) files.push(join(next, name));
			else if (!name.includes('.') && name !== 'node_modules') folders.push(join(next, name));
		}
	}
	return files.slice(0, sampleSize);
};

const hasDateInside = (file: string): boolean => {
	try {
		return datedText.test(readRegular(file).toString('utf8').slice(0, 2000));
	} catch {
		// It will be told when the library is read.
		return false;
	}
};

const countDated = (folder: string): number => {
	const files = sampleOf(folder);
	const named = files.filter(file => datedName.test(file.slice(folder.length))).length;
	const others = files.filter(file => !datedName.test(file.slice(folder.length)));
	const opened = others.slice(0, maxOpened);
	const dated = opened.filter(hasDateInside).length;
	return named + (opened.length === 0 ? 0 : (dated * others.length) / opened.length);
};

/** The drafts that stand beside a folder of posts, where the generator keeps them so. */
const withDrafts = (folder: string): readonly string[] => {
	if (!folder.endsWith('_posts')) return [folder];
	const drafts = `${folder.slice(0, -'_posts'.length)}_drafts`;
	return existsSync(drafts) ? [folder, drafts] : [folder];
};

/** True for a folder that a generator of web sites, or another program, is set up in. */
export const isSite = (root: string): boolean => siteFiles.some(name => existsSync(join(root, name)));

/**
 * The folders of a library that hold its posts: the folder itself, or when it is a whole site the place in it with the
 * most dated files.
 */
export const postFolders = (root: string): readonly string[] => {
	if (!isSite(root)) return [root];
	const candidates = homes.flatMap(home => expand(root, home)).filter(folder => namesIn(folder).length > 0);
	const counted = candidates.map(folder => ({folder, dated: countDated(folder)}));
	const most = Math.max(0, ...counted.map(({dated}) => dated));
	// A folder inside another one has nearly as many: the earlier in the list is the closer.
	const best = most > 0 ? counted.find(({dated}) => dated >= most * 0.8) : undefined;
	return best ? withDrafts(best.folder) : [root];
};
