import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import {displayWidth} from '../../src/text/width.ts';
import {markdown} from '../fuzz/markdown.ts';
import {plainOptions, show} from './show.ts';

// The mark between runs has no width and is looked for in one test only.
const mirrored = (text: string, columns: number, measure = columns): readonly string[] =>
	show({text, page: {dir: 'rtl'}}, columns, {measure}).map(line => line.replaceAll('\u200e', ''));

test('a page from right to left has its title, deck and headings at the right, with the rule under them', () => {
	const page = {back: '← Writing', meta: '2026-01-02', title: 'כותרת', deck: 'תקציר', dir: 'rtl'} as const;
	assert.deepEqual(show({text: '## חלק\n\nטקסט', page}, 12), [
		'   ← Writing',
		'',
		'  2026-01-02',
		'',
		'       כותרת',
		'       תקציר',
		'',
		'',
		'         חלק',
		'        ────',
		'        טקסט',
	]);
});

test('bullets, numbers, boxes and bars stand at the right of their text, also when it is in Latin letters', () => {
	assert.deepEqual(mirrored('- אחת\n- two\n  - שלוש', 20), [
		'              אחת  •',
		'              two  •',
		'          שלוש  ◦   ',
	]);
	assert.deepEqual(mirrored('9. א\n10. ב', 8), ['   א .9 ', '   ב .10']);
	assert.deepEqual(mirrored('- [x] א\n\n1. [ ] ב', 16), ['            א  ☑', '', '         ב  ☐ .1']);
	assert.deepEqual(mirrored('> א\n>\n> ב', 8), ['     א │', '       │', '     ב │']);
	assert.deepEqual(mirrored('> [!NOTE]\n> א', 8), ['  Note │', '     א │']);
});

test('the columns of a table run to the left, and an alignment that is given stays where it is', () => {
	assert.deepEqual(mirrored('| אב | ג | דה |\n|-|:-|-:|\n| ו | זח | ט |', 20), [
		'        דה   ג    אב',
		'        ──   ──   ──',
		'         ט   זח    ו',
	]);
});

test('a record has its names at the right', () => {
	assert.deepEqual(mirrored('| שם | מספר | תיאור |\n|-|-|-|\n| א | 1 | מילים |', 9), [
		'    א :שם',
		'    :מספר',
		'      1  ',
		'   :תיאור',
		'  מילים  ',
	]);
});

test('code runs from left to right, beside the bars it stands in', () => {
	assert.deepEqual(mirrored('```js\na = 1\n```\n\n> ```\n> b\n> ```', 12), [
		'  js',
		'  a = 1',
		'',
		'  b        │',
	]);
});

test('numbers and columns are kept apart from the letters beside them by a mark behind a space', () => {
	const [item, , , , row] = show({text: '1. א\n\n| א | ב |\n|-|-|\n| ג | ד |', page: {dir: 'rtl'}}, 20);
	assert.match(item ?? '', /א \u200e\.1$/);
	assert.match(row ?? '', /ד {3}\u200eג$/);
});

test('links are where they are shown', () => {
	const text =
		'- א [קישור](https://e.org) ב\n\n| [אב](https://e.org/a) | ג |\n|-|-|\n| ד | [הו](https://e.org/b) |';
	const layout = createDocument({text, page: {dir: 'rtl'}}).layout({...plainOptions(40), measure: 30});
	const shown = [...layout.all()].flatMap(({text: line, links = []}) =>
		links.map(({from, to}) => line.replaceAll('\u200e', '').slice(from, to)),
	);
	assert.deepEqual(shown, ['קישור', 'אב', 'הו']);
});

test('no line is wider than the window, whatever stands on the page', () => {
	fc.assert(
		fc.property(
			markdown,
			// Four cells hold any cluster.
			fc.integer({min: 4, max: 100}),
			fc.integer({min: 4, max: 72}),
			(text, columns, measure) => {
				for (const hyperlinks of [true, false]) {
					const layout = createDocument({text, page: {dir: 'rtl', title: 'א'}}).layout({
						...plainOptions(columns),
						measure: Math.min(columns, measure),
						hyperlinks,
					});
					for (const {text: line} of layout.all())
						assert.ok(displayWidth(line) <= columns, JSON.stringify(line));
				}
			},
		),
		{numRuns: 150},
	);
});

test('every word is there as on a page from left to right', () => {
	const words = (lines: readonly string[]): readonly string[] =>
		lines
			.join(' ')
			.match(/[\p{L}\p{N}]+/gu)
			?.toSorted() ?? [];
	fc.assert(
		fc.property(markdown, text => {
			assert.deepEqual(words(show({text, page: {dir: 'rtl'}}, 200)), words(show(text, 200)));
		}),
		{numRuns: 100},
	);
});
