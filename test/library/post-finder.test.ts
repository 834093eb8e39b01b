import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createPostFinder} from '../../src/library/post-finder.ts';
import {parseText, withFields} from './parse-text.ts';

const posts = [
	parseText('# Oak', 'trees/oak.md'),
	parseText('# The tall elm', 'trees/2024-05-01-elm.md'),
	parseText(
		withFields('aliases: [Buche, /old/beech]\nurl: https://example.org/2024/beech/'),
		'trees/beech/index.md',
	),
	parseText('# Ash', 'ash tree.md'),
	parseText(withFields('slug: silver-birch'), 'birch.fr.md'),
	parseText('# Café', 'cafe\u0301.md'.normalize('NFC')),
	parseText('# Growing', '2020-07-06-version-0.63.md'),
];
const [oak, , beech] = posts;
assert.ok(oak && beech);
const find = createPostFinder(posts);

const rows: readonly (readonly [href: string, id: string | undefined, fragment?: string])[] = [
	['2024-05-01-elm.md', 'trees/2024-05-01-elm.md'],
	['./2024-05-01-elm.md', 'trees/2024-05-01-elm.md'],
	['../trees/2024-05-01-elm.md#leaf%20one', 'trees/2024-05-01-elm.md', 'leaf one'],
	['../ash%20tree.md', 'ash tree.md'],
	['/trees/beech/', 'trees/beech/index.md'],
	['beech/index.md', 'trees/beech/index.md'],
	['beech', 'trees/beech/index.md'],
	['../beech/', 'trees/beech/index.md'],
	['@/trees/beech/index.md', 'trees/beech/index.md'],
	['trees/2024-05-01-elm', 'trees/2024-05-01-elm.md'],
	['2024-05-01-elm', 'trees/2024-05-01-elm.md'],
	['https://example.org/2024/beech', 'trees/beech/index.md'],
	['https://example.org/2024/beech/#leaf', 'trees/beech/index.md', 'leaf'],
	['/2024/beech', 'trees/beech/index.md'],
	['/old/beech/', 'trees/beech/index.md'],
	['/2024/05/01/elm.html', 'trees/2024-05-01-elm.md'],
	['The Tall Elm', 'trees/2024-05-01-elm.md'],
	['buche', 'trees/beech/index.md'],
	['/blog/2020/07/06/version-0.63', '2020-07-06-version-0.63.md'],
	['/blog/2020/07/06/version-0.63.html#leaf', '2020-07-06-version-0.63.md', 'leaf'],
	['version-0.6', undefined],
	['silver-birch', 'birch.fr.md'],
	['../CAFE\u0301.md', 'café.md'],
	['#leaf', 'trees/oak.md', 'leaf'],
	['', 'trees/oak.md'],
	['https://example.org/', undefined],
	['mailto:ann@example.org', undefined],
	['oak.png', undefined],
	['../oak.pdf', undefined],
	['fir.md', undefined],
	['100%.md', undefined],
	['../../../../etc/passwd', undefined],
];

for (const [href, id, fragment = ''] of rows) {
	test(`in trees/oak.md, ${JSON.stringify(href)} leads to ${id ?? 'no post'}${fragment && ` at ${fragment}`}`, () => {
		const linked = find(href, oak);
		assert.equal(linked?.post.id, id);
		if (id !== undefined) assert.equal(linked?.fragment, fragment);
	});
}

test('any text as a link leads to a post or to none', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), href => {
			const linked = find(href, beech);
			assert.equal(linked === null || posts.includes(linked.post), true);
		}),
	);
});

const notes = [
	parseText('# Start', 'Index.md'),
	parseText('# Note', 'a.md'),
	parseText('# Deep', 'deep/b.md'),
	parseText('# Trees', 'trees/index.md'),
];

for (const [from, href, id] of [
	['a.md', 'Index', 'Index.md'],
	['a.md', 'index.md', 'Index.md'],
	['deep/b.md', 'Index', 'Index.md'],
	['deep/b.md', '../INDEX.md', 'Index.md'],
	['deep/b.md', '/', 'Index.md'],
	['trees/index.md', 'Index', 'trees/index.md'],
	['Index.md', 'trees', 'trees/index.md'],
] as const) {
	test(`in ${from} of a folder of notes, ${href} leads to ${id}`, () => {
		const post = notes.find(note => note.id === from);
		assert.ok(post);
		assert.equal(createPostFinder(notes)(href, post)?.post.id, id);
	});
}

test('the one index there is in a library is found by name from any folder', () => {
	const [, , deep, trees] = notes;
	assert.ok(deep && trees);
	assert.equal(createPostFinder([deep, trees])('Index', deep)?.post.id, 'trees/index.md');
});
