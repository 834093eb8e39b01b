import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {sanitize, sanitizeLine} from '../../src/text/sanitize.ts';
import {anyString, anyText} from './arbitrary-text.ts';

const cases: readonly (readonly [input: string, output: string, promise: string])[] = [
	['plain “text”, 日本語, 👩‍👩‍👧‍👦', 'plain “text”, 日本語, 👩‍👩‍👧‍👦', 'clean text stays as it is'],
	['a\tb\nc', 'a\tb\nc', 'tabs and line feeds stay'],
	['a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne', 'every kind of line break becomes a line feed'],
	['a\0b\x07c\x08d\x0be\x0cf\x7fg\x80h\x85i', 'abcdefghi', 'controls go'],
	['\x1b[31mred\x1b[0m \x9b1mbold\x9bm', 'red bold', 'CSI sequences go'],
	[
		'\x1b]8;;https://a\x1b\\link\x1b]8;;\x07 \x9d0;title\x9c.',
		'link .',
		'OSC sequences go with what they carry',
	],
	['\x1b]52;c;c2VjcmV0\x07.', '.', 'a write to the clipboard goes'],
	[
		'\x1bP1$r\x1b\\a\x1bXsos\x1b\\b\x1b^pm\x1b\\c\x1b_apc\x9cd\x90q\x9ce',
		'abcde',
		'DCS, SOS, PM and APC go with what they carry',
	],
	['\x1b(0a\x1b7b\x1bcd', 'abd', 'short sequences go'],
	[
		'one \x1b]0;two\nthree\x07four',
		'one ]0;two\nthreefour',
		'a sequence that does not end on its line takes nothing but its introducer',
	],
	['one \x1b', 'one ', 'a lone ESC goes'],
	['\x1b\x1b[1m[31mx', '[31mx', 'what is left of a sequence is only text'],
	['abc \u202egnp.exe\u202c \u2067x\u2069 \u200e\u200f\u061c', 'abc gnp.exe x ', 'marks of direction go'],
	['\ufeffa\ufeffb\ufff9c\ufffad\ufffb', 'abcd', 'byte order marks and annotation marks go'],
	['🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'the flags of England, Scotland and Wales stay'],
	['🏴\u{e0068}\u{e0069}\u{e007f}a\u{e0041}b', '🏴ab', 'other tag characters go'],
	['a\ud800b\udc00c', 'a\ufffdb\ufffdc', 'halves of surrogate pairs become U+FFFD'],
	[
		'ශ්‍රී ❤️ co\u00adop 10\u00a0km',
		'ශ්‍රී ❤️ co\u00adop 10\u00a0km',
		'joiners, variation selectors, soft hyphens and no-break spaces stay',
	],
];

for (const [input, output, promise] of cases) {
	test(promise, () => {
		assert.equal(sanitize(input), output);
	});
}

test('nothing that could drive a terminal or turn text around is left of any string', () => {
	const flags = /🏴\u{e0067}\u{e0062}[\u{e0061}-\u{e007a}]{3}\u{e007f}/gu;
	fc.assert(
		fc.property(anyString, text => {
			const clean = sanitize(text);
			assert.doesNotMatch(
				clean,
				/[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/,
			);
			assert.doesNotMatch(clean.replace(flags, ''), /[\ud800-\udfff\u{e0000}-\u{e007f}]/u);
		}),
		{numRuns: 5000},
	);
});

test('sanitizing twice is the same as once', () => {
	fc.assert(
		fc.property(anyString, text => {
			assert.equal(sanitize(sanitize(text)), sanitize(text));
			assert.equal(sanitizeLine(sanitizeLine(text)), sanitizeLine(text));
		}),
		{numRuns: 5000},
	);
});

test('a stray introducer never takes text from another line', () => {
	const introducer = fc.constantFrom('\x1b[', '\x1b]8;;', '\x1bP', '\x1b_', '\x9b', '\x9d', '\x90', '\x1b');
	fc.assert(
		fc.property(anyText, introducer, anyText, (before, start, after) => {
			const clean = sanitize(`${before}\n${start}\n${after}`);
			assert.ok(clean.startsWith(`${sanitize(before)}\n`));
			assert.ok(clean.endsWith(`\n${sanitize(after)}`));
		}),
	);
});

test('a line is folded, trimmed and free of soft hyphens', () => {
	assert.equal(sanitizeLine('  A\ttitle\r\n on\u00ad \x1b[1mtwo\x1b[0m\n\n lines '), 'A title on two lines');
	assert.equal(sanitizeLine('第一章　はじめに'), '第一章　はじめに');
});

test('a line has no line break, whatever it is made from', () => {
	fc.assert(
		fc.property(anyString, text => {
			assert.doesNotMatch(sanitizeLine(text), /[\n\r\t\u2028\u2029]/);
		}),
	);
});
