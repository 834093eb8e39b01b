import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import {percentOf} from '../../src/state/percent-of.ts';
import {recordOf} from '../../src/state/post-moves.ts';
import {stateOf} from '../../src/state/reading-record.ts';
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
		.filter(line => !/^(?:\d+ per cent|The end|(?:Code|Table), continued)$/.test(line))
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

const numbered = (count: number): string =>
	Array.from({length: count}, (_, index) => `Paragraph ${index}.`).join('\n\n');

const longText = `A word.[^1]\n\n${numbered(50)}\n\n## Last\n\n${numbered(20)}\n\nA zebra.\n\n[^1]: A note.`;

/** What a post keeps once keys led through it from where it opened: whether it is read, and the block it is left in. */
const keptAfter = (act: (hearing: ReturnType<typeof hearPost>) => void) => {
	const hearing = hearPost(longText);
	const opened = recordOf(hearing.store.get(), 2).get('a')?.bookmark?.value;
	assert.ok(opened);
	act(hearing);
	hearing.store.finish(3);
	const reading = recordOf(hearing.store.get(), 3).get('a');
	return {state: stateOf(reading), bookmark: reading?.bookmark?.value, opened};
};

const jumps: Readonly<Record<string, (hearing: ReturnType<typeof hearPost>) => void>> = {
	'a link to a note': ({perform}) => void perform('next-link', 'follow'),
	'a key to the end': ({perform}) => void perform('last', 'up'),
	'a find': ({perform, type, press, dispatch, document}) => {
		const block = document.blockCount - 4;
		perform('find');
		type('zebra');
		dispatch({type: 'found', query: 'zebra', matches: [{block, start: 2, end: 7}], done: true});
		press('enter');
	},
	'a find in the middle': ({perform, type, press, dispatch}) => {
		perform('find');
		type('40');
		dispatch({type: 'found', query: '40', matches: [{block: 42, start: 10, end: 12}], done: true});
		press('enter');
	},
	'a heading': ({perform}) => void perform('next-heading'),
};

for (const [name, jump] of Object.entries(jumps)) {
	test(`${name} and a few things that are heard there leave the mark and the place as they were`, () => {
		for (const count of [1, 2, 3, 4]) {
			const {state, bookmark, opened} = keptAfter(hearing => {
				jump(hearing);
				for (let index = 0; index < count; index++) hearing.perform('down');
			});
			assert.equal(state, 'begun');
			assert.deepEqual(bookmark, opened);
		}
	});
}

test('a window of things that are heard from where a find led takes the place along', () => {
	const after = (count: number) =>
		keptAfter(hearing => {
			jumps['a find in the middle']?.(hearing);
			for (let index = 0; index < count; index++) hearing.perform('down');
		});
	assert.deepEqual(after(9).bookmark, after(9).opened);
	assert.ok((after(14).bookmark?.place?.block ?? 0) > 42);
});

test('what is kept of a post is as much of it as was said', () => {
	const {store, opened, perform} = hearPost(numbered(60));
	const kept = () => percentOf(recordOf(store.get(), 2).get('a')?.bookmark?.value?.progress ?? 0);
	assert.equal(`${kept()} per cent`, opened.at(-1));
	assert.equal(perform('page-down').at(-1), `${kept()} per cent`);
	perform('down');
	assert.ok(kept() < 90);
});

test('a save of the post is said in one line, and reading goes on where it was', () => {
	const {store, opened, perform, dispatch} = hearPost(numbered(60));
	const last = Number(/\d+/.exec(opened.at(-2) ?? '')?.[0]);
	perform('down');
	const page = {title: 'Signs'};
	const edited = `New words.\n\n${numbered(60).replace('Paragraph 3.', 'Paragraph three.')}`;
	const document = createDocument({text: edited, page});
	assert.deepEqual(dispatch({type: 'reload', document}), ['The post was changed']);
	assert.deepEqual(perform('down'), [`Paragraph ${last + 2}.`]);
	assert.deepEqual(perform('up'), [`Paragraph ${last + 1}.`]);
	assert.ok(store.get().open?.document === document);
});

test('what is added to a post that was heard to its end is still to be heard', () => {
	const {perform, dispatch} = hearPost('One.\n\nTwo.');
	const document = createDocument({text: 'One.\n\nTwo.\n\nThree.', page: {title: 'Signs'}});
	assert.deepEqual(dispatch({type: 'reload', document}), ['The post was changed']);
	assert.equal(perform('down')[0], 'Three.');
});
