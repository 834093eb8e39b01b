import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {findHeading, placeOfLine, placeOfPart, sourceOfPart} from '../../src/commands/place-at.ts';
import {createDocument} from '../../src/render/document.ts';

const text = `Opening words that go on
in a second line.

## The first part

- one item
- another item
  that goes on

\`\`\`js
const a = 1;
const b = 2;
\`\`\`

### Part within

| a | b |
| - | - |
| x | y |

## The first part

A last one[^1].

[^1]: A footnote.
`;
/** As if three lines of front matter stood above. */
const body = {text, line: 4, startsWithTitle: false};
const document = createDocument(body);
const lines = text.split('\n');

const shownAt = (words: string): string => {
	const {block, offset} = placeOfLine(
		document,
		body,
		body.line + lines.findIndex(line => line.includes(words)),
	);
	return document.textOf(block).slice(offset).split('\n')[0] ?? '';
};

for (const [words, shown] of [
	['Opening', ''],
	['in a second line', 'in a second line.'],
	['## The first', 'The first part'],
	['one item', 'one item'],
	['another', 'another item that goes on'],
	['that goes on', 'that goes on'],
	['const b', 'const b = 2;'],
	['Part within', 'Part within'],
	['| x', 'x'],
	['A last one', 'A last one'],
] as const) {
	test(`the line with "${words}" is found in the set text`, () => {
		assert.ok(shownAt(words).startsWith(shown), shownAt(words));
	});
}

test('the front matter leads to the beginning, a line below the text to its end', () => {
	assert.deepEqual(placeOfLine(document, body, 1), {block: 0, offset: 0});
	const {block} = placeOfLine(document, body, 10_000);
	assert.ok(block >= document.blockCount - 4);
});

test('any line of any text has a place within it, and later lines no earlier one but for a few marks', () => {
	const word = fc.constantFrom(
		'word',
		'# head',
		'- item',
		'> quote',
		'```',
		'',
		'    code',
		'| a | b |',
		'| - | - |',
		'[^1]',
		'[^1]: note',
		'---',
	);
	fc.assert(
		fc.property(fc.array(word, {maxLength: 20}), fc.nat(25), (some, line) => {
			const whole = {text: some.join('\n'), line: 1, startsWithTitle: false};
			const made = createDocument(whole);
			const {block, offset} = placeOfLine(made, whole, line + 1);
			assert.ok(block >= 0 && block < made.blockCount);
			assert.ok(offset >= 0 && offset <= made.textOf(block).length);
		}),
	);
});

test('a heading is found by its id, its text, the beginning of its text or part of it', () => {
	for (const name of ['part-within', 'Part within', 'part', 'within', 'PART-WITHIN']) {
		assert.equal(findHeading(document, name)?.text, name === 'part' ? 'Part within' : 'Part within');
	}
	assert.equal(findHeading(document, 'the-first-part-1')?.place.block, document.headings[2]?.place.block);
	assert.equal(findHeading(document, 'zebra'), undefined);
	assert.equal(findHeading(document, '…'), undefined);
});

test('the source of a part is that of its lines, with the headings in it', () => {
	const idsOf = ({headings}: ReturnType<typeof sourceOfPart>) => headings.map(({id}) => id);
	const [first, within, last] = document.headings.map(({place}) => place.block);
	const part = sourceOfPart(document, body, {from: {block: first ?? 0}, end: last ?? 0});
	assert.equal(part.text, lines.slice(3, 20).join('\n'));
	assert.deepEqual(idsOf(part), ['the-first-part', 'part-within']);
	const inner = sourceOfPart(document, body, {from: {block: within ?? 0}, end: last ?? 0});
	assert.equal(inner.text, lines.slice(14, 20).join('\n'));
	const whole = Number.POSITIVE_INFINITY;
	assert.equal(sourceOfPart(document, body, {from: {block: 0}, end: whole}).text, text);
	// Three lines of front matter stand above the text.
	const rest = sourceOfPart(document, body, {from: {line: 19}, end: whole});
	assert.equal(rest.text, lines.slice(15).join('\n'));
	assert.deepEqual(idsOf(rest), ['the-first-part-1']);
	assert.equal(sourceOfPart(document, body, {from: {line: 2}, end: whole}).text, text);
});

test('the id of the title leads to the beginning, that of a note to the note', () => {
	const titled = createDocument({...body, page: {title: 'On parts'}});
	assert.deepEqual(placeOfPart(titled, 'on-parts'), {block: 0, offset: 0});
	assert.deepEqual(placeOfPart(titled, 'Part within'), titled.headings[1]?.place);
	assert.equal(titled.textOf(placeOfPart(titled, 'fn-1')?.block ?? 0).includes('A footnote'), true);
	assert.equal(placeOfPart(titled, 'zebra'), undefined);
});
