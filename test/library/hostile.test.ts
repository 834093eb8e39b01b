import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {parsePost} from '../../src/library/parse-post.ts';
import type {Post} from '../../src/library/post.ts';
import {bodyOf} from '../../src/library/read-body.ts';
import {drain, readLibrary} from '../../src/library/read-library.ts';
import {messagesOf, parseText, withFields} from './parse-text.ts';
import {temporaryFolder} from './temporary-folder.ts';

const forbidden = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const textsOf = (post: Post): readonly string[] => [
	...[
		post.id,
		post.title,
		post.excerpt,
		post.slug,
		post.time,
		post.date ?? '',
		post.updated ?? '',
		post.lang ?? '',
	],
	...[post.url ?? '', post.link ?? '', post.series?.name ?? ''],
	...[...post.categories, ...post.tags, ...post.authors, ...post.aliases, ...messagesOf(post)],
];

const assertSound = (post: Post): void => {
	for (const text of textsOf(post)) assert.doesNotMatch(text, forbidden);
	assert.notEqual(post.title, '');
	assert.equal(Number.isInteger(post.minutes) && post.minutes >= 0, true);
	if (post.date !== null) assert.match(post.date, /^\d{4}-\d\d-\d\d$/);
};

const scrap = fc.constantFrom(
	...[
		'---',
		'+++',
		';;;',
		'...',
		'{',
		'}',
		'title: ',
		'date: ',
		'tags:',
		'- a',
		'  - b',
		'[a, b]',
		'"',
		"'",
		': ',
		'# ',
		'## ',
		'```',
		'~~~',
		'<!--',
		'-->',
		'<div>',
		'{{ x }}',
		'{% y %}',
		'| a | b |',
		'|---|',
		'$$',
		':::',
		'===',
		'!!!',
		'[^1]: ',
		'[a]: b',
		'![x](y)',
		'`',
		'**',
		'_',
		'&#27;',
		'\u001b]0;x\u0007',
		'\u202e',
		'\ud800',
		'木',
		'🌲',
		'2024-05-01',
		'&a',
		'*a',
		'!!binary x',
		'__proto__: ',
		'\t',
		'    ',
		'\n',
		'\n\n',
		'\r\n',
		'export const metadata = ',
		'import x from "y"',
		'1. ',
		'> ',
		'\\',
	],
);
const text = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.array(fc.oneof(scrap, fc.string({maxLength: 5})), {maxLength: 40}).map(parts => parts.join('')),
);
const id = fc.constantFrom(
	'x.md',
	'x.mdx',
	'_posts/2024-05-01-x.md',
	'a/b/index.md',
	'a/page.mdx',
	'README.md',
	'2024/05/01/x.fr.md',
);

