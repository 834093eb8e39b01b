import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {TextRange} from '../../src/render/line.ts';
import {compileQuery} from '../../src/search/find-in-text.ts';
import type {Action} from '../../src/state/action.ts';
import {isStarred, stateOf} from '../../src/state/reading-record.ts';
import {reduce} from '../../src/state/reduce.ts';
import type {OpenPost, Session} from '../../src/state/session.ts';
import {displayWidth} from '../../src/text/width.ts';
import {frame} from '../../src/ui/frame.ts';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {shippedDocuments, shippedLibrary, shippedPosts, someSession} from '../helpers/session.ts';
import {anyAction} from './any-action.ts';

const first = someSession(shippedLibrary);

const run = (session: Session, actions: readonly Action[]): Session => actions.reduce(reduce, session);

const open = (index: number, at = 1): Action => {
	const post = shippedPosts[index];
	const document = post && shippedDocuments.get(post.id);
	if (post === undefined || document === undefined) throw new Error(`no post ${index}`);
	return {type: 'open', post, document, at};
};

/** What holds of every session, whatever happened. */
const checkSession = (session: Session): void => {
	const {list, shown, search, open: opened, panel, changes} = session;
	assert.ok(list.selected >= 0 && list.selected <= Math.max(0, shown.posts.length - 1), 'selection');
	assert.ok(list.top >= 0 && list.top <= list.selected, 'top of the list');
	if (search !== null) {
		assert.ok(search.selected >= 0 && search.selected <= Math.max(0, search.hits.length - 1), 'selected hit');
		assert.ok(search.top >= 0 && search.top <= search.selected, 'top of the hits');
	}
	if (panel !== null) assert.ok(panel.selected >= 0, 'panel');
	if (opened !== null) checkOpen(opened);
	assert.ok(changes.length <= 200, 'changes');
};

const checkOpen = ({document, place, find}: OpenPost): void => {
	assert.ok(place.block >= 0 && place.block < document.blockCount, 'block of the place');
	// The second of two blank lines below a block stands one behind the end of its text.
	assert.ok(
		place.offset >= 0 && place.offset <= document.textOf(place.block).length + 1,
		'offset of the place',
	);
	if (find !== null)
		assert.ok(find.current >= -1 && find.current < Math.max(1, find.matches.length), 'match');
};

const allowed = /\u001B\[[\d;]*m|\u001B\]8;[^;\u0007\u001B]*;[^\u0007\u001B]*(?:\u0007|\u001B\\)/g;

/** What holds of every frame: as many lines as rows, none wider than the columns, nothing that drives the terminal. */
const checkFrame = (session: Session): void => {
	const lines = frame(session, defaultKeys);
	assert.equal(lines.length, session.size.rows, 'rows');
	for (const line of lines) {
		const text = line.replace(allowed, '');
		assert.doesNotMatch(text, /\p{Cc}/u, JSON.stringify(line));
		assert.ok(
			displayWidth(text) <= session.size.columns,
			`${displayWidth(text)} of ${session.size.columns} cells: ${text}`,
		);
	}
};

test('any actions lead to a valid session and a frame that fits its window', () => {
	fc.assert(
		fc.property(fc.array(anyAction, {maxLength: 25}), actions => {
			let session = first;
			for (const action of actions) {
				session = reduce(session, action);
				checkSession(session);
				checkFrame(session);
			}
		}),
		{numRuns: 150},
	);
});

test('every screen fits every window, from 1x1 to 250x70', () => {
	const query: Action = {type: 'edit-query', edit: {insert: 'the terminal'}};
	const screens: ReadonlyArray<readonly Action[]> = [
		[],
		[open(0)],
		[open(2), {type: 'move', by: 'page', direction: 1, count: 3, at: 1}],
		[open(3)],
		[open(4)],
		[open(1), {type: 'start-query'}, query],
		[open(1), {type: 'open-panel', panel: 'outline'}],
		[{type: 'start-query'}, query],
		[{type: 'open-panel', panel: 'topics'}],
		[{type: 'open-panel', panel: 'help'}],
		[
			{type: 'select', index: 4},
			{type: 'open-panel', panel: 'details'},
		],
		[{type: 'show', show: 'starred'}],
	];
	for (const actions of screens) {
		const session = run(first, actions);
		for (const columns of [1, 2, 5, 12, 20, 29, 30, 46, 59, 60, 80, 129, 130, 250]) {
			for (const rows of [1, 2, 3, 5, 6, 11, 12, 24, 70])
				checkFrame(reduce(session, {type: 'resize', size: {columns, rows}}));
		}
	}
});

