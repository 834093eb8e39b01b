import assert from 'node:assert/strict';
import {test} from 'node:test';
import {unreadFiles} from '../../src/library/unread-files.ts';
import {temporaryFolder} from './temporary-folder.ts';

const dated = '---\ndate: 2024-05-01\n---\nWords.';

type Row = readonly [site: string, files: Readonly<Record<string, string>>, unread: readonly string[]];

const rows: readonly Row[] = [
	['a folder of posts', {'a.md': dated, 'deep/b.md': dated}, []],
	['a site that is read whole', {'package.json': '', 'a.md': ''}, []],
	[
		'Hugo',
		{
			'hugo.toml': '',
			'content/posts/a.md': dated,
			'content/posts/deep/b.md': dated,
			'content/recipes/soup.md': '',
			'content/recipes/cold/ice.md': '',
			'content/about/index.md': '',
			'content/_index.md': '',
			'content/empty/x.txt': '',
			'themes/t/exampleSite/content/x.md': '',
		},
		['content/about 1', 'content/recipes 2'],
	],
	[
		'Jekyll',
		{
			'_config.yml': '',
			'_posts/2024-05-01-a.md': '',
			'_drafts/b.md': '',
			'_essays/es.md': '',
			'_site/about.md': '',
			'node_modules/x/guide.md': '',
			'about.md': '',
			'README.md': '',
		},
		['_essays 1', 'about.md'],
	],
];

for (const [site, files, unread] of rows) {
	test(`the files that are not read of ${site} are told`, context => {
		const found = unreadFiles(temporaryFolder(context, files));
		assert.deepEqual(
			found.map(({path, files: count}) => (count === null ? path : `${path} ${count}`)),
			unread,
		);
	});
}

test('a path that is no folder has none', context => {
	assert.deepEqual(unreadFiles(`${temporaryFolder(context, {'a.md': ''})}/a.md`), []);
});
