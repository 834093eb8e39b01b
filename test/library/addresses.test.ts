import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addressByPattern, webAddress} from '../../src/library/addresses.ts';
import {parseText, withFields} from './parse-text.ts';

const slugs: readonly (readonly [fields: string, id: string, slug: string])[] = [
	['slug: my-oak', 'x.md', 'my-oak'],
	['slug: trees/my-oak/', 'x.md', 'my-oak'],
	['permalink: /2024/my-oak.html', 'x.md', 'my-oak'],
	['permalink: /:year/:title/', 'x.md', 'x'],
	['path: /trees/my-oak', 'x.md', 'my-oak'],
	['url: https://example.org/my-oak/?a=b#c', 'x.md', 'my-oak'],
	['title: x', '2024-05-01-my-oak.md', 'my-oak'],
	['title: x', 'my-oak/index.md', 'my-oak'],
	['title: x', 'my-oak.fr.md', 'my-oak'],
];

for (const [fields, id, slug] of slugs) {
	test(`${fields} of ${id} has the slug ${slug}`, () =>
		assert.equal(parseText(withFields(fields), id).slug, slug));
}

const urls: readonly (readonly [fields: string, url: string | null])[] = [
	['url: https://example.org/a', 'https://example.org/a'],
	['permalink: http://example.org/a', 'http://example.org/a'],
	['canonical: https://example.org/é', 'https://example.org/%C3%A9'],
	['url: /a', null],
	['url: javascript:alert(1)', null],
	['url: https://', null],
];

for (const [fields, url] of urls) {
	test(`${fields} gives ${url ?? 'no address'}`, () => assert.equal(parseText(withFields(fields)).url, url));
}

const links: readonly (readonly [fields: string, link: string | null])[] = [
	['link: https://example.org/a', 'https://example.org/a'],
	['externalUrl: https://example.org/a', 'https://example.org/a'],
	['redirect: https://example.org/a', 'https://example.org/a'],
	['link: file:///etc/passwd', null],
	['link: "https://example.org/\\e]52;c;x\\a"', 'https://example.org/%1B]52;c;x'],
];

for (const [fields, link] of links) {
	test(`${JSON.stringify(fields)} links to ${link ?? 'nothing'}`, () => {
		assert.equal(parseText(withFields(fields)).link, link);
	});
}

test('aliases are the other names of a post', () => {
	assert.deepEqual(parseText(withFields('aliases: [Old oak, /old/oak]')).aliases, ['Old oak', '/old/oak']);
	assert.deepEqual(parseText(withFields('alias: Old oak')).aliases, ['Old oak']);
});

const patterns: readonly (readonly [pattern: string, date: string | null, address: string | null])[] = [
	['https://example.org', '2024-05-01', 'https://example.org/my%20oak'],
	['https://example.org/blog/', null, 'https://example.org/blog/my%20oak'],
	[
		'https://example.org/{year}/{month}/{day}/{slug}/',
		'2024-05-01',
		'https://example.org/2024/05/01/my%20oak/',
	],
	['https://example.org/{year}/{slug}', null, null],
	['ftp://example.org/{slug}', null, null],
	['example.org', null, null],
];

for (const [pattern, date, address] of patterns) {
	test(`the pattern ${pattern} gives ${address} ${date ? 'with' : 'without'} a date`, () => {
		assert.equal(addressByPattern(pattern, 'my oak', date), address);
	});
}

test('only complete http and https addresses are addresses', () => {
	for (const text of [
		'',
		'https:',
		'https:///x',
		'mailto:a@b.c',
		'//example.org',
		'https://exa mple.org',
		'https://[x]',
	]) {
		assert.equal(webAddress(text), null, text);
	}
});
