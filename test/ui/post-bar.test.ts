import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import {reduce} from '../../src/state/reduce.ts';
import type {Session} from '../../src/state/session.ts';
import {frame} from '../../src/ui/frame.ts';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const section = (title: string, index: number): string =>
	`## ${title}\n\n${Array.from({length: 30}, (_, line) => `Words ${index} ${line}.`).join('\n\n')}`;

const text = `Before the first heading.\n\n${'More words.\n\n'.repeat(30)}${[
	'A section with a name that is longer than any bar has room for it',
	'B',
	'Another section',
]
	.map(section)
	.join('\n\n')}`;

const post = somePost({id: 'a', minutes: 12});
const posts = [post, somePost({id: 'b'})];

const opened = (columns: number, source = text): Session =>
	[
		{type: 'resize', size: {columns, rows: 20}} as const,
		{type: 'open', post, document: createDocument({text: source}), at: 1} as const,
	].reduce<Session>(reduce, someSession(someLibrary(posts)));

const rows = (session: Session): readonly string[] =>
	frame(session, defaultKeys).map(line => line.replaceAll(/\u001B\[[\d;]*m/g, '').trimEnd());

const bar = (session: Session): string => rows(session).at(-1) ?? '';

/** The bars of every page of a post, from its beginning to its end. */
const bars = (columns: number): readonly string[] => {
	const down: Action = {type: 'move', by: 'page', direction: 1, at: 2};
	const seen: string[] = [];
	for (let session = opened(columns), pages = 0; pages < 40; pages++, session = reduce(session, down))
		seen.push(bar(session));
	return seen;
};

const widths = [20, 30, 40, 60, 80, 100, 160];

test('the bar has the same members in the same cells on every page', () => {
	for (const columns of widths) {
		const seen = bars(columns);
		assert.ok(seen.at(-1)?.includes('100 %') && seen[0] !== seen.at(-1), `${columns}`);
		const shapes = seen.map(line => {
			const track = /[━─]+/.exec(line);
			const hints = /(?: {3,}(?:\/ find|t outline|tab links|\? keys|q back))+$/.exec(line)?.[0].trim();
			return [track?.index, track?.[0].length, hints, line.indexOf('? keys')].join();
		});
		assert.equal(new Set(shapes).size, 1, `${columns}: ${[...new Set(shapes)].join(' | ')}`);
	}
});

test('the key that tells all others is the first to stay', () => {
	for (const columns of widths) for (const line of bars(columns)) assert.match(line, /\? keys$|\? keys {3}/);
});

test('how far one is stays in a narrow window, and its line wherever it fits', () => {
	assert.match(bars(30)[3] ?? '', /^ *\d+ % +\d+ min left +\? keys$/);
	assert.match(bars(40)[3] ?? '', /^ *\d+ % +[━─]{8} +\d+ min left +\? keys$/);
	assert.match(bars(80)[8] ?? '', /^ *\d+ % +[━─]{12} +\d+ min left {3,}A section.*… +\/ find {3}\? keys$/);
});

const wide = `Text.\n\n\`\`\`\n${'x'.repeat(300)}\n\`\`\`\n`;

test('while code goes on beyond the edge of the window the bar has the keys for it', () => {
	for (const columns of [60, 80, 160]) assert.match(bar(opened(columns, wide)), /> more code/);
	assert.match(bar(opened(80, wide)), /> more code {3}w wrap/);
	for (const columns of [30, 40]) assert.match(bar(opened(columns, wide)), /> code +\? keys$/);
	const wrapped = reduce(opened(80, wide), {type: 'change-look', look: {codeWrap: true}});
	assert.doesNotMatch(bar(wrapped), /more code/);
	assert.doesNotMatch(bar(opened(80, wide.replace('x'.repeat(300), 'x ›'))), /more code/);
});

test('a long message has two rows where there are two, and is cut at its end where it needs more', () => {
	const address = 'https://example.org/writing/why-i-still-reach-for-flask/';
	const said = (columns: number, message: string): readonly string[] =>
		rows(reduce(opened(columns), {type: 'say', message}))
			.slice(-2)
			.map(line => line.trim());
	const message = `Copied: ${address}`;
	assert.equal(said(40, message).join('').replace('Copied:', 'Copied: ').replaceAll(/ +/g, ' '), message);
	assert.match(said(20, message).join('\n'), /^Copied:.*\n.*…$/);
	assert.deepEqual(said(80, 'Theme ink')[0], '');
	for (const columns of [20, 40, 60])
		for (const line of rows(reduce(opened(columns), {type: 'say', message})))
			assert.ok(line.length <= columns);
});

test('a message in the list has two rows as well', () => {
	const list = reduce(someSession(someLibrary(posts)), {type: 'resize', size: {columns: 40, rows: 20}});
	const message = 'settings.json: line 3: expected a comma after the value (~/.config)';
	const shown = rows(reduce(list, {type: 'say', message})).slice(-2);
	assert.equal(shown.map(line => line.trim()).join(' '), message);
	assert.equal(rows(list).length, rows(reduce(list, {type: 'say', message})).length);
});

test('a message that is longer than the column goes on to its right, or has the whole window and as many rows as the bar', () => {
	const say = (message: string): Action => ({type: 'say', message});
	const narrow = reduce(opened(80), {type: 'change-look', look: {measure: 40}});
	const address = 'This post has no address on the web; library.yaml can give it one (url)';
	assert.equal(bar(reduce(narrow, say(address.slice(0, 49)))), `${' '.repeat(20)}${address.slice(0, 49)}`);
	const two = rows(reduce(narrow, say(address))).slice(-2);
	assert.equal(two.map(line => line.trim()).join(' '), address);
	assert.deepEqual(
		two.map(line => line.search(/\S/)),
		[20, 20],
	);
	const remedy = 'name another one in VISUAL or EDITOR';
	const long = `The editor /usr/local/share/bin/no-such-editor cannot be started: no such program — ${remedy}`;
	const shown = rows(reduce(narrow, say(long))).slice(-2);
	assert.equal(shown.map(line => line.trim()).join(' '), long);
	assert.deepEqual(
		shown.map(line => line.search(/\S/)),
		[2, 2],
	);
	assert.equal(bar(reduce(narrow, say('The code is copied'))), `${' '.repeat(20)}The code is copied`);
});

/** An open post in which a query has been typed, kept, and followed by a message. */
const found = (columns: number, height: number, query: string, message: string): Session =>
	[
		{type: 'resize', size: {columns, rows: height}} as const,
		{type: 'start-query'} as const,
		{type: 'edit-query', edit: {insert: query}} as const,
		{type: 'accept-query'} as const,
		{type: 'say', message} as const,
	].reduce<Session>(reduce, opened(columns));

test('a message that has no room behind what was looked for stands alone', () => {
	assert.match(bar(found(80, 20, 'words', 'Code is wrapped')), /\/words {2}\S+ {2}· {2}Code is wrapped$/);
	assert.equal(bar(found(30, 8, 'words', 'Wide code is wrapped')).trim(), 'Wide code is wrapped');
});

test('a message loses the folders of its paths before its end', () => {
	const message = '/tmp/a/folder/that/is/long/2026-01-01-outline.md cannot be read: it is gone';
	const shown = (columns: number, height: number): string =>
		rows(found(columns, height, 'words', message))
			.slice(height < 12 ? -1 : -2)
			.map(line => line.trim())
			.join(' ')
			.trim();
	assert.ok(shown(60, 20).replaceAll(' ', '').endsWith(message.replaceAll(' ', '')));
	assert.equal(shown(36, 20), '…/2026-01-01-outline.md cannot be read: it is gone');
	assert.match(shown(30, 8), /^…\/2026-01-01-outline\.md c\S*…$/);
	const address = 'Copied: https://example.org/writing/why-i-still-reach-for-flask/';
	assert.match(bar(reduce(opened(20), {type: 'say', message: address})), /…$/);
});
