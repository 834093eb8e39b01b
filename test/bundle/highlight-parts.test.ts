import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import fc from 'fast-check';
import hljs, {type LanguageFn} from 'highlight.js';
import {withCoarseLetters} from '../../src/bundle/coarse-letters.ts';
import {countGroups} from '../../src/bundle/count-groups.ts';

const require = createRequire(import.meta.url);

const byCompiling = (pattern: RegExp): number => (new RegExp(`${pattern}|`).exec('')?.length ?? 0) - 1;

test('groups are counted as by compiling the pattern', () => {
	for (const pattern of [
		/a/,
		/(a)(b)/,
		/(?:a)(b)/,
		/(?<name>a)(?<=b)(?<!c)(?=d)(?!e)/,
		/\((a)\)/,
		/[(](a)[\](]/,
		/[^\\(](a)/,
		/\\(a)/,
		/((a)|(b(c)))/,
	]) {
		assert.equal(countGroups(pattern.toString()), byCompiling(pattern), String(pattern));
	}
});

test('groups of any pattern are counted as by compiling it', () => {
	const pieces = ['(', ')', '(?:', '(?=', '(?<!', '(?<n>', '[', ']', '\\', 'a', '|', '^', '\\(', '\\[', '\n'];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), parts => {
			let pattern: RegExp;
			try {
				pattern = new RegExp(parts.join(''));
			} catch {
				return;
			}
			assert.equal(countGroups(pattern.toString()), byCompiling(pattern));
		}),
		{numRuns: 3000},
	);
});

for (const name of ['python', 'xml']) {
	test(`the letters of ${name}'s grammar are those of all scripts`, () => {
		const source = readFileSync(require.resolve(`highlight.js/lib/languages/${name}`), 'utf8');
		const coarse = withCoarseLetters(source);
		assert.notEqual(coarse, source);
		assert.doesNotMatch(coarse, /\\p\{/);
		const module = {exports: undefined as unknown as LanguageFn};
		new Function('module', coarse)(module);
		const made = hljs.newInstance();
		made.registerLanguage(name, module.exports);
		const code =
			name === 'python'
				? 'class Größe(Maß):\n    def имя(self, 名前=1):\n        return self.имя + "ü"\n'
				: '<größe имя="ü"><名前/>text</größe>\n';
		const options = {language: name};
		assert.equal(made.highlight(code, options).value, hljs.highlight(code, options).value);
	});
}
