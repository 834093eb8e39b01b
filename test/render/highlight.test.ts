import assert from 'node:assert/strict';
import {test} from 'node:test';
import hljs from 'highlight.js/lib/core';
import {grammars} from '../../src/render/grammars.ts';
import {highlight} from '../../src/render/highlight.ts';
import {languageNamed} from '../../src/render/language-names.ts';

test('every name that highlight.js knows a language by is one of ours', () => {
	for (const [language, grammar] of Object.entries(grammars)) {
		for (const name of grammar(hljs).aliases ?? []) {
			assert.equal(languageNamed(name), language, name);
			assert.equal(languageNamed(name.toUpperCase()), language, name);
		}
	}
});

test('every language can be asked for first, and a name that is none is not highlighted', () => {
	for (const language of Object.keys(grammars)) assert.ok(highlight('let x = "1";\n', language), language);
	for (const name of ['', 'constructor', '__proto__', 'klingon'])
		assert.equal(highlight('x', name), undefined);
});

test('a language within another is highlighted as what it is', () => {
	const code = '<script>\nconst answer = 42;\n</script>';
	const at = code.indexOf('const');
	assert.deepEqual(
		highlight(code, 'html')?.find(({start}) => start === at),
		{start: at, end: at + 5, role: 'keyword'},
	);
});

test('what stands in a language that nobody named is not guessed', () => {
	const tokens = highlight('POST /x HTTP/1.1\nHost: example.org\n\n{"a": true}\n', 'http') ?? [];
	assert.equal(tokens.filter(({start}) => start > 38).length, 0);
});
