import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {postFolders} from '../../src/library/post-folders.ts';
import {temporaryFolder} from './temporary-folder.ts';

const dated = '---\ndate: 2024-05-01\n---\nWords.';

type Row = readonly [site: string, files: Readonly<Record<string, string>>, folders: readonly string[]];

const rows: readonly Row[] = [
	['a folder of posts', {'a.md': dated, 'blog/b.md': dated}, ['']],
	['an empty folder', {}, ['']],
	[
		'Jekyll',
		{'_config.yml': '', '_posts/2024-05-01-a.md': '', 'about.md': '', '_drafts/b.md': ''},
		['_posts', '_drafts'],
	],
	['Hexo', {'_config.yml': '', 'source/_posts/a.md': dated, 'source/about/index.md': ''}, ['source/_posts']],
	[
		'Hugo',
		{'hugo.toml': '', 'content/posts/a.md': '+++\ndate = 2024-05-01\n+++\n', 'content/about.md': ''},
		['content/posts'],
	],
	[
		'Hugo with many sections',
		{'config.toml': '', 'content/essays/a.md': dated, 'content/notes/b.md': dated},
		['content'],
	],
	[
		'Astro',
		{'package.json': '', 'src/content/blog/a.md': dated, 'src/content/docs/b.md': ''},
		['src/content/blog'],
	],
	['Docusaurus', {'package.json': '', 'blog/2024-05-01-a.md': '', 'docs/b.md': ''}, ['blog']],
	[
		'Next.js',
		{'package.json': '', 'app/a/page.mdx': 'export const metadata = {\n  date: "2024-05-01"}'},
		['app'],
	],
	['MkDocs', {'mkdocs.yml': '', 'docs/blog/posts/a.md': dated, 'docs/index.md': ''}, ['docs/blog/posts']],
	['a package of posts', {'package.json': '', 'posts/a.md': dated, 'README.md': ''}, ['posts']],
	[
		'a site whose folders are all undated',
		{'package.json': '', 'blog/a.md': 'Words.', 'x.md': 'Words.'},
		[''],
	],
	[
		'the place with the most dates',
		{'package.json': '', 'blog/a.md': dated, 'articles/a.md': dated, 'articles/b.md': dated},
		['articles'],
	],
];

for (const [site, files, folders] of rows) {
	test(`the posts of ${site} are found`, context => {
		const root = temporaryFolder(context, files);
		assert.deepEqual(
			postFolders(root),
			folders.map(folder => join(root, folder)),
		);
	});
}
