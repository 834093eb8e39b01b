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
