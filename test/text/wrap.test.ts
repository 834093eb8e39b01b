import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {clusters, displayWidth} from '../../src/text/width.ts';
import {type WrapOptions, wrapText} from '../../src/text/wrap.ts';
import {anyText} from './arbitrary-text.ts';

const wrap = (text: string, options: number | WrapOptions): readonly string[] =>
	wrapText(text, typeof options === 'number' ? {width: options} : options).map(
		({start, end, hyphen}) => text.slice(start, end).replaceAll('\u00ad', '') + (hyphen ? '-' : ''),
	);

type Case = readonly [promise: string, text: string, options: number | WrapOptions, lines: readonly string[]];

const cases: readonly Case[] = [
	['text that fits is one line', 'one two', 7, ['one two']],
	['no text is one empty line', '', 7, ['']],
	['spaces at the ends of lines are left out', '  one  two   three  ', 8, ['one  two', 'three']],
	[
		'a line feed is a hard break, and two are an empty line',
		'one\ntwo\n\nthree',
		20,
		['one', 'two', '', 'three'],
	],
	['a line separator is a hard break', 'one\u2028two', 20, ['one', 'two']],
	['a break at the end makes a last empty line', 'one\n', 20, ['one', '']],
	['the first line may be narrower', 'one two three', {width: 9, firstWidth: 5}, ['one', 'two three']],
	['the first line may be wider', 'one two three', {width: 5, firstWidth: 9}, ['one two', 'three']],
	[
		'a first line too narrow for its word takes a part of it',
		'words',
		{width: 9, firstWidth: 3},
		['wor', 'ds'],
	],
	[
		'a word longer than the line is parted at the width',
		'abcdefghijklmnopqrst',
		10,
		['abcdefghij', 'klmnopqrst'],
	],
	['no stub of a parted word is left alone', 'abcdefghijklmnopqrstu', 10, ['abcdefghij', 'klmnopqr', 'stu']],
	['clusters are never parted', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦e\u0301', 2, ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦', 'e\u0301']],
	['a cluster wider than the line stands alone', '漢字', 1, ['漢', '字']],

	['a no-break space keeps words together', 'about 10\u00a0km away', 10, ['about', '10\u00a0km away']],
	['a word joiner forbids a break', '漢字\u2060漢字', 4, ['漢', '字\u2060漢', '字']],
	['a zero width space allows a break', 'one\u200btwo', 4, ['one\u200b', 'two']],
	['numbers are not parted', 'it is 1,000.50 now', 8, ['it is', '1,000.50', 'now']],
	[
		'a number stays with its unit where it can',
		'We drove about 100 km that day',
		18,
		['We drove about', '100 km that day'],
	],
	['a range is not parted', 'years 1990–1999', 12, ['years', '1990–1999']],

	['a line may end after an em dash', 'something—anything', 12, ['something—', 'anything']],
	[
		'a dash set apart stays with the words before it',
		'one two – three four',
		9,
		['one two –', 'three', 'four'],
	],
	['a long compound is parted at its hyphen', 'self-evident truths', 8, ['self-', 'evident', 'truths']],
	[
		'short halves of compounds are kept together',
		'an e-mail, a built-in',
		9,
		['an', 'e-mail, a', 'built-in'],
	],
	['an option is not parted', 'use --no-color here', 12, ['use', '--no-color', 'here']],
	['French punctuation stays with its word', 'Vous venez ? « Oui ! »', 9, ['Vous', 'venez ?', '« Oui ! »']],
	['an ellipsis set apart stays with its word', 'well then ... go', 11, ['well', 'then ... go']],

	[
		'a soft hyphen is used where a word is broken',
		'Donau\u00addampf\u00adschiff',
		12,
		['Donaudampf-', 'schiff'],
	],
	['a soft hyphen is not used where a word fits', 'Dampf\u00adschiff', 12, ['Dampfschiff']],

	['ideographs are broken anywhere', '日本語日本語', 4, ['日本', '語日', '本語']],
	['no line begins with a closing mark', '日本語、日本', 6, ['日本', '語、日', '本']],
	['no line ends with an opening mark', '日本「語」', 6, ['日本', '「語」']],
	[
		'no line begins with small kana or a length mark',
		'キャラメルコーヒー',
		6,
		['キャラ', 'メル', 'コー', 'ヒー'],
	],
	['ideographic spaces at the start are an indent and stay', '　　日本語日本語', 8, ['　　日本', '語日本語']],
	['ideographs may follow letters and digits', 'TypeScriptで書く', 10, ['TypeScript', 'で書く']],
	['Korean is broken at spaces', '한국어 문장을 나눈다', 12, ['한국어', '문장을', '나눈다']],
	['Thai is broken between words', 'ภาษาไทยสวยงาม', 8, ['ภาษาไทย', 'สวยงาม']],
	['Thai after other text is broken between words', 'in ไทยสวยงาม', 9, ['in ไทย', 'สวยงาม']],

	[
		'a long address is parted after its separators',
		'https://example.com/posts/2026/a-title?page=2',
		20,
		['https://example.com/', 'posts/2026/a-title?', 'page=2'],
	],
	[
		'an address is kept whole where that leaves no poor line',
		'it can be found at https://example.com/about',
		30,
		['it can be found at', 'https://example.com/about'],
	],
	[
		'an address is parted to save a poor line',
		'see https://example.com/about',
		26,
		['see https://example.com/', 'about'],
	],
	[
		'an identifier longer than the line is parted after its separators',
		'some_very_long_identifier',
		12,
		['some_very_', 'long_', 'identifier'],
	],
	[
		'text not to be parted stays on one line',
		'call do it now please',
		{width: 12, nowrap: [[5, 14]]},
		['call', 'do it now', 'please'],
	],
	[
		'text not to be parted takes its punctuation along',
		'then (a b c).',
		{width: 9, nowrap: [[6, 11]]},
		['then', '(a b c).'],
	],
	[
		'text not to be parted is parted if it is wider than a line',
		'a b c d e f',
		{width: 5, nowrap: [[0, 11]]},
		['a b c', 'd e f'],
	],
];

