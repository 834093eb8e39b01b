import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import {type ReadingRecord, toggleStar} from '../../src/state/reading-record.ts';
import {reduce} from '../../src/state/reduce.ts';
import {type Session, selectedPost} from '../../src/state/session.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const posts = Array.from({length: 40}, (_, index) => somePost({id: String(index)}));
const last: Action = {type: 'move', by: 'all', direction: 1, at: 1};
const starred: Action = {type: 'show', show: 'starred'};
const all: Action = {type: 'show', show: 'all'};

/** The id of the post that is selected after these actions in the list. */
const selectedAfter = (given: Partial<Session>, ...actions: readonly Action[]): string | undefined =>
	selectedPost(actions.reduce(reduce, someSession(someLibrary(posts), given)))?.id;

const withStars = {
	record: ['3', '7'].reduce<ReadingRecord>((record, id) => toggleStar(record, id, 1), new Map()),
};

test('a post that a choice left out is selected again once it is shown', () => {
	assert.equal(selectedAfter({}, last, starred, all), '39');
	assert.equal(selectedAfter(withStars, last, starred), '3');
	assert.equal(selectedAfter(withStars, last, starred, all), '39');
	assert.equal(selectedAfter(withStars, last, starred, {type: 'show', show: 'unread'}), '39');
});

test('a change of the window or of the library does not make it forgotten', () => {
	const resize: Action = {type: 'resize', size: {columns: 50, rows: 9}};
	const library = someLibrary([somePost({id: 'new', date: '2027-01-01'}), ...posts]);
	const change: Action = {type: 'change-library', library};
	assert.equal(selectedAfter(withStars, last, starred, resize, all), '39');
	assert.equal(selectedAfter(withStars, last, starred, change, all), '39');
});

test('who selected or read another post since stays at that', () => {
	const down: Action = {type: 'move', by: 'line', direction: 1, at: 2};
	assert.equal(selectedAfter(withStars, last, starred, down, all), '7');
	const [, , , post] = posts;
	assert.ok(post);
	const opening: Action = {type: 'open', post, document: createDocument({text: 'Words.'}), at: 2};
	assert.equal(selectedAfter(withStars, last, starred, opening, {type: 'close', at: 3}, all), '3');
});

const star: Action = {type: 'toggle-star', at: 2};
const read: Action = {type: 'toggle-read', at: 2};
const undo: Action = {type: 'undo', at: 3};

/** The ids of the posts in the list after these actions. */
const shownAfter = (given: Partial<Session>, ...actions: readonly Action[]): readonly string[] =>
	actions.reduce(reduce, someSession(someLibrary(posts), given)).shown.posts.map(({id}) => id);

test('a post that a change of its marks took out of the list is in it again once that is undone', () => {
	assert.deepEqual(shownAfter({}, star, starred, star, all, starred, undo), ['0']);
	assert.equal(selectedAfter({}, star, starred, star, all, starred, undo), '0');
	assert.deepEqual(shownAfter(withStars, starred, star, all, starred), ['7']);
	assert.deepEqual(shownAfter(withStars, starred, star, all, starred, undo), ['3', '7']);
	const third: Action = {type: 'select', index: 3};
	assert.equal(selectedAfter(withStars, third, starred, star, all, starred), '7');
	assert.equal(selectedAfter(withStars, third, starred, star, all, starred, undo), '3');
	const unread: Action = {type: 'show', show: 'unread'};
	assert.equal(shownAfter({}, read, unread).length, 39);
	assert.equal(shownAfter({}, read, unread, undo).length, 40);
});

test('who selected another post since stays at that when a post comes back above it', () => {
	const down: Action = {type: 'move', by: 'line', direction: 1, at: 2};
	const three = {record: toggleStar(withStars.record, '9', 1)};
	assert.equal(selectedAfter(three, starred, star, all, starred, down, undo), '9');
	assert.deepEqual(shownAfter(three, starred, star, all, starred, down, undo), ['3', '7', '9']);
});

test('what was read since the list was chosen stays in it when something else comes back', () => {
	const unread: Action = {type: 'show', show: 'unread'};
	const shown = shownAfter({}, read, unread, {type: 'select', index: 3}, read, undo, undo);
	assert.equal(shown.length, 40);
	const kept = shownAfter(withStars, star, starred, last, star, undo, undo);
	assert.deepEqual(kept, ['0', '3', '7']);
});

test('a post comes back into the list behind the results of a search, which stay', () => {
	const session = [star, starred, star, all, starred, {type: 'start-query'} as const, undo].reduce<Session>(
		reduce,
		someSession(someLibrary(posts)),
	);
	assert.notEqual(session.search, null);
	assert.deepEqual(
		session.shown.posts.map(({id}) => id),
		['0'],
	);
});
