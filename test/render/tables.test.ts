import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import {breakAtRows} from '../../src/render/row-lines.ts';
import {printedPaint} from '../../src/render/theme.ts';
import {plainOptions, show} from './show.ts';

const fruits =
	'| Name | Description | Price |\n|:--|:-:|--:|\n| Apple | A round fruit that grows on trees | 1.00 |\n| Fig | x | 20.00 |';

test('columns have the width of their widest cell, and their alignment', () => {
	assert.deepEqual(show(fruits, 60), [
		'Name               Description              Price',
		'─────   ─────────────────────────────────   ─────',
		'Apple   A round fruit that grows on trees    1.00',
		'Fig                     x                   20.00',
	]);
});

test('cells wrap when the table is too wide, and rows are set apart', () => {
	assert.deepEqual(show(fruits, 40), [
		'Name          Description          Price',
		'─────   ────────────────────────   ─────',
		'Apple   A round fruit that grows    1.00',
		'                on trees',
		'',
		'Fig                x               20.00',
	]);
});

test('rows become records only when the columns find no room', () => {
	assert.deepEqual(show(fruits, 16), [
		'Name: Apple',
		'Description:',
		'  A round fruit',
		'  that grows on',
		'  trees',
		'Price: 1.00',
		'',
		'Name: Fig',
		'Description:',
		'  x',
		'Price: 20.00',
	]);
});

test('a table may be wider than the text column, and begins further left when it must', () => {
	const wide = `| ${'a'.repeat(30)} | ${'b'.repeat(30)} |\n|-|-|\n| x | y |`;
	assert.ok(show(wide, 100, {measure: 40})[0]?.startsWith(`${' '.repeat(30)}a`));
	assert.ok(show(wide, 70, {measure: 40})[0]?.startsWith(`${' '.repeat(5)}a`));
});

test('wide characters are counted in cells', () => {
	assert.deepEqual(show('| 名 | b |\n|--|--|\n| 漢字 | x |\n| é | y |', 20), [
		'名     b',
		'────   ─',
		'漢字   x',
		'é      y',
	]);
});

test('a line break in a cell is kept', () => {
	assert.deepEqual(show('| a | b |\n|--|--|\n| one<br>two | x |', 20), [
		'a     b',
		'───   ─',
		'one   x',
		'two',
	]);
});

test('every word of a table is shown whole, at every width that has room for words', () => {
	const cell = fc.lorem({maxCount: 6}).map(text => text.replaceAll('.', ''));
	fc.assert(
		fc.property(
			fc.array(fc.tuple(cell, cell, cell), {minLength: 1, maxLength: 6}),
			fc.integer({min: 60, max: 120}),
			(rows, columns) => {
				const text = ['| h1 | h2 | h3 |', '|-|-|-|', ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n');
				const shown = show(text, columns).join(' ').split(/\s+/);
				for (const word of rows.flat().flatMap(words => words.split(' ')))
					assert.ok(shown.includes(word), word);
			},
		),
	);
});

test('a place in a cell shows the line of that cell', () => {
	const document = createDocument({
		text: '| a | b |\n|-|-|\n| short | some words that are wrapped in their cell |',
	});
	const layout = document.layout(plainOptions(30));
	const block = 2;
	const offset = document.textOf(block).indexOf('cell');
	assert.match(layout.lines({block, offset}, 1)[0]?.text ?? '', /cell/);
	assert.match(
		layout.lines({block, offset: document.textOf(block).indexOf('some')}, 1)[0]?.text ?? '',
		/some/,
	);
});

test('a long table is measured by its first rows, and none of the others is wider than the window', () => {
	const rows = Array.from(
		{length: 600},
		(_, index) => `| ${index} | ${index < 300 ? 'short' : 'a **much** longer [cell](u) of many words'} |`,
	);
	const lines = show(['| n | text |', '|-:|-|', ...rows].join('\n'), 40);
	assert.ok(lines.every(line => line.length <= 40));
	assert.equal(lines.filter(line => /^ {0,2}\d+ {3}\S/.test(line)).length, 600);
});

test('no plain word is cut: before that, rows become records', () => {
	const table = '| Option | Description | Default |\n|-|-|-|\n| theme | everything characterized | auto |';
	for (let columns = 16; columns <= 60; columns++) {
		const shown = show(table, columns)
			.join(' ')
			.split(/[\s:]+/);
		for (const word of ['Option', 'Description', 'Default', 'everything', 'characterized'])
			assert.ok(shown.includes(word), `${word} at ${columns}`);
	}
	assert.match(show(table, 29)[0] ?? '', /^Option: theme$/);
});

test('a long address or identifier is parted before rows become records', () => {
	const table = '| Name | Where |\n|-|-|\n| first | https://example.org/a/path/to/something/far |';
	assert.match(show(table, 34)[0] ?? '', /^Name +Where$/);
});

test('a cell of more lines than a function takes arguments is set as a record', () => {
	const words = 'a few words '.repeat(250_000);
	const lines = show(`|${' a |'.repeat(12)}\n|${'-|'.repeat(12)}\n|${words}|${' x |'.repeat(11)}`, 20);
	assert.ok(lines.length > 125_000);
	assert.equal(lines.at(-1), 'a: x');
});

test('attributes below a table are hidden', () => {
	assert.deepEqual(show('| a | b |\n|---|---|\n| c | d |\n{: .table}\n{: #id}\n\ntext'), [
		'a   b',
		'─   ─',
		'c   d',
		'',
		'text',
	]);
	assert.deepEqual(show('| a |\n|---|\n| {x} |\n| |'), ['a', '───', '{x}', '']);
});

test('rows that are no table by the rule of GitHub are lines of their own, as are those of a line block', () => {
	assert.deepEqual(show('| a | b | c |\n| -- | -- |\n| 1 | *2* | 3 |\nend'), [
		'| a | b | c |',
		'| -- | -- |',
		'| 1 | 2 | 3 | end',
	]);
	assert.deepEqual(show('> a | b | c\n> --- | ---\n> 1 | 2 | 3'), [
		'│ a | b | c',
		'│ --- | ---',
		'│ 1 | 2 | 3',
	]);
	assert.deepEqual(show('| one\n|   two\n\na | b\nc | d\n\n--- | a'), [
		'| one',
		'| two',
		'',
		'a | b c | d',
		'',
		'--- | a',
	]);
});

test('a long identifier in a record stands below its name, with its parts whole', () => {
	const text = '| Function | Note |\n|---|---|\n| `Array.prototype.flatMap(callbackFn, thisArg)` | x |';
	assert.deepEqual(show(text, 21), [
		'Function:',
		'  Array.prototype.',
		'  flatMap(callbackFn,',
		'  thisArg)',
		'Note: x',
	]);
	assert.deepEqual(show(text, 19), [
		'Function:',
		'Array.prototype.',
		'flatMap(callbackFn,',
		'thisArg)',
		'Note: x',
	]);
});

test('the table of a printed text leaves room for the signs of what is struck out', () => {
	assert.deepEqual(show('| was | is |\n|---|---|\n| ~~100~~ | 50 |', 40, {paint: printedPaint}), [
		'was       is',
		'───────   ──',
		'~~100~~   50',
	]);
});

test('a row may have more columns than a pattern has room for', () => {
	const text = `a\n${'-|'.repeat(5_000_000)}x`;
	assert.ok(breakAtRows(text) === text);
});