for (const [promise, text, options, lines] of cases) {
	test(promise, () => {
		assert.deepEqual(wrap(text, options), lines);
	});
}

const closing = [...'、。，．！？）」』】〉》’”ー々ッャ'];
const opening = [...'（「『【〈《‘“'];
const kanji = [...'日本語文章書読'];

test('in Chinese and Japanese no line begins with a closing mark or ends with an opening one', () => {
	const phrase = fc
		.tuple(
			fc.constantFrom('', ...opening),
			fc.array(fc.constantFrom(...kanji), {minLength: 1, maxLength: 5}),
			fc.constantFrom('', ...closing),
		)
		.map(([open, letters, close]) => open + letters.join('') + close);
	fc.assert(
		fc.property(
			fc.array(phrase, {minLength: 1, maxLength: 20}),
			fc.integer({min: 8, max: 40}),
			(phrases, width) => {
				for (const [index, line] of wrap(phrases.join(''), width).entries()) {
					assert.ok(index === 0 || !closing.includes(line.charAt(0)), line);
					assert.ok(!opening.includes(line.charAt(line.length - 1)), line);
				}
			},
		),
	);
});

const anyParagraph = fc
	.array(fc.oneof({weight: 6, arbitrary: anyText}, fc.constantFrom('\n', '\n\n', ' ', '\u2028')), {
		maxLength: 8,
	})
	.map(parts => parts.join(''));
const anyWidth = fc.integer({min: 1, max: 30});

test('every piece is as wide as its text and no wider than the line, but for a single cluster', () => {
	fc.assert(
		fc.property(
			anyParagraph,
			anyWidth,
			fc.option(fc.integer({min: 1, max: 30}), {nil: undefined}),
			(text, width, firstWidth) => {
				for (const [index, piece] of wrapText(
					text,
					firstWidth === undefined ? {width} : {width, firstWidth},
				).entries()) {
					const part = text.slice(piece.start, piece.end);
					const room = index === 0 ? (firstWidth ?? width) : width;
					assert.equal(piece.width, displayWidth(part) + (piece.hyphen ? 1 : 0));
					assert.ok(
						piece.width <= room ||
							Array.from(clusters(part)).filter(cluster => cluster.width > 0).length === 1,
						JSON.stringify(part),
					);
				}
			},
		),
		{numRuns: 5000},
	);
});

test('nothing but spaces and hard breaks is left out, and every hard break ends a line', () => {
	fc.assert(
		fc.property(anyParagraph, anyWidth, (text, width) => {
			let end = 0;
			let breaks = 0;
			for (const piece of wrapText(text, {width})) {
				const between = text.slice(end, piece.start);
				assert.match(between, /^[ \u1680\u2000-\u200a\u205f\u3000\n\u2028\u2029]*$/);
				const hard = between.replace(/[^\n\u2028\u2029]/g, '').length;
				assert.ok(hard <= 1);
				breaks += hard;
				end = piece.end;
			}

			assert.match(text.slice(end), /^[ \u1680\u2000-\u200a\u205f\u3000]*$/);
			assert.equal(breaks, text.replace(/[^\n\u2028\u2029]/g, '').length);
		}),
		{numRuns: 5000},
	);
});

test('every piece starts after the one before', () => {
	fc.assert(
		fc.property(anyParagraph, anyWidth, fc.integer({min: 1, max: 30}), (text, width, firstWidth) => {
			const starts = wrapText(text, {width, firstWidth}).map(({start}) => start);
			assert.ok(starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? start)));
		}),
		{numRuns: 2000},
	);
});

