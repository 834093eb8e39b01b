import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {displayWidth} from '../../src/text/width.ts';
import {aroundMatch} from '../../src/ui/around-match.ts';

const title = 'Why I still reach for Flask';
const flask = {start: title.indexOf('Flask'), end: title.length};

test('a text that fits is shown as it is', () => {
	assert.deepEqual(aroundMatch({text: title, marks: [flask]}, 27), {text: title, marks: [flask]});
});

test('a match at the end of a text stays in sight: what is cut is the beginning, and no more than must be', () => {
	const {text, marks} = aroundMatch({text: title, marks: [flask]}, 24);
	assert.equal(text, '… still reach for Flask');
	assert.deepEqual(
		marks.map(({start, end}) => text.slice(start, end)),
		['Flask'],
	);
});

test('a match at the end that fits is shown whole, in as few cells as that can be', () => {
	const text = 'Reading in the terminal';
	const shown = aroundMatch({text, marks: [{start: 11, end: 23}]}, 16);
	assert.equal(shown.text, '… the terminal');
	assert.equal(
		aroundMatch({text: `${text} window`, marks: [{start: 11, end: 23}]}, 16).text,
		'… the terminal…',
	);
	assert.equal(
		aroundMatch({text: `日本語${text}`, marks: [{start: 14, end: 26}]}, 14).text,
		'… the terminal',
	);
});

test('a text without a match, or with one at its beginning, is cut at its end', () => {
	assert.equal(aroundMatch({text: title, marks: []}, 10).text, 'Why I sti…');
	assert.equal(aroundMatch({text: title, marks: [{start: 0, end: 3}]}, 10).text, 'Why I sti…');
});

test('a match that is cut is marked as far as it is shown, and one behind the cut is not', () => {
	const text = 'one needle, two needles and a third needle';
	const marks = [4, 16, 36].map(start => ({start, end: start + 6}));
	const shown = aroundMatch({text, marks}, 20);
	assert.equal(shown.text, 'one needle, two nee…');
	assert.deepEqual(
		shown.marks.map(({start, end}) => shown.text.slice(start, end)),
		['needle', 'nee'],
	);
	const late = aroundMatch(
		{
			text: `${'word '.repeat(20)}${text}`,
			marks: marks.map(({start, end}) => ({start: start + 100, end: end + 100})),
		},
		30,
	);
	for (const {end} of late.marks) assert.ok(end < late.text.length);
});

test('the beginning of the first match is in sight in any text, at any width, and marks keep their letters', () => {
	const texts = fc.oneof(
		fc.string({unit: 'grapheme', minLength: 1, maxLength: 80}),
		fc
			.array(fc.constantFrom('a', 'word', '日本語', 'é', '👩‍👩‍👧'), {minLength: 1, maxLength: 30})
			.map(words => words.join(' ')),
	);
	fc.assert(
		fc.property(texts, fc.nat(), fc.integer({min: 8, max: 60}), (before, count, room) => {
			const text = `${before} match ${'x'.repeat(count % 40)}`;
			const mark = {start: before.length + 1, end: before.length + 6};
			const shown = aroundMatch({text, marks: [mark]}, room);
			assert.ok(displayWidth(shown.text) <= room);
			const [first] = shown.marks;
			assert.ok(first);
			assert.match(shown.text.slice(first.start), /^m/);
			assert.equal(shown.text.slice(first.start, first.end), 'match');
		}),
	);
});
