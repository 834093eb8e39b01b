import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {blockLines} from '../../src/ui/spoken-block.ts';

/** What is said of a text from its first block on, the head and the foot of the page left out. */
const spoken = (text: string): readonly string[] => {
	const document = createDocument({text});
	return Array.from({length: document.blockCount}, (_, block) => block).flatMap(block =>
		blockLines(document, block, block === 0),
	);
};

/** What is said of one block of a text to somebody who comes from elsewhere. */
const spokenAlone = (text: string, block: number): readonly string[] =>
	blockLines(createDocument({text}), block, true);

test('items of lists say their number, their level and the state of their task', () => {
	const text =
		'3. boil\n4. wait\n   - salt\n\nBetween.\n\n- [x] tests\n- [ ] docs\n  - more\n\n1. [x] counted';
	assert.deepEqual(spoken(text), [
		'3. boil',
		'4. wait',
		'Level 2, bullet: salt',
		'Between.',
		'Done: tests',
		'To do: docs',
		'Level 2, bullet: more',
		'1. done: counted',
	]);
});

test('every state that a task can have is a word', () => {
	assert.deepEqual(spoken('- [/] a\n- [-] b\n- [>] c'), ['Half done: a', 'Given up: b', 'Put off: c']);
});

test('only the first paragraph of an item has its number', () => {
	assert.deepEqual(spoken('1. one\n\n   more\n\n2.'), ['1. one', 'more', '2. blank']);
});

test('a quotation says where it begins and where it ends, also one inside another', () => {
	assert.deepEqual(spoken('> Quoted words.\n>\n> > Inner.\n>\n> Last.\n\nAfter.'), [
		'Quote: Quoted words.',
		'Quote: Inner.',
		'End of quote',
		'Last.',
		'End of quote',
		'After.',
	]);
});

test('who comes into the middle of a quotation hears that it is one', () => {
	assert.deepEqual(spokenAlone('> One.\n>\n> Two.', 2), ['Quote, continued: Two.', 'End of quote']);
});

test('a callout says its name and its end', () => {
	assert.deepEqual(spoken('> [!WARNING]\n> Mind the gap.'), [
		'Callout: Warning',
		'Mind the gap.',
		'End of callout',
	]);
});

test('notes have numbers, where they are referred to and where they stand', () => {
	assert.deepEqual(spoken('A word.[^a] Another[^b].\n\n[^a]: Note *one*.\n\n[^b]: Two.\n\n    More.'), [
		'A word. (note 1) Another (note 2).',
		'Notes',
		'Note 1: Note one.',
		'Note 2: Two.',
		'More.',
	]);
});

test('a link to a note that has words of its own keeps them', () => {
	assert.deepEqual(spoken('See [the note](#fn-1).[^a]\n\n[^a]: One.').slice(0, 1), [
		'See the note. (note 1)',
	]);
});

test('what is struck out says so', () => {
	assert.deepEqual(spoken('~~Not this~~ but that.'), ['(struck out: Not this) but that.']);
});

test('a picture is called one', () => {
	assert.deepEqual(spoken('![A map](map.png)'), ['Picture: A map']);
});

test('rows of a table are records: each cell behind the name of its column, an empty one as blank', () => {
	const text = '| Item | Qty |\n| --- | --- |\n| Apples, red | 1,000 |\n| Pears |  |';
	assert.deepEqual(spoken(text), [
		'Table, 2 columns, 2 rows',
		'Item: Apples, red; Qty: 1,000',
		'Item: Pears; Qty: blank',
		'End of table',
	]);
});

test('a table of nothing but its header says that', () => {
	assert.deepEqual(spoken('| Item | Qty |\n| --- | --- |'), [
		'Table, 2 columns, 0 rows',
		'Item; Qty',
		'End of table',
	]);
});

test('code says its language, its file and where it ends, and keeps what sets its lines in', () => {
	assert.deepEqual(spoken('```js title="app.js"\nif (a) {\n  b();\n}\n```\n\nAfter.'), [
		'Code, js, app.js',
		'if (a) {',
		'  b();',
		'}',
		'End of code',
		'After.',
	]);
});

test('long code says that it is code wherever it is come into, and its end once', () => {
	const text = `\`\`\`\n${Array.from({length: 70}, (_, line) => `line ${line}`).join('\n')}\n\`\`\``;
	const lines = spoken(text);
	assert.deepEqual([lines[0], lines.at(-1), lines.length], ['Code', 'End of code', 72]);
	assert.deepEqual(spokenAlone(text, 2).slice(0, 2), ['Code, continued', 'line 32']);
});

test('code in an item or a quote begins as they do', () => {
	assert.deepEqual(spoken('1. ```sh\n   ls\n   ```'), ['1. Code, sh', 'ls', 'End of code']);
});

test('headings say their level, and a break between parts is said', () => {
	assert.deepEqual(spoken('## One\n\n***\n\nTwo.'), ['Heading level 2: One', 'Break', 'Two.']);
});

test('what is struck out in the middle of a word stands by itself', () => {
	assert.deepEqual(spoken('<del>gone</del><ins>added</ins>'), ['(struck out: gone) added']);
	assert.deepEqual(spoken('un~~done~~ and ~~a *b* c~~'), ['un (struck out: done) and (struck out: a b c)']);
});

test('a sign that an author wrote is no picture', () => {
	assert.deepEqual(spoken('dot ▣ box'), ['dot ▣ box']);
	assert.deepEqual(spoken('```\nx = "▣ y"\n```'), ['Code', 'x = "▣ y"', 'End of code']);
});

test('who comes into the middle of a table hears that it is one', () => {
	const table = '| a | b |\n| - | - |\n| c | d |\n| e | f |\n| g | h |';
	assert.deepEqual(spokenAlone(table, 3), ['Table, continued', 'a: e; b: f']);
});