test('lines end between clusters', () => {
	fc.assert(
		fc.property(anyParagraph, anyWidth, (text, width) => {
			const starts = new Set(Array.from(clusters(text), ({start}) => start).concat(text.length));
			for (const piece of wrapText(text, {width})) {
				assert.ok(starts.has(piece.start) && starts.has(piece.end));
			}
		}),
		{numRuns: 2000},
	);
});

const word = fc.string({unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 9});
const prose = fc.array(word, {minLength: 1, maxLength: 120});

test('a text not to be parted that fits on a line is on one', () => {
	fc.assert(
		fc.property(
			prose,
			fc.nat(100),
			fc.nat(4),
			fc.integer({min: 20, max: 40}),
			(words, first, count, width) => {
				const text = words.join(' ');
				const start = words.slice(0, first).join(' ').length + (first > 0 && first < words.length ? 1 : 0);
				const end = start + words.slice(first, first + count).join(' ').length;
				const isOnOne = wrapText(text, {width, nowrap: [[start, end]]}).some(
					piece => piece.start <= start && end <= piece.end,
				);
				assert.ok(end - start > width || start === end || isOnOne);
			},
		),
	);
});

test('prose takes no more than one line more than it must', () => {
	fc.assert(
		fc.property(prose, fc.integer({min: 20, max: 80}), (words, width) => {
			let least = 1;
			let used = 0;
			for (const {length} of words) {
				const isFull = used > 0 && used + 1 + length > width;
				least += isFull ? 1 : 0;
				used = isFull || used === 0 ? length : used + 1 + length;
			}

			assert.ok(wrap(words.join(' '), width).length <= least + 1);
		}),
	);
});

const latin = 'eozEOZ';
const cyrillic = 'еожЕОЖ';

// The letters of the one alphabet are looked at singly, those of the other by the word.
test('a text is broken alike in whatever alphabet it is written', () => {
	const unit = fc.oneof(
		{weight: 6, arbitrary: fc.constantFrom(...latin)},
		{weight: 3, arbitrary: fc.constant(' ')},
		{
			weight: 2,
			arbitrary: fc.constantFrom(
				...'.,;:!?()[]{}"\'/&=#_-–—…“”«1\n',
				'\u0301',
				'\u00a0',
				'\u00ad',
				'\u200b',
				'漢',
				'\u3000',
			),
		},
	);
	const widths = fc.integer({min: 1, max: 40});
	fc.assert(
		fc.property(fc.string({unit, maxLength: 120, size: 'max'}), widths, widths, (text, width, firstWidth) => {
			const other = text.replace(/[a-z]/gi, letter => cyrillic.charAt(latin.indexOf(letter)));
			assert.deepEqual(wrapText(text, {width, firstWidth}), wrapText(other, {width, firstWidth}));
		}),
		{numRuns: 3000},
	);
});

test('no short word stands alone on the last line', () => {
	fc.assert(
		fc.property(prose, fc.integer({min: 54, max: 90}), (words, width) => {
			const lines = wrap(words.join(' '), width);
			assert.ok(lines.length === 1 || lines.at(-1)?.includes(' '), lines.slice(-3).join('\n'));
		}),
	);
});

test('the first lines of a paragraph do not depend on what comes far below', () => {
	fc.assert(
		fc.property(fc.array(word, {minLength: 120, maxLength: 200}), prose, (words, more) => {
			const short = words.join(' ');
			const long = `${short} ${more.join(' ')}`;
			assert.deepEqual(wrap(long, 20).slice(0, 8), wrap(short, 20).slice(0, 8));
		}),
	);
});

test('a paragraph of a megabyte is broken like a short one', () => {
	const sentence = 'The quick brown fox jumps over a lazy dog, and then it sleeps under the old tree. ';
	const lines = wrap(sentence.repeat(12_000), 72);
	assert.ok(lines.length > 13_000);
	assert.deepEqual(lines.slice(0, 8), wrap(sentence.repeat(12), 72).slice(0, 8));
});

test('a word is parted at a soft hyphen rather than that a quarter of the line is left empty', () => {
	const text = 'aaa bbb ccc ddd eee fff ggg hhh Rind\u00adfleisch\u00adetikettierungs\u00adgesetz and so on';
	const [first] = wrapText(text, {width: 44});
	assert.deepEqual(first, {start: 0, end: text.indexOf('etik'), hyphen: true, width: 44});
	const [whole] = wrapText('aaa bbb ccc ddd eee fff ggg hhh ii Rind\u00adfleisch and so on', {width: 40});
	assert.equal(whole?.hyphen, false);
});
