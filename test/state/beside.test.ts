import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import {besideView} from '../../src/state/beside.ts';
import {reduce} from '../../src/state/reduce.ts';
import type {Session} from '../../src/state/session.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const post = somePost({id: 'a'});
const document = createDocument({text: 'The words of a post.\n\n'.repeat(60)});
const wide = someSession(someLibrary([post]), {
	size: {columns: 140, rows: 16},
	beside: {post, document, place: null},
});

/** The first words that stand beside the list after these actions; null when nothing does. */
const besideAfter = (...actions: readonly Action[]): string | null => {
	const session = actions.reduce<Session>(reduce, wide);
	const view = besideView(session);
	if (view === null) return null;
	const [line] = view.layout.lines(view.top, 1);
	return line?.text.trim() ?? '';
};

test('the opening of the selected post stands beside the list in a wide window alone', () => {
	assert.equal(besideAfter(), 'The words of a post.');
	assert.equal(besideAfter({type: 'resize', size: {columns: 129, rows: 16}}), null);
});

test('nothing stands beside a list without posts, nor beside a search without results', () => {
	assert.equal(besideAfter({type: 'show', show: 'starred'}), null);
	assert.equal(besideAfter({type: 'change-library', library: someLibrary([])}), null);
	const query: Action = {type: 'edit-query', edit: {insert: 'xyz'}};
	assert.equal(besideAfter({type: 'start-query'}, query), null);
	const all: Action = {type: 'show', show: 'all'};
	assert.equal(besideAfter({type: 'show', show: 'starred'}, all), 'The words of a post.');
});

test('a result of a search has its post beside it', () => {
	const hits = [{kind: 'title', post, marks: []}] as const;
	const query: Action = {type: 'edit-query', edit: {insert: 'a'}};
	const found: Action = {type: 'hits', query: 'a', hits, done: true};
	assert.equal(besideAfter({type: 'start-query'}, query, found), 'The words of a post.');
});
