import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseText, withFields} from './parse-text.ts';

type Row = readonly [what: string, fields: string, id: string, names: readonly string[]];

const categories: readonly Row[] = [
	['a text', 'category: Trees', 'x.md', ['Trees']],
	['a text with commas', 'category: Trees, Birds', 'x.md', ['Trees', 'Birds']],
	['a text with a slash, kept', 'category: Trees / Oaks', 'x.md', ['Trees / Oaks']],
	['a list', 'categories: [Trees, Birds]', 'x.md', ['Trees', 'Birds']],
	['a list with an entry twice', 'categories: [Trees, Trees]', 'x.md', ['Trees']],
	['nested lists', 'categories: [[Trees, Oaks], [Birds]]', 'x.md', ['Trees / Oaks', 'Birds']],
	['maps with names', 'categories:\n  - name: Trees\n  - name: Birds', 'x.md', ['Trees', 'Birds']],
	['taxonomies.categories', 'taxonomies:\n  categories: [Trees]', 'x.md', ['Trees']],
	['taxonomy.category', 'taxonomy:\n  category: [Trees]', 'x.md', ['Trees']],
	['the singular before the plural', 'categories: [Birds]\ncategory: Trees', 'x.md', ['Trees']],
	[
		'words, in a dated file of _posts',
		'categories: trees birds',
		'_posts/2024-05-01-x.md',
		['trees', 'birds'],
	],
	['one name elsewhere', 'categories: tall trees', '2024-05-01-x.md', ['tall trees']],
	['one name in the singular', 'category: tall trees', '_posts/2024-05-01-x.md', ['tall trees']],
	['the first folder with a meaning', 'title: x', 'content/posts/trees/oaks/x.md', ['trees']],
	['the folder above _posts', 'title: x', 'trees/_posts/2024-05-01-x.md', ['trees']],
	['the folder when the list is empty', 'categories: []', 'trees/x.md', ['trees']],
	['the folder when the field is null', 'category: null', 'trees/x.md', ['trees']],
	["no folder: a bundle's own", 'title: x', 'posts/my-oak/index.md', []],
	['the folder above a bundle', 'title: x', 'trees/my-oak/index.md', ['trees']],
	...[
		'posts',
		'blog',
		'content',
		'src',
		'source',
		'articles',
		'pages',
		'website',
		'docs',
		'data',
		'news',
		'notes',
		'entries',
		'writing',
		'public',
		'app',
		'n',
		'edition-12',
		'2024',
		'05',
		'may',
		'September',
		'2024-05',
		'2024-05-01',
		'en',
		'zh_cn',
		'pt-BR',
		'_drafts',
		'old-drafts',
		'_includes2',
	].map((folder): Row => [`no folder: ${folder} says nothing`, 'title: x', `${folder}/x.md`, []]),
];

for (const [what, fields, id, names] of categories) {
	test(`categories come from ${what}`, () =>
		assert.deepEqual(parseText(withFields(fields), id).categories, names));
}

const tags: readonly Row[] = [
	['a list', 'tags: [oak, Elm]', 'x.md', ['oak', 'Elm']],
	['a text with commas', 'tags: oak, elm, ash', 'x.md', ['oak', 'elm', 'ash']],
	['a single text', 'tags: tall oak', 'x.md', ['tall oak']],
	['hashed words', 'tags: "#oak #elm"', 'x.md', ['oak', 'elm']],
	['a hashed list', 'tags: ["#oak"]', 'x.md', ['oak']],
	['tag', 'tag: oak', 'x.md', ['oak']],
	['taxonomies.tags', 'taxonomies:\n  tags: [oak]', 'x.md', ['oak']],
	['taxonomy.tag', 'taxonomy:\n  tag: [oak]', 'x.md', ['oak']],
	['a list without the name of the collection', 'tags: [posts, oak, post]', 'x.md', ['oak']],
	['topics', 'topics: [oak]', 'x.md', ['oak']],
	['keywords', 'keywords: oak, elm', 'x.md', ['oak', 'elm']],
	['words, in a dated file of _posts', 'tags: oak elm', '_posts/2024-05-01-x.md', ['oak', 'elm']],
	['nothing', 'tags:', 'x.md', []],
];

for (const [what, fields, id, names] of tags) {
	test(`tags come from ${what}`, () => assert.deepEqual(parseText(withFields(fields), id).tags, names));
}

const tagLines: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
	['below its title', '# Oak\n#trees #book/reading\n\nWords.', ['trees', 'book/reading']],
	['at its top', '#trees, #birds\n\nWords.', ['trees', 'birds']],
	['behind a word that says so', '# Oak\n\nTags: #trees\n\nWords.', ['trees']],
	['nowhere: among words', '# Oak\n\nIssue #trees is open.', []],
	['nowhere: numbers', '# Oak\n\n#12\n', []],
	['nowhere: a heading', '# Oak\n\n## trees\n', []],
	['nowhere: in code', '```\n#trees\n```\n', []],
	['nowhere: far below', '# Oak\n\nOne.\n\nTwo.\n\nThree.\n\n#trees\n', []],
];

for (const [where, text, names] of tagLines) {
	test(`tags of a note without front matter stand ${where}`, () => {
		assert.deepEqual(parseText(text).tags, names);
	});
}
