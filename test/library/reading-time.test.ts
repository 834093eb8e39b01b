import assert from 'node:assert/strict';
import {test} from 'node:test';
import {countWords} from '../../src/library/word-count.ts';
import {parseText, withFields} from './parse-text.ts';

const counts: readonly (readonly [
	what: string,
	text: string,
	words: number,
	characters: number,
	code: number,
])[] = [
	['words and numbers', 'Two oaks, 3 elms.', 4, 0, 0],
	['accented words', 'Größe naïve Ёлка', 3, 0, 0],
	['Chinese characters', '木と森。', 0, 3, 0],
	['rare Chinese characters', '𠮷𠮷', 0, 2, 0],
	['Korean words', '나무와 숲', 2, 0, 0],
	['words among Chinese', '使用 Node 写', 1, 3, 0],
	['code apart', 'a\n```js\nlet b = c\n```\nd', 2, 0, 3],
	['code in tildes, whatever is inside', '~~~~\n```\n~~~\na\n~~~~\nb', 1, 0, 1],
	['code that never closes', '```\na b', 0, 0, 2],
	['no addresses', 'see https://example.org/a/b?c=d here', 2, 0, 0],
	['no link targets', '[oak](trees/oak.md "title") ![elm](elm.png)', 2, 0, 0],
	['no link definitions', '[oak]: https://example.org/x\nword', 1, 0, 0],
	['the words of footnotes', '[^1]: two words', 3, 0, 0],
	['no tags', 'a <span class="x y">b</span> <br/> c', 3, 0, 0],
	['a lone bracket as text', 'a < b and b > a', 5, 0, 0],
	['no comments', 'a <!-- b\nc --> d', 2, 0, 0],
	['no template tags', 'a {{ b }} {% c d %} e', 2, 0, 0],
	['no pictures', 'a 🎉 👩‍💻 — … b', 2, 0, 0],
	['nothing', '', 0, 0, 0],
];

for (const [what, text, words, characters, code] of counts) {
	test(`the word count counts ${what}`, () =>
		assert.deepEqual(countWords(text, 0), {words, characters, code}));
}

test('counting starts where the body does', () => assert.equal(countWords('one two three', 4).words, 2));

const times: readonly (readonly [what: string, body: string, minutes: number])[] = [
	['nothing takes no time', '', 0],
	['marks without words take no time', '---\n\n***\n', 0],
	['a word takes a minute', 'oak', 1],
	['a word of code takes a minute', '```\noak\n```', 1],
	['230 words take a minute', 'oak '.repeat(230), 1],
	['1150 words take five', 'oak '.repeat(1150), 5],
	['halves are rounded up', 'oak '.repeat(345), 2],
	['450 Chinese characters take a minute, 1350 three', '木'.repeat(1350), 3],
	['800 words of code take two', `\`\`\`\n${'oak '.repeat(800)}\n\`\`\``, 2],
	[
		'all of it adds up',
		`${'oak '.repeat(230)}\n\n${'木'.repeat(450)}\n\n\`\`\`\n${'x '.repeat(400)}\n\`\`\``,
		3,
	],
];

for (const [what, body, minutes] of times) {
	test(`reading time: ${what}`, () => assert.equal(parseText(body).minutes, minutes));
}

const stated: readonly (readonly [fields: string, minutes: number])[] = [
	['readingTime: 7', 7],
	['reading_time: 7 min read', 7],
	['readTime: 35-40 minutes', 40],
	['read_time: about 12 min', 12],
	['minutesRead: "7"', 7],
	['timeToRead: 1h 20m', 80],
	['readingTime:\n  minutes: 4.6', 5],
	['readingTime: 0.3 min', 1],
	['duration: 10min', 10],
	['duration: "12 minutes"', 12],
	['readingTime: 1', 1],
];

for (const [fields, minutes] of stated) {
	test(`${JSON.stringify(fields)} states ${minutes} min`, () => {
		assert.equal(parseText(withFields(fields, 'oak '.repeat(690))).minutes, minutes);
	});
}

for (const fields of [
	'readingTime: true',
	'readingTime: soon',
	'readingTime: 0',
	'readingTime: 2 hours',
	'readingTime: 99999999',
	'duration: 10',
	'duration: 2h',
	'duration: "00:45:00"',
]) {
	test(`${fields} states no minutes`, () => {
		assert.equal(parseText(withFields(fields, 'oak '.repeat(690))).minutes, 3);
	});
}
