import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Command} from '../../src/ui/key-map.ts';
import {blockLines} from '../../src/ui/spoken-block.ts';
import {hearPost} from '../helpers/hearing.ts';

const parts = [
	'A paragraph.',
	'A long one. '.repeat(60).trim(),
	'## Heading',
	'- one\n- two\n  - three',
	'> Quoted.\n>\n> More.',
	'| a | b |\n| - | - |\n| c | d |\n| e |  |',
	'```js\nlet a;\n```',
	`\`\`\`\n${'line\n'.repeat(80)}\`\`\``,
	'***',
	'A note.[^1]',
	'<!-- nothing -->',
];

const someText = fc
	.array(fc.constantFrom(...parts), {maxLength: 25})
	.map(chosen => `${chosen.join('\n\n')}\n\n[^1]: Said.`);

const downward: readonly Command[] = ['down', 'page-down', 'half-page-down'];

/** Lines of the text itself: where a movement ends depends on the movements. */
const ofText = (lines: readonly string[]): readonly string[] =>
	lines
		.filter(line => !/^(?:\d+ per cent|The end|Code, continued)$/.test(line))
		.map(line => line.replace(/^Quote, continued: /, ''));

test('whatever keys lead down a post, every block is said once and in order', () => {
	fc.assert(
		fc.property(
			someText,
			fc.array(fc.constantFrom(...downward), {minLength: 1, maxLength: 5}),
			(text, keys) => {
				const {document, opened, perform} = hearPost(text);
				const heard = [...opened];
				for (let index = 0; heard.at(-1) !== 'The end' && index < 1000; index++)
					heard.push(...perform(keys[index % keys.length] ?? 'down'));
				const all = Array.from({length: document.blockCount}, (_, block) =>
					blockLines(document, block, false),
				);
				const trimmed = (lines: readonly string[]) => lines.map(line => line.trimEnd()).filter(Boolean);
				assert.deepEqual(trimmed(ofText(heard)), trimmed(ofText(all.flat())));
			},
		),
		{numRuns: 60},
	);
});

test('whatever keys lead up a post, they come to its beginning', () => {
	const upward: readonly Command[] = ['up', 'page-up', 'half-page-up'];
	fc.assert(
		fc.property(someText, fc.constantFrom(...upward), (text, key) => {
			const {perform} = hearPost(text);
			perform('last');
			let lines = perform(key);
			for (let index = 0; lines[0] !== 'The beginning' && index < 1000; index++) lines = perform(key);
			assert.deepEqual(lines, ['The beginning']);
		}),
		{numRuns: 30},
	);
});

test('no size of the terminal moves the reader', () => {
	const {store, dispatch} = hearPost('One.\n\nTwo.');
	const {open} = store.get();
	assert.deepEqual(dispatch({type: 'resize', size: {columns: 30, rows: 5}}), []);
	assert.equal(store.get().open?.place, open?.place);
	assert.equal(store.get().size.rows, 1);
});
