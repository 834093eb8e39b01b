import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {plainOptions, show} from './show.ts';

const page = {
	back: '← Writing',
	meta: '2026-03-10  ·  Python  ·  5 min read',
	title: 'The title',
	deck: 'The deck',
	endBack: '← All writing',
	contact: {label: 'Start a conversation', href: 'mailto:a@e.org'},
};

test('the head and the foot of a page surround the text', () => {
	assert.deepEqual(show({text: 'text', page}, 48), [
		'← Writing',
		'',
		'2026-03-10  ·  Python  ·  5 min read',
		'',
		'The title',
		'The deck',
		'',
		'text',
		'',
		'',
		'← All writing               Start a conversation',
	]);
});

test('where the ways out do not fit side by side they stand one below the other', () => {
	assert.deepEqual(show({text: 'text', page}, 30).slice(-2), ['← All writing', 'Start a conversation']);
});

test('what a page lacks leaves no gap', () => {
	assert.deepEqual(show({text: 'text', page: {title: 'Title'}}), ['Title', '', 'text']);
	assert.deepEqual(show({text: 'text', page: {}}), ['text']);
	assert.deepEqual(show({text: 'text', page: {endBack: '← All'}}), ['text', '', '', '← All']);
	assert.deepEqual(show({text: '', page: {title: 'Title'}}), ['Title']);
});

test('the ways out are links', () => {
	const document = createDocument({text: '[a](b)', page});
	assert.deepEqual(
		document.links.map(({href}) => href),
		['library:', 'b', 'library:', 'mailto:a@e.org'],
	);
});

test('the blocks of the text have the same numbers with and without a page', () => {
	const [withPage, without] = [createDocument({text: 'a\n\nb', page}), createDocument({text: 'a\n\nb'})];
	assert.equal(withPage.blockCount, without.blockCount);
	for (let block = 1; block < without.blockCount - 1; block++)
		assert.equal(withPage.textOf(block), without.textOf(block));
});

test('the text column stands in the middle of the window', () => {
	const [line] = show('x'.repeat(20), 40, {measure: 20});
	assert.equal(line, `${' '.repeat(10)}${'x'.repeat(20)}`);
});

test('margins give way in narrow windows', () => {
	const start = (columns: number): number =>
		(show('word '.repeat(30), columns, {measure: 72})[0] ?? '').search(/\S/);
	assert.deepEqual([start(60), start(30), start(20)], [2, 1, 0]);
});

test('the same options give the same layout', () => {
	const document = createDocument({text: 'a'});
	assert.equal(document.layout(plainOptions(40)), document.layout({...plainOptions(40)}));
	assert.notEqual(document.layout(plainOptions(40)), document.layout(plainOptions(41)));
});

test('lines that will be the same twice are made once', () => {
	const document = createDocument({text: 'a\n\nb'});
	const layout = document.layout(plainOptions(40));
	assert.equal(layout.lines(layout.first, 1)[0], layout.lines(layout.first, 1)[0]);
});
