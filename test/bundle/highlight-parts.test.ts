import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {withCoarseLetters} from '../../src/bundle/coarse-letters.ts';
import {countGroups} from '../../src/bundle/count-groups.ts';

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

test('names of other scripts are names', () => {
	const [identifier] = [/[\p{XID_Start}_]\p{XID_Continue}*/u].map(
		({source, flags}) => new RegExp(`^${withCoarseLetters(source)}$`, flags),
	);
	for (const name of ['x', '_a1', 'größe', 'имя', '名前', '𐐀x']) assert.match(name, identifier ?? /^$/);
	for (const other of ['1a', 'a b', 'a-b', '"a"']) assert.doesNotMatch(other, identifier ?? /./);
});
