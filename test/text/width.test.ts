import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {clusters, displayWidth} from '../../src/text/width.ts';
import {anyText} from './arbitrary-text.ts';

const widths: readonly (readonly [text: string, width: number, what: string])[] = [
	['', 0, 'nothing'],
	['hello', 5, 'ASCII'],
	['“déjà vu” – it’s…', 17, 'Latin with typographic marks'],
	['日本語', 6, 'ideographs'],
	['ｆｕｌｌ', 8, 'full width letters'],
	['ﾊﾝｶｸ', 4, 'half width kana'],
	['한국어', 6, 'Hangul syllables'],
	['한국', 4, 'Hangul letters that make syllables'],
	['e\u0301', 1, 'a combining mark'],
	['ภาษาไทย', 7, 'Thai'],
	['हिन्दी', 5, 'Devanagari with spacing marks and a conjunct'],
	['α β γ Ж ① ■ →', 13, 'characters of ambiguous width'],
	['😀', 2, 'an emoji'],
	['❤', 1, 'a heart as text'],
	['❤️', 2, 'a heart as emoji'],
	['⌚︎', 1, 'an emoji shown as text'],
	['1️⃣#️⃣', 4, 'keycaps'],
	['👍🏽', 2, 'a skin tone'],
	['👩‍👩‍👧‍👦', 2, 'a family'],
	['🏳️‍🌈', 2, 'the rainbow flag'],
	['🇩🇪🇫🇷', 4, 'two flags'],
	['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 2, 'the flag of Wales'],
	['a\u200bb\u2060c\u00add', 4, 'invisible characters'],
	['\ud83d', 1, 'half a surrogate pair'],
	['a\tb\nc\x07', 3, 'controls'],
];

for (const [text, width, what] of widths) {
	test(`${what} takes ${width} cells`, () => {
		assert.equal(displayWidth(text), width);
	});
}

const sequences = [
	'\x1b[1m',
	'\x1b[38;2;1;2;3m',
	'\x1b[m',
	'\x9b31m',
	'\x1b]8;;https://example.com/ü\x07',
	'\x1b]8;id=1;https://example.com\x1b\\',
	'\x9d0;title\x9c',
	'\x1bPq payload\x1b\\',
	'\x1b_apc\x1b\\',
	'\x1b(0',
	'\x1b7',
];

for (const sequence of sequences) {
	test(`the escape sequence ${JSON.stringify(sequence)} takes no cells`, () => {
		assert.equal(displayWidth(`one ${sequence}日本 two`), 12);
	});
}

test('every code point is as wide as string-width says', () => {
	const different: string[] = [];
	for (let code = 0; code <= 0x10ffff; code++) {
		const text = String.fromCodePoint(code);
		if (displayWidth(text) !== stringWidth(text)) {
			different.push(code.toString(16));
		}
	}

	assert.deepEqual(different, []);
});

test('any text of any scripts is as wide as string-width says', () => {
	fc.assert(
		fc.property(anyText, text => {
			assert.equal(displayWidth(text), stringWidth(text));
		}),
		{numRuns: 5000},
	);
});

test('painted text is as wide as string-width says', () => {
	const part = fc.oneof(
		anyText,
		fc.constantFrom(...sequences.filter(sequence => sequence.startsWith('\x1b'))),
	);
	fc.assert(
		fc.property(fc.array(part), parts => {
			assert.equal(displayWidth(parts.join('')), stringWidth(parts.join('')));
		}),
		{numRuns: 1000},
	);
});

test('a C1 string without any ESC takes no cells, although string-width counts what it carries', () => {
	assert.equal(displayWidth('\x9d0;title\x9cx'), 1);
	assert.equal(stringWidth('\x9d0;title\x9cx'), 8);
});

test('an escape sequence ends with its line, although string-width lets it take the next ones', () => {
	assert.equal(displayWidth('\x1b]0;a\nb\x07'), 5);
	assert.equal(stringWidth('\x1b]0;a\nb\x07'), 0);
});

test('only Kirat Rai vowels that make one glyph are one, although string-width joins every run of them', () => {
	assert.equal(displayWidth('\u{16d67}\u{16d67}'), stringWidth('\u{16d67}\u{16d67}'));
	assert.equal(displayWidth('\u{16d63}\u{16d65}'), 2);
	assert.equal(stringWidth('\u{16d63}\u{16d65}'), 1);
});

test('the clusters of a text are those of Intl.Segmenter', () => {
	const segmenter = new Intl.Segmenter();
	fc.assert(
		fc.property(anyText, text => {
			const expected = Array.from(segmenter.segment(text), ({segment, index}) => ({
				text: segment,
				start: index,
			}));
			assert.deepEqual(
				Array.from(clusters(text), ({text: own, start}) => ({text: own, start})),
				expected,
			);
		}),
		{numRuns: 5000},
	);
});

test('joined emoji without an end are many characters, and a family is one', () => {
	assert.equal([...clusters('👨‍👩‍👧‍👦')].length, 1);
	const chain = '👩\u200d'.repeat(50_000);
	const all = [...clusters(chain)];
	assert.ok(all.length > 1000 && all.every(({text, width}) => text.length <= 140 && width === 2));
	assert.equal(displayWidth(chain), all.length * 2);
	// Marks never stand alone.
	assert.equal([...clusters(`e${'\u0301'.repeat(500)}`)].length, 1);
});

test('the clusters of a text are together as wide as the text', () => {
	fc.assert(
		fc.property(anyText, text => {
			const width = Array.from(clusters(text)).reduce((sum, cluster) => sum + cluster.width, 0);
			assert.equal(width, displayWidth(text));
		}),
	);
});

test('clusters are found as they are asked for', () => {
	const first = clusters('👍🏽 rest').next();
	assert.deepEqual(first.value, {text: '👍🏽', start: 0, width: 2});
});
