import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {show} from './show.ts';

test('a heading stands nearer to what follows than to what goes before', () => {
	assert.deepEqual(show('text\n\n## Two\n\ntext\n\n### Three\n\ntext'), [
		'text',
		'',
		'',
		'Two',
		'────',
		'text',
		'',
		'Three',
		'text',
	]);
});

test('lines of a heading and the rule under it are told apart', () => {
	const document = createDocument({text: '# A *long* heading of words'});
	assert.deepEqual(
		document.headings.map(({text}) => text),
		['A long heading of words'],
	);
});

test('headings are listed with depth, text and place', () => {
	const document = createDocument({text: '# One\n\ntext\n\nTwo\n---\n\n#### Four `code`'});
	assert.deepEqual(
		document.headings.map(({depth, text, id}) => ({depth, text, id})),
		[
			{depth: 1, text: 'One', id: 'one'},
			{depth: 2, text: 'Two', id: 'two'},
			{depth: 4, text: 'Four code', id: 'four-code'},
		],
	);
	for (const {place, text} of document.headings) assert.equal(document.textOf(place.block), text);
});

test('headings with the same text have different names', () => {
	const document = createDocument({text: '# A\n# A\n# A-1\n# A'});
	const ids = document.headings.map(({id}) => id);
	assert.equal(new Set(ids).size, 4);
	assert.deepEqual(ids.slice(0, 2), ['a', 'a-1']);
});

test('a name given by the author is hidden and leads to its heading', () => {
	const document = createDocument({text: '# One\n\n## Long heading {#short .class}\n\n### With {braces}'});
	assert.deepEqual(
		document.headings.map(({text}) => text),
		['One', 'Long heading', 'With {braces}'],
	);
	assert.deepEqual(document.placeOfId('short'), document.headings[1]?.place);
	assert.equal(document.placeOfId('long-heading'), undefined);
});

test('a fragment finds a heading in any case and when it is percent-encoded', () => {
	const document = createDocument({text: '# Über uns'});
	assert.deepEqual(document.placeOfId('%C3%BCber-uns'), document.headings[0]?.place);
	assert.deepEqual(document.placeOfId('Über-Uns'), document.headings[0]?.place);
	assert.equal(document.placeOfId('%E0%A4%A'), undefined);
	assert.equal(document.placeOfId(''), undefined);
});

test('an anchor in HTML is found', () => {
	const document = createDocument({text: 'one\n\n<a name="here"></a>two\n\n<div id="block">three</div>'});
	assert.equal(document.textOf(document.placeOfId('here')?.block ?? -1), 'two');
	assert.equal(document.textOf(document.placeOfId('block')?.block ?? -1), 'three');
});

test('the heading that repeats the title of the page is left out', () => {
	const page = {title: 'Title'};
	assert.deepEqual(show({text: '# Title\n\ntext', page, startsWithTitle: true}), ['Title', '', 'text']);
	assert.deepEqual(
		show({text: '\n<!-- c -->\n# Title\n\ntext\n\n# Title', page, startsWithTitle: true}).length,
		7,
	);
});

test('a line as long as itself stands under a heading of the first level, a short one under one of the second', () => {
	assert.deepEqual(show('# A long one\n\na\n\n## A long one\n\nb\n\n### A long one\n\nc', 30), [
		'A long one',
		'──────────',
		'a',
		'',
		'',
		'A long one',
		'────',
		'b',
		'',
		'A long one',
		'c',
	]);
});

test('a heading is found by its text, below those of the headings above it, as note apps link it', () => {
	const document = createDocument({text: '# Über uns\n\n## The team, & more\n'});
	for (const id of ['The team, & more', 'Über uns#The team, & more', 'The%20team,%20&%20more'])
		assert.deepEqual(document.placeOfId(id), document.headings[1]?.place);
	assert.equal(document.placeOfId('The teams'), undefined);
});

test('the id of the title leads to the top, where its heading is not set', () => {
	const text = '# Other title\n\nWords.\n\n## Next\n';
	const document = createDocument({text, page: {title: 'Other title'}, startsWithTitle: true});
	assert.deepEqual(document.placeOfId('other-title'), {block: 0, offset: 0});
	assert.deepEqual(document.placeOfId('next'), document.headings[0]?.place);
	const twice = createDocument({text: '## Other title\n', page: {title: 'Other title'}});
	assert.deepEqual(twice.placeOfId('other-title'), twice.headings[0]?.place);
});
