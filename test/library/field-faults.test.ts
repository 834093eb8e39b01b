import assert from 'node:assert/strict';
import {test} from 'node:test';
import {messagesOf, parseText, withFields} from './parse-text.ts';

for (const [fields, message] of [
	['draft: maybe', 'draft not understood: "maybe" — write true or false'],
	['hidden: sometimes', 'hidden not understood: "sometimes" — write true or false'],
	['unlisted: "2"', 'unlisted not understood: "2" — write true or false'],
	['date: true', 'date not understood: "true" — write it as YYYY-MM-DD'],
	['date: {a: 1}', 'date not understood: it holds fields — write it as YYYY-MM-DD'],
	['dir: sideways', 'dir not understood: "sideways" — write ltr or rtl'],
	[
		'lang: the English one',
		'lang not understood: "the English one" — write a language code such as en or pt-BR',
	],
	['readingTime: soon', 'readingTime not understood: "soon" — write it as 5 min read'],
] as const) {
	test(`${fields} is told with its line and what to write`, () => {
		const {problems} = parseText(withFields(`title: Oak\n${fields}`));
		assert.deepEqual(problems, [{message, line: 3}]);
	});
}

for (const fields of [
	'draft: yes',
	'date: false',
	'date: {created: 2024-01-02}',
	'draft: FALSE',
	'draft:',
	'draft: "{{ draft }}"',
	'hide: [toc]',
	'hidden: [a, b]',
	'published: Monday',
	'dir: RTL',
	'lang: zh_Hans_CN',
	'lang: en_US.UTF-8',
	'readingTime: 5 min read',
	'readingTime: true',
	'readingTime: {minutes: 4}',
]) {
	test(`${fields} is understood`, () => {
		assert.deepEqual(messagesOf(parseText(withFields(`title: Oak\n${fields}`))), []);
	});
}
