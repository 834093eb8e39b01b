import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lineOfQuote} from '../../src/commands/line-of-quote.ts';

const source = `---
title: Boats
---

A first **paragraph** of [some](https://example.com/with/words) length, with more words than one.

## Boats

A first paragraph of another kind.

## Boats

&mdash; And then the end.
`;

test('a passage is found through the marks of Markdown', () => {
	assert.equal(lineOfQuote(source, 'A first paragraph of some length, with'), 5);
	assert.equal(lineOfQuote(source, 'paragraph of some length'), 5);
	assert.equal(lineOfQuote(source, 'A first paragraph of another kind.'), 9);
});

test('of headings with one name the one is meant that the quote goes on behind', () => {
	assert.equal(lineOfQuote(source, 'Boats A first paragraph of another'), 7);
	assert.equal(lineOfQuote(source, 'Boats — And then the end.'), 11);
});

test('a quote that begins with what the source writes differently is found by what follows', () => {
	assert.equal(lineOfQuote(source, 'x — And then the end.'), 13);
});

test('what stands nowhere, and nothing at all, is line 1', () => {
	assert.equal(lineOfQuote(source, 'zebra'), 1);
	assert.equal(lineOfQuote(source, ''), 1);
	assert.equal(lineOfQuote('', 'a'), 1);
});
