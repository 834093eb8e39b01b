import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';

const text = 'First paragraph.\n\nSecond paragraph of some words.\n\nThird paragraph.';

test('a quote goes on over the end of its block', () => {
	const document = createDocument({text});
	assert.equal(document.passageAt({block: 2, offset: 20}).quote, 'some words.\u2029Third paragraph.');
	assert.equal(document.passageAt({block: 2, offset: 99}).quote, 'Third paragraph.');
});

test('a place whose quote still stands there stays', () => {
	const document = createDocument({text});
	const place = {block: 2, offset: 7};
	assert.deepEqual(document.relocate(place, document.passageAt(place)).place, place);
});

test('a place moves with its words, to the nearest copy of them', () => {
	const before = createDocument({text});
	const passage = before.passageAt({block: 2, offset: 7});
	const after = createDocument({text: `New.\n\n${text}\n\n${text}`});
	assert.deepEqual(after.relocate({block: 2, offset: 7}, passage).place, {block: 3, offset: 7});
});

test('a place whose words are gone stays as near as it can', () => {
	const document = createDocument({text: 'short'});
	assert.deepEqual(document.relocate({block: 1, offset: 40}, {quote: 'gone for good'}).place, {
		block: 1,
		offset: 4,
	});
	assert.deepEqual(document.relocate({block: 40, offset: 40}, {quote: ''}).place, {block: 2, offset: 0});
});

const long =
	'The harbor wakes before the town does, and whoever stands at the quay sees the boats come home one by one.';
const article = [
	'Something to begin with.',
	long,
	'Then the market opens, and everybody talks at the same time about the weather.',
	'The end.',
].join('\n\n');

/** Where a place of the article is after it was edited, by the text that stands there. */
const after = (words: string, edited: string): string => {
	const before = createDocument({text: article});
	let place = {block: 0, offset: 0};
	for (let block = 0; block < before.blockCount; block++) {
		const offset = before.textOf(block).indexOf(words);
		if (offset >= 0) place = {block, offset};
	}
	const document = createDocument({text: edited});
	const found = document.relocate(place, before.passageAt(place)).place;
	return document.textOf(found.block).slice(found.offset);
};

const above = 'One.\n\nTwo.\n\nThree.\n\n';

test('a place whose words were edited further on is found by those at its beginning', () => {
	const edited = above + article.replace('at the quay', 'on the pier');
	assert.match(after('The harbor', edited), /^The harbor wakes/);
	assert.match(after('wakes before', edited), /^wakes before/);
});

test('a place whose first words were edited is found by those behind them', () => {
	assert.match(after('The harbor', above + article.replace('The harbor', 'The port')), /^The port wakes/);
	assert.match(
		after('the town does', above + article.replace('the town does', 'the city does')),
		/^the city does/,
	);
});

test('a paragraph that was rewritten is found by the one that follows it', () => {
	assert.match(after('one by one', above + article.replace(long, 'All is new here.')), /^[\s\S]{0,16}$/);
	const place = after('whoever stands', above + article.replace('come home one by one', 'return at noon'));
	assert.match(place, /^whoever stands/);
});

test('of pieces that stand at several places the nearest counts', () => {
	const twice = article.replace('at the quay', 'on the pier');
	assert.match(
		after('The harbor', `${twice}\n\n${long.replace('at the quay', 'by the sea')}`),
		/on the pier/,
	);
});

test('a short quote that was edited stays where it was: little of it may stand anywhere', () => {
	const before = createDocument({text: 'One two.\n\nThree.'});
	const document = createDocument({text: 'New.\n\nOther words.\n\nThree or four.'});
	const place = {block: 1, offset: 4};
	assert.deepEqual(document.relocate(place, before.passageAt(place)).place, {block: 1, offset: 3});
});