test('any text at any path is a sound post', () => {
	fc.assert(
		fc.property(text, id, (source, path) => {
			const {post} = parsePost({id: path, file: `/library/${path}`, text: source, rootName: 'Notebook'});
			assertSound(post);
			const body = bodyOf(post, source);
			assert.doesNotMatch(body.text, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
			assert.equal(body.line >= 1 && body.line <= source.split('\n').length, true);
		}),
		{numRuns: 3000},
	);
});

test('any bytes are a post or a skip with a reason, and no other post is lost', context => {
	const root = temporaryFolder(context, {'good.md': withFields('title: Good\ndate: 2024-05-01')});
	const bytes = fc.oneof(
		fc.uint8Array({maxLength: 400}),
		text.map(source => Buffer.from(source)),
		text.map(source => Buffer.from(`\ufeff${source}`, 'utf16le')),
	);
	fc.assert(
		fc.property(fc.array(bytes, {minLength: 1, maxLength: 3}), files => {
			for (const [index, content] of files.entries()) writeFileSync(join(root, `f${index}.md`), content);
			const library = drain(readLibrary(root, {today: '2024-06-01', drafts: true}));
			const names = [
				...library.posts.map(post => post.file),
				...library.skipped.map(skipped => skipped.file),
			];
			for (const index of files.keys()) assert.equal(names.includes(join(root, `f${index}.md`)), true);
			assert.equal(
				library.posts.some(post => post.title === 'Good'),
				true,
			);
			for (const post of library.posts) assertSound(post);
			for (const {reason} of library.skipped) assert.notEqual(reason, '');
		}),
		{numRuns: 300},
	);
});

const name = fc
	.string({unit: 'binary', minLength: 1, maxLength: 20})
	.map(part => part.replace(/[/\u0000\ud800-\udfff]/g, '_'))
	.filter(part => !/^\.{1,2}$/.test(part));

test('whatever a file is called, it is found under an id of its own', context => {
	const root = temporaryFolder(context, {});
	let round = 0;
	fc.assert(
		fc.property(fc.uniqueArray(name, {maxLength: 5}), names => {
			const folder = join(root, String(round++));
			mkdirSync(folder);
			for (const part of names) writeFileSync(join(folder, `x${part}.md`), 'Words.');
			const {posts} = drain(readLibrary(folder, {today: '2024-06-01'}));
			assert.equal(posts.length, names.length);
			assert.equal(new Set(posts.map(post => post.id)).size, posts.length);
			for (const post of posts) {
				assertSound(post);
				assert.equal(post.id, post.id.normalize('NFC'));
			}
		}),
		{numRuns: 100},
	);
});

const million = 1_000_000;
const keys = Array.from({length: 20_000}, (_, index) => `key${index}: value`).join('\n');

const huge: readonly (readonly [what: string, text: string])[] = [
	['20 000 keys', withFields(`title: Oak\n${keys}`)],
	['20 000 keys and one the scanner cannot read', withFields(`title: Oak\nx: {a: b}\n${keys}`)],
	['20 000 keys of one name', withFields(`title: Oak\n${'tag: a\n'.repeat(20_000)}`)],
	['ten megabytes of front matter', withFields(`title: Oak\nx: >\n${'  words of wood\n'.repeat(650_000)}`)],
	['ten megabytes in one value', withFields(`title: Oak\nx: ${'y'.repeat(10 * million)}`)],
	['a list of a million items', withFields(`title: Oak\ntags: [${'a, '.repeat(million)}]`)],
	['a million blank lines of front matter', withFields(`title: Oak\n${'\n'.repeat(million)}x: {a: b}`)],
	['ten megabytes of TOML', `+++\ntitle = "Oak"\nx = "${'y'.repeat(10 * million)}"\n+++\n`],
	['ten megabytes of JSON', `{"title": "Oak", "x": "${'y'.repeat(10 * million)}"}\n# Oak`],
	['a line of ten megabytes', `# Oak\n\n${'wood '.repeat(2 * million)}`],
	['a word of ten megabytes', `# Oak\n\n${'w'.repeat(10 * million)}`],
	['a heading of ten megabytes', `# Oak ${' '.repeat(10 * million)}x`],
	['five million blank lines', `# Oak\n${'\n'.repeat(5 * million)}`],
	['a million opening brackets', `# Oak\n\n${'['.repeat(million)}`],
	['a million link openings', `# Oak\n\n${'[a]('.repeat(million)}`],
	['a million image openings', `# Oak\n\n${'![a]('.repeat(million)}`],
	['a million tag openings', `# Oak\n\n${'<a '.repeat(million)}`],
	['a million comment openings', `# Oak\n\n${'<!--'.repeat(million)}`],
	['a million template openings', `# Oak\n\n${'{{ {% '.repeat(million)}`],
	['a million backticks', `# Oak\n\n${'`a``b'.repeat(million / 2)}`],
	['a million stars', `# Oak\n\n${'*a_ '.repeat(million / 2)}`],
	['a million fences', `# Oak\n\n${'```\n'.repeat(million)}`],
	['a million link definitions that are none', `# Oak\n\n${'[a\n'.repeat(million)}`],
	['a million addresses', `# Oak\n\n${'https://'.repeat(million)}`],
	['a million lines of a table', `# Oak\n\n${'| a\n'.repeat(million)}`],
	['a million quotes inside each other', `# Oak\n\n${'> '.repeat(million)}`],
	['a million entities', `# Oak\n\n${'&#'.repeat(million)}`],
	['a million spaces and a colon', withFields(`title: Oak\nx:${' '.repeat(million)}y: z`)],
	['a million spaces before a comment', withFields(`title: Oak\nx: y${' '.repeat(million)}#`)],
	['a million quotes in a flow list', withFields(`title: Oak\nx: [${'"'.repeat(million)}]`)],
	['a million dashes', `---\ntitle: Oak\n${'-'.repeat(million)}\n---\n`],
];

for (const [what, source] of huge) {
	test(`${what} are read to their end`, () => {
		const post = parseText(source);
		assert.equal(post.title, 'Oak');
		assertSound(post);
	});
}

test('a file of nonsense is told of in a few words', () => {
	assert.equal(parseText(withFields(`title: Oak\n${'a: b: c\n'.repeat(5000)}`)).problems.length <= 20, true);
});
