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
		'3. Gamma. ↩',
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
