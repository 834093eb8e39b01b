import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseEdn} from '../../src/library/parse-edn.ts';

test('a map of EDN gives its fields, whatever stands among them', () => {
	const fields = parseEdn('{:title "Oak" :draft? true :tags [:a "b"] :date #inst "2020-01-02"}')?.fields;
	assert.deepEqual(
		[...(fields ?? [])],
		[
			['title', 'Oak'],
			['draft', 'true'],
			['tags', ['a', 'b']],
			['date', '2020-01-02'],
		],
	);
});

test('attributes of kramdown are no front matter', () => {
	for (const text of ['{: .a}', '{:.a}', '{:.a .b}', '{: #a .b c="d"}', '{:toc}', '{:toc .large}', '{}'])
		assert.equal(parseEdn(text), null, text);
});
