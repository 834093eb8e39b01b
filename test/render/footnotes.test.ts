import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {plainOptions, show} from './show.ts';

const text =
	'Second[^b] comes first[^a], again[^b].\n\n[^a]: Alpha.\n\n    More of *it*.\n\n[^b]: Beta[^c].\n[^c]: Gamma.\n[^d]: Never.';

test('footnotes are numbered by their first reference and stand at the end', () => {
	assert.deepEqual(show(text), [
		'Second¹ comes first², again¹.',
		'',
		'              ────────────',
		'',
		'1. Beta³. ↩',
		'2. Alpha.',
		'',
		'   More of it. ↩',
		'',
		'3. Gamma. ↩',
	]);
});

test('the way back stands behind the last words of a footnote, be they in a list', () => {
	const text =
		'a[^a] b[^b].\n\n[^a]: Alpha:\n\n    - one\n    - two\n\n[^b]: Beta\n\n    | b |\n    |---|\n    | c |\n';
	assert.deepEqual(show(text).slice(4), [
		'1. Alpha:',
		'',
		'   •  one',
		'   •  two ↩',
		'',
		'2. Beta',
		'',
		'   b',
		'   ─',
		'   c',
		'',
		'   ↩',
	]);
});

test('the numbers do not depend on what was looked at first', () => {
	const document = createDocument({text: 'one[^x]\n\ntwo[^y]\n\n[^x]: X\n[^y]: Y'});
	const layout = document.layout(plainOptions(40));
	assert.equal(layout.lines({block: 2, offset: 0}, 1)[0]?.text, 'two²');
	assert.equal(layout.lines({block: 1, offset: 0}, 1)[0]?.text, 'one¹');
});

test('a reference leads to its footnote, and the footnote back to the very reference', () => {
	const document = createDocument({text});
	const [reference] = document.links;
	const note = document.placeOfId(reference?.href.slice(1) ?? '');
	assert.match(document.textOf(note?.block ?? -1), /^Beta/);
	const back = document.links.find(({text: label, place}) => label === '↩' && place.block === note?.block);
	assert.deepEqual(document.placeOfId(back?.href.slice(1) ?? ''), reference?.place);
});

test('a reference without a footnote stays as typed', () => {
	assert.deepEqual(show('text[^none]'), ['text[^none]']);
	assert.deepEqual(show('text[^none]\n\n[^other]: x'), ['text[^none]']);
});

test('notes within a sentence are footnotes', () => {
	assert.deepEqual(
		show(
			'One^[A note with *emphasis* and [a link](b.md).] and two.^[Ibid.]\n\nThree[^a].\n\n[^a]: Other.',
			60,
		),
		[
			'One¹ and two.²',
			'',
			'Three³.',
			'',
			'                        ────────────',
			'',
			'1. A note with emphasis and a link. ↩',
			'2. Ibid. ↩',
			'3. Other. ↩',
		],
	);
});

test('notes within sentences are numbered in order, whatever was looked at first', () => {
	const text = Array.from(
		{length: 400},
		(_, index) => `Paragraph${'.'.repeat(300)} x^[Note number ${index + 1}.]`,
	);
	const document = createDocument({text: text.join('\n\n')});
	const layout = document.layout(plainOptions(60));
	assert.match(layout.lines({block: 400, offset: 300}, 1)[0]?.text ?? '', /x⁴⁰⁰$/);
});

test('notes without spaces, of one name or of a year are footnotes', () => {
	for (const note of [
		'これは長い脚注の文章で、読点もあります。',
		'这是一个注释。',
		'脚注',
		'Knuth',
		'O’Reilly',
		'McCarthy',
		'Müller-Lyer',
		'Ильин',
		'1984',
	])
		assert.deepEqual(show(`本文です。^[${note}] y^[${note}]`, 60).slice(0, 4), [
			'本文です。¹ y¹',
			'',
			`                        ────────────`,
			'',
		]);
});

test('powers, patterns and code are no notes', () => {
	for (const text of [
		'x^[2] and y^[n+1]',
		'/^[a-z ]+$/',
		'/^[Knuth]/ and "^[Knuth]"',
		'x^[AB] y^[T] z^[12] w^[100]',
		'a^[AEIOUaeiou] b^[A-Za-z] c^[Ab]',
		'a^[word] b^[camelCase] c^[X1]',
		'字^[ぁ-んァ-ン] 字^[一-龥] 字^[字]',
		'字^[あいう]+ /^[あいう]/',
		'10^[3985] 10^[2000] 2^[n]',
		'`a^[b c]`',
		'a ^ [b c]',
		'^[unclosed note',
		'a\\^[b c]',
	])
		assert.deepEqual(show(text, 60), [text.replaceAll('`', '').replace('\\', '')]);
	assert.deepEqual(show('```\nword^[a note.]\n```'), ['  word^[a note.]']);
});

test('references that touch are kept apart', () => {
	assert.deepEqual(show('Text[^1][^2]^[A note here.] [^1]\n\n[^1]: One.\n[^2]: Two.')[0], 'Text¹ ² ³ ¹');
});

test('the line above the footnotes stands apart from code and tables', () => {
	for (const last of ['```\nx\n```', '| x |\n|-|', '- ```\n  x\n  ```']) {
		const lines = show(`[^1]: b\n\na[^1]\n\n${last}`);
		const rule = lines.findIndex(line => /^ {14}─+$/.test(line));
		assert.deepEqual([lines[rule - 1], lines[rule + 1]], ['', ''], last);
	}
});
