import assert from 'node:assert/strict';
import {test} from 'node:test';
import {show} from './show.ts';

test('a quote has a bar on every line, also between its paragraphs', () => {
	assert.deepEqual(show('> a quote that is long enough to wrap\n>\n> more', 20), [
		'│ a quote that',
		'│ is long enough',
		'│ to wrap',
		'│',
		'│ more',
	]);
});

test('the bars of quotes in quotes stand side by side', () => {
	assert.deepEqual(show('> > inner\n>\n> outer\n\ntext'), ['│ │ inner', '│', '│ outer', '', 'text']);
});

test('an alert shows its kind or its title above its text', () => {
	assert.deepEqual(show('> [!NOTE]\n> text\n\n> [!tip]- My title\n> text\n\n> [!warning]'), [
		'│ Note',
		'│ text',
		'',
		'│ My title',
		'│ text',
		'',
		'│ Warning',
	]);
});

test('brackets that are no alert stay in the text', () => {
	assert.deepEqual(show('> [not] an alert\n\n> text [!NOTE]'), ['│ [not] an alert', '', '│ text [!NOTE]']);
});

test('callouts between colons and after exclamation marks are set like alerts', () => {
	assert.deepEqual(show(':::tip Watch this\ntext\n\n- item\n:::\n\nafter'), [
		'│ Watch this',
		'│ text',
		'│',
		'│ •  item',
		'',
		'after',
	]);
	assert.deepEqual(show('!!! note "Title"\n    text\n\n    more\n\nafter'), [
		'│ Title',
		'│ text',
		'│',
		'│ more',
		'',
		'after',
	]);
	assert.deepEqual(show('??? danger\n    text'), ['│ Danger', '│ text']);
	assert.deepEqual(show('::: details Closed\ntext\n:::'), ['│ Closed', '│ text']);
});

test('a callout of an unknown kind loses its signs and keeps its text', () => {
	assert.deepEqual(show('::: columns\ntext\n:::'), ['text']);
});

test('colons and exclamation marks in code are code', () => {
	assert.deepEqual(show('```\n:::tip\n!!! note\n```'), ['  :::tip', '  !!! note']);
});

test('the title of a callout has its looks, and its fold sign goes', () => {
	assert.deepEqual(show('> [!warning]- A **bold** `word` and [link](a.md)\n> Text.'), [
		'│ A bold word and link',
		'│ Text.',
	]);
});

test('admonitions that stand close together are one box each', () => {
	assert.deepEqual(
		show(
			'!!! note\n    one\n\n!!! tip\n    - two\n??? warning "T"\n    three\n\n    ```\n    x\n    ```\n!!! danger\n    four',
		),
		[
			'│ Note',
			'│ one',
			'',
			'│ Tip',
			'│ •  two',
			'',
			'│ T',
			'│ three',
			'│',
			'│   x',
			'',
			'│ Danger',
			'│ four',
		],
	);
});

test('an admonition with an empty title has none', () => {
	assert.deepEqual(show('!!! info ""\n    text'), ['│ text']);
});

test('admonitions stand inside one another', () => {
	assert.deepEqual(show('!!! note\n    one\n\n    !!! tip\n        two\n\n    one again\n\nafter'), [
		'│ Note',
		'│ one',
		'│',
		'│ │ Tip',
		'│ │ two',
		'│',
		'│ one again',
		'',
		'after',
	]);
});

test('tabs of MkDocs are set one below the other under their names', () => {
	assert.deepEqual(
		show(
			'=== "Tab 1"\n\n    ``` sh\n    yarn\n    ```\n\n=== "Tab 2"\n    text\n===+ "Tab 3"\n\n    !!! tip\n        more\n\nafter',
		),
		['Tab 1', '  sh', '  yarn', '', 'Tab 2', 'text', '', 'Tab 3', '│ Tip', '│ more', '', 'after'],
	);
});

test('a line of equals signs under a title is no tab', () => {
	assert.deepEqual(show('Title\n=== "x\n\n``` \n=== "Tab"\n```'), ['Title === "x', '', '  === "Tab"']);
});