test('an action that makes no sense now leaves the session as it is', () => {
	const senseless: readonly Action[] = [
		{type: 'close', at: 1},
		{type: 'go', place: {block: 0, offset: 0}, at: 1},
		{type: 'step-match', direction: 1},
		{type: 'close-panel'},
		{type: 'narrow-panel'},
		{type: 'accept-query'},
		{type: 'leave-query'},
		{type: 'edit-query', edit: 'erase'},
		{type: 'found', query: 'x', matches: [], done: true},
		{type: 'hits', query: 'x', hits: [], done: true},
		{type: 'fall-silent', message: 'x'},
	];
	for (const action of senseless) assert.equal(reduce(first, action), first, action.type);
});

/** What the marks of every post mean to the reader. */
const meaning = ({record}: Session): unknown =>
	shippedPosts.map(({id}) => [id, stateOf(record.get(id)) === 'read', isStarred(record.get(id))]);

test('undo of n changes brings back what was read and starred', () => {
	const change = fc.oneof(
		fc.nat(4).map((index): Action => ({type: 'select', index})),
		fc.constantFrom<Action>({type: 'toggle-read', at: 5}, {type: 'toggle-star', at: 5}),
		fc.nat(4).map(index => open(index)),
		fc.constantFrom<Action>(
			{type: 'move', by: 'page', direction: 1, at: 5},
			{type: 'move', by: 'all', direction: 1, at: 5},
			{type: 'close', at: 5},
		),
	);
	fc.assert(
		fc.property(fc.array(change, {maxLength: 60}), actions => {
			const changed = run(first, actions);
			const undone = run(changed, new Array<Action>(changed.changes.length).fill({type: 'undo', at: 9}));
			assert.deepEqual(meaning(undone), meaning(first));
			assert.equal(reduce(undone, {type: 'undo', at: 10}).message, 'Nothing to undo');
		}),
	);
});

test('undoing a star leaves the place alone that was reached since', () => {
	const starred = run(first, [{type: 'toggle-star', at: 1}]);
	const read = run(starred, [
		open(0),
		{type: 'move', by: 'page', direction: 1, at: 2},
		{type: 'close', at: 3},
	]);
	const id = shippedPosts[0]?.id ?? '';
	assert.equal(stateOf(read.record.get(id)), 'begun');
	const undone = reduce(read, {type: 'undo', at: 4});
	assert.equal(stateOf(undone.record.get(id)), 'begun');
	assert.equal(isStarred(undone.record.get(id)), false);
});

test('a find brings the reader back to where they were, whatever it found', () => {
	const reading = run(first, [open(0), {type: 'move', by: 'page', direction: 1, at: 1}]);
	const document = reading.open?.document;
	assert.ok(document);
	const matches: TextRange[] = [];
	const query = compileQuery('flask');
	for (let block = 0; block < document.blockCount; block++)
		for (const range of query.findAll(document.textOf(block))) matches.push({block, ...range});
	const finding = run(reading, [
		{type: 'start-query'},
		{type: 'edit-query', edit: {insert: 'flask'}},
		{type: 'found', query: 'flask', matches, done: true},
	]);
	assert.ok((finding.open?.find?.current ?? -1) >= 0);
	assert.deepEqual(reduce(finding, {type: 'leave-query'}).open?.place, reading.open?.place);
	const around = matches.reduce(session => reduce(session, {type: 'step-match', direction: 1}), finding);
	assert.equal(around.open?.find?.current, finding.open?.find?.current);
});

test('width, theme, code and window change, and the place stays', () => {
	const reading = run(first, [open(2), {type: 'move', by: 'page', direction: 1, count: 4, at: 1}]);
	const changes = fc.oneof(
		fc
			.record({columns: fc.integer({min: 1, max: 250}), rows: fc.integer({min: 1, max: 70})})
			.map((size): Action => ({type: 'resize', size})),
		fc.integer({min: 40, max: 120}).map((measure): Action => ({type: 'change-look', look: {measure}})),
		fc.boolean().map((codeWrap): Action => ({type: 'change-look', look: {codeWrap}})),
	);
	fc.assert(
		fc.property(fc.array(changes), actions => {
			assert.deepEqual(run(reading, actions).open?.place, reading.open?.place);
		}),
	);
});
