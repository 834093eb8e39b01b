import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {createDocument} from '../../src/render/document.ts';
import type {Session} from '../../src/state/session.ts';
import {frame} from '../../src/ui/frame.ts';
import {createMouse} from '../../src/ui/mouse.ts';
import {someContext} from '../helpers/context.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const posts = ['A harbor', 'B harbor', 'C harbor'].map(title => somePost({id: title, title}));
const document = createDocument({
	text: `A [link](https://example.org) here.\n\n${'Words of it.\n\n'.repeat(90)}`,
});

/** A reader with a mouse: where texts stand in the window, and what the mouse does there. */
const reader = (given: Partial<Session> = {}) => {
	const context = someContext(someSession(someLibrary(posts), given));
	const {store, keys} = context;
	const mouse = createMouse(context);
	const cellOf = (text: string): {readonly column: number; readonly row: number} => {
		const lines = frame(store.get(), keys).map(stripVTControlCharacters);
		const row = lines.findIndex(line => line.includes(text));
		return {row, column: lines[row]?.indexOf(text) ?? -1};
	};
	return {
		...context,
		cellOf,
		mouse,
		click: (text: string) => {
			const cell = cellOf(text);
			mouse({kind: 'press', ...cell});
			mouse({kind: 'release', ...cell});
		},
	};
};

const openReader = () => {
	const made = reader();
	const [post] = posts;
	assert.ok(post);
	made.store.dispatch({type: 'open', post, document, at: 1});
	return made;
};

test('a click selects in the list, and opens what is selected', () => {
	const {click, store, calls} = reader();
	click('C harbor');
	assert.equal(store.get().list.selected, 2);
	assert.deepEqual(calls, []);
	click('C harbor');
	assert.deepEqual(calls, ['open']);
});

test('a link is followed when the button is let go on it, not when it is pressed', () => {
	const {mouse, cellOf, calls} = openReader();
	const cell = cellOf('link');
	mouse({kind: 'press', ...cell});
	assert.deepEqual(calls, []);
	mouse({kind: 'release', ...cell});
	assert.deepEqual(calls, ['visit']);
	mouse({kind: 'release', ...cell});
	assert.deepEqual(calls, ['visit']);
});

test('who moves with the button held down follows nothing and selects nothing', () => {
	const {mouse, cellOf, calls, store} = openReader();
	const {column, row} = cellOf('link');
	for (const [from, to] of [
		[column, column + 2],
		[column - 1, column],
	] as const) {
		mouse({kind: 'press', column: from, row});
		mouse({kind: 'release', column: to, row});
	}
	assert.deepEqual(calls, []);
	store.dispatch({type: 'close', at: 2});
	const before = store.get();
	mouse({kind: 'press', ...cellOf('C harbor')});
	mouse({kind: 'release', ...cellOf('B harbor')});
	assert.equal(store.get(), before);
});

test('what is no longer where it was pressed is not clicked', () => {
	const {mouse, cellOf, calls, store} = openReader();
	const cell = cellOf('link');
	mouse({kind: 'press', ...cell});
	store.dispatch({type: 'move', by: 'page', direction: 1, at: 2});
	store.dispatch({type: 'move', by: 'all', direction: -1, at: 2});
	mouse({kind: 'release', ...cell});
	assert.deepEqual(calls, []);
});

test('the wheel scrolls what is under the pointer: the list, or the post beside it', () => {
	const [post] = posts;
	assert.ok(post);
	const {mouse, cellOf, store, keys} = reader({
		size: {columns: 140, rows: 30},
		beside: {post, document, place: null},
	});
	const opening = frame(store.get(), keys);
	mouse({kind: 'wheel-down', ...cellOf('link')});
	assert.equal(store.get().list.selected, 0);
	assert.equal(cellOf('link').row, -1);
	mouse({kind: 'wheel-down', ...cellOf('B harbor')});
	assert.equal(store.get().list.selected, 2);
	mouse({kind: 'wheel-up', ...cellOf('B harbor')});
	mouse({kind: 'wheel-up', ...cellOf('Words')});
	assert.deepEqual(frame(store.get(), keys), opening);
});

test('a click beside a panel chooses nothing from it', () => {
	const [post] = posts;
	assert.ok(post);
	const {mouse, store, cellOf} = reader({
		size: {columns: 140, rows: 30},
		beside: {post, document, place: null},
	});
	store.dispatch({type: 'open-panel', panel: 'topics'});
	const {row, column} = cellOf('all posts');
	const before = store.get();
	for (const at of [0, 110, 139]) {
		mouse({kind: 'press', column: at, row});
		mouse({kind: 'release', column: at, row});
	}
	assert.equal(store.get(), before);
	mouse({kind: 'press', column, row});
	mouse({kind: 'release', column, row});
	assert.equal(store.get().panel, null);
});

test('the wheel over the post beside a panel scrolls that post, and stops at its end', () => {
	const [post] = posts;
	assert.ok(post);
	const {mouse, store, cellOf} = reader({
		size: {columns: 140, rows: 30},
		beside: {post, document, place: null},
	});
	store.dispatch({type: 'open-panel', panel: 'help'});
	for (let turn = 0; turn < 200; turn++) mouse({kind: 'wheel-down', column: 130, row: 5});
	assert.equal(store.get().panel?.selected, 0);
	const atEnd = store.get();
	assert.ok(cellOf('Words').row >= 0);
	mouse({kind: 'wheel-down', column: 130, row: 5});
	assert.equal(store.get(), atEnd);
	assert.equal(store.get().record.size, 0);
	store.dispatch({type: 'set-beside', post, document});
	assert.ok(cellOf('link').row >= 0);
});
