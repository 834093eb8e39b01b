import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';

const text = 'First paragraph.\n\nSecond paragraph of some words.\n\nThird paragraph.';

test('a quote goes on over the end of its block', () => {
	const document = createDocument({text});
	assert.equal(document.quoteAt({block: 2, offset: 20}), 'some words.\u2029Third paragraph.');
	assert.equal(document.quoteAt({block: 2, offset: 99}), 'Third paragraph.');
});

test('a place whose quote still stands there stays', () => {
	const document = createDocument({text});
	const place = {block: 2, offset: 7};
	assert.deepEqual(document.relocate(place, document.quoteAt(place)), place);
});

test('a place moves with its words, to the nearest copy of them', () => {
	const before = createDocument({text});
	const quote = before.quoteAt({block: 2, offset: 7});
	const after = createDocument({text: `New.\n\n${text}\n\n${text}`});
	assert.deepEqual(after.relocate({block: 2, offset: 7}, quote), {block: 3, offset: 7});
});

test('a place whose words are gone stays as near as it can', () => {
	const document = createDocument({text: 'short'});
	assert.deepEqual(document.relocate({block: 1, offset: 40}, 'gone for good'), {block: 1, offset: 4});
	assert.deepEqual(document.relocate({block: 40, offset: 40}, ''), {block: 2, offset: 0});
});
