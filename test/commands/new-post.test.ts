import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {nameFromTitle, newPost} from '../../src/commands/new-post.ts';
import {parsePost} from '../../src/library/parse-post.ts';
import {sanitizeLine} from '../../src/text/sanitize.ts';

for (const [title, name] of [
	['A title', 'a-title'],
	['What’s new in C++ & Rust?', 'whats-new-in-c-rust'],
	['Über die Größe', 'uber-die-große'],
	['日本語の題名', '日本語の題名'],
	['हिन्दी में', 'हिन्दी-में'],
	['🎉', 'post'],
	['../../etc/passwd', 'etc-passwd'],
	['x'.repeat(300), 'x'.repeat(60)],
	[`${'word '.repeat(30)}`, Array.from({length: 12}, () => 'word').join('-')],
] as const) {
	test(`"${title.slice(0, 30)}" is called ${name.slice(0, 30)}`, () => {
		assert.equal(nameFromTitle(title), name);
	});
}

test('any title names a file in the folder and comes back from the front matter as it was typed', () => {
	const word = fc.constantFrom(
		'a',
		'#b',
		': c',
		'- d',
		'"e"',
		"'f'",
		'no',
		'2026-02-30',
		'1.0',
		'[g]',
		'{h}',
		'&i',
		'*j',
		'|',
		'\\',
		'é',
		'語',
		'🎉',
		' ',
		'---',
		'%',
	);
	fc.assert(
		fc.property(
			fc.array(fc.oneof(word, fc.string({unit: 'grapheme', maxLength: 6})), {maxLength: 6}),
			parts => {
				const title = sanitizeLine(parts.join(' '));
				fc.pre(title !== '');
				const {name, text} = newPost(title, '2026-05-01');
				assert.match(name, /^2026-05-01-[^/\\\s.]+\.md$/);
				assert.match(text, /^---\ntitle: .+\ndate: 2026-05-01\n---\n\n$/);
				const {post} = parsePost({id: name, file: name, text, rootName: ''});
				assert.deepEqual(post.problems, []);
				assert.equal(post.date, '2026-05-01');
			},
		),
	);
});

test('a title with nothing that Markdown would take for a mark is the title of the post', () => {
	for (const title of [
		'Rust: a story',
		'no',
		'[Solved] it',
		'"a" b',
		'@me',
		'C# # note',
		'1.10',
		'-',
		'~',
		'2026',
		'a: b',
		'%x',
		"it's",
		'# 1',
	]) {
		const {post} = parsePost({
			id: 'x.md',
			file: 'x.md',
			text: newPost(title, '2026-05-01').text,
			rootName: '',
		});
		assert.equal(post.title, title);
	}
});
