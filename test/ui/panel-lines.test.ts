import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument, type Document} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import type {PanelKind} from '../../src/state/panel.ts';
import {markRead} from '../../src/state/reading-record.ts';
import {reduce} from '../../src/state/reduce.ts';
import type {Session} from '../../src/state/session.ts';
import type {Show} from '../../src/state/shown.ts';
import {frame} from '../../src/ui/frame.ts';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const post = somePost({
	id: 'a',
	title: 'A title that is longer than a window of sixty columns has room for in its details',
	excerpt: 'The opening words',
	problems: [{line: 3, message: 'no such day: "2026-02-30", read as 2026-03-02 — write it as YYYY-MM-DD'}],
});

const withPanel = (
	panel: PanelKind,
	columns: number,
	more: Partial<Action & {words: number}> = {},
): Session =>
	reduce(someSession(someLibrary([post]), {size: {columns, rows: 90}}), {
		type: 'open-panel',
		panel,
		...(more.words !== undefined && {words: more.words}),
	});

const lines = (session: Session): readonly string[] =>
	frame(session, defaultKeys).map(line => line.replaceAll(/\u001B\[[\d;]*m/g, '').trimEnd());

/** Column at which a text stands. */
const columnOf = (shown: readonly string[], text: string | RegExp): number =>
	shown.map(line => line.search(text)).find(column => column >= 0) ?? -1;

test('what a key does goes on under its first letter', () => {
	for (const columns of [60, 80, 160]) {
		const shown = lines(withPanel('help', columns));
		const start = columnOf(shown, 'copy the selected link');
		const next = shown[shown.findIndex(line => line.includes('copy the selected link')) + 1] ?? '';
		assert.equal(next.search(/\S/), start, `${columns}`);
	}
});

test('in a window too narrow for two columns what a key does stands below it, set in', () => {
	for (const columns of [20, 30]) {
		const shown = lines(withPanel('help', columns)).map(line => line.slice(columns === 20 ? 0 : 1));
		for (const [keys, words] of [
			['d  Ctrl-d', 'half a page down'],
			['j  ↓', 'down'],
		] as const) {
			const row = shown.indexOf(keys);
			assert.deepEqual(shown.slice(row, row + 2), [keys, `  ${words}`], `${columns}`);
		}
	}
});

test('no line of the help is wider than its window', () => {
	for (let columns = 4; columns <= 60; columns++)
		for (const line of lines(withPanel('help', columns))) assert.ok(line.length <= columns, line);
});

test('a value and a problem go on under their first letter', () => {
	const shown = lines(withPanel('details', 60));
	for (const begin of ['A title that', 'no such day']) {
		const row = shown.findIndex(line => line.includes(begin));
		assert.equal(shown[row + 1]?.search(/\S/), shown[row]?.indexOf(begin), begin);
	}
});

test('opening words are no deck, and one word is a word', () => {
	assert.equal(columnOf(lines(withPanel('details', 80)), 'Deck'), -1);
	assert.ok(columnOf(lines(withPanel('details', 80, {words: 1})), /· {2}1 word$/) > 0);
	assert.ok(columnOf(lines(withPanel('details', 80, {words: 2})), /· {2}2 words$/) > 0);
});

test('a text longer than the window says which of its lines are shown', () => {
	const long = reduce(withPanel('help', 80), {type: 'resize', size: {columns: 80, rows: 24}});
	assert.match(lines(long).at(-1) ?? '', /^ +1–19 of \d+ /);
	assert.doesNotMatch(lines(withPanel('help', 80)).at(-1) ?? '', / of /);
});

test('the number of a line however high stands apart from what is wrong there', () => {
	const late = {...post, problems: [{line: 1_234_567, message: 'odd'}]};
	const session = reduce(someSession(someLibrary([late]), {size: {columns: 80, rows: 90}}), {
		type: 'open-panel',
		panel: 'details',
	});
	assert.ok(lines(session).some(line => line.trim() === 'line 1234567 odd'));
});

test('topics have as many posts as choosing one shows', () => {
	const posts = ['Notes', 'Notes', 'Essays'].map((category, index) =>
		somePost({id: `${index}`, categories: [category], tags: ['all']}),
	);
	const record = markRead(markRead(new Map(), '0', 1), '2', 1);
	const topics = (show: Show): readonly string[] => {
		const actions: readonly Action[] = [
			{type: 'show', show},
			{type: 'open-panel', panel: 'topics'},
		];
		const shown = lines(actions.reduce(reduce, someSession(someLibrary(posts), {record})));
		return shown.filter(line => /\d {2}/.test(line)).map(line => line.replace('▌', ' ').trim());
	};
	assert.deepEqual(topics('all'), ['3  all posts', '2  Notes', '1  Essays', '3  #all']);
	assert.deepEqual(topics('unread'), ['1  all unread posts', '1  Notes', '1  #all']);
	assert.deepEqual(topics('starred'), ['0  all starred posts']);
});

test('details say of a file that it is gone', () => {
	const opened: readonly Action[] = [
		{type: 'open', post, document: createDocument({text: 'Words.'}), at: 1},
		{type: 'change-library', library: someLibrary([])},
		{type: 'open-panel', panel: 'details'},
	];
	const shown = lines(opened.reduce(reduce, someSession(someLibrary([post]))));
	assert.ok(shown.some(line => line.endsWith('/posts/a  ·  gone')));
});

const parts = createDocument({
	text: ['Part 3', 'Part 6'].map(part => `## ${part}\n\nText.\n\n### Détails\n\nText.`).join('\n\n'),
});

const outlineOf = (document: Document, query: string, columns: number): readonly string[] => {
	const session = [
		{type: 'open', post, document, at: 1} as const,
		{type: 'open-panel', panel: 'outline'} as const,
		{type: 'edit-query', edit: {insert: query}} as const,
	].reduce<Session>(reduce, someSession(someLibrary([post]), {size: {columns, rows: 24}}));
	return lines(session)
		.map(line => line.replace('▌', ' ').trim())
		.slice(3, 8)
		.filter(line => line !== '');
};

const outlineWith = (query: string, columns: number): readonly string[] => outlineOf(parts, query, columns);

test('a heading of a narrowed outline says what it stands under, and may be found by that, too', () => {
	assert.deepEqual(outlineWith('', 80).slice(0, 4), ['Part 3', 'Détails', 'Part 6', 'Détails']);
	assert.deepEqual(outlineWith('det', 80), ['Détails  Part 3', 'Détails  Part 6']);
	assert.deepEqual(outlineWith('6 det', 80), ['Détails  Part 6']);
	assert.deepEqual(outlineWith('part', 80), ['Part 3', 'Part 6']);
	assert.deepEqual(outlineWith('det', 20), ['Détails  Part 3', 'Détails  Part 6']);
});

test('the nearest of the headings that one stands under is the last to give way', () => {
	const long = 'A chapter with a long name';
	const text = `# ${long}\n\n${['Linux', 'macOS'].map(name => `## ${name}\n\n### Example\n\nText.`).join('\n\n')}`;
	const shown = (query: string, columns: number): readonly string[] =>
		outlineOf(createDocument({text}), query, columns);
	assert.deepEqual(shown('exa', 60), [`Example  ${long} › Linux`, `Example  ${long} › macOS`]);
	assert.deepEqual(shown('exa', 40), ['Example  … › Linux', 'Example  … › macOS']);
	assert.deepEqual(shown('exa', 18), ['Example  Linux', 'Example  macOS']);
	const cut = createDocument({text: `# A\n\n## ${long}\n\n### Example\n\nText.`});
	assert.deepEqual(outlineOf(cut, 'exa', 30), ['Example  A chapter with a…']);
});

test('a post with a number in its series says which', () => {
	const inSeries = (number: number | null): readonly string[] => {
		const one = somePost({id: 'a', series: {name: 'Boat', number}});
		const session = someSession(someLibrary([one]), {size: {columns: 80, rows: 40}});
		return lines(reduce(session, {type: 'open-panel', panel: 'details'}));
	};
	assert.ok(inSeries(1).some(line => /Series +Boat, 1$/.test(line)));
	assert.ok(inSeries(null).some(line => /Series +Boat$/.test(line)));
});
